using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>What the command wrote for a month.</summary>
internal static partial class CommandResults
{
    private const string Employee = "    {\"id\":\"e";
    private const string Finding = "    {\"code\":";

    /// <summary>The sessions in <c>timesheets.json</c>, which has each employee on a line.</summary>
    /// <param name="folder">The folder with the results.</param>
    internal static VerdictSum SumOf(string folder)
    {
        var tally = default(VerdictTally);
        foreach (string line in File.ReadLines(TimesheetsIn(folder)))
        {
            if (line.StartsWith(Employee, StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(line.AsMemory(0, line.LastIndexOf('}') + 1));
                Add(json.RootElement, ref tally);
            }
        }

        return tally.ToSum();
    }

    /// <summary>A hash over all files and their names, but for the places of findings: those name the files of evidence, which may differ.</summary>
    /// <param name="folder">The folder with the results.</param>
    internal static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            if (file == TimesheetsIn(folder))
            {
                AppendLines(hash, file);
            }
            else
            {
                using var stream = File.OpenRead(file);
                hash.AppendData(SHA256.HashData(stream));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string TimesheetsIn(string folder) => Path.Combine(folder, "timesheets.json");

    private static void Add(JsonElement employee, ref VerdictTally tally)
    {
        int number = int.Parse(employee.GetProperty("id").GetString().AsSpan(1), CultureInfo.InvariantCulture);
        foreach (var day in employee.GetProperty("days").EnumerateArray())
        {
            foreach (var session in day.GetProperty("sessions").EnumerateArray())
            {
                tally.Add(
                    number,
                    session.GetProperty("start").GetDateTimeOffset().ToUnixTimeSeconds(),
                    Seconds(session.GetProperty("net")),
                    session.GetProperty("effective").GetBoolean(),
                    Seconds(session.GetProperty("credited")));
            }
        }
    }

    private static int Seconds(JsonElement duration) => (int)XmlConvert.ToTimeSpan(duration.GetString()!).TotalSeconds;

    private static void AppendLines(IncrementalHash hash, string file)
    {
        foreach (string line in File.ReadLines(file))
        {
            bool isFinding = line.StartsWith(Finding, StringComparison.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes((isFinding ? Place().Replace(line, string.Empty) : line) + "\n"));
        }
    }

    [GeneratedRegex("\"evidence/[^\"]*\"")]
    private static partial Regex Place();
}
