using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the overtime of calendar months against the limit in force on each day; one alert for each month.</summary>
internal sealed class MonthlyOvertime : OvertimeOfMonth
{
    private protected override bool Reaches(DayOvertime day) => IsAbove(day);

    private protected override Alert AlertOf(ComplianceDay day) => AlertOf(day, Total);

    /// <summary>What is said of the day on which the overtime of a month goes above the limit.</summary>
    internal static Alert AlertOf(ComplianceDay day, Duration total) => day.Alert(ComplianceDiagnostics.MonthlyOvertime, () =>
    [
        ("overtime", Bilingual.Same(IsoDuration.Format(total))),
        ("date", Bilingual.Same(day.DateText)),
        ("limit", Bilingual.Same(IsoDuration.Format(day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime)))),
        ("month", Bilingual.Same(day.MonthText)),
    ]);
}

/// <summary>The overtime of a business day, and the policy that limits it.</summary>
internal readonly record struct DayOvertime(LocalDate Date, long Overtime, EffectivePolicy Policy);

/// <summary>Adds up the overtime of the days of one calendar month after the other, those before the period included; one alert for each month.</summary>
internal abstract class OvertimeOfMonth : IAlertWatch
{
    // Only a day with overtime can raise an alert, so the days before the period are worked out when there is one: most days of one person that a
    // service is asked for have none.

    private long _total;
    private (int Year, int Month) _month;
    private bool _hasBegun;
    private bool _isOver;

    /// <summary>The overtime of the month so far.</summary>
    private protected Duration Total => Duration.FromNanoseconds(_total);

    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (_month != (day.Date.Year, day.Date.Month))
        {
            _month = (day.Date.Year, day.Date.Month);
            (_total, _hasBegun, _isOver) = (0, false, false);
        }

        long overtime = day.Sheet.AllOvertime.Total;
        if (overtime == 0)
        {
            return;
        }

        if (!_hasBegun)
        {
            _hasBegun = true;
            foreach (var earlier in day.Evidence.DaysOfMonthBefore(day.Date).Where(earlier => earlier.Overtime > 0))
            {
                Take(earlier);
            }
        }

        if (Take(new DayOvertime(day.Date, overtime, day.Policy)))
        {
            alerts.Add(AlertOf(day));
        }
    }

    /// <summary>Whether a day, which is in the total already, is one to be told of.</summary>
    private protected abstract bool Reaches(DayOvertime day);

    private protected abstract Alert AlertOf(ComplianceDay day);

    private protected bool IsAbove(DayOvertime day) => Total > day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime);

    private bool Take(DayOvertime day)
    {
        _total += day.Overtime;
        bool isFirst = !_isOver && Reaches(day);

        // Once the limit is broken there is nothing more to tell, and no forecast of what has happened already.
        _isOver |= isFirst || IsAbove(day);
        return isFirst;
    }
}
