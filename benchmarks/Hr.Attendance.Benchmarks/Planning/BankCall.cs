using System.Globalization;

namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>A call to "Anonymous Bank", February 1999 (A. Mandelbaum, A. Sakov and S. Zeltyn 2001, "Empirical analysis of a call center", Technion).</summary>
/// <param name="Date">The date.</param>
/// <param name="Entered">When it came, in seconds of the day.</param>
/// <param name="Queued">How many seconds it waited.</param>
/// <param name="HungUp">Whether the caller hung up before an answer.</param>
/// <param name="Service">How many seconds it was talked with.</param>
internal sealed record BankCall(string Date, int Entered, int Queued, bool HungUp, int Service)
{
    /// <summary>When an agent took it, if one did.</summary>
    internal int Answered => Entered + Queued;

    /// <summary>The calls of a file; those that never reached the queue (PHANTOM) are left out.</summary>
    internal static List<BankCall> Read(string path)
    {
        var calls = new List<BankCall>();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] fields = line.Split(',');
            if (fields[3] is "AGENT" or "HANG")
            {
                string[] time = fields[1].Split(':');
                calls.Add(new BankCall(
                    fields[0],
                    (Number(time[0]) * 3600) + (Number(time[1]) * 60) + Number(time[2]),
                    Number(fields[2]),
                    fields[3] == "HANG",
                    Number(fields[4])));
            }
        }

        return calls;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
