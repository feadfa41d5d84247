using System.Globalization;
using Google.OrTools.LinearSolver;
using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>
/// What no roster is below in customers lost, for problems too large for one model: people who serve the same queues are one group, and only how many
/// of a group have an option is decided, in fractions too. What a group may do is the sum of what its people may do (who is there on a day, time in
/// all, days in a row), so every roster is also an answer of this linear program, and its least loss is a bound.
/// </summary>
internal sealed class GroupBound
{
    // The solver answers within a millionth; so much is given away to be on the safe side.
    private const double Tolerance = 1e-6;

    private readonly PlanNumbers _numbers;
    private readonly Roster _roster;
    private readonly Concession[] _concessions;
    private readonly Solver _program = Solver.CreateSolver("GLOP");
    private readonly Constraint[] _served;
    private readonly int[] _most;

    internal GroupBound(PlanNumbers numbers, Roster roster, Concession[] concessions)
    {
        _numbers = numbers;
        _roster = roster;
        _concessions = concessions;
        _served = [.. _numbers.Intervals.Select(_ => _program.MakeConstraint(0, 0))];
        _most = new int[_numbers.Intervals.Length];
    }

    /// <summary>The bound, in customers; null where the work did not suffice.</summary>
    internal double? Least(double work)
    {
        using var program = _program;
        foreach (int[] group in Groups())
        {
            Add(group);
        }

        double anyway = _numbers.LostScale.Back(_numbers.LostAnyway + PeopleAlone()) - _numbers.LostRounding;
        for (int interval = 0; interval < _served.Length; interval++)
        {
            anyway += AddLost(interval);
        }

        program.SetSolverSpecificParametersAsString(string.Create(CultureInfo.InvariantCulture, $"max_deterministic_time: {work:F3}"));
        return program.Solve() == Solver.ResultStatus.OPTIMAL ? Math.Max(0, (program.Objective().Value() * (1 - Tolerance)) + anyway) : null;
    }

    /// <summary>The curve of an interval: a variable for each further person, of which the linear program takes those first that save most.</summary>
    private double AddLost(int interval)
    {
        var lost = _numbers.Problem.Intervals[interval].LostWith;
        if (_numbers.Intervals[interval].IsConstant)
        {
            // What people alone can serve is counted with them.
            return _most[interval] > 0 ? lost[0] : 0;
        }

        for (int person = 0; person < _most[interval]; person++)
        {
            bool isLast = person + 1 >= lost.Count - 1;
            double rise = lost.Count == 1 ? 0 : isLast ? lost[^1] - lost[^2] : lost[person + 1] - lost[person];
            var further = _program.MakeNumVar(0, isLast ? _most[interval] - person : 1, "");
            _program.Objective().SetCoefficient(further, rise);
            _served[interval].SetCoefficient(further, -1);
            if (isLast)
            {
                break;
            }
        }

        return lost[0];
    }

    /// <summary>People who may be given options of the same queues.</summary>
    private IEnumerable<int[]> Groups() =>
        Enumerable.Range(0, _numbers.People.Length)
            .GroupBy(person => string.Join('\n', QueuesOf(person)), StringComparer.Ordinal)
            .Select(group => group.ToArray());

    private IEnumerable<string> QueuesOf(int person) =>
        Open(person).Select(choice => _numbers.Problem.Options[choice.Option].Queue).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What a person may still be given, or has.</summary>
    private IEnumerable<Choice> Open(int person) => _numbers.People[person].Choices.Where((choice, position) =>
        _numbers.People[person].IsFixed[choice.Day] || _concessions[person].IsFixed ? _roster.ChoiceOf(person, choice.Day) == position : true);

    /// <summary>The most that intervals which only one person can serve could save.</summary>
    private long PeopleAlone() => Enumerable.Range(0, _numbers.People.Length)
        .Sum(person => Open(person).GroupBy(choice => choice.Day).Sum(day => Math.Min(0, day.Min(choice => choice.Lost))));

    private void Add(int[] group)
    {
        var onDay = Enumerable.Range(0, _numbers.Days).Select(_ => new List<(Variable Given, double Weight)>()).ToArray();
        var time = Enumerable.Range(0, _numbers.Days).Select(_ => new List<(Variable Given, double Weight)>()).ToArray();
        int[] present = new int[_numbers.Days];
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
            var facts = _numbers.Options[option];
            var given = _program.MakeNumVar(0, people, "");
            onDay[facts.Day].Add((given, 1));
            time[facts.Day].Add((given, facts.Time));
            foreach (int interval in facts.Shared)
            {
                _served[interval].SetCoefficient(given, 1);
            }
        }

        var options = takers.Keys.Select(option => _numbers.Options[option]);
        foreach (var (interval, day) in options.SelectMany(option => option.Shared.Select(interval => (interval, option.Day))).Distinct())
        {
            _most[interval] += present[day];
        }

        for (int day = 0; day < _numbers.Days; day++)
        {
            AtMost(present[day], onDay[day..(day + 1)]);
        }

        LimitTime(group, time);
        LimitDaysInARow(group, onDay);
    }

    /// <summary>Over any stretch of days that a limit of somebody in the group speaks of, the group has no more time than its people have.</summary>
    private void LimitTime(int[] group, List<(Variable Given, double Weight)>[] time)
    {
        var stretches = group.SelectMany(person => _numbers.People[person].TimeLimits).Select(limit => (limit.FirstDay, limit.LastDay)).Distinct().Order();
        foreach (var (first, last) in stretches)
        {
            AtMost(group.Sum(person => MostTime(person, first, last)), time[first..(last + 1)]);
        }
    }

    private long MostTime(int person, int first, int last)
    {
        long most = Open(person).Where(choice => choice.Day >= first && choice.Day <= last)
            .GroupBy(choice => choice.Day).Sum(day => day.Max(choice => _numbers.Options[choice.Option].Time));
        foreach (var limit in _numbers.People[person].TimeLimits.Where(limit => limit.FirstDay <= first && limit.LastDay >= last))
        {
            // Who has only what is frozen may have more than the limit allows.
            most = _concessions[person].IsFixed ? most : Math.Min(most, limit.AtMost);
        }

        return most;
    }

    /// <summary>
    /// In a stretch one day longer than a person may work in a row, the days on which nobody of the group works anyway take from each person at most what work
    /// on the other days leaves.
    /// </summary>
    private void LimitDaysInARow(int[] group, List<(Variable Given, double Weight)>[] onDay)
    {
        int?[] limits = [.. group.Select(person => _concessions[person].IsFixed ? null : _numbers.People[person].MostDaysInARow)];
        int window = limits.Max() + 1 ?? 0;
        for (int first = 0; window > 0 && first + window <= _numbers.Days; first++)
        {
            int[] open = [.. Enumerable.Range(first, window).Where(day => !Array.Exists(group, person => _numbers.People[person].WorksAnyway[day]))];
            double most = 0;
            for (int member = 0; member < group.Length; member++)
            {
                int anyway = Enumerable.Range(first, window).Count(day => _numbers.People[group[member]].WorksAnyway[day]);
                most += Math.Min(open.Length, Math.Max(0, (limits[member] ?? window) - anyway));
            }

            AtMost(most, open.Select(day => onDay[day]));
        }
    }

    private void AtMost(double most, IEnumerable<IEnumerable<(Variable Given, double Weight)>> days)
    {
        var limit = _program.MakeConstraint(0, most);
        foreach (var (given, weight) in days.SelectMany(day => day))
        {
            limit.SetCoefficient(given, weight);
        }
    }
}
