using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Mutation;

/// <summary>What was done to a policy.</summary>
public enum MutationKind
{
    /// <summary>A value was moved by one step, or another choice taken.</summary>
    ValueMoved,

    /// <summary>A directive was left out.</summary>
    DirectiveDropped,

    /// <summary>Descendants were left more: a bound one step further, or none.</summary>
    BoundWidened,
}

/// <summary>A policy with one fault planted. Immutable.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Document">The document.</param>
/// <param name="Directive">The directive as it was.</param>
/// <param name="Before">The value or bound as it was, as the document writes it.</param>
/// <param name="After">What stands there instead; empty where nothing does.</param>
public sealed record Mutant(MutationKind Kind, PolicyDocument Document, Directive Directive, string Before, string After)
{
    /// <summary>The directive instead; null where it is left out.</summary>
    internal Directive? Changed { get; init; }
}

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>A scenario failed.</summary>
    Noticed,

    /// <summary>All scenarios passed.</summary>
    Survived,

    /// <summary>No unit can have another policy for it: there is nothing to notice.</summary>
    WithoutEffect,
}

/// <summary>A mutant and what became of it. Immutable.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="NoticedBy">The scenario that noticed it; null where none did.</param>
public sealed record MutantResult(Mutant Mutant, MutantFate Fate, string? NoticedBy);

/// <summary>What became of all mutants. Immutable.</summary>
/// <param name="Mutants">The mutants, by document and directive.</param>
public sealed record MutationReport(IReadOnlyList<MutantResult> Mutants)
{
    /// <summary>Those that no scenario noticed.</summary>
    public IReadOnlyList<MutantResult> Survivors => [.. Mutants.Where(result => result.Fate == MutantFate.Survived)];

    /// <summary>The noticed ones as a share of those that make a difference, 0 to 1; 1 where there is none.</summary>
    public decimal Score
    {
        get
        {
            int noticed = Mutants.Count(result => result.Fate == MutantFate.Noticed);
            int all = noticed + Survivors.Count;
            return all == 0 ? 1 : (decimal)noticed / all;
        }
    }
}
