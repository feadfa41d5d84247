using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>The local clock of a business day, for single times: the date stands beside the time only where it is another one.</summary>
internal readonly record struct DayClock(LocalDate Day, DateTimeZone Zone)
{
    internal string Of(Instant instant)
    {
        var local = instant.InZone(Zone).LocalDateTime;
        return local.Date == Day ? TimeOfDay.Format(local.TimeOfDay) : $"{TimeOfDay.Format(local.TimeOfDay)} ({LocalDatePattern.Iso.Format(local.Date)})";
    }
}

/// <summary>Spans of time as local clock times, with seconds only where there are any.</summary>
internal static class ClockText
{
    internal static string Spans(IntervalSet time, DateTimeZone zone, MessageLanguage language) =>
        string.Join(ExplanationSentences.Comma.In(language), time.Select(interval => Span(interval, zone)));

    internal static string Span(Interval interval, DateTimeZone zone)
    {
        var start = interval.Start.InZone(zone).LocalDateTime;
        var end = interval.End.InZone(zone).LocalDateTime;
        bool isNextDay = end.Date > start.Date && end.TimeOfDay != LocalTime.Midnight;
        string until = end.TimeOfDay == LocalTime.Midnight ? TimeOfDay.EndOfDay : TimeOfDay.Format(end.TimeOfDay);
        return $"{TimeOfDay.Format(start.TimeOfDay)}-{until}" + (isNextDay ? $" ({LocalDatePattern.Iso.Format(end.Date)})" : string.Empty);
    }
}
