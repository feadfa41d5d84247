using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>
/// A period of a workforce under review, one employee at a time: whoever needs totals adds them up on the way and lets each
/// <see cref="EmployeeReview"/> go. Thread-safe.
/// </summary>
public sealed class AttendanceReview
{
    private readonly OrganizationChart _chart;
    private readonly EvaluationRun _run;

    internal AttendanceReview(OrganizationChart chart, EvaluationRun run, LocalDate firstDay, LocalDate lastDay)
    {
        _chart = chart;
        _run = run;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Everybody who can be reviewed, by id.</summary>
    public IReadOnlyList<Employee> Employees => _chart.Employees;

    /// <summary>Reviews one employee.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <returns>The results and what stands behind them.</returns>
    /// <exception cref="ArgumentException">The chart has no such employee.</exception>
    public EmployeeReview Of(string employeeId) => _chart.TryGetEmployee(Guard.NotNull(employeeId), out var employee)
        ? _run.Review(employee)
        : throw new ArgumentException("the chart has no such employee", nameof(employeeId));

    /// <summary>Puts the results of some employees together, as <see cref="AttendanceEngine.Evaluate"/> does.</summary>
    /// <param name="reviews">Reviews of this period, of each employee once, in any order; each is let go as soon as its results are taken.</param>
    /// <returns>The results, employees by id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reviews"/> is null.</exception>
    public AttendanceReport Report(IEnumerable<EmployeeReview> reviews) => _run.Report(
        [.. Guard.NotNull(reviews).Select(review => review.Outcome).OrderBy(outcome => outcome.Report.Employee.Id, StringComparer.Ordinal)]);
}
