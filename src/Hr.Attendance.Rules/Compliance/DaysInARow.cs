using System.Globalization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for too many days worked in a row; one alert for each stretch, on the day that goes above.</summary>
internal sealed class DaysInARow : IAlertWatch
{
    // A stretch may begin before the days that are looked at, and results must not depend on where somebody began to look. So the first day
    // counts backwards, but only as far as the limit: more it need not know.

    private LocalDate _last;
    private int? _count;
    private bool _isAlerted;

    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.ConsecutiveDays) is not { } limit)
        {
            _count = null;
            return;
        }

        if (_count is null || day.Date != _last.PlusDays(1))
        {
            // A stretch that was too long before the first day had its alert there.
            _count = DaysBefore(day, limit);
            _isAlerted = _count > limit;
        }

        _last = day.Date;
        _count = day.Evidence.IsWorked(day.Date) ? _count + 1 : 0;
        _isAlerted &= _count > 0;
        if (_count > limit && !_isAlerted)
        {
            _isAlerted = true;
            alerts.Add(day.Alert(ComplianceDiagnostics.ConsecutiveDays, ("date", day.DateText), ("count", Text(_count.Value)), ("limit", Text(limit))));
        }
    }

    /// <summary>The days worked in a row up to the day before; counting ends above the limit.</summary>
    private static int DaysBefore(ComplianceDay day, int limit)
    {
        int count = 0;
        while (count <= limit && day.Evidence.IsWorked(day.Date.PlusDays(-count - 1)))
        {
            count++;
        }

        return count;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
