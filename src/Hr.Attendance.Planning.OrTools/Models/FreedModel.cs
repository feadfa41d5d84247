using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>A person with days on which the plan may be made again.</summary>
/// <param name="Person">The person, by position.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, included.</param>
internal readonly record struct FreedPerson(int Person, int FirstDay, int LastDay);

/// <summary>
/// A part of a roster that is made again, while the rest stands: some people on some days. With everybody on all days it is the whole problem.
/// </summary>
internal sealed class FreedModel
{
    private readonly PlanNumbers _numbers;
    private readonly Roster _roster;
    private readonly ModelDraft _draft = new();
    private readonly List<LineModel> _lines = [];
    private readonly Dictionary<Level, Sum> _sums = [];

    internal FreedModel(PlanNumbers numbers, Roster roster, IEnumerable<FreedPerson> freed, Func<int, IReadOnlyCollection<LimitKind>> without)
    {
        _numbers = numbers;
        _roster = roster;
        foreach (var part in freed)
        {
            var line = new LineModel(
                _draft, numbers, part.Person, day => day >= part.FirstDay && day <= part.LastDay, Stands, without(part.Person));
            line.Hint(Stands);
            _lines.Add(line);

            int Stands(int day) => roster.ChoiceOf(part.Person, day);
        }
    }

    /// <summary>Whether what stands breaks a limit by itself.</summary>
    internal bool IsContradiction => _draft.IsContradiction;

    /// <summary>Leaves people only the options that they may have, by person and option.</summary>
    internal void Leave(Func<int, int, bool> mayHave)
    {
        foreach (var line in _lines)
        {
            foreach (var (choice, literal) in line.Literals)
            {
                if (!mayHave(line.Person, _numbers.People[line.Person].Choices[choice].Option))
                {
                    _draft.Fix(literal, 0);
                }
            }
        }
    }

    internal void Minimise(Level level) => _draft.Minimise(SumOf(level));

    internal void KeepWithin(Level level, long most) => _draft.Within(SumOf(level), long.MinValue, most);

    internal Solved Solve(double work, int seed, CancellationToken cancellationToken) => _draft.Solve(work, seed, cancellationToken);

    /// <summary>The roster with an answer of the solver put into it.</summary>
    internal Roster Read(IReadOnlyList<long> values)
    {
        var roster = _roster.Copy();
        foreach (var line in _lines)
        {
            foreach (int day in line.FreeDays)
            {
                roster.Give(line.Person, day, line.ChoiceOn(day, values));
            }
        }

        return roster;
    }

    /// <summary>What a matter costs over the whole roster.</summary>
    private Sum SumOf(Level level)
    {
        if (!_sums.TryGetValue(level, out var sum))
        {
            _sums.Add(level, sum = Write(level));
        }

        return sum;
    }

    private Sum Write(Level level)
    {
        var sum = new Sum().Add(_roster.Cost(level));
        foreach (var line in _lines)
        {
            AddOwn(sum, line, level);
        }

        if (level == Level.Unfairness)
        {
            foreach (var line in _lines)
            {
                AddUnfairness(sum, line);
            }
        }

        if (level == Level.Lost)
        {
            AddLost(sum);
        }

        return sum;
    }

    /// <summary>What choices add by themselves, against what stood before.</summary>
    private void AddOwn(Sum sum, LineModel line, Level level)
    {
        var choices = _numbers.People[line.Person].Choices;
        foreach (var (choice, literal) in line.Literals)
        {
            sum.Add(literal, choices[choice].Adds(level));
        }

        foreach (int choice in Before(line))
        {
            sum.Add(-choices[choice].Adds(level));
        }
    }

    private void AddUnfairness(Sum sum, LineModel line)
    {
        var person = _numbers.People[line.Person];
        int before = Before(line).Sum(choice => person.Choices[choice].Burden);
        int most = line.FreeDays.Sum(day => Largest(person.On(day)));
        var given = new Sum();
        foreach (var (choice, literal) in line.Literals)
        {
            given.Add(literal, person.Choices[choice].Burden);
        }

        new ConvexTerm(person.Unfairness, _roster.Burden(line.Person) - before, most, _roster.Burden(line.Person)).AddTo(sum, given, _draft);
    }

    private static int Largest(ReadOnlySpan<Choice> choices)
    {
        int largest = 0;
        foreach (var choice in choices)
        {
            largest = Math.Max(largest, choice.Burden);
        }

        return largest;
    }

    private void AddLost(Sum sum)
    {
        var served = new SortedDictionary<int, (Sum Given, int Before, HashSet<int> People)>();
        foreach (var line in _lines)
        {
            var choices = _numbers.People[line.Person].Choices;
            foreach (var (choice, literal) in line.Literals)
            {
                foreach (int interval in _numbers.Options[choices[choice].Option].Shared)
                {
                    var (given, _, people) = Of(interval);
                    given.Add(literal, 1);
                    people.Add(line.Person);
                }
            }

            foreach (int choice in Before(line))
            {
                foreach (int interval in _numbers.Options[choices[choice].Option].Shared)
                {
                    var (given, before, people) = Of(interval);
                    served[interval] = (given, before + 1, people);
                }
            }
        }

        foreach (var (interval, (given, before, people)) in served)
        {
            int onDuty = _roster.OnDuty(interval);
            new ConvexTerm(_numbers.Intervals[interval], onDuty - before, people.Count, onDuty).AddTo(sum, given, _draft);
        }

        (Sum Given, int Before, HashSet<int> People) Of(int interval)
        {
            if (!served.TryGetValue(interval, out var part))
            {
                served.Add(interval, part = (new Sum(), 0, []));
            }

            return part;
        }
    }

    /// <summary>What a line had on its free days.</summary>
    private IEnumerable<int> Before(LineModel line) =>
        line.FreeDays.Select(day => _roster.ChoiceOf(line.Person, day)).Where(choice => choice != Roster.None);
}
