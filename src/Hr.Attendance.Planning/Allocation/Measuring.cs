using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Measures a plan.</summary>
internal static class Measuring
{
    /// <summary>The measures of a plan.</summary>
    /// <param name="built">The problem with what is known of its people.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="customersExpected">How many customers are expected in all intervals.</param>
    internal static PlanMeasures Of(BuiltProblem built, AllocatedPlan plan, double? customersExpected)
    {
        var problem = built.Problem;
        int[] covered = Covered(problem, plan.Duties);
        var needed = Duration.Zero;
        var filled = Duration.Zero;
        for (int i = 0; i < covered.Length; i++)
        {
            var length = problem.Intervals[i].End - problem.Intervals[i].Start;
            needed += length * problem.Intervals[i].Needed;
            filled += length * Math.Min(covered[i], problem.Intervals[i].Needed);
        }

        var duties = plan.Duties.ToLookup(duty => duty.Person, duty => duty.Option);
        return new PlanMeasures
        {
            NeededTime = needed,
            CoveredTime = filled,
            DutyTime = plan.Duties.Aggregate(Duration.Zero, (sum, duty) => sum + (problem.Options[duty.Option].End - problem.Options[duty.Option].Start)),
            CustomersExpected = customersExpected,
            CustomersLost = plan.Objective.CustomersLost,
            Cost = plan.Objective.Cost,
            Headroom = [.. built.People.SelectMany((person, number) => person.Headroom.Select(month => month with
            {
                Planned = duties[number].Select(option => problem.Options[option]).Where(option => option.Date.ToYearMonth() == month.Month)
                    .Aggregate(Duration.Zero, (sum, option) => sum + option.Time),
            }))],
            Fairness = [.. built.People.Select((person, number) => new PersonBurden(
                person.Employee.Id,
                person.BurdenBefore,
                duties[number].Select(option => built.Burdens[option]).Aggregate(default(DutyBurden), DutyBurden.Add),
                problem.People[number].FairShare))],
            FairnessByMonth = ByMonth(built, duties),
        };
    }

    /// <summary>How many people each interval has.</summary>
    internal static int[] Covered(DutyProblem problem, IReadOnlyList<DutyAssignment> duties)
    {
        int[] covered = new int[problem.Intervals.Count];
        foreach (int interval in duties.SelectMany(duty => problem.Options[duty.Option].Intervals))
        {
            covered[interval]++;
        }

        return covered;
    }

    private static List<BurdenGap> ByMonth(BuiltProblem built, ILookup<int, int> duties)
    {
        var problem = built.Problem;
        var planned = new HashSet<YearMonth>();
        for (var date = problem.FirstDay; date <= problem.LastDay; date = date.PlusDays(1))
        {
            planned.Add(date.ToYearMonth());
        }

        return [.. built.People.SelectMany(person => person.BurdenByMonth.Keys).Concat(planned).Distinct().OrderBy(month => month.OnDayOfMonth(1))
            .Where(_ => built.People.Count > 0)
            .Select(month =>
            {
                int[] points = [.. built.People.Select((person, number) =>
                    (person.BurdenByMonth.TryGetValue(month, out var before) ? before.Points : 0)
                        + duties[number].Where(option => problem.Options[option].Date.ToYearMonth() == month).Sum(option => built.Burdens[option].Points))];
                return new BurdenGap(month, points.Min(), points.Max(), planned.Contains(month));
            })];
    }
}
