using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What timesheets before a plan show of its people: overtime of the month so far, days in a row, and how much duty each has carried.</summary>
internal sealed class WorkedBefore
{
    /// <summary>How many days fairness looks back: twelve weeks, so that every weekday counts alike and a quarter evens out.</summary>
    internal const int DaysLookedBack = 84;

    private readonly Dictionary<string, Timesheet> _sheets;
    private readonly string _role;

    internal WorkedBefore(AttendanceEngine engine, EvidenceSet evidence, IReadOnlyCollection<string> employeeIds, string role, LocalDate firstDay)
    {
        _role = role;
        From = LocalDate.Max(EngineYears.FirstDate, firstDay.PlusDays(-DaysLookedBack));
        _sheets = firstDay > From
            ? engine.Evaluate(evidence, From, firstDay.PlusDays(-1), new EvaluationOptions { EmployeeIds = [.. employeeIds] }).Employees
                .ToDictionary(report => report.Employee.Id, report => report.Timesheet, StringComparer.Ordinal)
            : [];
        LastSeen = _sheets.Values.SelectMany(sheet => sheet.Days).Where(day => day.Online > Duration.Zero || day.Primary > day.Assumed)
            .Select(day => (LocalDate?)day.Date).Max();
    }

    /// <summary>The first business day that is looked at.</summary>
    internal LocalDate From { get; }

    /// <summary>The last business day before the plan of which evidence shows work of anybody; null for none. What comes later is known by plan only.</summary>
    internal LocalDate? LastSeen { get; }

    /// <summary>The overtime of a month before the plan.</summary>
    internal Duration OvertimeOf(string employeeId, YearMonth month) => DaysOf(employeeId)
        .Where(day => day.Date.ToYearMonth() == month)
        .Aggregate(Duration.Zero, (sum, day) => sum + day.Overtime.Total + day.Unapproved.Total);

    /// <summary>Whether timesheets show work on a business day.</summary>
    internal bool IsWorked(string employeeId, LocalDate date) => DaysOf(employeeId)
        .Any(day => day.Date == date && (day.Primary > Duration.Zero || day.Credited > Duration.Zero));

    /// <summary>The burden of the duty before the plan, by month.</summary>
    internal IEnumerable<(YearMonth Month, DutyBurden Burden)> BurdenOf(string employeeId, IReadOnlyList<LocalTimeWindow> night)
    {
        foreach (var day in DaysOf(employeeId))
        {
            var sessions = day.Sessions
                .Where(session => session.Credited > Duration.Zero && string.Equals(session.Role, _role, StringComparison.Ordinal))
                .ToList();
            if (sessions.Count > 0)
            {
                bool isNight = sessions.Any(session => BurdenRule.IsInNight(session.Start, session.End, night, session.Session.LocalStart.Zone));
                yield return (day.Date.ToYearMonth(), BurdenRule.Of(day.DayKind, isNight));
            }
        }
    }

    private IReadOnlyList<TimesheetDay> DaysOf(string employeeId) => _sheets.TryGetValue(employeeId, out var sheet) ? sheet.Days : [];
}
