using System.Runtime.CompilerServices;
using Hr.Attendance.NRules.Explanations;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NRules;
using NRules.Fluent;

namespace Hr.Attendance.NRules;

/// <summary>
/// Works people out by NRules rules, behind the same engine: a session for each employee and period, and a small one for each policy that is
/// asked for. The results are those of the compiled runtime, but for what rules of a host add. Thread-safe; compile once and keep it.
/// </summary>
public sealed class NRulesAttendanceRuntime : FriendRuntime
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

    /// <inheritdoc/>
    /// <remarks>By the rules of inheritance; the answers for each book are kept as long as the book.</remarks>
    public override EffectivePolicy ResolvePolicy(PolicyBook book, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        _books.GetValue(Guard.NotNull(book), key => new PolicySession(_policies, key)).Resolve(unitId, Guard.NotNull(role), Guard.NotNull(tags), date);

    /// <summary>Explains one employee's business day, each part with the rules that fired for it.</summary>
    /// <param name="engine">An engine with this runtime or another; its chart, policies, calendar and rules count.</param>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation; null where there is nothing to say of the day.</returns>
    /// <exception cref="ArgumentException">An argument is null, there is no such employee, or the date lies outside <see cref="EngineYears"/>.</exception>
    public FiredExplanation? ExplainFirings(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate date)
    {
        var evaluation = new Evaluation(this, StepsToExplain(engine, evidence, employeeId, date), new FiringRecorder());
        return evaluation.Explain(date) is { } explanation
            ? FiredExplanation.Of(explanation, date, evaluation.Attendance.DayOn(date)?.Facts.Day, evaluation.Recorder!)
            : null;
    }

    internal override FriendEvaluation Begin(PersonSteps person) => new Evaluation(this, person, recorder: null);

    private sealed class Evaluation : FriendEvaluation
    {
        internal Evaluation(NRulesAttendanceRuntime runtime, PersonSteps person, FiringRecorder? recorder)
            : base(person)
        {
            Recorder = recorder;
            var session = runtime._employees.CreateSession();
            recorder?.Listen(session);
            Attendance = AttendanceSession.Insert(session, person);
            if (runtime._options.FactsOf?.Invoke(Attendance.Employee) is { } facts)
            {
                session.InsertAll(facts);
            }

            Attendance.Fire();
        }

        internal AttendanceSession Attendance { get; }

        internal FiringRecorder? Recorder { get; }

        public override EmployeeReport Report() => Attendance.Report();

        public override QualityShare? Quality() => Attendance.Quality();

        public override Explanation? Explain(LocalDate date) =>
            Attendance.Employee.Steps.Explain(date, Attendance.DayOn(date)?.Facts.Day, Attendance.LinesOn(date), Attendance.Leave);
    }
}
