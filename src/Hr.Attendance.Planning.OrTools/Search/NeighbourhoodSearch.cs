using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>
/// Improves a roster by making parts of it again, matter by matter. In each round the same number of parts is drawn, whatever the number of threads; they are
/// solved beside each other, each by one worker with a limit of its own, and put into the roster in the order of the draw: so the threads change nothing.
/// </summary>
internal sealed class NeighbourhoodSearch
{
    private const int PartsOfRound = 4;

    // Of what work is left, so much goes to the worst matter that is still open; the last one gets all.
    private const double ShareOfLevel = 0.6;
    private const double LeastWork = 0.05;
    private const double MostWork = 4;
    private const int PartsOfSearch = 100;

    // So many rounds in a row without a better roster, all of them proven, end a matter.
    private const int FruitlessRounds = 40;

    private readonly PlanNumbers _numbers;
    private readonly Concession[] _concessions;
    private readonly SearchThreads _threads;
    private readonly int _seed;
    private readonly Action<Roster> _better;

    internal NeighbourhoodSearch(PlanNumbers numbers, Concession[] concessions, SearchThreads threads, int seed, Action<Roster> better)
    {
        _numbers = numbers;
        _concessions = concessions;
        _threads = threads;
        _seed = seed;
        _better = better;
    }

    /// <summary>Improves a roster.</summary>
    /// <param name="roster">The roster to begin with.</param>
    /// <param name="work">How much work to spend.</param>
    /// <param name="cancellationToken">Ends the search with the best so far.</param>
    internal Roster Improve(Roster roster, double work, CancellationToken cancellationToken)
    {
        double left = work;
        for (int position = 0; position < _numbers.OpenLevels.Count && left > 0; position++)
        {
            double share = position == _numbers.OpenLevels.Count - 1 ? left : left * ShareOfLevel;
            var level = _numbers.OpenLevels[position];
            (roster, double spent) = Improve(roster, level, share, cancellationToken);
            left -= spent;
        }

        return roster;
    }

    private (Roster Roster, double Spent) Improve(Roster roster, Level level, double work, CancellationToken cancellationToken)
    {
        var neighbourhoods = new Neighbourhoods(_numbers, _concessions, _seed);
        double limit = Math.Clamp(work / PartsOfSearch, LeastWork, MostWork);
        double spent = 0;
        int fruitless = 0;
        bool isProven = false;
        while (spent < work && fruitless < FruitlessRounds && !isProven && !cancellationToken.IsCancellationRequested)
        {
            var from = roster;
            Neighbourhood[] parts = [.. Enumerable.Range(0, PartsOfRound).Select(_ => neighbourhoods.Draw(from))];
            var answers = _threads.Run(parts, part => Solve(from, part, level, limit, cancellationToken));
            bool better = false;
            bool proven = true;
            for (int position = 0; position < parts.Length; position++)
            {
                var (found, answer) = answers[position];
                spent += answer.Work;
                proven &= answer.IsProven;
                isProven |= answer.IsProven && parts[position].IsWhole;
                var merged = found is null ? null : Merge(roster, from, found, parts[position]);
                bool improves = merged is not null && Levels.Compare(merged.Costs, roster.Costs) < 0;
                neighbourhoods.Learn(parts[position], answer.IsProven, improves);
                if (improves)
                {
                    roster = merged!;
                    better = true;
                    _better(roster);
                }
            }

            fruitless = better ? 0 : proven ? fruitless + 1 : fruitless;
        }

        return (roster, spent);
    }

    private (Roster? Found, Solved Answer) Solve(Roster roster, Neighbourhood part, Level level, double limit, CancellationToken cancellationToken)
    {
        var model = new FreedModel(_numbers, roster, part.Freed, person => _concessions[person].Without);
        foreach (var worse in _numbers.OpenLevels.Where(worse => worse < level))
        {
            model.KeepWithin(worse, roster.Cost(worse));
        }

        model.Minimise(level);
        var solved = model.Solve(limit, _seed, cancellationToken);
        return (solved.Values is { } values ? model.Read(values) : null, solved);
    }

    /// <summary>Puts what one part found into a roster that may have changed since; null where that breaks a limit.</summary>
    private Roster? Merge(Roster into, Roster from, Roster found, Neighbourhood part)
    {
        if (ReferenceEquals(into, from))
        {
            return found;
        }

        var merged = into.Copy();
        foreach (var freed in part.Freed)
        {
            bool changed = false;
            bool apart = true;
            for (int day = 0; day < _numbers.Days; day++)
            {
                apart &= into.ChoiceOf(freed.Person, day) == from.ChoiceOf(freed.Person, day);
                if (found.ChoiceOf(freed.Person, day) != from.ChoiceOf(freed.Person, day))
                {
                    merged.Give(freed.Person, day, found.ChoiceOf(freed.Person, day));
                    changed = true;
                }
            }

            if (changed && !apart && !LineCheck.Holds(_numbers, merged, freed.Person, _concessions[freed.Person].Without))
            {
                return null;
            }
        }

        return merged;
    }
}
