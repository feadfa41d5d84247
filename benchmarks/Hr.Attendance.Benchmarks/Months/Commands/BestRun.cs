using System.Diagnostics;
using System.Globalization;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>How long something takes at best when it is done again and again, and what the last run of it allocated.</summary>
/// <param name="Microseconds">The time.</param>
/// <param name="Bytes">What it allocated on its thread.</param>
internal readonly record struct BestRun(double Microseconds, long Bytes)
{
    /// <summary>Measures.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="atATime">How often it is done between two looks at the clock; the time is of one.</param>
    /// <param name="atLeast">How long to go on; once at least.</param>
    internal static BestRun Of(Action action, int atATime, TimeSpan atLeast)
    {
        var all = Stopwatch.StartNew();
        var best = new BestRun(double.MaxValue, 0);
        do
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < atATime; i++)
            {
                action();
            }

            double microseconds = clock.Elapsed.TotalMicroseconds / atATime;
            best = new BestRun(Math.Min(best.Microseconds, microseconds), (GC.GetAllocatedBytesForCurrentThread() - before) / atATime);
        }
        while (all.Elapsed < atLeast);
        return best;
    }

    /// <summary>Reads what another process wrote about its best run, after the name of what it ran and a colon.</summary>
    internal static double ReadMicroseconds(string output)
    {
        string text = output[(output.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        return double.Parse(text[..text.IndexOf(" us", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Microseconds:N1} us at best, {Bytes:N0} B allocated");
}
