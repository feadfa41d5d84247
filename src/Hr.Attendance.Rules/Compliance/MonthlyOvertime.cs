using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the overtime of calendar months against the limit in force on each day; one alert for each month.</summary>
internal sealed class MonthlyOvertime : IAlertWatch
{
    private readonly OvertimeOfMonth _month = new();
    private bool _isAlerted;

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (_month.Add(day))
        {
            _isAlerted = false;
        }

        var limit = day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime);
        if (_month.Total > limit && !_isAlerted)
        {
            _isAlerted = true;
            alerts.Add(day.Alert(ComplianceDiagnostics.MonthlyOvertime,
                ("overtime", IsoDuration.Format(_month.Total)), ("date", day.DateText), ("limit", IsoDuration.Format(limit)), ("month", day.MonthText)));
        }
    }
}

/// <summary>Adds up the overtime of the days of one calendar month after the other.</summary>
internal sealed class OvertimeOfMonth
{
    private (int Year, int Month) _month;

    internal Duration Total { get; private set; }

    /// <summary>Adds the next day; true where it begins another month.</summary>
    internal bool Add(ComplianceDay day)
    {
        bool begins = _month != (day.Date.Year, day.Date.Month);
        _month = (day.Date.Year, day.Date.Month);
        Total = (begins ? Duration.Zero : Total) + day.Sheet.Overtime.Total;
        return begins;
    }
}
