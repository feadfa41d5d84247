using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>
/// Draws parts of a roster to be made again: a day on which much is lost, some days around it, and people who could serve there. Long stretches have few
/// people, short ones many; how much is freed follows how hard the last ones of that length were.
/// </summary>
internal sealed class Neighbourhoods
{
    private const double FirstSize = 600;
    private const double LeastSize = 60;
    private const double Grown = 1.15;
    private const double Shrunk = 0.8;

    // Whole weeks are what limits speak of; a plan shorter than a stretch has it once, as a whole.
    private static readonly int[] Lengths = [2, 4, 7, 10, 14, 21, 28, 42];

    private readonly PlanNumbers _numbers;
    private readonly Concession[] _concessions;
    private readonly Draws _draws;
    private readonly int[] _lengths;
    private readonly double[] _sizes;
    private readonly double[] _worth;
    private readonly int[][] _intervalsOfDay;

    internal Neighbourhoods(PlanNumbers numbers, Concession[] concessions, int seed)
    {
        _numbers = numbers;
        _concessions = concessions;
        _draws = new Draws(seed);
        _lengths = [.. Lengths.Where(length => length < numbers.Days), numbers.Days];
        _sizes = [.. _lengths.Select(_ => FirstSize)];
        _worth = [.. _lengths.Select(_ => 1.0)];
        int[] dayOf = new int[numbers.Intervals.Length];
        foreach (var option in numbers.Options)
        {
            foreach (int interval in option.Shared)
            {
                dayOf[interval] = option.Day;
            }
        }

        _intervalsOfDay = new int[numbers.Days][];
        for (int day = 0; day < numbers.Days; day++)
        {
            _intervalsOfDay[day] = [.. Enumerable.Range(0, dayOf.Length).Where(interval => dayOf[interval] == day && !numbers.Intervals[interval].IsConstant)];
        }
    }

    /// <summary>Draws a part of the roster.</summary>
    internal Neighbourhood Draw(Roster roster)
    {
        int length = _draws.Weighted(Worth());
        int day = _draws.Weighted([.. Enumerable.Range(0, _numbers.Days).Select(on => 1 + WeightOf(on, roster))]);
        int first = Math.Clamp(day - _draws.Below(_lengths[length]), 0, _numbers.Days - _lengths[length]);
        int last = first + _lengths[length] - 1;
        var freed = new List<FreedPerson>();
        double size = 0;
        bool isWhole = last - first + 1 == _numbers.Days;
        foreach (int person in People(day, roster))
        {
            if (size >= _sizes[length])
            {
                isWhole = false;
                break;
            }

            int own = Enumerable.Range(first, last - first + 1).Sum(on => _numbers.People[person].IsFixed[on] ? 0 : _numbers.People[person].On(on).Length);
            if (own > 0 && !_concessions[person].IsFixed)
            {
                freed.Add(new FreedPerson(person, first, last));
                size += own;
            }
        }

        return new Neighbourhood(length, freed, isWhole);
    }

    /// <summary>Learns from a part that was made again.</summary>
    /// <param name="neighbourhood">The part.</param>
    /// <param name="isProven">Whether nothing better exists in it.</param>
    /// <param name="isBetter">Whether something better was found.</param>
    internal void Learn(Neighbourhood neighbourhood, bool isProven, bool isBetter)
    {
        int length = neighbourhood.Length;
        _sizes[length] = isProven ? _sizes[length] * Grown : Math.Max(LeastSize, _sizes[length] * Shrunk);
        _worth[length] = (0.9 * _worth[length]) + (isBetter ? 0.1 : 0.01);
    }

    /// <summary>
    /// How likely each length is. Where everybody fits into a length, and into a longer one too, the shorter one has nothing that the longer one lacks.
    /// </summary>
    private double[] Worth()
    {
        int longest = Array.FindLastIndex(_sizes, _ => true);
        while (longest > 0 && !IsOutgrown(longest))
        {
            longest--;
        }

        return [.. _worth.Select((worth, length) => length < longest ? 0 : worth)];
    }

    private bool IsOutgrown(int length) => _sizes[length] > (double)_numbers.Size * _lengths[length] / _numbers.Days * 1.2;

    /// <summary>How much of what is lost on a day could be saved with people enough.</summary>
    private double WeightOf(int day, Roster roster)
    {
        double weight = 0;
        foreach (int interval in _intervalsOfDay[day])
        {
            weight += Avoidable(interval, roster);
        }

        return weight;
    }

    private double Avoidable(int interval, Roster roster)
    {
        var cost = _numbers.Intervals[interval];
        return _numbers.LostScale.Back(cost.At(roster.OnDuty(interval)) - cost.Least(_numbers.People.Length));
    }

    /// <summary>Everybody in a drawn order: first those who could serve an interval drawn on the day, then the others.</summary>
    private IEnumerable<int> People(int day, Roster roster)
    {
        int[] people = [.. Enumerable.Range(0, _numbers.People.Length)];
        _draws.Shuffle(people);
        if (_intervalsOfDay[day].Length == 0)
        {
            return people;
        }

        int[] intervals = _intervalsOfDay[day];
        int interval = intervals[_draws.Weighted([.. intervals.Select(one => 1 + Avoidable(one, roster))])];
        return people.OrderBy(person => CanServe(person, day, interval) ? 0 : 1);
    }

    private bool CanServe(int person, int day, int interval)
    {
        foreach (var choice in _numbers.People[person].On(day))
        {
            if (Array.BinarySearch(_numbers.Options[choice.Option].Shared, interval) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A part of a roster that is made again.</summary>
internal sealed class Neighbourhood(int length, IReadOnlyList<FreedPerson> freed, bool isWhole)
{
    /// <summary>Which of the lengths it has.</summary>
    internal int Length { get; } = length;

    internal IReadOnlyList<FreedPerson> Freed { get; } = freed;

    /// <summary>Whether it is the whole problem.</summary>
    internal bool IsWhole { get; } = isWhole;
}
