using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What duty asks of a person: one point an evening, one more on a day of rest or a holiday, one more into the night.</summary>
internal static class BurdenRule
{
    internal static DutyBurden Of(DayKind? kind, bool isInNight) => new(1, kind is DayKind.RestDay or DayKind.StatutoryHoliday ? 1 : 0, isInNight ? 1 : 0);

    /// <summary>Whether any of a stretch lies in the windows of the night.</summary>
    internal static bool IsInNight(Instant start, Instant end, IReadOnlyList<LocalTimeWindow> night, DateTimeZone zone) =>
        night.Any(window => !window.Within(start, end, zone).IsEmpty);
}
