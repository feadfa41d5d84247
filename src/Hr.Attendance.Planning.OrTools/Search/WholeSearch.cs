using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>What a search over the whole problem found.</summary>
/// <param name="Roster">The best roster.</param>
/// <param name="IsProven">Whether no roster is better, in all matters.</param>
/// <param name="LeastLost">What no roster is below in customers lost; null where nothing was proven.</param>
internal sealed record WholeAnswer(Roster Roster, bool IsProven, double? LeastLost);

/// <summary>Solves the whole problem in one model, matter by matter: each is bounded by what was proven to be its best before the next one is solved.</summary>
internal sealed class WholeSearch(PlanNumbers numbers, Concession[] concessions, int seed, Action<Roster> better)
{
    internal WholeAnswer Solve(Roster roster, double work, CancellationToken cancellationToken)
    {
        bool proven = true;
        double? leastLost = numbers.OpenLevels.Contains(Level.Lost) ? null : Customers(roster.Cost(Level.Lost));
        double left = work;
        foreach (var level in numbers.OpenLevels)
        {
            var model = new FreedModel(numbers, roster, Everybody(), person => concessions[person].Without);
            foreach (var worse in numbers.OpenLevels.Where(worse => worse < level))
            {
                model.KeepWithin(worse, roster.Cost(worse));
            }

            model.Minimise(level);
            var solved = model.Solve(left, seed, cancellationToken);
            left -= solved.Work;
            proven = solved.IsProven && solved.Values is not null;
            if (solved.Values is { } values && model.Read(values) is { } found && Levels.Compare(found.Costs, roster.Costs) < 0)
            {
                roster = found;
                better(roster);
            }

            if (level == Level.Lost)
            {
                // The bound is a whole number of units, written with a fraction where the solver is not done.
                leastLost = double.IsFinite(solved.Bound) ? Customers(Math.Ceiling(solved.Bound - 1e-6)) : null;
            }

            if (!proven || left <= 0)
            {
                return new WholeAnswer(roster, proven && level == numbers.OpenLevels[^1], leastLost);
            }
        }

        return new WholeAnswer(roster, proven, leastLost);
    }

    private double Customers(double units) => Math.Max(0, (units / numbers.LostScale.UnitsOfOne) - numbers.LostRounding);

    private IEnumerable<FreedPerson> Everybody() =>
        Enumerable.Range(0, numbers.People.Length).Where(person => !concessions[person].IsFixed).Select(person => new FreedPerson(person, 0, numbers.Days - 1));
}
