using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>
/// Takes the duty of a few people on a few days away and gives it anew in another order; a plan that is no worse is kept (Schrimpf, Schneider,
/// Stamm-Wilbrandt, Dueck: Record Breaking Optimization Results Using the Ruin and Recreate Principle, 2000).
/// </summary>
internal sealed class RuinAndRecreate(Roster roster, GreedyFill fill, SearchDraws draws)
{
    private const int MostPeople = 8;
    private const int MostDays = 7;

    private readonly OptionTables _options = roster.Options;

    /// <summary>One round; there is a day that is not frozen, and somebody.</summary>
    /// <returns>What it changed: below zero where the plan is better.</returns>
    internal PlanObjective Round()
    {
        int first = _options.FrozenDays + draws.Below(_options.Days - _options.FrozenDays);
        int last = Math.Min(_options.Days - 1, first + draws.Below(MostDays));
        int[] people = SomePeople();
        roster.ForgetChange();
        var before = Ruin(people, first, last);
        fill.Fill(people, first, last, draws.Share(), draws);
        var change = roster.Change;
        if (change > default(PlanObjective))
        {
            Ruin(people, first, last);
            foreach (var duty in before)
            {
                roster.Put(duty.Person, duty.Option);
            }

            return default;
        }

        return change;
    }

    private int[] SomePeople()
    {
        var people = new SortedSet<int>();
        int wanted = Math.Min(roster.People.Length, 2 + draws.Below(MostPeople - 1));
        while (people.Count < wanted)
        {
            people.Add(draws.Below(roster.People.Length));
        }

        return [.. people];
    }

    private List<DutyAssignment> Ruin(int[] people, int first, int last)
    {
        var taken = new List<DutyAssignment>();
        foreach (int person in people)
        {
            for (int day = first; day <= last; day++)
            {
                if (roster.DutyOf(person, day) >= 0)
                {
                    taken.Add(new DutyAssignment(person, roster.Take(person, day)));
                }
            }
        }

        return taken;
    }
}
