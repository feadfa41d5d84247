using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>
/// Narrows results to what a viewer may see. Denied by default: what no grant shows is left out, and leaves no trace in totals, counts,
/// findings or alerts. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// What cannot be put to one person's visible days (findings about policies, the count of evidence, alerts of units) is shown only to a viewer
/// who sees everybody whom it can be made of, on every day. Narrowing twice shows what <see cref="Viewer.Intersect"/> shows.
/// </remarks>
public sealed class ViewerAccess
{
    // What somebody may not see must not be found by subtraction either: a total over all people less those whom one sees is the rest. So
    // whatever is made of several people is shown only to somebody who sees all of them on all days, and is never worked out again over
    // some.

    private readonly Viewer _viewer;
    private readonly OrganizationChart _chart;
    private readonly AccessRights _overEverybody;

    /// <summary>Prepares the access of a viewer.</summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="chart">Who belongs where on which day; people and units that it does not know are shown to nobody.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ViewerAccess(Viewer viewer, OrganizationChart chart)
    {
        _viewer = Guard.NotNull(viewer);
        _chart = Guard.NotNull(chart);
        _overEverybody = RightsOverTime.OverEverybody(viewer).Always;
    }

    /// <summary>What the viewer may see of a person on a business day.</summary>
    /// <param name="employeeId">The person's id.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The rights; none over a person whom the chart does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employeeId"/> is null.</exception>
    public AccessRights RightsOver(string employeeId, LocalDate date) => RightsOver(Guard.NotNull(employeeId))?.On(date) ?? AccessRights.None;

    /// <summary>Whether the viewer may see anything of a person on some business day of a period, so that others need not be worked out.</summary>
    /// <param name="employeeId">The person's id.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <returns>Whether there is a right to something; not for a person whom the chart does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employeeId"/> is null.</exception>
    public bool HasRightsOver(string employeeId, LocalDate firstDay, LocalDate lastDay) =>
        RightsOver(Guard.NotNull(employeeId))?.HasAny(firstDay, lastDay) == true;

    /// <summary>Narrows the results of a period.</summary>
    /// <param name="report">The results.</param>
    /// <returns>What the viewer may see of them; people of whom there is nothing to see are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public AttendanceReport Narrow(AttendanceReport report)
    {
        Guard.NotNull(report);
        return new AttendanceReport
        {
            FirstDay = report.FirstDay,
            LastDay = report.LastDay,
            Employees = [.. report.Employees.Select(employee => Narrow(employee, report.LastDay)).OfType<EmployeeReport>()],
            Evidence = _overEverybody.HasFlag(AccessRights.Evidence) ? report.Evidence : default,
            Diagnostics = Narrow(report.Diagnostics),
            UnitAlerts = [.. report.UnitAlerts.Where(IsShown)],
        };
    }

    /// <summary>Narrows one person's results, for a host that evaluates people one by one.</summary>
    /// <param name="report">The results.</param>
    /// <param name="lastDay">The last business day of the period, included.</param>
    /// <returns>What the viewer may see of them; null where there is nothing to see.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public EmployeeReport? Narrow(EmployeeReport report, LocalDate lastDay) =>
        RightsOver(Guard.NotNull(report).Employee.Id) is { } rights ? new EmployeeNarrowing(rights, lastDay).Narrow(report) : null;

    /// <summary>Narrows what the evaluation of one person gave, results or a failure.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="lastDay">The last business day of the period, included.</param>
    /// <returns>
    /// What the viewer may see of it; null where there is nothing to see. What a host's code threw is for the log alone, and a person's part in the
    /// quality of a unit shows only in the unit's alert.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public EmployeeOutcome? Narrow(EmployeeOutcome outcome, LocalDate lastDay)
    {
        Guard.NotNull(outcome);
        var report = outcome.Report is null ? null : Narrow(outcome.Report, lastDay);
        return report is null && (!outcome.IsFailed || RightsOver(outcome.EmployeeId)?.Always.HasFlag(AccessRights.Timesheet) != true)
            ? null
            : new EmployeeOutcome
            {
                EmployeeId = outcome.EmployeeId,
                Report = report,
                Evidence = _overEverybody.HasFlag(AccessRights.Evidence) ? outcome.Evidence : default,
                Diagnostics = Narrow(outcome.Diagnostics),
            };
    }

