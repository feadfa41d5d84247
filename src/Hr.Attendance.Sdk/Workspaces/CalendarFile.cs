using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads <c>calendar.csv</c>: the kinds of single dates, over the built-in calendar.</summary>
internal static class CalendarFile
{
    private static readonly RecordColumns Columns = new(["date", "kind"], []);

    internal static IReadOnlyDictionary<LocalDate, DayKind> Read(Stream stream, string file, ICollection<Diagnostic> diagnostics)
    {
        var kinds = new Dictionary<LocalDate, DayKind>();
        foreach (var row in RecordTable.ReadCsv(stream, file, Columns, FileDiagnostics.MalformedCalendarRow, diagnostics))
        {
            var date = LocalDatePattern.Iso.Parse(row["date"]!);
            string? fault = !date.Success ? "`date` is no date such as 2026-03-31"
                : DayKindName.Parse(row["kind"]) is not { } kind ? "`kind` is none of workday, restDay, statutoryHoliday"
                : kinds.TryGetValue(date.Value, out var earlier) && earlier != kind ? "the date has another kind in an earlier row, which is kept"
                : null;
            if (fault is null)
            {
                kinds[date.Value] = DayKindName.Parse(row["kind"])!.Value;
            }
            else
            {
                diagnostics.Add(FileDiagnostics.MalformedCalendarRow.At(row.Place, ("reason", fault)));
            }
        }

        return kinds;
    }
}
