using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>Puts a problem into numbers.</summary>
internal sealed class NumbersReader
{
    private readonly DutyProblem _problem;
    private readonly int _days;
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly long _tick;
    private readonly Scale _lost;
    private readonly ConvexCost[] _intervals;
    private readonly bool[] _isShared;
    private readonly PersonReader _people;

    private NumbersReader(DutyProblem problem)
    {
        _problem = problem;
        _days = Period.DaysBetween(problem.FirstDay, problem.LastDay) + 1;
        foreach (var option in problem.Options)
        {
            _kinds.TryAdd(option.Kind, _kinds.Count);
        }

        _tick = CommonTicks(problem);
        _lost = Scale.For(problem.Intervals.Sum(interval => interval.LostWith.Max() + 1));
        _intervals = [.. problem.Intervals.Select(interval => _lost.Convex(interval.LostWith))];
        _isShared = SharedIntervals(problem);
        _people = new PersonReader(problem, _days, _kinds, _tick, LostAlone);
    }

    internal static PlanNumbers Read(DutyProblem problem)
    {
        ProblemGuard.Check(problem);
        return new NumbersReader(problem).Read();
    }

    private PlanNumbers Read()
    {
        PersonNumbers[] people = [.. _problem.People.Select(_people.Read)];
        OptionNumbers[] options = [.. _problem.Options.Select(Numbers)];
        return new PlanNumbers
        {
            Problem = _problem,
            Days = _days,
            Options = options,
            People = people,
            Intervals = [.. _intervals.Select((cost, position) => _isShared[position] ? cost : ConvexCost.Zero)],
            MayNotFollow = Successions(),
            WeekendOfDay = Weekends(),
            LostAnyway = _intervals.Where((_, position) => !_isShared[position]).Sum(cost => cost.At(0)),
            ChangesAnyway = _problem.Published.Distinct().Count(),
            LostScale = _lost,
            LostRounding = Rounding(),
            OpenLevels = [.. Levels.All.Where(level => IsOpen(level, people))],
            Size = people.Sum(person => person.Choices.Count(choice => !person.IsFixed[choice.Day])),
        };
    }

    private OptionNumbers Numbers(DutyOption option) => new(
        Period.DaysBetween(_problem.FirstDay, option.Date),
        _kinds[option.Kind],
        option.Start.ToUnixTimeTicks(),
        option.End.ToUnixTimeTicks(),
        option.Time.BclCompatibleTicks / _tick,
        [.. option.Intervals.Where(interval => _isShared[interval])]);

    /// <summary>What an option saves in the intervals that nobody else can serve.</summary>
    private long LostAlone(int option) =>
        _problem.Options[option].Intervals.Where(interval => !_isShared[interval]).Sum(interval => _intervals[interval].RiseAfter(0));

    private bool IsOpen(Level level, PersonNumbers[] people) => level switch
    {
        Level.Lost => _intervals.Any(interval => !interval.IsConstant),
        Level.Unfairness => people.Any(person => !person.Unfairness.IsConstant && person.Choices.Any(choice => choice.Burden > 0)),
        _ => people.Any(person => person.Choices.Any(choice => choice.Adds(level) != 0)),
    };

    /// <summary>
    /// Which intervals more than one person could serve. One that a single person could serve, once, is no matter of counts: what that person saves in it is
    /// added to the option itself. Wishes for single shifts, which other models of rosters know, come as such intervals.
    /// </summary>
    private static bool[] SharedIntervals(DutyProblem problem)
    {
        int[] firstPerson = new int[problem.Intervals.Count];
        var firstDay = new LocalDate[problem.Intervals.Count];
        bool[] shared = new bool[problem.Intervals.Count];
        var offers = problem.People.SelectMany((person, position) => person.Options.Select(option => (Person: position, option.Option)));
        foreach (var (person, option) in offers.Concat(problem.Published.Select(duty => (duty.Person, duty.Option))))
        {
            foreach (int interval in problem.Options[option].Intervals)
            {
                if (firstPerson[interval] == 0)
                {
                    (firstPerson[interval], firstDay[interval]) = (person + 1, problem.Options[option].Date);
                }
                else if (firstPerson[interval] != person + 1 || firstDay[interval] != problem.Options[option].Date)
                {
                    shared[interval] = true;
                }
            }
        }

        return shared;
    }

    private bool[,] Successions()
    {
        bool[,] forbidden = new bool[_kinds.Count, _kinds.Count];
        foreach (var (first, next) in _problem.MayNotFollow)
        {
            if (_kinds.TryGetValue(first, out int one) && _kinds.TryGetValue(next, out int other))
            {
                forbidden[one, other] = true;
            }
        }

        return forbidden;
    }

    private int[] Weekends()
    {
        int[] weekends = new int[_days];
        int weekend = 0;
        for (int day = 0; day < _days; day++)
        {
            var weekday = _problem.FirstDay.PlusDays(day).DayOfWeek;
            weekends[day] = weekday is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? weekend : -1;
            weekend += weekday == IsoDayOfWeek.Sunday ? 1 : 0;
        }

        return weekends;
    }

    /// <summary>The largest sum of differences between what intervals cost and what they cost in units, over any counts.</summary>
    private double Rounding()
    {
        double sum = 0;
        for (int position = 0; position < _intervals.Length; position++)
        {
            var lost = _problem.Intervals[position].LostWith;
            double largest = 0;
            for (int count = 0; count < lost.Count; count++)
            {
                largest = Math.Max(largest, Math.Abs(lost[count] - _lost.Back(_intervals[position].At(count))));
            }

            sum += largest;
        }

        return sum;
    }

    /// <summary>The largest stretch of time of which all times of duty are multiples: it keeps the solver's numbers small.</summary>
    private static long CommonTicks(DutyProblem problem)
    {
        long common = 0;
        foreach (var option in problem.Options)
        {
            common = CommonDivisor(common, option.Time.BclCompatibleTicks);
        }

        return Math.Max(common, 1);
    }

    private static long CommonDivisor(long one, long other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }

        return Math.Abs(one);
    }
}
