using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// Adds up one employee's time over the periods of the comprehensive hours system; each stretch of days is added up from its first day,
/// whatever days are asked for. Not thread-safe: it remembers.
/// </summary>
internal sealed class ComprehensiveHours(EmployeeSessions sessions, DayKindOfUnit kindOf, Func<LocalDate, Duration> timeOn)
{
    // Overtime of a day is what its time adds to the stretch beyond the standard. That needs the sum of all days before it, also of those
    // outside the range asked for; the sums are remembered, so that a month costs each day once and not each pair of days.

    private readonly Dictionary<LocalDate, (HoursStretch Stretch, List<Duration> Totals)> _stretches = [];

    /// <summary>The balance on a day whose policy has the comprehensive hours system.</summary>
    internal HoursBalance On(RoleDay day)
    {
        var (stretch, totals) = StretchOf(day);
        int index = Period.DaysBetween(stretch.FirstDay, day.Date);
        while (totals.Count <= index + 1)
        {
            totals.Add(totals[^1] + timeOn(stretch.FirstDay.PlusDays(totals.Count - 1)));
        }

        var before = totals[index];
        return new HoursBalance
        {
            FirstDay = stretch.FirstDay,
            LastDay = stretch.LastDay,
            Standard = stretch.Standard,
            Before = before,
            Time = totals[index + 1] - before,
        };
    }

    /// <summary>The stretch of a day; number n of its totals is the time before day n, as far as it was asked for.</summary>
    private (HoursStretch Stretch, List<Duration> Totals) StretchOf(RoleDay day)
    {
        if (!_stretches.TryGetValue(day.Date, out var known))
        {
            known = (HoursStretch.Of(day, sessions.Roles, kindOf, sessions.OtherLeaveOn), [Duration.Zero]);
            for (var date = known.Stretch.FirstDay; date <= known.Stretch.LastDay; date = date.PlusDays(1))
            {
                _stretches.Add(date, known);
            }
        }

        return known;
    }
}
