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
public sealed record Mutant
{
    internal Mutant()
    {
    }

    /// <summary>What was done.</summary>
    public required MutationKind Kind { get; init; }

    /// <summary>The document.</summary>
    public required PolicyDocument Document { get; init; }

    /// <summary>The directive as it was.</summary>
    public required Directive Directive { get; init; }

    /// <summary>The value or bound as it was, as the document writes it.</summary>
    public required string Before { get; init; }

    /// <summary>What stands there instead; empty where nothing does.</summary>
    public required string After { get; init; }

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
public sealed record MutantResult
{
    internal MutantResult()
    {
    }

    /// <summary>The mutant.</summary>
    public required Mutant Mutant { get; init; }

    /// <summary>What became of it.</summary>
    public required MutantFate Fate { get; init; }

    /// <summary>The scenario that noticed it; null where none did.</summary>
    public required string? NoticedBy { get; init; }
}

/// <summary>What became of all mutants. Immutable.</summary>
public sealed record MutationReport
{
    internal MutationReport()
    {
    }

    /// <summary>The mutants, by document and directive.</summary>
    public required IReadOnlyList<MutantResult> Mutants { get; init; }

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
