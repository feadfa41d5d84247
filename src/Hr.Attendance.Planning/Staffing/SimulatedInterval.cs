using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>What became of the customers who came in one interval of a simulated plan, also where they were answered later. Immutable.</summary>
public sealed record SimulatedInterval
{
    internal SimulatedInterval(IntervalTally tally, int runs)
    {
        Customers = (double)tally.Customers / runs;
        if (tally.Customers > 0)
        {
            ShareInTime = (double)tally.InTime / tally.Customers;
            ShareGivenUp = (double)tally.GivenUp / tally.Customers;
            MeanWait = Duration.FromSeconds(tally.WaitSeconds / tally.Customers);
        }
    }

    /// <summary>How many customers came in a run on average.</summary>
    public double Customers { get; }

    /// <summary>The share of them that was answered within the window, 0 to 1; null if none came in any run.</summary>
    public double? ShareInTime { get; }

    /// <summary>The share of them that gave up, 0 to 1; null if none came in any run.</summary>
    public double? ShareGivenUp { get; }

    /// <summary>
    /// The mean time until the answer, until the customer gave up or until the plan was over; null if none came in any run.
    /// </summary>
    public Duration? MeanWait { get; }
}
