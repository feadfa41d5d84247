namespace Hr.Attendance.NRules.Explanations;

/// <summary>A rule that might have fired and did not, with the condition that failed. Immutable.</summary>
public sealed record RuleNotFired
{
    internal RuleNotFired()
    {
    }

    /// <summary>The name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The condition that failed, as the rule writes it.</summary>
    public required string Condition { get; init; }

    /// <summary>The values that the condition compared, such as <c>0.5 >= 0.8</c>; empty where it is no comparison.</summary>
    public required string Values { get; init; }

    /// <summary>The rule in one line.</summary>
    /// <returns>The rule, the condition and the values.</returns>
    public override string ToString() => $"not {Rule}: {Condition}{(Values.Length == 0 ? string.Empty : $" [{Values}]")}";
}
