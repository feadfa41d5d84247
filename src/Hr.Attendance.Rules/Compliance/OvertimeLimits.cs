using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches daily and monthly overtime against the limits in force on each day, and warns early of a month that is on course to break one.</summary>
internal sealed class OvertimeLimits : IAlertWatch
{
    private (int Year, int Month) _month;
    private Duration _inMonth;
    private bool _isAlerted;
    private bool _isWarned;

    public IEnumerable<Alert> Check(ComplianceDay day)
    {
        if (_month != (day.Date.Year, day.Date.Month))
        {
            (_month, _inMonth, _isAlerted, _isWarned) = ((day.Date.Year, day.Date.Month), Duration.Zero, false, false);
        }

        var overtime = day.Sheet.Overtime.Total;
        var dailyLimit = day.Policy.Get(AttendanceSettings.LimitDailyOvertime);
        if (overtime > dailyLimit)
        {
            yield return day.Alert(ComplianceDiagnostics.DailyOvertime,
                ("overtime", IsoDuration.Format(overtime)), ("date", day.DateText), ("limit", IsoDuration.Format(dailyLimit)));
        }

        _inMonth += overtime;
        var monthlyLimit = day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime);
        if (_inMonth > monthlyLimit && !_isAlerted)
        {
            _isAlerted = true;
            yield return day.Alert(ComplianceDiagnostics.MonthlyOvertime,
                ("overtime", IsoDuration.Format(_inMonth)), ("date", day.DateText), ("limit", IsoDuration.Format(monthlyLimit)), ("month", day.MonthText));
        }

        if (!_isAlerted && !_isWarned && day.Policy.Get(ComplianceSettings.OvertimePace) is { } share
            && overtime > Duration.Zero && Projected(day.Date) is var projected && projected > monthlyLimit && Reaches(share, monthlyLimit))
        {
            _isWarned = true;
            yield return day.Alert(ComplianceDiagnostics.OvertimePace,
                ("overtime", IsoDuration.Format(_inMonth)), ("date", day.DateText), ("limit", IsoDuration.Format(monthlyLimit)), ("month", day.MonthText),
                ("projected", IsoDuration.Format(Duration.FromHours((long)Math.Round(projected.TotalHours)))));
        }
    }

    /// <summary>The month's overtime if the days to come have as much of it as those so far: total ÷ days so far × days of the month.</summary>
    private Duration Projected(LocalDate date) => _inMonth * date.Calendar.GetDaysInMonth(date.Year, date.Month) / date.Day;

    private bool Reaches(decimal share, Duration limit) =>
        (decimal)_inMonth.ToBigIntegerNanoseconds() >= share * (decimal)limit.ToBigIntegerNanoseconds();
}
