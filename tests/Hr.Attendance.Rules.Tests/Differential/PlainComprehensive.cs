using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>"Comprehensive hours": overtime over a period.</summary>
/// <param name="roles">The roles of the person.</param>
/// <param name="overtime">What each day has, by kind.</param>
/// <param name="sessionsOn">The sessions of a business day.</param>
internal sealed class PlainComprehensive(PlainRoles roles, PlainOvertime overtime, Func<LocalDate, IReadOnlyList<PlainSession>> sessionsOn)
{
    /// <summary>
    /// "Primary and credited time are added up over the period, by the kinds of step 11 […]. Time on statutory holidays is overtime of the class
    /// statutoryHoliday, whole, and is not added up. Of the rest, what is above the period's standard is overtime of the class workday; there is none of the
    /// class restDay […]. A day's overtime is what is above the standard with it less what is above it before it". "Where the calendar does not know a date
    /// of a stretch, its standard is not known, and only statutory holidays are overtime".
    /// </summary>
    internal IReadOnlyDictionary<DayKind, Duration> Of(PlainRoleDay day)
    {
        List<PlainRoleDay> stretch = [.. StretchOf(day)];
        var before = stretch.Where(one => one.Date < day.Date).Aggregate(Duration.Zero, (sum, one) => sum + AddedUpOn(one));
        var with = before + AddedUpOn(day);
        return new Dictionary<DayKind, Duration>
        {
            [DayKind.Workday] = StandardOf(stretch) is { } standard
                ? Duration.Max(Duration.Zero, with - standard) - Duration.Max(Duration.Zero, before - standard)
                : Duration.Zero,
            [DayKind.RestDay] = Duration.Zero,
            [DayKind.StatutoryHoliday] = overtime.Worked(day, sessionsOn(day.Date))[DayKind.StatutoryHoliday],
        };
    }

    private Duration? StandardOf(List<PlainRoleDay> stretch) => stretch.Exists(one => overtime.KindOf(one, one.Date) is null)
        ? null
        : stretch.Where(one => overtime.KindOf(one, one.Date) == DayKind.Workday).Aggregate(Duration.Zero, (sum, one) => sum + overtime.StandardOn(one));

    private Duration AddedUpOn(PlainRoleDay day)
    {
        var worked = overtime.Worked(day, sessionsOn(day.Date));
        return worked[DayKind.Workday] + worked[DayKind.RestDay];
    }

    /// <summary>"Days that follow each other under one unit, system and period are a stretch that counts by itself". Here the period is the ISO week.</summary>
    private IEnumerable<PlainRoleDay> StretchOf(PlainRoleDay day)
    {
        var monday = day.Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var week = Enumerable.Range(0, 7).Select(monday.PlusDays).ToList();
        var before = week.Where(date => date < day.Date).Reverse().TakeWhile(IsLikeIt).Reverse();
        return before.Append(day.Date).Concat(week.Where(date => date > day.Date).TakeWhile(IsLikeIt)).Select(date => roles.Governing(date)!);

        bool IsLikeIt(LocalDate date) => roles.Governing(date) is { } other
            && other.UnitId == day.UnitId
            && other.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            && PeriodOf(other) == PeriodOf(day);
    }

    private static ComprehensivePeriod PeriodOf(PlainRoleDay day) =>
        day.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod) is ComprehensivePeriod.Week and var week
            ? week
            : throw new InvalidOperationException("only weeks lie within the cells");
}
