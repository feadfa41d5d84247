using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>The objective of a plan, by its definition.</summary>
public static class PlanScore
{
    /// <summary>Works out how good a plan is.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="duties">Who has which duty, in any order. A duty that the person may not be given costs nothing and is not disliked.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanObjective Of(DutyProblem problem, IReadOnlyList<DutyAssignment> duties)
    {
        Guard.NotNull(problem);
        Guard.NotNull(duties);
        int[] covered = new int[problem.Intervals.Count];
        int[] burden = [.. problem.People.Select(person => person.BurdenBefore)];
        long dislike = 0;
        decimal cost = 0;
        foreach (var duty in duties)
        {
            foreach (int interval in problem.Options[duty.Option].Intervals)
            {
                covered[interval]++;
            }

            burden[duty.Person] += problem.Options[duty.Option].Burden;
            var wish = problem.People[duty.Person].Options.FirstOrDefault(option => option.Option == duty.Option);
            dislike += wish.Dislike;
            cost += wish.Cost;
        }

        return new PlanObjective(
            Enumerable.Range(0, covered.Length).Sum(interval => LostWith(problem.Intervals[interval], covered[interval])),
            problem.People.Select((person, number) => UnfairnessOf(burden[number], person.FairShare)).Sum(),
            dislike,
            cost,
            Changes(problem, duties));
    }

    /// <summary>How many customers an interval loses with so many people.</summary>
    internal static double LostWith(DutyInterval interval, int people)
    {
        var lost = interval.LostWith;
        int last = lost.Count - 1;
        return people <= last ? lost[people] : lost[last] + ((people - last) * (last == 0 ? 0 : lost[last] - lost[last - 1]));
    }

    /// <summary>One person's part of the unfairness of a plan.</summary>
    internal static double UnfairnessOf(int burden, double fairShare) => (double)burden * burden / fairShare;

    private static int Changes(DutyProblem problem, IReadOnlyList<DutyAssignment> duties)
    {
        var published = new HashSet<DutyAssignment>(problem.Published);
        var days = new HashSet<LocalDate>(problem.Published.Select(duty => problem.Options[duty.Option].Date));
        var planned = new HashSet<DutyAssignment>(duties);
        return published.Count(duty => !planned.Contains(duty))
            + planned.Count(duty => !published.Contains(duty) && days.Contains(problem.Options[duty.Option].Date));
    }
}
