using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches daily and monthly overtime against the limits in force on each day.</summary>
internal sealed class OvertimeLimits(SourcePlace place)
{
    private (int Year, int Month) _month;
    private Duration _inMonth;
    private bool _isAlerted;

    /// <summary>The alerts of the next business day; days are given in order.</summary>
    internal IEnumerable<Alert> Check(TimesheetDay day, EffectivePolicy policy)
    {
        if (_month != (day.Date.Year, day.Date.Month))
        {
            (_month, _inMonth, _isAlerted) = ((day.Date.Year, day.Date.Month), Duration.Zero, false);
        }

        string date = LocalDatePattern.Iso.Format(day.Date);
        var dailyLimit = policy.Get(AttendanceSettings.LimitDailyOvertime);
        if (day.Overtime.Total > dailyLimit)
        {
            yield return new Alert(day.Date, ComplianceDiagnostics.DailyOvertime.At(place,
                ("overtime", IsoDuration.Format(day.Overtime.Total)), ("date", date), ("limit", IsoDuration.Format(dailyLimit))));
        }

        _inMonth += day.Overtime.Total;
        var monthlyLimit = policy.Get(AttendanceSettings.LimitMonthlyOvertime);
        if (_inMonth > monthlyLimit && !_isAlerted)
        {
            _isAlerted = true;
            yield return new Alert(day.Date, ComplianceDiagnostics.MonthlyOvertime.At(place,
                ("overtime", IsoDuration.Format(_inMonth)), ("date", date), ("limit", IsoDuration.Format(monthlyLimit)),
                ("month", string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", _month.Year, _month.Month))));
        }
    }
}
