using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>What a queue is like in the long run with a given number of people. Immutable.</summary>
public sealed record QueueMeasures
{
    internal QueueMeasures(double waitingShare, double shareInTime, double shareGivenUp, double meanWaitSeconds, double occupancy)
    {
        WaitingShare = waitingShare;
        ShareInTime = shareInTime;
        ShareGivenUp = shareGivenUp;
        MeanWait = meanWaitSeconds < Duration.MaxValue.TotalSeconds ? Duration.FromSeconds(meanWaitSeconds) : null;
        Occupancy = occupancy;
    }

    /// <summary>The share of customers that somebody does not turn to at once, 0 to 1.</summary>
    public double WaitingShare { get; }

    /// <summary>The share of all customers that is answered within the window, 0 to 1; who gives up is not.</summary>
    public double ShareInTime { get; }

    /// <summary>The share of customers that gives up before an answer, 0 to 1.</summary>
    public double ShareGivenUp { get; }

    /// <summary>
    /// The mean time until the answer or until the customer gives up, over all customers; null where the queue grows without end.
    /// </summary>
    public Duration? MeanWait { get; }

    /// <summary>The share of people's time in which they have a customer, 0 to 1.</summary>
    public double Occupancy { get; }
}
