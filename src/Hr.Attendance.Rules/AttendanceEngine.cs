using Hr.Attendance.Rules.Credits;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>
/// The front door: evidence in, dual-role timesheets with pay lines and alerts out. Thread-safe and reusable; the same input gives the
/// same output, whatever the order of the evidence.
/// </summary>
public sealed class AttendanceEngine
{
    /// <summary>Creates an engine.</summary>
    /// <param name="chart">The units and the people.</param>
    /// <param name="policies">The policy documents, read against the chart's tree.</param>
    /// <param name="calendar">The kinds of dates for all units; null where each has the calendar of its statutory layer.</param>
    /// <param name="criteria">The criteria; null for <see cref="BuiltInCriteria.All"/>.</param>
    /// <param name="payRules">The pay rules; null for <see cref="BuiltInPayRules.All"/>.</param>
    /// <param name="runtime">What works the people out; null for <see cref="AttendanceRuntime.Compiled"/>.</param>
    /// <exception cref="ArgumentException">
    /// Two criteria or two pay rules have one id, the policies do not know a setting that one of them reads, or an argument that may not be
    /// null is.
    /// </exception>
    public AttendanceEngine(
        OrganizationChart chart,
        PolicyBook policies,
        IWorkCalendar? calendar = null,
        IEnumerable<ICriterion>? criteria = null,
        IEnumerable<IPayRule>? payRules = null,
        AttendanceRuntime? runtime = null)
    {
        Runtime = runtime ?? AttendanceRuntime.Compiled;
        Rules = new EngineRules(
            Guard.NotNull(chart),
            Guard.NotNull(policies),
            calendar,
            [.. criteria ?? BuiltInCriteria.All],
            [.. payRules ?? BuiltInPayRules.All],
            Runtime.PolicyOf(policies));
        Check(Rules.Criteria.All.Select(criterion => (criterion.Id, criterion.Settings)), "criterion", policies.Catalogue, nameof(criteria));
        Check(Rules.PayRules.Select(rule => (rule.Id, rule.Settings)), "pay rule", policies.Catalogue, nameof(payRules));
    }

    private AttendanceEngine(EngineRules rules, AttendanceRuntime runtime) => (Rules, Runtime) = (rules, runtime);

    /// <summary>The units and the people.</summary>
    public OrganizationChart Chart => Rules.Chart;

    /// <summary>The policy documents.</summary>
    public PolicyBook Policies => Rules.Policies;

    /// <summary>The calendar by which the people of a unit work.</summary>
    /// <param name="unitId">The unit.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">The tree of the policies has no such unit.</exception>
    public IWorkCalendar CalendarOf(string unitId) => Rules.CalendarOf(unitId);

    /// <summary>
    /// The same engine, which takes dates that a calendar does not know for what their weekday says (<see cref="GuessedCalendar"/>): to look ahead, never to
    /// pay.
    /// </summary>
    /// <returns>The engine.</returns>
    public AttendanceEngine GuessingUnknownDates() => new(Rules.Guessing(), Runtime);

    internal EngineRules Rules { get; }

    internal AttendanceRuntime Runtime { get; }

