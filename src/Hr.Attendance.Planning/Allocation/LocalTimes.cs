using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Instants as people read them.</summary>
internal static class LocalTimes
{
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>`2026-11-30 18:00`.</summary>
    internal static string Of(Instant instant, DateTimeZone zone) => DateAndTime.Format(instant.InZone(zone).LocalDateTime);

    /// <summary>`18:00-22:00`; midnight as an end is `24:00`.</summary>
    internal static string Span(Instant start, Instant end, DateTimeZone zone)
    {
        string to = Time.Format(end.InZone(zone).TimeOfDay);
        return Time.Format(start.InZone(zone).TimeOfDay) + "-" + (to == "00:00" ? "24:00" : to);
    }
}
