using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>Who has what, and what that costs in every matter, kept up to date with each change.</summary>
internal sealed class Roster
{
    internal const int None = -1;

    private readonly PlanNumbers _numbers;
    private readonly int[][] _lines;
    private readonly int[] _onDuty;
    private readonly int[] _burdens;
    private readonly long[] _levels;

    /// <summary>The roster in which everybody has what is fixed, and nothing else.</summary>
    internal Roster(PlanNumbers numbers)
    {
        _numbers = numbers;
        _lines = [.. numbers.People.Select(_ => Filled(numbers.Days))];
        _onDuty = new int[numbers.Intervals.Length];
        _burdens = new int[numbers.People.Length];
        _levels = new long[Levels.Count];
        _levels[(int)Level.Lost] = numbers.LostAnyway + numbers.Intervals.Sum(interval => interval.At(0));
        _levels[(int)Level.Unfairness] = numbers.People.Sum(person => person.Unfairness.At(0));
        _levels[(int)Level.Changes] = numbers.ChangesAnyway;
        for (int person = 0; person < _lines.Length; person++)
        {
            for (int day = 0; day < numbers.Days; day++)
            {
                Give(person, day, numbers.People[person].FixedChoice[day]);
            }
        }
    }

    private Roster(Roster other)
    {
        _numbers = other._numbers;
        _lines = [.. other._lines.Select(line => (int[])line.Clone())];
        _onDuty = [.. other._onDuty];
        _burdens = [.. other._burdens];
        _levels = [.. other._levels];
    }

    /// <summary>What the roster costs, matter by matter.</summary>
    internal ReadOnlySpan<long> Costs => _levels;

    internal long Cost(Level level) => _levels[(int)level];

    /// <summary>What a person has on a day: a choice, by its position among the person's; <see cref="None"/> for nothing.</summary>
    internal int ChoiceOf(int person, int day) => _lines[person][day];

    internal int OnDuty(int interval) => _onDuty[interval];

    internal int Burden(int person) => _burdens[person];

    internal Roster Copy() => new(this);

    internal void Give(int person, int day, int choice)
    {
        int before = _lines[person][day];
        if (before == choice)
        {
            return;
        }

        _lines[person][day] = choice;
        Count(person, before, -1);
        Count(person, choice, 1);
    }

    internal IReadOnlyList<DutyAssignment> Duties() =>
    [
        .. _lines.SelectMany((line, person) => line
            .Where(choice => choice != None)
            .Select(choice => new DutyAssignment(person, _numbers.People[person].Choices[choice].Option))
            .OrderBy(duty => duty.Option)),
    ];

    private void Count(int person, int choice, int times)
    {
        if (choice == None)
        {
            return;
        }

        var numbers = _numbers.People[person];
        var given = numbers.Choices[choice];
        foreach (var level in Levels.All)
        {
            _levels[(int)level] += times * given.Adds(level);
        }

        long unfairness = numbers.Unfairness.At(_burdens[person]);
        _burdens[person] += times * given.Burden;
        _levels[(int)Level.Unfairness] += numbers.Unfairness.At(_burdens[person]) - unfairness;
        foreach (int interval in _numbers.Options[given.Option].Shared)
        {
            var cost = _numbers.Intervals[interval];
            long lost = cost.At(_onDuty[interval]);
            _onDuty[interval] += times;
            _levels[(int)Level.Lost] += cost.At(_onDuty[interval]) - lost;
        }
    }

    private static int[] Filled(int days)
    {
        int[] line = new int[days];
        Array.Fill(line, None);
        return line;
    }
}
