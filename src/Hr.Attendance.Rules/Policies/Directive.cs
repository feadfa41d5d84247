using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>One line of a document: a setting, what to do with its value, and what descendants may do with it. Immutable.</summary>
public sealed record Directive
{
    /// <summary>The setting's name.</summary>
    public required string SettingName { get; init; }

    /// <summary>What to do with the value; null to leave it as it is.</summary>
    public ValueChange? Change { get; init; }

    /// <summary>What descendants may do; null to say nothing of it.</summary>
    public Delegation? Descendants { get; init; }

    /// <summary>Descendants that are free from <see cref="Descendants"/> for a time.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>What it rests on, for people: an article of the law, a decision; null when nothing was given.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the directive was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>What a directive does with a setting's value.</summary>
public abstract record ValueChange
{
    private ValueChange()
    {
    }

    /// <summary>Replaces the value.</summary>
    /// <param name="Value">The new value.</param>
    public sealed record Set(PolicyValue Value) : ValueChange;

    /// <summary>Changes a list: takes elements out, then adds elements that are not in it yet.</summary>
    /// <param name="Append">The elements to add.</param>
    /// <param name="Remove">The elements to take out.</param>
    public sealed record ChangeList(IReadOnlyList<PolicyValue> Append, IReadOnlyList<PolicyValue> Remove) : ValueChange;

    /// <summary>Returns to what the unit's ancestors gave.</summary>
    public sealed record Clear : ValueChange;
}

/// <summary>What a directive lets descendants do with a setting, as a document writes it.</summary>
public abstract record Delegation
{
    private Delegation()
    {
    }

    /// <summary>Nothing: they have the inherited value.</summary>
    public sealed record Locked : Delegation;

    /// <summary>Anything that the ancestors allow.</summary>
    public sealed record Open : Delegation;

    /// <summary>Values within bounds, both included; at least one bound is given.</summary>
    /// <param name="AtLeast">The lowest value; null for no lower bound.</param>
    /// <param name="AtMost">The highest value; null for no upper bound.</param>
    public sealed record Within(PolicyValue? AtLeast, PolicyValue? AtMost) : Delegation;

    /// <summary>One of some values; for a list, each element is one of them.</summary>
    /// <param name="Values">The values.</param>
    public sealed record OneOf(IReadOnlyList<PolicyValue> Values) : Delegation;
}

/// <summary>Frees a descendant and all below it from a narrowing, before a date.</summary>
public sealed record Exemption
{
    /// <summary>The descendant.</summary>
    public required string UnitId { get; init; }

    /// <summary>The date on which the exemption has ended.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Why; null when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the exemption was read.</summary>
    public SourcePlace Place { get; init; }
}
