using System.Runtime.CompilerServices;
using Hr.Attendance.NRules.Explanations;
using Hr.Attendance.NRules.Facts;
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
using NRules.RuleModel;

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
        _employees = FastCompilation.Compiler().Compile(RulesOnPeople(_options));
        _policies = FastCompilation.Compiler().Compile(RulesOf([RuleTags.Policies], _options.PolicyRules, _options));
        if (_options.Dependencies is { } dependencies)
        {
            _employees.DependencyResolver = dependencies;
            _policies.DependencyResolver = dependencies;
        }
    }

    /// <inheritdoc/>
    /// <remarks>By the rules of inheritance; the answers for each book are kept as long as the book.</remarks>
    public override EffectivePolicy ResolvePolicy(
        PolicyBook book, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        _books.GetValue(Guard.NotNull(book), key => new PolicySession(() => Begin(_policies), _options.MostFirings, key))
            .Resolve(unitId, Guard.NotNull(role), Guard.NotNull(tags), date);

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
            ? FiredExplanation.Of(explanation, date, evaluation.DayOn(date)?.Facts.Day, evaluation.Recorder!)
            : null;
    }

    internal override FriendEvaluation Begin(PersonSteps person) => new Evaluation(this, person, recorder: null);

    /// <summary>The rules on people: those of the library that are not left out, and those of the host.</summary>
    internal static IEnumerable<IRuleDefinition> RulesOnPeople(NRulesRuntimeOptions options) =>
        RulesOf([RuleTags.Sessions, RuleTags.Timesheets, RuleTags.Pay, RuleTags.Compliance], options.Rules, options).Concat(options.Definitions);

    private static IEnumerable<IRuleDefinition> RulesOf(IReadOnlyCollection<string> tags, IReadOnlyCollection<Type> added, NRulesRuntimeOptions options)
    {
        var repository = new RuleRepository();
        repository.LoadTagged(tags, options.LeftOut);
        if (added.Count > 0)
        {
            repository.Activator = options.Activator ?? repository.Activator;
            repository.Load(rules => rules.PrivateTypes().NestedTypes().From(added));
        }

        return repository.GetRuleSets().SelectMany(set => set.Rules);
    }

    /// <summary>A new session as the host wants it, and what is given back when it is done; null for nothing.</summary>
    private (ISession Session, IDisposable? Scope) Begin(ISessionFactory rules)
    {
        var session = rules.CreateSession();
        var (dependencies, scope) = _options.ScopeOfSession?.Invoke() ?? default;
        session.DependencyResolver = dependencies ?? session.DependencyResolver;
        foreach (var configure in _options.Configurations)
        {
            configure(session);
        }

        return (session, scope);
    }

    private sealed class Evaluation : FriendEvaluation
    {
        private readonly AttendanceSession.Results _results;

        internal Evaluation(NRulesAttendanceRuntime runtime, PersonSteps person, FiringRecorder? recorder)
            : base(person)
        {
            Recorder = recorder;
            var options = runtime._options;
            var (session, scope) = runtime.Begin(runtime._employees);
            using (scope)
            {
                recorder?.Listen(session);
                Attendance = AttendanceSession.Insert(session, person, options.MostFirings);
                if (options.FactsOf?.Invoke(Attendance.Employee) is { } facts)
                {
                    session.InsertAll(facts);
                }

                Attendance.Fire();
            }

            _results = Attendance.Read();
            person.Say(_results.Diagnostics, _results.Leave);
        }

        internal AttendanceSession Attendance { get; }

        internal FiringRecorder? Recorder { get; }

        public override EmployeeReport Report() => Attendance.Report(_results);

        public override QualityShare? Quality() => _results.Quality;

        public override Explanation? Explain(LocalDate date) => Attendance.Employee.Steps.Explain(
            date, _results.DayOn(date)?.Facts.Day, [.. _results.LinesOf(day => day == date)], _results.Leave);

        internal DayOfTimesheet? DayOn(LocalDate date) => _results.DayOn(date);
    }
}
