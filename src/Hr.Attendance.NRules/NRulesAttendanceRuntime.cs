using System.Runtime.CompilerServices;
using Hr.Attendance.NRules.Explanations;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;
using NRules;
using NRules.Fluent;

namespace Hr.Attendance.NRules;

/// <summary>
/// Works people out by NRules rules, behind the same engine: a session for each employee and period, and a small one for each policy that is
/// asked for. The results are those of the compiled runtime, but for what rules of a host add. Thread-safe; compile once and keep it.
/// </summary>
public sealed class NRulesAttendanceRuntime : AttendanceRuntime
{
    private readonly ISessionFactory _employees;
    private readonly ISessionFactory _policies;
    private readonly NRulesRuntimeOptions _options;
    private readonly ConditionalWeakTable<PolicyBook, PolicySession> _books = new();

    /// <summary>Compiles the rules, which takes some tenths of a second.</summary>
    /// <param name="options">What the host adds; null for nothing. Read now: later changes have no effect on rules.</param>
    /// <exception cref="RuleDefinitionException">A rule of the host is not well defined.</exception>
    public NRulesAttendanceRuntime(NRulesRuntimeOptions? options = null)
    {
        _options = options ?? new NRulesRuntimeOptions();
        var employees = new RuleRepository();
        employees.LoadTagged(RuleTags.Sessions, RuleTags.Timesheets, RuleTags.Pay, RuleTags.Compliance);
        if (_options.Rules.Count > 0)
        {
            employees.Activator = _options.Activator ?? employees.Activator;
            employees.Load(rules => rules.PrivateTypes().NestedTypes().From(_options.Rules));
        }

        _employees = employees.Compile();
        if (_options.Dependencies is { } dependencies)
        {
            _employees.DependencyResolver = dependencies;
        }

        var policies = new RuleRepository();
        policies.LoadTagged(RuleTags.Policies);
        _policies = policies.Compile();
    }

    /// <summary>Resolves a policy by the rules of inheritance.</summary>
    /// <param name="book">The policy documents.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The policy, the same as <see cref="PolicyBook.Resolve"/> gives.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tree has no such unit.</exception>
    public EffectivePolicy ResolvePolicy(PolicyBook book, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        PoliciesOf(Guard.NotNull(book)).Resolve(unitId, Guard.NotNull(role), Guard.NotNull(tags), date);

    /// <summary>Explains one employee's business day, each part with the rules that fired for it.</summary>
    /// <param name="engine">An engine with this runtime or another; its chart, policies, calendar and rules count.</param>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation; null where there is nothing to say of the day.</returns>
    /// <exception cref="ArgumentException">An argument is null, there is no such employee, or the date lies outside 1970 to 2199.</exception>
    public FiredExplanation? ExplainFirings(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate date)
    {
        var run = Guard.NotNull(engine).Begin(Guard.NotNull(evidence), date, date);
        if (!engine.Chart.TryGetEmployee(employeeId, out var employee))
        {
            throw new ArgumentException("there is no such employee in the chart", nameof(employeeId));
        }

        var evaluation = new Evaluation(this, run.CaseOf(employee, [], new SessionTrace()), new FiringRecorder());
        return evaluation.Explain(date) is { } explanation ? FiredExplanation.Of(explanation, date, evaluation.Attendance.DayOn(date)?.Facts.Day, evaluation.Recorder!) : null;
    }

    internal override IEmployeeEvaluation Begin(EmployeeCase employee) => new Evaluation(this, employee, recorder: null);

    private PolicySession PoliciesOf(PolicyBook book) => _books.GetValue(book, key => new PolicySession(_policies, key));

    private sealed class Evaluation : IEmployeeEvaluation
    {
        internal Evaluation(NRulesAttendanceRuntime runtime, EmployeeCase of, FiringRecorder? recorder)
        {
            Recorder = recorder;
            var session = runtime._employees.CreateSession();
            recorder?.Listen(session);
            Attendance = AttendanceSession.Insert(session, of, runtime.PoliciesOf(of.Engine.Policies).Resolve);
            if (runtime._options.FactsOf?.Invoke(Attendance.Employee) is { } facts)
            {
                session.InsertAll(facts);
            }

            Attendance.Fire();
        }

        public EmployeeSessions Sessions => Attendance.Employee.Sessions;

        internal AttendanceSession Attendance { get; }

        internal FiringRecorder? Recorder { get; }

        public EmployeeReport Report() => Attendance.Report();

        public QualityShare? Quality() => Attendance.Quality();

        public Explanation? Explain(LocalDate date) => new DayExplainer(Sessions.Roles, Sessions.Primary, Attendance.Employee.Case.Trace!)
            .Explain(date, Attendance.DayOn(date)?.Facts.Day, Attendance.LinesOn(date), Attendance.Ledger);
    }
}
