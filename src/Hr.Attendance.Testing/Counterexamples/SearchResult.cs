using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What came of a search. Immutable.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Tried">How many cases were tried.</param>
/// <param name="Met">Those of them of which the claim says anything: its condition was met, or something happened that two sides can differ in.</param>
/// <param name="Found">The case that shows the opposite; null where none was found.</param>
public sealed record SearchResult(PolicyClaim Claim, int Seed, int Tried, int Met, Counterexample? Found)
{
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
