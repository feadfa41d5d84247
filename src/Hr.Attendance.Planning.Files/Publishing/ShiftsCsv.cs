using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Files.Publishing;

/// <summary>Writes rows of rosters as CSV, as the contract has <c>shifts.csv</c>.</summary>
internal static class ShiftsCsv
{
    private const string EndOfDay = "24:00";

    private static readonly string[] Columns = ["evidence_id", "employee_id", "date", "from", "to", "role", "kind", "revision", "withdrawn"];
    private static readonly char[] NeedQuotes = ['"', ',', '\r', '\n'];
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    internal static void Write(Stream stream, IEnumerable<Shift> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        Write(csv, Columns);
        foreach (var row in rows)
        {
            string revision = row.Revision.ToString(CultureInfo.InvariantCulture);
            Write(csv, row.IsWithdrawn
                ? [row.EvidenceId, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, revision, "true"]
                :
                [
                    row.EvidenceId, row.EmployeeId, LocalDatePattern.Iso.Format(row.Date), TextOf(row.From),
                    row.To == LocalTime.Midnight ? EndOfDay : TextOf(row.To), row.Role ?? string.Empty, "work", revision, string.Empty,
                ]);
        }
    }

    private static void Write(CsvWriter csv, string[] fields)
    {
        foreach (string field in fields)
        {
            // A set line end hides a lone CR or LF from the writer, so it is told itself which fields need quotes.
            csv.WriteField(field, field.IndexOfAny(NeedQuotes) >= 0 || field.Trim().Length < field.Length);
        }

        csv.NextRecord();
    }

    private static string TextOf(LocalTime? time) => time is { } known ? Minute.Format(known) : string.Empty;
}
