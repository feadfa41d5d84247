using Hr.Attendance.NRules.Facts;
using NRules.Extensibility;
using NRules.Fluent;

namespace Hr.Attendance.NRules;

/// <summary>What a host adds to the library's rules.</summary>
public sealed class NRulesRuntimeOptions
{
    private readonly List<Type> _rules = [];

    /// <summary>The host's rules, in the order in which they were added.</summary>
    public IReadOnlyList<Type> Rules => _rules;

    /// <summary>
    /// Facts of the host that are inserted beside those of an employee, such as sales; null for none. Called once for each employee and
    /// period, by several threads at once where the host evaluates on several.
    /// </summary>
    public Func<EvaluatedEmployee, IEnumerable<object>>? FactsOf { get; set; }

    /// <summary>Gives rules the services that they ask for with <c>Dependency().Resolve(…)</c>; null where no rule asks.</summary>
    public IDependencyResolver? Dependencies { get; set; }

    /// <summary>Makes the host's rule classes; null for their constructors without arguments.</summary>
    public IRuleActivator? Activator { get; set; }

    /// <summary>Adds a rule of the host.</summary>
    /// <typeparam name="TRule">The rule class, public or not.</typeparam>
    /// <returns>These options.</returns>
    public NRulesRuntimeOptions AddRule<TRule>()
        where TRule : global::NRules.Fluent.Dsl.Rule
    {
        _rules.Add(typeof(TRule));
        return this;
    }
}
