using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Time;

/// <summary>Instants as people read them on a clock.</summary>
internal static class LocalText
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    internal static string Of(Instant instant, DateTimeZone zone) => ToTheMinute.Format(instant.InZone(zone).LocalDateTime);
}
