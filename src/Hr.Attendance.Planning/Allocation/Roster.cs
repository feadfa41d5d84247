using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>
/// A plan that is being changed, duty by duty. It never breaks a rule, and says what a change would be worth before it is made. Not thread-safe.
/// </summary>
internal sealed class Roster
{
    /// <summary>Stands for no duty.</summary>
    internal const int None = -1;

    private readonly int[] _covered;
    private readonly int[] _burden;
    private readonly int[][] _dutyOf;
    private readonly int[][] _ofKind;
    private readonly int[][] _ofWeekend;
    private readonly long[][] _timeOf;

    internal Roster(DutyProblem problem)
    {
        Options = new OptionTables(problem);
        var published = problem.Published.ToLookup(duty => duty.Person, duty => duty.Option);
        People = [.. problem.People.Select((person, number) => new PersonTables(person, Options, published[number]))];
        _covered = new int[problem.Intervals.Count];
        _burden = [.. problem.People.Select(person => person.BurdenBefore)];
        _dutyOf = [.. People.Select(_ => Filled(Options.Days))];
        _ofKind = [.. People.Select(_ => new int[Options.Kinds.Count])];
        _ofWeekend = [.. People.Select(_ => new int[(Options.Days / 7) + 2])];
        _timeOf = [.. People.Select(person => new long[person.Limits.Length])];
    }

    internal OptionTables Options { get; }

    internal PersonTables[] People { get; }

    /// <summary>How many steps of work were done; the measure of <see cref="AllocationLimits.WorkUnits"/>.</summary>
    internal long Steps { get; private set; }

    /// <summary>All duties, by person and day.</summary>
    internal IReadOnlyList<DutyAssignment> Duties =>
        [.. _dutyOf.SelectMany((days, person) => days.Where(option => option >= 0).Select(option => new DutyAssignment(person, option)))];

    /// <summary>The duty of a person on a day; <see cref="None"/> for none.</summary>
    internal int DutyOf(int person, int day) => _dutyOf[person][day];

    /// <summary>How many people an interval has.</summary>
    internal int Covered(int interval) => _covered[interval];

    /// <summary>How many customers one person more in all intervals of an option would save.</summary>
    internal double Saved(int option)
    {
        double saved = 0;
        foreach (int interval in Options.Intervals[option])
        {
            saved += Options.LostWith(interval, _covered[interval]) - Options.LostWith(interval, _covered[interval] + 1);
        }

        Steps += Options.Intervals[option].Length;
        return saved;
    }

    /// <summary>What giving a duty to a person would change of the objective; that it may be given is not asked.</summary>
    internal PlanObjective ChangeOfPut(int person, int option)
    {
        var table = People[person];
        var wish = table[option];
        double share = table.Person.FairShare;
        int burden = _burden[person];
        return new PlanObjective(
            -Saved(option),
            PlanScore.UnfairnessOf(burden + Options.Burden[option], share) - PlanScore.UnfairnessOf(burden, share),
            wish.Dislike,
            wish.Cost,
            table.Published.Contains(option) ? -1 : Options.IsPublishedDay[Options.DayOf[option]] ? 1 : 0);
    }

    /// <summary>The burden of a person with one option more, divided by the person's fair share: what is compared between people.</summary>
    internal double LoadWith(int person, int option) => (_burden[person] + Options.Burden[option]) / People[person].Person.FairShare;

    /// <summary>Whether no rule is broken if a person, who has no duty on its day, is given an option. Frozen days are no matter of it.</summary>
    internal bool CanHave(int person, int option) => Hindrance(person, option) is null;

    /// <summary>The first rule that keeps a person, who has no duty on its day, from an option; null for none.</summary>
    internal PlanRule? Hindrance(int person, int option)
    {
        Steps++;
        var table = People[person];
        int day = Options.DayOf[option];
        return !table.MayHave(option) ? PlanRule.Allowed
            : _dutyOf[person][day] >= 0 ? PlanRule.OneDutyADay
            : Options.Time[option] > TimeLeft(person, day) ? PlanRule.MostTime
            : BreaksRest(person, option, day) ? PlanRule.MinimumRest
            : BreaksSuccession(person, option, day) ? PlanRule.Succession
            : !table.IsWorkingDay[day] && table.Person.MostDaysInARow is { } most && DaysInARowWith(person, day) > most ? PlanRule.MostDaysInARow
            : table.MostOfKind[Options.KindOf[option]] <= _ofKind[person][Options.KindOf[option]] ? PlanRule.MostOfKind
            : IsOneWeekendTooMany(person, day) ? PlanRule.MostWeekends
            : null;
    }

