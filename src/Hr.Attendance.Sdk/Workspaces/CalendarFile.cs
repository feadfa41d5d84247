using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads a calendar file: the kinds of single dates, over the calendar of a statutory layer.</summary>
internal static class CalendarFile
{
    private static readonly RecordColumns Columns = new("date", "kind");

    internal static IReadOnlyDictionary<LocalDate, DayKind> Read(Stream stream, string file, ICollection<Diagnostic> diagnostics)
    {
        var log = new ReadingLog(file, FileDiagnostics.MalformedCalendarRow);
        var kinds = new Dictionary<LocalDate, DayKind>();
        try
        {
            ReadRows(stream, log, kinds);
        }
        catch (IOException)
        {
            diagnostics.Add(FileDiagnostics.BrokenOff(file));
        }

        log.CopyTo(diagnostics);
        return kinds;
    }

    private static void ReadRows(Stream stream, ReadingLog log, Dictionary<LocalDate, DayKind> kinds)
    {
        // Which of two kinds is meant nobody can tell, and the later row may be the slip as well as the earlier one: such a date has neither.
        var firstKinds = new Dictionary<LocalDate, DayKind>();
        foreach (var row in RecordCursor.Read(stream, EvidenceFormat.Csv, log, Columns, ReadRow))
        {
            if (!firstKinds.TryGetValue(row.Date, out var first))
            {
                firstKinds.Add(row.Date, row.Kind);
                kinds.Add(row.Date, row.Kind);
            }
            else if (first != row.Kind)
            {
                log.AddMalformed(row.Line, RecordFaults.OtherKindBefore);
                kinds.Remove(row.Date);
            }
        }
    }

    private static Row? ReadRow(RecordCursor record)
    {
        var date = LocalDatePattern.Iso.Parse(record.Text(0)!);
        var kind = DayKindName.Parse(record.Text(1));
        if (date.Success && kind is not null)
        {
            return new Row(date.Value, kind.Value, record.Line);
        }

        record.SetAside(date.Success
            ? RecordFaults.NoneOf.With(("column", "kind"), ("names", "workday, restDay, statutoryHoliday"))
            : RecordFaults.NoDate.With(("column", "date")));
        return null;
    }

    private sealed record Row(LocalDate Date, DayKind Kind, int Line);
}