    /// <summary>Narrows the review of one person: the results, and what stands behind each day.</summary>
    /// <param name="review">The review.</param>
    /// <param name="lastDay">The last business day of the period, included.</param>
    /// <returns>What the viewer may see of it; null where there is nothing to see. Messages and punches are evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public EmployeeReview? Narrow(EmployeeReview review, LocalDate lastDay)
    {
        string id = Guard.NotNull(review).Report.Employee.Id;
        if (RightsOver(id) is not { } rights)
        {
            return null;
        }

        var narrowing = new EmployeeNarrowing(rights, lastDay);
        return narrowing.Narrow(review.Report) is { } report ? review.Showing(report, day => narrowing.Narrow(day, id)) : null;
    }

    /// <summary>Narrows the explanation of a business day.</summary>
    /// <param name="explanation">The explanation; null for a day of which there is nothing to say.</param>
    /// <param name="employeeId">Whose day it is.</param>
    /// <param name="date">The business day.</param>
    /// <returns>What the viewer may see of it; null where that is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employeeId"/> is null.</exception>
    public Explanation? Narrow(Explanation? explanation, string employeeId, LocalDate date) =>
        explanation is not null && RightsOver(Guard.NotNull(employeeId)) is { } rights
            ? new ExplanationNarrowing(rights.On(date), rights.Always).Narrow(explanation, employeeId, date)
            : null;

    /// <summary>Narrows findings: those of reading, for one, which a report does not have.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <returns>Those that the viewer may see, in the same order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is null.</exception>
    public IReadOnlyList<Diagnostic> Narrow(IEnumerable<Diagnostic> diagnostics) =>
        [.. Guard.NotNull(diagnostics).Where(_overEverybody == AccessRights.All ? static _ => true : IsShownByPerson())];

    /// <summary>A finding has no day, so that the person must be seen on every day; one about nobody is for those who see everything.</summary>
    private Func<Diagnostic, bool> IsShownByPerson()
    {
        var always = new Dictionary<string, AccessRights>(StringComparer.Ordinal);
        return diagnostic => diagnostic.Find("employee") is { } id && NeededFor(diagnostic) is var needed && (AlwaysOver(id) & needed) == needed;

        AccessRights AlwaysOver(string id)
        {
            if (!always.TryGetValue(id, out var rights))
            {
                rights = RightsOver(id)?.Always ?? AccessRights.None;
                always.Add(id, rights);
            }

            return rights;
        }
    }

    private static AccessRights NeededFor(Diagnostic diagnostic) => AccessRights.Timesheet
        | (diagnostic.Code.StartsWith("HRA6", StringComparison.Ordinal) ? AccessRights.Pay : AccessRights.None)
        | (IsAboutEvidence(diagnostic) ? AccessRights.Evidence : AccessRights.None);

    private static bool IsAboutEvidence(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith("HRA2", StringComparison.Ordinal) || diagnostic.Find("evidence") is not null;

    /// <summary>An alert is about all who can have worked under the unit's policy; where that is nobody whom the chart knows, nobody can tell.</summary>
    private bool IsShown(UnitAlert alert)
    {
        if (_overEverybody.HasFlag(AccessRights.Timesheet))
        {
            return true;
        }

        var people = _chart.Employees
            .Where(employee => employee.Unit.Entries.Any(entry => entry.Value == alert.UnitId)
                || employee.Assignments.Any(assignment => assignment.UnitId == alert.UnitId))
            .ToList();
        return people.Count > 0
            && people.TrueForAll(employee => RightsOverTime.Of(_viewer, employee, _chart).Always.HasFlag(AccessRights.Timesheet));
    }

    private RightsOverTime? RightsOver(string employeeId) =>
        _chart.TryGetEmployee(employeeId, out var employee) ? RightsOverTime.Of(_viewer, employee, _chart) : null;
}
