using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>The calls of an hour of a day that came while agents were on duty.</summary>
/// <param name="Date">The date.</param>
/// <param name="OfDay">The hour, 0 to 23.</param>
/// <param name="Calls">How many calls came.</param>
/// <param name="HungUp">How many of them hung up before an answer.</param>
/// <param name="Queued">How many seconds they waited in all.</param>
/// <param name="Service">The mean seconds of a call that was answered.</param>
/// <param name="Seconds">How many seconds of the hour somebody was on duty.</param>
/// <param name="Agents">The mean number of agents on duty in those seconds.</param>
internal sealed record CallHour(string Date, int OfDay, double Calls, double HungUp, double Queued, double Service, int Seconds, double Agents)
{
    /// <summary>How many agents the calls would keep busy.</summary>
    internal double Load => Calls * Service / Seconds;

    /// <summary>A measure of the steady queue; between whole numbers of agents on a straight line.</summary>
    internal double With(Duration? patience, Func<QueueMeasures, double> measure)
    {
        var queue = new QueueModel(Calls * 3600 / Seconds, ServiceTimes.OneAtATime(Duration.FromSeconds(Service)), patience);
        int below = (int)Agents;
        double part = Agents - below;
        double low = measure(queue.With(below, Duration.Zero));
        return part == 0 ? low : ((1 - part) * low) + (part * measure(queue.With(below + 1, Duration.Zero)));
    }

    /// <summary>
    /// By how much the share of callers who hang up differs from one such hour to the next, though as many call on average and as many agents are there, in
    /// callers of this hour: the standard deviation in a simulation. A queue that is long once stays long, so that it is more than the
    /// callers by themselves would make it.
    /// </summary>
    internal double ByChance(Duration patience)
    {
        const int Runs = 100;
        int agents = Math.Max(1, (int)Math.Round(Agents));
        StaffedInterval[] plan =
        [
            new(0, Duration.FromSeconds(Seconds), CustomerArrivals.Poisson(Calls), agents),
            new(0, Duration.FromHours(2), CustomerArrivals.Poisson(0), agents),
        ];

        // Within a window without end all are answered in time who do not hang up.
        var service = StaffingSimulation.Run(plan, ServiceTimes.OneAtATime(Duration.FromSeconds(Service)), patience, Duration.FromDays(1), Runs, 1);
        double[] answered = [.. Enumerable.Range(0, Runs).Select(run => service.ShareInTimeAt((double)run / (Runs - 1)) ?? 1)];
        double mean = answered.Average();
        return Calls * Math.Sqrt(answered.Sum(share => (share - mean) * (share - mean)) / (Runs - 1));
    }
}
