using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>Tells of each better roster, whichever part of a search found it.</summary>
internal sealed class BestSoFar(PlanNumbers numbers, IProgress<PlanObjective>? progress)
{
    private readonly Lock _lock = new();
    private long[]? _best;

    internal void Tell(Roster roster)
    {
        if (progress is null)
        {
            return;
        }

        lock (_lock)
        {
            if (_best is null || Levels.Compare(roster.Costs, _best) < 0)
            {
                _best = roster.Costs.ToArray();
                progress.Report(PlanScore.Of(numbers.Problem, roster.Duties()));
            }
        }
    }
}
