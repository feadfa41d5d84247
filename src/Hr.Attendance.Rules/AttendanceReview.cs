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
    private readonly CancellationToken _cancellationToken;

    internal AttendanceReview(
        OrganizationChart chart,
        EvaluationRun run,
        LocalDate firstDay,
        LocalDate lastDay,
        IReadOnlyList<Employee> employees,
        EvaluationOptions options,
        CancellationToken cancellationToken)
    {
        _chart = chart;
        _run = run;
        FirstDay = firstDay;
        LastDay = lastDay;
        Employees = employees;
        Options = options;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Everybody who is under review, by id.</summary>
    public IReadOnlyList<Employee> Employees { get; }

    /// <summary>What the review was begun with.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Reviews one employee.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <returns>The results and what stands behind them.</returns>
    /// <exception cref="ArgumentException">The employee is not under review.</exception>
    public EmployeeReview Of(string employeeId)
    {
        Guard.NotNull(employeeId);
        return Options.EmployeeIds?.Contains(employeeId) != false && _chart.TryGetEmployee(employeeId, out var employee)
            ? _run.Review(employee)
            : throw new ArgumentException("the employee is not under review", nameof(employeeId));
    }

    /// <summary>
    /// Reviews some of those under review, as many at once as <see cref="EvaluationOptions.Workers"/> says, a few ahead of whoever takes
    /// the results.
    /// </summary>
    /// <typeparam name="TResult">What comes of a review.</typeparam>
    /// <param name="employees">Whom to review, of <see cref="Employees"/>.</param>
    /// <param name="work">Makes something of a review, which is then let go; called by several threads at once where there are several workers.</param>
    /// <returns>What came of each review, in the order of <paramref name="employees"/>; worked out as it is taken.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped; thrown while results are taken.</exception>
    public IEnumerable<TResult> Select<TResult>(IReadOnlyList<Employee> employees, Func<EmployeeReview, TResult> work)
    {
        Guard.NotNull(work);
        return OrderedWork.Select(Guard.NotNull(employees), Options, employee => work(_run.Review(employee)), _cancellationToken);
    }

    /// <summary>Puts the results of some employees together, as <see cref="AttendanceEngine.Evaluate"/> does.</summary>
    /// <param name="reviews">Reviews of this period, of each employee once, in any order; each is let go as soon as its results are taken.</param>
    /// <returns>The results, employees by id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reviews"/> is null.</exception>
    public AttendanceReport Report(IEnumerable<EmployeeReview> reviews) => _run.Report(
        [.. Guard.NotNull(reviews).Select(review => review.Outcome).OrderBy(outcome => outcome.EmployeeId, StringComparer.Ordinal)]);
}
