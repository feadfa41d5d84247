using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>
/// Betters a roster by one small change after the other: another stretch, another person, two people's duties exchanged or made one, a duty dropped.
/// </summary>
internal sealed class LocalMoves(Roster roster, Func<bool> isOver)
{
    private readonly OptionTables _options = roster.Options;

    /// <summary>Tries every change once, and makes each that betters the plan.</summary>
    /// <returns>Whether any did.</returns>
    internal bool Better()
    {
        bool isBetter = false;
        for (int day = _options.FrozenDays; day < _options.Days; day++)
        {
            for (int person = 0; person < roster.People.Length && !isOver(); person++)
            {
                isBetter |= roster.DutyOf(person, day) is >= 0 and int option
                    && (Reshape(person, option, day) || Merge(person, day) || HandOver(person, day) || MoveToOtherDay(person, day));
            }
        }

        return isBetter;
    }

    /// <summary>Lengthens, shortens or shifts a duty within its day, or drops it.</summary>
    private bool Reshape(int person, int option, int day)
    {
        roster.Take(person, day);
        var given = roster.ChangeOfPut(person, option);
        (int best, var least) = given > default(PlanObjective) ? (Roster.None, default) : (option, given);
        foreach (int other in _options.OfDay[day])
        {
            if (other != option && roster.CanHave(person, other) && roster.ChangeOfPut(person, other) is var change && change < least)
            {
                (best, least) = (other, change);
            }
        }

        if (best >= 0)
        {
            roster.Put(person, best);
        }

        return best != option;
    }

    /// <summary>Gives two people of a queue and day other stretches, so that one of them may do without.</summary>
    private bool Merge(int person, int day)
    {
        for (int other = 0; other < roster.People.Length && !isOver(); other++)
        {
            int option = roster.DutyOf(person, day);
            int theirs = roster.DutyOf(other, day);
            if (option < 0 || theirs < 0 || other == person || _options.Problem.Options[option].Queue != _options.Problem.Options[theirs].Queue)
            {
                continue;
            }

            roster.ForgetChange();
            roster.Take(person, day);
            roster.Take(other, day);
            PutBest(person, day);
            PutBest(other, day);
            if (roster.Change < default(PlanObjective))
            {
                return true;
            }

            TakeIfAny(person, day);
            TakeIfAny(other, day);
            roster.Put(person, option);
            roster.Put(other, theirs);
        }

        return false;
    }

    private void PutBest(int person, int day)
    {
        int best = Roster.None;
        var least = default(PlanObjective);
        foreach (int option in _options.OfDay[day])
        {
            if (roster.CanHave(person, option) && roster.ChangeOfPut(person, option) is var change && change < least)
            {
                (best, least) = (option, change);
            }
        }

        if (best >= 0)
        {
            roster.Put(person, best);
        }
    }

    private void TakeIfAny(int person, int day)
    {
        if (roster.DutyOf(person, day) >= 0)
        {
            roster.Take(person, day);
        }
    }

    /// <summary>Gives a duty to who takes it best, in exchange for theirs of the day if they have one.</summary>
    private bool HandOver(int person, int day)
    {
        int option = roster.DutyOf(person, day);
        if (option < 0)
        {
            return false;
        }

        roster.Take(person, day);
        int best = Roster.None;
        var least = roster.ChangeOfPut(person, option);
        for (int other = 0; other < roster.People.Length; other++)
        {
            if (other != person && ChangeOfExchange(person, other, option, day) is { } change && change < least)
            {
                (best, least) = (other, change);
            }
        }

        if (best < 0)
        {
            roster.Put(person, option);
            return false;
        }

        int inExchange = roster.DutyOf(best, day);
        if (inExchange >= 0)
        {
            roster.Take(best, day);
            roster.Put(person, inExchange);
        }

        roster.Put(best, option);
        return true;
    }

    /// <summary>
    /// What it would change if another person had the duty, which was taken away, and the person that of the other; null where a rule forbids it.
    /// </summary>
    private PlanObjective? ChangeOfExchange(int person, int other, int option, int day)
    {
        int theirs = roster.DutyOf(other, day);
        if (theirs < 0)
        {
            return roster.CanHave(other, option) ? roster.ChangeOfPut(other, option) : null;
        }

        if (theirs == option || !roster.People[other].MayHave(option) || !roster.People[person].MayHave(theirs))
        {
            return null;
        }

        roster.Take(other, day);
        PlanObjective? change = null;
        if (roster.CanHave(other, option) && roster.CanHave(person, theirs))
        {
            var before = roster.ChangeOfPut(other, theirs);
            var own = roster.ChangeOfPut(person, theirs);
            roster.Put(person, theirs);
            change = roster.ChangeOfPut(other, option) + own - before;
            roster.Take(person, day);
        }

        roster.Put(other, theirs);
        return change;
    }

    /// <summary>Moves a person's duty to another day on which the person has none.</summary>
    private bool MoveToOtherDay(int person, int day)
    {
        int option = roster.DutyOf(person, day);
        if (option < 0)
        {
            return false;
        }

        roster.Take(person, day);
        int best = option;
        var least = roster.ChangeOfPut(person, option);
        foreach (var wish in roster.People[person].Person.Options)
        {
            int other = wish.Option;
            if (_options.DayOf[other] >= _options.FrozenDays && roster.CanHave(person, other)
                && roster.ChangeOfPut(person, other) is var change && change < least)
            {
                (best, least) = (other, change);
            }
        }

        roster.Put(person, best);
        return best != option;
    }
}
