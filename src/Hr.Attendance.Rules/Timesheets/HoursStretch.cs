using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// Days whose hours are added up together: those that follow each other in a period of the comprehensive hours system under one unit, system
/// and period. Immutable.
/// </summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, included.</param>
/// <param name="Standard">
/// The standard days of the workdays among them, less leave; null where a date's kind is not known, because a guess would be paid.
/// </param>
internal sealed record HoursStretch(LocalDate FirstDay, LocalDate LastDay, Duration? Standard)
{
    /// <summary>The stretch of a day whose policy has the comprehensive hours system.</summary>
    /// <param name="day">The day.</param>
    /// <param name="roles">The roles that the person holds.</param>
    /// <param name="kindOf">The kind of any date in the calendar of a unit.</param>
    /// <param name="otherLeaveOn">How long leave of other kinds than the compensatory one lasts on a date; the standard is shorter by it.</param>
    internal static HoursStretch Of(RoleDay day, HeldRoles roles, DayKindOfUnit kindOf, Func<LocalDate, Duration> otherLeaveOn)
    {
        // Somebody may join the system, change the unit or leave in the middle of a period. Hours are added up only over days that come
        // under the same agreement, and the standard is that of the days in it: so a period is cut where any of this changes.
        var (first, next) = HoursBalance.PeriodOf(day.Date, day.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod));
        var from = day.Date;
        while (from > first && IsSame(roles, from.PlusDays(-1), day))
        {
            from = from.PlusDays(-1);
        }

        var end = day.Date.PlusDays(1);
        while (end < next && IsSame(roles, end, day))
        {
            end = end.PlusDays(1);
        }

        return new HoursStretch(from, end.PlusDays(-1), StandardOf(day, from, end, roles, kindOf, otherLeaveOn));
    }

    private static bool IsSame(HeldRoles roles, LocalDate date, RoleDay day) =>
        GoverningOn(roles, date) is { } other
        && other.Span.UnitId == day.UnitId
        && other.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
        && other.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod) == day.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod);

    private static PlanDay? GoverningOn(HeldRoles roles, LocalDate date) =>
        Nanoseconds.DayOf(date) is var number && roles.GoverningOn(number) is >= 0 and int held ? roles.DayOf(held, number) : null;

    private static Duration? StandardOf(
        RoleDay day, LocalDate from, LocalDate end, HeldRoles roles, DayKindOfUnit kindOf, Func<LocalDate, Duration> otherLeaveOn)
    {
        var standard = Duration.Zero;
        for (var date = from; date < end; date = date.PlusDays(1))
        {
            switch (kindOf(day.UnitId, date))
            {
                case null:
                    return null;
                case DayKind.Workday:
                    standard += Duration.FromNanoseconds(
                        OvertimeCalculator.StandardDay(GoverningOn(roles, date)!.Value.Policy, Nanoseconds.Of(otherLeaveOn(date))));
                    break;
            }
        }

        return standard;
    }
}
