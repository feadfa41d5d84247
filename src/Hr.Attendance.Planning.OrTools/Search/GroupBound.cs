using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>
/// What no roster is below in customers lost, for problems too large for one model: people who serve the same queues are one group, and only how many of a group
/// have an option is decided. What a group may do is the sum of what its people may do (who is there on a day, time in all, days in a row), so every roster is
/// also an answer of this model, and its least loss is a bound.
/// </summary>
internal sealed class GroupBound(PlanNumbers numbers, Roster roster, Concession[] concessions)
{
    private readonly ModelDraft _draft = new();

    internal long Least(double work, int seed, CancellationToken cancellationToken)
    {
        var sum = new Sum().Add(numbers.LostAnyway + PeopleAlone());
        var served = numbers.Intervals.Select(_ => new Sum()).ToArray();
        int[] most = new int[numbers.Intervals.Length];
        foreach (var group in Groups())
        {
            Add(group, served, most);
        }

        for (int interval = 0; interval < served.Length; interval++)
        {
            // What is given stands against nobody on duty.
            sum.Add(numbers.Intervals[interval].At(0));
            new ConvexTerm(numbers.Intervals[interval], 0, most[interval], 0).AddTo(sum, served[interval], _draft);
        }

        _draft.Minimise(sum);
        var solved = _draft.Solve(work, seed, cancellationToken);
        return double.IsFinite(solved.Bound) && solved.Values is not null ? (long)Math.Ceiling(solved.Bound - 1e-6) : long.MinValue;
    }

    /// <summary>People who may be given options of the same queues.</summary>
    private IEnumerable<int[]> Groups() =>
        Enumerable.Range(0, numbers.People.Length)
            .GroupBy(person => string.Join('\n', QueuesOf(person)), StringComparer.Ordinal)
            .Select(group => group.ToArray());

    private IEnumerable<string> QueuesOf(int person) =>
        Open(person).Select(choice => numbers.Problem.Options[choice.Option].Queue).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What a person may still be given, or has.</summary>
    private IEnumerable<Choice> Open(int person) => numbers.People[person].Choices.Where((choice, position) =>
        numbers.People[person].IsFixed[choice.Day] || concessions[person].IsFixed ? roster.ChoiceOf(person, choice.Day) == position : true);

    /// <summary>The most that intervals which only one person can serve could save.</summary>
    private long PeopleAlone() => Enumerable.Range(0, numbers.People.Length)
        .Sum(person => Open(person).GroupBy(choice => choice.Day).Sum(day => Math.Min(0, day.Min(choice => choice.Lost))));

    private void Add(int[] group, Sum[] served, int[] most)
    {
        var onDay = Enumerable.Range(0, numbers.Days).Select(_ => new Sum()).ToArray();
        var time = Enumerable.Range(0, numbers.Days).Select(_ => new Sum()).ToArray();
        int[] present = new int[numbers.Days];
        var takers = new SortedDictionary<int, int>();
        foreach (int person in group)
        {
            foreach (var day in Open(person).GroupBy(choice => choice.Day))
            {
                present[day.Key]++;
                foreach (var choice in day)
                {
                    takers[choice.Option] = takers.GetValueOrDefault(choice.Option) + 1;
                }
            }
        }

        foreach (var (option, people) in takers)
        {
            var facts = numbers.Options[option];
            int given = _draft.Number(0, people);
            onDay[facts.Day].Add(given, 1);
            time[facts.Day].Add(given, facts.Time);
            foreach (int interval in facts.Shared)
            {
                served[interval].Add(given, 1);
            }
        }

        foreach (var (interval, day) in takers.Keys.SelectMany(option => numbers.Options[option].Shared.Select(interval => (interval, numbers.Options[option].Day))).Distinct())
        {
            most[interval] += present[day];
        }

        for (int day = 0; day < numbers.Days; day++)
        {
            _draft.Within(onDay[day], 0, present[day]);
        }

        LimitTime(group, time);
        LimitDaysInARow(group, onDay);
    }

    /// <summary>Over any stretch of days that a limit of somebody in the group speaks of, the group has no more time than its people have.</summary>
    private void LimitTime(int[] group, Sum[] time)
    {
        var stretches = group.SelectMany(person => numbers.People[person].TimeLimits).Select(limit => (limit.FirstDay, limit.LastDay)).Distinct().Order();
        foreach (var (first, last) in stretches)
        {
            var sum = new Sum();
            for (int day = first; day <= last; day++)
            {
                sum.AddAll(time[day]);
            }

            _draft.Within(sum, 0, group.Sum(person => MostTime(person, first, last)));
        }
    }

    private long MostTime(int person, int first, int last)
    {
        long most = Open(person).Where(choice => choice.Day >= first && choice.Day <= last)
            .GroupBy(choice => choice.Day).Sum(day => day.Max(choice => numbers.Options[choice.Option].Time));
        foreach (var limit in numbers.People[person].TimeLimits.Where(limit => limit.FirstDay <= first && limit.LastDay >= last))
        {
            // Who has only what is frozen may have more than the limit allows.
            most = concessions[person].IsFixed ? most : Math.Min(most, limit.AtMost);
        }

        return most;
    }

    private void LimitDaysInARow(int[] group, Sum[] onDay)
    {
        int?[] limits = [.. group.Select(person => concessions[person].IsFixed ? null : numbers.People[person].MostDaysInARow)];
        int window = limits.Max() + 1 ?? 0;
        for (int first = 0; window > 0 && first + window <= numbers.Days; first++)
        {
            var sum = new Sum();
            for (int day = first; day < first + window; day++)
            {
                sum.AddAll(onDay[day]);
            }

            // A person with a lower limit or with work beside duty can do no more than this.
            _draft.Within(sum, 0, limits.Sum(limit => (long)(limit is { } most ? Math.Min(most, window - 1) : window)));
        }
    }
}
