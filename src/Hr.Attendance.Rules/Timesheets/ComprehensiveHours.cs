using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// Adds up one employee's time over the periods of the comprehensive hours system. Days that follow each other in a period under one unit,
/// system and period are a stretch; each stretch has a standard of its own and is added up from its first day, whatever days are asked for.
/// Not thread-safe: it remembers.
/// </summary>
internal sealed class ComprehensiveHours(RoleCalendar roles, Func<LocalDate, DayKind?> kindOf, Func<LocalDate, Duration> timeOn)
{
    private readonly Dictionary<LocalDate, Stretch> _stretches = [];

    /// <summary>The balance on a day whose policy has the comprehensive hours system.</summary>
    internal HoursBalance On(RoleDay day)
    {
        var stretch = StretchOf(day);
        int index = Period.DaysBetween(stretch.First, day.Date);
        while (stretch.Totals.Count <= index + 1)
        {
            stretch.Totals.Add(stretch.Totals[^1] + timeOn(stretch.First.PlusDays(stretch.Totals.Count - 1)));
        }

        var before = stretch.Totals[index];
        return new HoursBalance(stretch.First, stretch.Last, stretch.Standard, before, stretch.Totals[index + 1] - before);
    }

    private Stretch StretchOf(RoleDay day)
    {
        if (_stretches.TryGetValue(day.Date, out var known))
        {
            return known;
        }

        var (first, next) = HoursBalance.PeriodOf(day.Date, day.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod));
        var from = day.Date;
        while (from > first && IsSame(roles.Governing(from.PlusDays(-1)), day))
        {
            from = from.PlusDays(-1);
        }

        var end = day.Date.PlusDays(1);
        while (end < next && IsSame(roles.Governing(end), day))
        {
            end = end.PlusDays(1);
        }

        var stretch = new Stretch(from, end.PlusDays(-1), StandardOf(from, end));
        for (var date = from; date < end; date = date.PlusDays(1))
        {
            _stretches.Add(date, stretch);
        }

        return stretch;
    }

    private static bool IsSame(RoleDay? other, RoleDay day) =>
        other is not null
        && other.UnitId == day.UnitId
        && other.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
        && other.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod) == day.Policy.Get(AttendanceSettings.OvertimeComprehensivePeriod);

    /// <summary>The standard days of the workdays; null where a date's kind is not known, because a guess would be paid.</summary>
    private Duration? StandardOf(LocalDate from, LocalDate end)
    {
        var standard = Duration.Zero;
        for (var date = from; date < end; date = date.PlusDays(1))
        {
            switch (kindOf(date))
            {
                case null:
                    return null;
                case DayKind.Workday:
                    standard += roles.Governing(date)!.Policy.Get(AttendanceSettings.OvertimeStandardDay);
                    break;
            }
        }

        return standard;
    }

    /// <summary>Days that are added up.</summary>
    private sealed record Stretch(LocalDate First, LocalDate Last, Duration? Standard)
    {
        /// <summary>Number n is the time before day n, as far as it was asked for.</summary>
        internal List<Duration> Totals { get; } = [Duration.Zero];
    }
}
