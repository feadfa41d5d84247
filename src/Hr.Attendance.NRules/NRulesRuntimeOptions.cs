using Hr.Attendance.NRules.Facts;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Hr.Attendance.NRules;

/// <summary>What a host adds to the library's rules, takes away and replaces.</summary>
public sealed class NRulesRuntimeOptions
{
    internal const int MostFiringsUnlessSet = 1_000_000;

    private readonly List<Type> _rules = [];
    private readonly List<Type> _policyRules = [];
    private readonly List<Type> _without = [];
    private readonly List<IRuleDefinition> _definitions = [];
    private readonly List<Action<ISession>> _configurations = [];

    /// <summary>The host's rules on people, in the order in which they were added.</summary>
    public IReadOnlyList<Type> Rules => _rules;

    /// <summary>The host's rules on the inheritance of policies, in the order in which they were added.</summary>
    public IReadOnlyList<Type> PolicyRules => _policyRules;

    /// <summary>The library's rules that are left out.</summary>
    public IReadOnlyList<Type> LeftOut => _without;

    /// <summary>
    /// Facts of the host that are inserted beside those of an employee, such as sales; null for none. Called once for each employee and
    /// period, by several threads at once where the host evaluates on several.
    /// </summary>
    public Func<EvaluatedEmployee, IEnumerable<object>>? FactsOf { get; set; }

    /// <summary>Gives rules the services that they ask for with <c>Dependency().Resolve(…)</c>; null where no rule asks.</summary>
    public IDependencyResolver? Dependencies { get; set; }

    /// <summary>Makes the host's rule classes; null for their constructors without arguments.</summary>
    public IRuleActivator? Activator { get; set; }

    /// <summary>
    /// How many rules may fire for one employee and period, or for one question about policies, before it is taken for a loop; a million unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    public int MostFirings
    {
        get;
        set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "must be above zero");
    } = MostFiringsUnlessSet;

    /// <summary>Gives the services of one session, which are given back when it is done; null for <see cref="Dependencies"/> in all.</summary>
    internal Func<(IDependencyResolver Dependencies, IDisposable Scope)>? ScopeOfSession { get; set; }

    internal IReadOnlyList<IRuleDefinition> Definitions => _definitions;

    internal IReadOnlyList<Action<ISession>> Configurations => _configurations;

    /// <summary>Adds a rule of the host.</summary>
    /// <typeparam name="TRule">The rule class, public or not.</typeparam>
    /// <returns>These options.</returns>
    public NRulesRuntimeOptions AddRule<TRule>()
        where TRule : Rule
    {
        _rules.Add(typeof(TRule));
        return this;
    }

    /// <summary>Adds a rule of the host that is no class, such as one that was read from a file.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public NRulesRuntimeOptions Add(IRuleDefinition rule)
    {
        _definitions.Add(Guard.NotNull(rule));
        return this;
    }

    /// <summary>Adds a rule of the host on the inheritance of policies.</summary>
    /// <typeparam name="TRule">The rule class, public or not.</typeparam>
    /// <returns>These options.</returns>
    public NRulesRuntimeOptions AddPolicyRule<TRule>()
        where TRule : Rule
    {
        _policyRules.Add(typeof(TRule));
        return this;
    }

    /// <summary>Leaves out a rule of the library.</summary>
    /// <typeparam name="TRule">The rule class.</typeparam>
    /// <returns>These options.</returns>
    /// <remarks>
    /// A criterion to which no rule is left that answers does not take part in the verdict; a session of which no rule says what it earns earns
    /// nothing.
    /// </remarks>
    /// <exception cref="ArgumentException">It is no rule of the library.</exception>
    public NRulesRuntimeOptions Without<TRule>()
        where TRule : Rule
    {
        AttendanceRuleRepository.RequireRuleOfLibrary(typeof(TRule), nameof(TRule));
        _without.Add(typeof(TRule));
        return this;
    }

    /// <summary>Puts a rule of the host in the place of one of the library.</summary>
    /// <typeparam name="TRule">The rule class of the library.</typeparam>
    /// <typeparam name="TOther">The rule class of the host.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="TRule"/> is no rule of the library.</exception>
    public NRulesRuntimeOptions Replace<TRule, TOther>()
        where TRule : Rule
        where TOther : Rule
    {
        Without<TRule>();
        bool isOfPolicies = new RuleMetadata(typeof(TRule)).Tags.Contains(Firing.RuleTags.Policies);
        return isOfPolicies ? AddPolicyRule<TOther>() : AddRule<TOther>();
    }

    /// <summary>Has something done with each session, of people and of policies, before facts are inserted: events, agenda filters, metrics.</summary>
    /// <param name="configure">What to do; called by several threads at once where the host evaluates on several.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    public NRulesRuntimeOptions ConfigureSession(Action<ISession> configure)
    {
        _configurations.Add(Guard.NotNull(configure));
        return this;
    }
}