    /// <summary>Evaluates a period.</summary>
    /// <param name="evidence">The evidence, of any time: what lies around the period decides what belongs into it.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="options">Whom to evaluate, by how many threads; null for <see cref="EvaluationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two employees.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public AttendanceReport Evaluate(
        EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay, EvaluationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = Begin(Guard.NotNull(evidence), firstDay, lastDay);
        options ??= EvaluationOptions.Default;
        return run.Report([.. OrderedWork.Select(EmployeesAmong(options.EmployeeIds), options, employee => run.Evaluate(employee), cancellationToken)]);
    }

    /// <summary>Evaluates one employee's period and says what became of the employee's own records, whoever else has evidence too.</summary>
    /// <param name="evidence">The evidence, of any time: also what others wrote in the conversations of the employee.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>The results. What belongs to conversations and to nobody is in no employee's count and findings.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the chart has no such employee, <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside
    /// <see cref="EngineYears"/>.
    /// </exception>
    public EmployeeOutcome EvaluateEmployee(EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        var run = Begin(Guard.NotNull(evidence), firstDay, lastDay);
        return run.Evaluate(KnownAs(employeeId));
    }

    /// <summary>
    /// Begins a review of a period: the results of <see cref="Evaluate"/>, and beside them what evidence shows worked and nobody counted, the
    /// times behind each day, and its explanation. One employee at a time, so that memory does not grow with the workforce.
    /// </summary>
    /// <param name="evidence">The evidence, of any time: what lies around the period decides what belongs into it.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="options">Whom to review, by how many threads; null for <see cref="EvaluationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two employees.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    public AttendanceReview Review(
        EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay, EvaluationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = Begin(Guard.NotNull(evidence), firstDay, lastDay);
        options ??= EvaluationOptions.Default;
        return new AttendanceReview(Chart, run, firstDay, lastDay, EmployeesAmong(options.EmployeeIds), options, cancellationToken);
    }

    /// <summary>
    /// Judges and credits the online sessions of a period and does nothing else: no days, pay, alerts or reasons, in a small part of the
    /// time.
    /// </summary>
    /// <remarks>The figures are those of <see cref="Evaluate"/>: the same pass over each employee's evidence, of which only these are kept.</remarks>
    /// <param name="evidence">The evidence, of any time: what lies around the period decides what belongs into it.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="options">Whom to credit, by how many threads; null for <see cref="EvaluationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two employees.</param>
    /// <returns>The sessions with their verdicts and credit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public CreditReport Credit(
        EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay, EvaluationOptions? options = null, CancellationToken cancellationToken = default)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);
        return CreditSlices(new RecordSlices(Guard.NotNull(evidence)), evidence, firstDay, lastDay, options, cancellationToken);
    }

    /// <summary>The same as <see cref="Credit"/>, from evidence that a host holds as columns.</summary>
    /// <param name="evidence">The evidence, of any time: what lies around the period decides what belongs into it.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="options">Whom to credit, by how many threads; null for <see cref="EvaluationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two employees.</param>
    /// <returns>The sessions with their verdicts and credit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public CreditReport CreditColumns(
        EvidenceColumns evidence, LocalDate firstDay, LocalDate lastDay, EvaluationOptions? options = null, CancellationToken cancellationToken = default)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);

        // A criterion of a host may look at any record.
        return Rules.Criteria.NeedEvidence
            ? Credit(EvidenceSet.Build(Guard.NotNull(evidence).ToRecords(), Chart, []), firstDay, lastDay, options, cancellationToken)
            : CreditSlices(new ColumnSlices(Guard.NotNull(evidence), Chart), records: null, firstDay, lastDay, options, cancellationToken);
    }

    /// <summary>Looks at the business days of a person ahead of any work: planned shifts, leave, and when sessions of concurrent roles can count.</summary>
    /// <param name="evidence">The evidence: rosters and leave.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>The days, in order; none for an employee who never holds a role.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the chart has no such employee, <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside
    /// <see cref="EngineYears"/>.
    /// </exception>
    public IReadOnlyList<DayOutlook> LookAhead(EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        Guard.NotNull(evidence);
        var employee = KnownAs(employeeId);
        EngineYears.CheckPeriod(firstDay, lastDay);
        return new PersonOutlook(Rules, employee, evidence).Days(firstDay, lastDay);
    }

    /// <summary>Explains one employee's business day: what was seen, what counted, what did not, and which policy decided that.</summary>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation, with the same figures as the timesheet; null where there is nothing to say of the day.</returns>
    /// <exception cref="ArgumentException">The chart has no such employee, or the date lies outside <see cref="EngineYears"/>.</exception>
    public Explanation? Explain(EvidenceSet evidence, string employeeId, LocalDate date)
    {
        Guard.NotNull(evidence);
        var employee = KnownAs(employeeId);
        EngineYears.CheckDate(date);
        return Runtime.Begin(Begin(evidence, date, date).CaseOf(employee) with { TakesNotes = true }).Explain(date);
    }

    /// <summary>Begins an evaluation of a period that lies within the years that the engine knows.</summary>
    internal EvaluationRun Begin(EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);
        return new EvaluationRun(Rules, Runtime, evidence, firstDay, lastDay);
    }

    /// <summary>The chart's employees with some ids; all for null.</summary>
    /// <remarks>A few ids are looked up: the work for one of them does not grow with the workforce.</remarks>
    internal IReadOnlyList<Employee> EmployeesAmong(IReadOnlyCollection<string>? employeeIds) => employeeIds is null
        ? Chart.Employees
        : [.. new SortedSet<string>(employeeIds, StringComparer.Ordinal)
            .Select(id => Chart.TryGetEmployee(id, out var employee) ? employee : null)
            .OfType<Employee>()];

    private Employee KnownAs(string employeeId) => Chart.TryGetEmployee(employeeId, out var employee)
        ? employee
        : throw new ArgumentException("the chart has no such employee", nameof(employeeId));

    /// <summary>Whether another engine judges and pays by the same rules.</summary>
    internal bool HasRulesOf(AttendanceEngine other) =>
        Rules.Criteria.All.SequenceEqual(other.Rules.Criteria.All) && Rules.PayRules.SequenceEqual(other.Rules.PayRules) && Runtime == other.Runtime;

    private CreditReport CreditSlices(
        IEvidenceSlices slices, EvidenceSet? records, LocalDate firstDay, LocalDate lastDay, EvaluationOptions? options, CancellationToken cancellationToken)
    {
        options ??= EvaluationOptions.Default;
        var employees = EmployeesAmong(options.EmployeeIds);
        return new CreditRun(Rules, employees, slices, records, firstDay, lastDay)
            .Run(options.Workers, options.Counter(employees.Count), cancellationToken);
    }

    private static void Check(IEnumerable<(string Id, IReadOnlyList<Setting> Settings)> rules, string kind, SettingCatalogue catalogue, string argument)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, settings) in rules)
        {
            if (!ids.Add(id))
            {
                throw new ArgumentException($"there are two of the id `{id}`: give each {kind} its own", argument);
            }

            if (settings.FirstOrDefault(setting => !catalogue.Contains(setting)) is { } unknown)
            {
                throw new ArgumentException(
                    $"the {kind} `{id}` reads `{unknown.Name}`, a setting that the policies do not know: "
                        + "read them with a catalogue that has it (`SettingCatalogue.WithSettingsOf`)",
                    argument);
            }
        }
    }
}