    /// <summary>What was changed of the objective since it was last forgotten.</summary>
    internal PlanObjective Change { get; private set; }

    /// <summary>Begins to add up changes anew.</summary>
    internal void ForgetChange() => Change = default;

    /// <summary>Gives a duty to a person, who can have it.</summary>
    internal void Put(int person, int option)
    {
        Change = PlanObjective.Add(Change, ChangeOfPut(person, option));
        _dutyOf[person][Options.DayOf[option]] = option;
        Count(person, option, 1);
    }

    /// <summary>Takes the duty of a day from a person, who has one.</summary>
    internal int Take(int person, int day)
    {
        int option = _dutyOf[person][day];
        Count(person, option, -1);
        _dutyOf[person][day] = None;
        Change -= ChangeOfPut(person, option);
        return option;
    }

    /// <summary>The least time, in ticks, that a limit leaves a person on a day.</summary>
    internal long TimeLeft(int person, int day)
    {
        long left = long.MaxValue;
        var limits = People[person].Limits;
        for (int i = 0; i < limits.Length; i++)
        {
            if (day >= limits[i].FirstDay && day <= limits[i].LastDay)
            {
                left = Math.Min(left, limits[i].AtMost - _timeOf[person][i]);
            }
        }

        return left;
    }

    /// <summary>Days in a row with a day, as they are or would be if the person had duty on it.</summary>
    internal int DaysInARowWith(int person, int day)
    {
        int first = day;
        while (first > 0 && IsBusy(person, first - 1))
        {
            first--;
        }

        int last = day;
        while (last < Options.Days - 1 && IsBusy(person, last + 1))
        {
            last++;
        }

        var own = People[person].Person;
        return last - first + 1 + (first == 0 ? own.DaysInARowBefore : 0) + (last == Options.Days - 1 ? own.DaysInARowAfter : 0);
    }

    private bool IsBusy(int person, int day) => _dutyOf[person][day] >= 0 || People[person].IsWorkingDay[day];


    private bool BreaksRest(int person, int option, int day)
    {
        // A business day may begin late and end late, so that days that are neighbours of neighbours can still meet.
        long rest = People[person].Rest;
        for (int other = Math.Max(0, day - 2); other <= Math.Min(Options.Days - 1, day + 2); other++)
        {
            int duty = _dutyOf[person][other];
            if (duty < 0 || other == day)
            {
                continue;
            }

            var (first, next) = Options.Start[duty] < Options.Start[option] ? (duty, option) : (option, duty);
            if (Options.Start[next] - Options.End[first] < rest)
            {
                return true;
            }
        }

        return false;
    }

    private bool BreaksSuccession(int person, int option, int day)
    {
        int before = day > 0 ? _dutyOf[person][day - 1] : None;
        int after = day < Options.Days - 1 ? _dutyOf[person][day + 1] : None;
        int kind = Options.KindOf[option];
        return (before >= 0 && Options.MayNotFollow[Options.KindOf[before], kind]) || (after >= 0 && Options.MayNotFollow[kind, Options.KindOf[after]]);
    }

    private bool IsOneWeekendTooMany(int person, int day)
    {
        if (People[person].Person.MostWeekends is not { } most || Options.WeekendOf[day] < 0 || _ofWeekend[person][Options.WeekendOf[day]] > 0)
        {
            return false;
        }

        return _ofWeekend[person].Count(duties => duties > 0) >= most;
    }

    private void Count(int person, int option, int sign)
    {
        foreach (int interval in Options.Intervals[option])
        {
            _covered[interval] += sign;
        }

        int day = Options.DayOf[option];
        _burden[person] += sign * Options.Burden[option];
        _ofKind[person][Options.KindOf[option]] += sign;
        if (Options.WeekendOf[day] >= 0)
        {
            _ofWeekend[person][Options.WeekendOf[day]] += sign;
        }

        var limits = People[person].Limits;
        for (int i = 0; i < limits.Length; i++)
        {
            if (day >= limits[i].FirstDay && day <= limits[i].LastDay)
            {
                _timeOf[person][i] += sign * Options.Time[option];
            }
        }

        Steps += Options.Intervals[option].Length;
    }

    private static int[] Filled(int days)
    {
        int[] none = new int[days];
        none.AsSpan().Fill(None);
        return none;
    }
}
