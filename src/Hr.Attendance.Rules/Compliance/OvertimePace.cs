using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Warns early, and once, of a month whose overtime is on course to break the limit; not any more where it is broken.</summary>
internal sealed class OvertimePace : OvertimeOfMonth
{
    private protected override bool Reaches(DayOvertime day)
    {
        var limit = day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime);
        return !IsAbove(day) && day.Policy.Get(ComplianceSettings.OvertimePace) is { } share && Projected(Total, day.Date) > limit
            && Nanoseconds.Exactly(Total) >= share * Nanoseconds.Exactly(limit);
    }

    private protected override Alert AlertOf(ComplianceDay day) => AlertOf(day, Total);

    /// <summary>What is said of the day on which a month is seen to be on course to break the limit.</summary>
    internal static Alert AlertOf(ComplianceDay day, Duration total) => day.Alert(
        ComplianceDiagnostics.OvertimePace,
        ("overtime", IsoDuration.Format(total)), ("date", day.DateText),
        ("limit", IsoDuration.Format(day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime))), ("month", day.MonthText),
        ("projected", IsoDuration.Format(Duration.FromHours((long)Math.Round(Projected(total, day.Date).TotalHours)))));

    /// <summary>The month's overtime if the days to come have as much of it as those so far: total ÷ days so far × days of the month.</summary>
    internal static Duration Projected(Duration total, LocalDate date) => total * date.Calendar.GetDaysInMonth(date.Year, date.Month) / date.Day;
}
