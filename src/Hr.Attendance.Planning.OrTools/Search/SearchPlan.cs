using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>What a search found.</summary>
/// <param name="Roster">The best roster.</param>
/// <param name="Concessions">By person, what could not be kept.</param>
/// <param name="LeastLost">What no roster is below in customers lost; null where nothing was proven.</param>
internal sealed record Found(Roster Roster, Concession[] Concessions, double? LeastLost);

/// <summary>
/// The order of a search: a first roster, person by person; then the whole problem in one model where it is small enough, or a bound from groups of
/// people where it is not, and beside that the search by neighbourhoods. Shares of work are fixed, so that what is found does not depend on which of
/// them is done first.
/// </summary>
internal sealed class SearchPlan(PlanNumbers numbers, AllocationLimits limits, SearchThreads threads, Action<Roster> better)
{
    private const int LargestWhole = 20_000;
    private const double ShareOfWhole = 0.25;
    private const double ShareOfBound = 0.1;

    internal Found Run(CancellationToken cancellationToken)
    {
        var first = new FirstRoster(numbers, limits.Start);
        var roster = first.Make(limits.Seed, cancellationToken);
        better(roster);
        var concessions = first.Concessions;
        double work = Math.Max(0, limits.WorkUnits - first.Work);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bool isSmall = numbers.Size <= LargestWhole;
        var exact = threads.Start(() => isSmall
            ? Whole(roster, concessions, work * ShareOfWhole, done)
            : new WholeAnswer(roster, false, new GroupBound(numbers, roster, concessions).Least(work * ShareOfBound)));
        var search = new NeighbourhoodSearch(numbers, concessions, threads, limits.Seed, better);
        var improved = search.Improve(roster, work * (1 - (isSmall ? ShareOfWhole : ShareOfBound)), done.Token);
        var whole = exact.GetAwaiter().GetResult();

        // Of two that are equally good the one of the whole model is taken, so that a proof that comes early or late changes nothing.
        return new Found(whole.IsProven || Levels.Compare(whole.Roster.Costs, improved.Costs) <= 0 ? whole.Roster : improved, concessions, whole.LeastLost);
    }

    /// <summary>Once nothing better exists, the other search may end: its roster is not asked for.</summary>
    private WholeAnswer Whole(Roster roster, Concession[] concessions, double work, CancellationTokenSource done)
    {
        var answer = new WholeSearch(numbers, concessions, limits.Seed, better).Solve(roster, work, done.Token);
        if (answer.IsProven)
        {
            done.Cancel();
        }

        return answer;
    }
}
