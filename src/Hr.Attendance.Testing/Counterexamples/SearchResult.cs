using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What came of a search. Immutable.</summary>
public sealed record SearchResult
{
    internal SearchResult()
    {
    }

    /// <summary>The claim.</summary>
    public required PolicyClaim Claim { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>How many cases were tried.</summary>
    public required int Tried { get; init; }

    /// <summary>Those of them of which the claim says anything: its condition was met, or something happened that two sides can differ in.</summary>
    public required int Met { get; init; }

    /// <summary>The case that shows the opposite; null where none was found.</summary>
    public required Counterexample? Found { get; init; }

    /// <summary>Whether the claim was not put to the test: nothing was found, and no case was one that it speaks of.</summary>
    public bool IsUntested => Found is null && Met == 0;

    /// <summary>One sentence for people.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence, without a full stop.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English)
    {
        var sentence = Found is not null ? CounterexampleSentences.Opposed
            : IsUntested ? CounterexampleSentences.Untested
            : CounterexampleSentences.Unopposed;
        return sentence.In(language, ("claim", Claim.Name), ("seed", Seed), ("tried", Tried), ("met", Met));
    }
}
