using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Durations as exact numbers: the time of a large workforce is longer than the 292 years that 64 bits of nanoseconds can say.</summary>
internal static class ExactDuration
{
    internal static decimal InNanoseconds(this Duration time) => ((decimal)time.Days * NodaConstants.NanosecondsPerDay) + time.NanosecondOfDay;
}
