using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Warns early, and once, of a month whose overtime is on course to break the limit; not any more where it is broken.</summary>
internal sealed class OvertimePace : IAlertWatch
{
    private readonly OvertimeOfMonth _month = new();
    private bool _isOver;

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (_month.Add(day))
        {
            _isOver = false;
        }

        var limit = day.Policy.Get(AttendanceSettings.LimitMonthlyOvertime);

        // Once the limit is broken the other watch speaks. A forecast of what has happened already would only hide that.
        _isOver |= _month.Total > limit;
        if (_isOver || !(day.Policy.Get(ComplianceSettings.OvertimePace) is { } share
            && day.Sheet.Overtime.Total > Duration.Zero && Projected(day.Date) is var projected && projected > limit && Reaches(share, limit)))
        {
            return;
        }

        _isOver = true;
        alerts.Add(day.Alert(ComplianceDiagnostics.OvertimePace,
            ("overtime", IsoDuration.Format(_month.Total)), ("date", day.DateText), ("limit", IsoDuration.Format(limit)), ("month", day.MonthText),
            ("projected", IsoDuration.Format(Duration.FromHours((long)Math.Round(projected.TotalHours))))));
    }

    /// <summary>The month's overtime if the days to come have as much of it as those so far: total ÷ days so far × days of the month.</summary>
    private Duration Projected(LocalDate date) => _month.Total * date.Calendar.GetDaysInMonth(date.Year, date.Month) / date.Day;

    private bool Reaches(decimal share, Duration limit) =>
        Nanoseconds.Exactly(_month.Total) >= share * Nanoseconds.Exactly(limit);
}
