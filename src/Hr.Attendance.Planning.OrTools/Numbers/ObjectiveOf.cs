using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>The objective of a roster by its definition, in the problem's own figures.</summary>
internal static class ObjectiveOf
{
    internal static PlanObjective Roster(PlanNumbers numbers, Roster roster)
    {
        var problem = numbers.Problem;
        int[] onDuty = new int[problem.Intervals.Count];
        int[] burdens = [.. problem.People.Select(person => person.BurdenBefore)];
        decimal cost = 0;
        foreach (var duty in roster.Duties())
        {
            var option = problem.Options[duty.Option];
            burdens[duty.Person] += option.Burden;
            cost += problem.People[duty.Person].Options.FirstOrDefault(own => own.Option == duty.Option).Cost;
            foreach (int interval in option.Intervals)
            {
                onDuty[interval]++;
            }
        }

        return new PlanObjective(
            problem.Intervals.Select((interval, position) => Lost(interval, onDuty[position])).Sum(),
            problem.People.Select((person, position) => Math.Pow(burdens[position], 2) / person.FairShare).Sum(),
            roster.Cost(Level.Dislike),
            cost,
            (int)roster.Cost(Level.Changes));
    }

    private static double Lost(DutyInterval interval, int people)
    {
        int last = interval.LostWith.Count - 1;
        return people <= last || last == 0
            ? interval.LostWith[Math.Min(people, last)]
            : interval.LostWith[last] + ((people - last) * (interval.LostWith[last] - interval.LostWith[last - 1]));
    }
}
