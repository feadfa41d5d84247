using System.Globalization;
using CsvHelper;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>Reads the evidence files of a workspace: by the CSV library alone, and by this engine's reader.</summary>
internal sealed class FileReading(string folder)
{
    private static readonly string[] Kinds = ["punches", "messages", "ratings"];

    /// <summary>Every field of every row as a string, and nothing made of it.</summary>
    /// <returns>How many characters there are in all fields.</returns>
    internal long ReadRaw()
    {
        long characters = 0;
        foreach (string kind in Kinds)
        {
            using var text = new StreamReader(WorkspaceFiles.EvidenceFile(folder, kind));
            using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
            while (parser.Read())
            {
                for (int i = 0; i < parser.Count; i++)
                {
                    characters += parser[i].Length;
                }
            }
        }

        return characters;
    }

    /// <summary>The records, checked.</summary>
    internal EvidenceSet Read(GroupObjects group)
    {
        var findings = new List<Diagnostic>();
        var records = new EvidenceRecords
        {
            Punches = ReadFile("punches", EvidenceReader.ReadPunches),
            Messages = ReadFile("messages", EvidenceReader.ReadMessages),
            Ratings = ReadFile("ratings", EvidenceReader.ReadRatings),
        };
        return EvidenceSet.Build(records, group.Chart, findings);
    }

    private List<T> ReadFile<T>(string kind, Func<Stream, EvidenceFormat, ReadingLog, IEnumerable<T>> read)
    {
        using var file = File.OpenRead(WorkspaceFiles.EvidenceFile(folder, kind));
        return [.. read(file, EvidenceFormat.Csv, new ReadingLog(kind))];
    }
}
