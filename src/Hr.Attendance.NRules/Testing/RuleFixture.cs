using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Testing;

/// <summary>
/// Tests rules: loads one, or some, into a session of their own, inserts facts, fires, and tells what fired and what was yielded. Any test framework
/// asserts on that. Not thread-safe.
/// </summary>
public sealed class RuleFixture
{
    private readonly List<Type> _types = [];
    private readonly List<IRuleDefinition> _definitions = [];
    private readonly Dictionary<string, int> _fired = [];
    private readonly Dictionary<Type, string> _names = [];
    private ISession? _session;

    /// <summary>The session, made of the rules that were loaded before it is first asked for.</summary>
    public ISession Session => _session ??= Start();

    /// <summary>Loads a rule.</summary>
    /// <typeparam name="TRule">The rule class.</typeparam>
    /// <returns>This fixture.</returns>
    /// <exception cref="InvalidOperationException">The session has begun.</exception>
    public RuleFixture Load<TRule>()
        where TRule : Rule => Load([typeof(TRule)]);

    /// <summary>Loads all rules that stand in one namespace with a rule: a folder of them.</summary>
    /// <typeparam name="TRule">The rule class.</typeparam>
    /// <returns>This fixture.</returns>
    /// <exception cref="InvalidOperationException">The session has begun.</exception>
    public RuleFixture LoadFolderOf<TRule>()
        where TRule : Rule => Load(FolderOf(typeof(TRule)));

    /// <summary>Loads all rules on people that options ask for: those of the library, and what a host changes.</summary>
    /// <param name="options">The options.</param>
    /// <returns>This fixture.</returns>
    /// <exception cref="InvalidOperationException">The session has begun.</exception>
    public RuleFixture Load(NRulesRuntimeOptions options)
    {
        RequireNoSession();
        _definitions.AddRange(NRulesAttendanceRuntime.RulesOnPeople(Guard.NotNull(options)));
        return this;
    }

    /// <summary>Inserts facts; of a policy its terms too, and of a builder all facts that it makes.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>This fixture.</returns>
    public RuleFixture Insert(params object[] facts)
    {
        foreach (object fact in Guard.NotNull(facts))
        {
            switch (fact)
            {
                case PolicyInForce policy:
                    Session.InsertAll(policy.Terms());
                    break;
                case SessionBuilder builder:
                    Session.InsertAll(builder.Facts());
                    break;
                default:
                    Session.Insert(fact);
                    break;
            }
        }

        return this;
    }

    /// <summary>Inserts all facts of an employee: what evidence was made into, and what policies say.</summary>
    /// <param name="engine">The engine with the chart, the policies, the calendar, the criteria and the pay rules.</param>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>This fixture.</returns>
    /// <exception cref="ArgumentException">An argument is null, the chart has no such employee, or the period ends before it begins.</exception>
    public RuleFixture Insert(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        AttendanceSession.Insert(Session, engine, evidence, employeeId, firstDay, lastDay);
        return this;
    }

    /// <summary>Fires until no rule is left.</summary>
    /// <returns>This fixture.</returns>
    /// <exception cref="RulesDoNotEndException">A rule feeds itself.</exception>
    public RuleFixture Fire()
    {
        BoundedFiring.Fire(Session, MostFirings, CancellationToken.None);
        return this;
    }

    /// <summary>How many rules may fire before it is taken for a loop.</summary>
    public int MostFirings { get; init; } = 100_000;

    /// <summary>How often a rule fired.</summary>
    /// <typeparam name="TRule">The rule class.</typeparam>
    /// <returns>The number.</returns>
    public int Fired<TRule>()
        where TRule : Rule => Fired(NameOf(typeof(TRule)));

    /// <summary>How often a rule fired.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <returns>The number.</returns>
    public int Fired(string name) => _fired.TryGetValue(Guard.NotEmpty(name), out int count) ? count : 0;

    /// <summary>The facts of a type that hold: those that were yielded and, where the type is one of theirs, those that were inserted.</summary>
    /// <typeparam name="TFact">The type.</typeparam>
    /// <returns>The facts.</returns>
    public IReadOnlyList<TFact> Facts<TFact>() => [.. Session.Query<object>().AsEnumerable().OfType<TFact>()];

    private static IEnumerable<Type> FolderOf(Type rule) => rule.Assembly.GetTypes()
        .Where(type => type.Namespace == rule.Namespace && typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract);

    private RuleFixture Load(IEnumerable<Type> types)
    {
        RequireNoSession();
        _types.AddRange(types);
        return this;
    }

    private void RequireNoSession()
    {
        if (_session is not null)
        {
            throw new InvalidOperationException("load rules before facts are inserted: a session has the rules that it began with");
        }
    }

    private ISession Start()
    {
        var repository = new RuleRepository();
        if (_types.Count > 0)
        {
            repository.Load(rules => rules.PrivateTypes().NestedTypes().From(_types));
        }

        var session = FastCompilation.Compiler().Compile(repository.GetRuleSets().SelectMany(set => set.Rules).Concat(_definitions)).CreateSession();
        session.Events.RuleFiredEvent += (_, fired) => _fired[fired.Rule.Name] = Fired(fired.Rule.Name) + 1;
        return session;
    }

    private string NameOf(Type type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            _names.Add(type, name = new RuleMetadata(type).Name);
        }

        return name;
    }
}
