using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>How often a policy refuses the sessions of one group of people, beside those of everybody else. Immutable.</summary>
public sealed record RefusalFairness
{
    internal RefusalFairness()
    {
    }

    /// <summary>The group, as the host names it.</summary>
    public required string Group { get; init; }

    /// <summary>Refused sessions of all sessions in the group, each person a cluster.</summary>
    public required ClusteredShare Refusals { get; init; }

    /// <summary>The same of everybody else who has a group.</summary>
    public required ClusteredShare Others { get; init; }

    /// <summary>The group's share less that of the others, with its interval; null where people are too few or nothing varies.</summary>
    public required ClusteredDifference? Difference { get; init; }

    /// <summary>
    /// How likely chance alone shows such a difference or a larger one, corrected after Holm for all groups that were tested; null where a side has fewer than
    /// <see cref="ClusteredShare.FewestClusters"/> people with sessions.
    /// </summary>
    public required double? PValue { get; init; }

    /// <summary>The p-value below which a difference is called one.</summary>
    public const double Significance = 0.05;

    /// <summary>
    /// Whether the group is refused more often, or less often, than the others by more than chance explains. Not in itself unfair: the groups may work
    /// differently. It says where to look.
    /// </summary>
    public bool IsDifferent => PValue < Significance;

    /// <summary>Compares groups of people.</summary>
    /// <param name="people">The people.</param>
    /// <param name="groupOf">The group of a person (a branch, a line, a tenure, full or part time); null leaves the person out.</param>
    /// <returns>Each group beside the others, by group in ordinal order; none where there are fewer than two groups with sessions.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<RefusalFairness> Compare(IEnumerable<PersonMeasures> people, Func<PersonMeasures, string?> groupOf)
    {
        Guard.NotNull(groupOf);
        var groups = Guard.NotNull(people)
            .Select(person => (Group: groupOf(person), Refused: RefusedOf(person.Measures.EffectiveSessions)))
            .Where(one => one.Group is not null && one.Refused.Trials > 0)
            .GroupBy(one => one.Group!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Group: group.Key, Refusals: Sum(group.Select(one => ClusteredShare.Of(one.Refused)))))
            .ToList();
        if (groups.Count < 2)
        {
            return [];
        }

        // Each group against all others together and not against each: with ten branches that is ten questions instead of forty-five, and
        // Holm's correction leaves something to find.
        var compared = groups.Select(group =>
            Compare(group.Group, group.Refusals, Sum(groups.Where(other => other.Group != group.Group).Select(other => other.Refusals))))
            .ToList();
        var tested = compared.Where(one => one.PValue is not null).ToList();
        var adjusted = HolmCorrection.Adjust([.. tested.Select(one => one.PValue!.Value)]);
        return [.. compared.Select(one => one.PValue is null ? one : one with { PValue = adjusted[tested.IndexOf(one)] })];
    }

    private static RefusalFairness Compare(string group, ClusteredShare refusals, ClusteredShare others)
    {
        var difference = refusals.Minus(others);
        return new RefusalFairness
        {
            Group = group,
            Refusals = refusals,
            Others = others,
            Difference = difference,
            PValue = refusals.IsSmallSample || others.IsSmallSample ? null : difference?.PValue,
        };
    }

    private static ShareCount RefusedOf(ShareCount effective) => new(effective.Trials - effective.Successes, effective.Trials);

    private static ClusteredShare Sum(IEnumerable<ClusteredShare> shares) => shares.Aggregate(default(ClusteredShare), (sum, one) => sum.Merge(one));
}
