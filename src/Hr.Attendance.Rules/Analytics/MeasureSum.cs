using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Adds measures up, each figure in one pass and none by way of a mean.</summary>
internal static class MeasureSum
{
    internal static WorkMeasures Of(IReadOnlyList<WorkMeasures> all)
    {
        if (all.Count < 2)
        {
            return all.Count == 0 ? WorkMeasures.Empty : all[0];
        }

        // All sketches into one builder, not one onto the other: every merge of two copies all buckets.
        var responses = new DurationSketchBuilder();
        foreach (var one in all)
        {
            responses.Add(one.Responses);
        }

        return new WorkMeasures
        {
            People = all.Sum(one => one.People),
            ActivePeople = all.Sum(one => one.ActivePeople),
            Primary = Sum(all, one => one.Primary),
            Plan = PlanTotals.Sum(all.Select(one => one.Plan)),
            Effective = Sum(all, one => one.Effective),
            Refused = Sum(all, one => one.Refused),
            Credited = Sum(all, one => one.Credited),
            UncountedByReason = [.. WorkMeasures.Reasons.Select(reason => Sum(all, one => one.UncountedByReason[(int)reason]))],
            Overtime = all.Aggregate(TimeByDayKind.Zero, (sum, one) => sum.Plus(one.Overtime)),
            Unapproved = Sum(all, one => one.Unapproved),
            EffectiveSessions = all.Aggregate(default(ShareCount), (sum, one) => sum.Merge(one.EffectiveSessions)),
            RefusalsByCriterion = Refusals(all),
            Turns = all.Sum(one => one.Turns),
            Conversations = all.Sum(one => one.Conversations),
            InTime = all.Aggregate(default(ShareCount), (sum, one) => sum.Merge(one.InTime)),
            Responses = responses.Build(),
            Ratings = all.Aggregate(default(RatingTally), (sum, one) => sum.Merge(one.Ratings)),
            Hours = HourGrid.Sum(all.Select(one => one.Hours)),
            Paid = Paid(all.SelectMany(one => one.Paid)),
        };
    }

    private static IReadOnlyList<PaidWork> Paid(IEnumerable<PaidWork> parts) =>
    [
        .. parts.GroupBy(part => part.Amount.Currency, StringComparer.Ordinal)
            .OrderBy(sums => sums.Key, StringComparer.Ordinal)
            .Select(sums => sums.Aggregate((sum, part) => new PaidWork
            {
                Amount = sum.Amount with { Amount = sum.Amount.Amount + part.Amount.Amount },
                Credited = sum.Credited + part.Credited,
            })),
    ];

    private static SortedDictionary<string, long> Refusals(IReadOnlyList<WorkMeasures> all)
    {
        var refusals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, count) in all.SelectMany(one => one.RefusalsByCriterion).Select(refused => (refused.Key, refused.Value)))
        {
            refusals[id] = refusals.TryGetValue(id, out long sum) ? sum + count : count;
        }

        return refusals;
    }

    private static Duration Sum(IReadOnlyList<WorkMeasures> all, Func<WorkMeasures, Duration> time) =>
        all.Aggregate(Duration.Zero, (sum, one) => sum + time(one));
}
