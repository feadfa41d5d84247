using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Steps of a bonus from a higher share that are worth no more than one from a lower share, and those that are never paid.</summary>
internal sealed class BonusSteps : CombinationAnalysis
{
    private static readonly Setting<IReadOnlyList<ShareStep>>[] Bonuses = [AttendanceSettings.BonusResponse, AttendanceSettings.BonusSatisfaction];

    private protected override IReadOnlyList<Setting> Settings => Bonuses;

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        foreach (var bonus in Bonuses)
        {
            var steps = values.Get(bonus);
            for (int i = 0; i < steps.Count && steps.Count <= RecurringSpans.MostEntries; i++)
            {
                if (Better(steps, i) is { } better)
                {
                    yield return new Combination(PolicyCombinationDiagnostics.StepWithoutGain, [bonus],
                        ("first", $"\"{steps[i]}\""), ("second", $"\"{better}\""), ("setting", bonus.Name))
                    {
                        Entry = steps[i].ToString(),
                    };
                }
            }
        }
    }

    /// <summary>The step that makes one worth nothing: a later one from the same share, else the best from a lower share that pays as much.</summary>
    private static ShareStep? Better(IReadOnlyList<ShareStep> steps, int position)
    {
        // Of two steps from one share the later counts. Otherwise a step is worth nothing where a lower share pays as much already, as long
        // as that step counts itself; amounts in two currencies are not compared.
        var step = steps[position];
        return steps.Skip(position + 1).LastOrDefault(other => other.From == step.From)
            ?? steps.Where(other => other.From < step.From && other.Amount.Currency == step.Amount.Currency && other.Amount.Amount >= step.Amount.Amount)
                .OrderByDescending(other => other.Amount.Amount).ThenBy(other => other.From)
                .FirstOrDefault(other => IsPaid(other, steps));
    }

    /// <summary>Whether a step is the one of its share that counts.</summary>
    private static bool IsPaid(ShareStep step, IReadOnlyList<ShareStep> steps) => ReferenceEquals(steps.Last(other => other.From == step.From), step);
}
