using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>What a plan did for its customers in a simulation. Immutable.</summary>
public sealed class SimulatedService
{
    /// <summary>The share in time of each run in which customers came, in ascending order.</summary>
    private readonly double[] _sharesInTime;

    internal SimulatedService(IntervalTally[][] runs)
    {
        Runs = runs.Length;
        var all = new IntervalTally[runs[0].Length];
        var wholes = new IntervalTally[runs.Length];
        for (int run = 0; run < runs.Length; run++)
        {
            for (int i = 0; i < all.Length; i++)
            {
                all[i].Add(runs[run][i]);
                wholes[run].Add(runs[run][i]);
            }
        }

        Customers = SimulatedEstimate.OfCounts(Array.ConvertAll(wholes, run => run.Customers));
        Lost = SimulatedEstimate.OfCounts(Array.ConvertAll(wholes, run => run.Customers - run.InTime));
        ShareInTime = SimulatedEstimate.OfShare(wholes.Select(run => new ShareCount(run.InTime, run.Customers)));
        ShareGivenUp = SimulatedEstimate.OfShare(wholes.Select(run => new ShareCount(run.GivenUp, run.Customers)));
        Intervals = Array.AsReadOnly(Array.ConvertAll(all, tally => new SimulatedInterval(tally, runs.Length)));
        _sharesInTime = [.. wholes.Where(run => run.Customers > 0).Select(run => (double)run.InTime / run.Customers).OrderBy(share => share)];
    }

    /// <summary>How often the plan was gone through.</summary>
    public int Runs { get; }

    /// <summary>How many customers came in a run.</summary>
    public SimulatedEstimate Customers { get; }

    /// <summary>How many customers of a run were lost: answered late, gone before an answer, or not answered when the plan was over.</summary>
    public SimulatedEstimate Lost { get; }

    /// <summary>The share of all customers that was answered within the window; null if none came in any run.</summary>
    public SimulatedEstimate? ShareInTime { get; }

    /// <summary>The share of all customers that gave up; null if none came in any run.</summary>
    public SimulatedEstimate? ShareGivenUp { get; }

    /// <summary>What became of the customers of each interval, in the order of the plan.</summary>
    public IReadOnlyList<SimulatedInterval> Intervals { get; }

    /// <summary>
    /// The share in time that a part of the runs stays below: what a single evening or week with this plan will reach lies between the shares at 0.05 and 0.95
    /// in nine of ten.
    /// </summary>
    /// <param name="level">The part of the runs, from 0 (the worst run) to 1 (the best).</param>
    /// <returns>The share, 0 to 1; null if no customer came in any run.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not a number from 0 to 1.</exception>
    public double? ShareInTimeAt(double level)
    {
        StaffingGuard.Share(level);
        return _sharesInTime.Length == 0 ? null : _sharesInTime[(int)Math.Round(level * (_sharesInTime.Length - 1))];
    }
}
