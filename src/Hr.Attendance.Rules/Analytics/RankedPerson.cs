using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Somebody's place by answers in time, with load and luck taken out. Immutable.</summary>
public sealed record RankedPerson
{
    internal RankedPerson()
    {
    }

    /// <summary>The place, 1 for the best; estimates that are the same to nine digits share a place.</summary>
    public required int Rank { get; init; }

    /// <summary>The person's figures.</summary>
    public required PersonMeasures Person { get; init; }

    /// <summary>What was seen: judged turns answered in time.</summary>
    public required ShareInterval InTime { get; init; }

    /// <summary>Conversations for each hour online.</summary>
    public required double Load { get; init; }

    /// <summary>
    /// The share in time that the person would have at everybody's mean load, by the straight line that load explains; may lie slightly
    /// outside 0 to 1.
    /// </summary>
    public required double AtCommonLoad { get; init; }

    /// <summary>That, drawn to everybody's mean by as much as it may be luck, with its interval.</summary>
    public required MeanInterval Estimate { get; init; }

    /// <summary>The number of people below which load is not corrected for: a line through few points says more of them than of load.</summary>
    public const int FewestPeopleForLoad = 10;

    /// <summary>What is left below that says how sums were rounded, and not who is better.</summary>
    private const int DigitsCompared = 9;

    private double Compared => Math.Round(Estimate.Estimate, DigitsCompared, MidpointRounding.AwayFromZero);

    /// <summary>Ranks people by answers in time.</summary>
    /// <remarks>
    /// A least-squares line of the shares over load, each person weighted with the judged turns, says what load explains
    /// (<see cref="LeastSquares"/>); what is left is shrunk by its sampling variance p(1-p)/n (<see cref="NormalShrinkage"/>), where p is the share of
    /// all people together with one answer more on either side, so that nobody's variance is nothing. So somebody with three turns, all in time, does not lead
    /// before somebody with three hundred of whom 98 % are. A line that says the more load the better is luck or selection and is not used.
    /// </remarks>
    /// <param name="people">The people; those without judged turns are left out.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1, both excluded.</param>
    /// <returns>The people by place, then by id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="people"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    public static IReadOnlyList<RankedPerson> Order(IEnumerable<PersonMeasures> people, double confidence = 0.95)
    {
        PersonMeasures[] judged =
            [.. Guard.NotNull(people).Where(person => person.Measures.InTime.Trials > 0).OrderBy(person => person.Employee.Id, StringComparer.Ordinal)];
        double[] shares = [.. judged.Select(person => person.Measures.InTime.Share!.Value)];
        double[] loads = [.. judged.Select(person => (double)(person.Measures.ConversationsPerOnlineHour ?? 0))];
        double[] atCommonLoad = WithoutLoad(judged, shares, loads);
        var all = judged.Aggregate(default(ShareCount), (sum, person) => sum.Merge(person.Measures.InTime));

        // The variance is taken from everybody and not from the person: whoever answered three of three in time has none of their own, and
        // would count as certain. One success and one failure are added, so that it is never zero.
        double common = (all.Successes + 1d) / (all.Trials + 2d);
        var shrunk = NormalShrinkage.Fit(
            [.. atCommonLoad.Select((share, i) => new MeanEstimate(share, common * (1 - common) / judged[i].Measures.InTime.Trials))],
            confidence);
        var ordered = judged.Select((person, i) => new RankedPerson
        {
            Rank = 0,
            Person = person,
            InTime = person.Measures.InTime.Interval(confidence)!,
            Load = loads[i],
            AtCommonLoad = atCommonLoad[i],
            Estimate = shrunk!.Means[i],
        })
            .OrderByDescending(one => one.Compared).ThenBy(one => one.Person.Employee.Id, StringComparer.Ordinal)
            .ToList();
        int place = 1;
        for (int i = 0; i < ordered.Count; i++)
        {
            place = i > 0 && ordered[i].Compared.Equals(ordered[i - 1].Compared) ? place : i + 1;
            ordered[i] = ordered[i] with { Rank = place };
        }

        return ordered;
    }

    private static double[] WithoutLoad(PersonMeasures[] judged, double[] shares, double[] loads)
    {
        var line = judged.Length < FewestPeopleForLoad
            ? null
            : LeastSquares.Fit(loads, shares, [.. judged.Select(person => (double)person.Measures.InTime.Trials)]);

        // Load is taken out only where it plausibly hinders. A rising line means that those with more work are the better ones, and to take
        // that out would punish them.
        return line is null || line.Slope >= 0 ? shares : [.. shares.Select((share, i) => share - (line.Slope * (loads[i] - line.MeanRegressor)))];
    }
}
