using System.Globalization;
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
        var (name, seed, tried, met) = (Claim.Name, Text(Seed), Text(Tried), Text(Met));
        return Found is not null ? language.Say($"`{name}` does not hold: case {tried} of seed {seed} shows the opposite", $"“{name}”不成立：种子 {seed} 的第 {tried} 个用例给出了反例")
            : IsUntested ? language.Say($"`{name}` is untested: none of {tried} cases of seed {seed} was one that it speaks of", $"“{name}”未得到检验：种子 {seed} 的 {tried} 个用例均不满足其条件")
            : language.Say($"`{name}`: nothing to the contrary in {tried} cases of seed {seed}, {met} of which it speaks of", $"“{name}”：种子 {seed} 的 {tried} 个用例中未发现反例，其中 {met} 个满足其条件");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
