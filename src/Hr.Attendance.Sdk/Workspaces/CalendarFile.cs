using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads <c>calendar.csv</c>: the kinds of single dates, over the built-in calendar.</summary>
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
        foreach (var row in RecordCursor.Read(stream, EvidenceFormat.Csv, log, Columns, ReadRow))
        {
            if (kinds.TryGetValue(row.Date, out var earlier) && earlier != row.Kind)
            {
                log.AddMalformed(row.Line, RecordFaults.OtherKindBefore);
            }
            else
            {
                kinds[row.Date] = row.Kind;
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
