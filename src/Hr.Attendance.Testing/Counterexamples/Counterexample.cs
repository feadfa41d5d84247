using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>A smallest case that shows the opposite of a claim, and what came of it on each side. Immutable.</summary>
public sealed class Counterexample
{
    private readonly ClaimTrial _trial;
    private readonly DateInterval _period;

    internal Counterexample(PolicyClaim claim, int seed, ClaimTrial trial, SearchCase smallest)
    {
        _trial = trial;
        _period = smallest.Period(claim.Subject.On);
        string name = $"{claim.Name} (counterexample, seed {seed.ToString(CultureInfo.InvariantCulture)})";
        Scenario = trial.Side.ScenarioOf(smallest, name, trial.ExpectedOf(smallest));
        Result = trial.Side.Run(Scenario);
        OtherResult = trial.Other?.Run(trial.Other.ScenarioOf(smallest, name, ExpectedResults.Nothing));
    }

    /// <summary>
    /// The case with what the claim says must come of it, so that it fails under the policy as it is and passes once the policy is mended. Where
    /// a claim says at least or at most, the scenario says just that much; what only a host's own code can tell is left out.
    /// </summary>
    public Scenario Scenario { get; }

    /// <summary>What came of it where the claim's policy governs.</summary>
    public ScenarioResult Result { get; }

    /// <summary>What came of it on the side that it was compared with; null where the claim compares with none.</summary>
    public ScenarioResult? OtherResult { get; }

    /// <summary>What came of the case and why, on each side, line by line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The lines.</returns>
    public IReadOnlyList<string> GetLines(MessageLanguage language = MessageLanguage.English)
    {
        var lines = Result.Failures.Select(failure => failure.GetText(language)).ToList();
        lines.AddRange(LinesOf(Result, _trial.Side, language));
        if (OtherResult is { } other)
        {
            lines.AddRange(LinesOf(other, _trial.Other!, language));
        }

        return lines;
    }

    private IEnumerable<string> LinesOf(ScenarioResult result, ClaimSide side, MessageLanguage language)
    {
        foreach (var date in _period)
        {
            yield return CounterexampleSentences.DayInUnit.In(
                language, ("date", date), ("unit", side.UnitId), ("policies", PoliciesOf(side, language)));
            if (result.Explain(side.Employee.Id, date) is not { } explanation)
            {
                yield return "  " + CounterexampleSentences.Nothing.In(language);
                continue;
            }

            foreach (string line in ExplanationText.LinesOf(explanation, language))
            {
                yield return "  " + line;
            }
        }
    }

    private string PoliciesOf(ClaimSide side, MessageLanguage language) => side == _trial.Other && _trial.OtherFolder is { } folder
        ? CounterexampleSentences.UnderPolicies.In(language, ("folder", folder))
        : string.Empty;
}
