using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>What is expected of a queue: its intervals within the windows, each with what people are worth in it. Immutable.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Zone">The zone of its unit.</param>
/// <param name="Target">The service target.</param>
/// <param name="Forecast">The forecast; null without history.</param>
/// <param name="Intervals">The intervals, by start.</param>
/// <param name="Curves">What people are worth in each interval.</param>
/// <param name="Arrivals">How many customers come in each interval.</param>
/// <param name="Service">How long conversations take.</param>
/// <param name="Patience">How long customers wait before they give up.</param>
/// <param name="MostPeople">More people than this nobody can put on duty.</param>
internal sealed record QueueOutlook(
    DutyQueue Queue,
    DateTimeZone Zone,
    ResponseTarget Target,
    SeriesForecast? Forecast,
    IReadOnlyList<PlannedInterval> Intervals,
    IReadOnlyList<StaffingCurve> Curves,
    IReadOnlyList<CustomerArrivals> Arrivals,
    ServiceTimes Service,
    Duration Patience,
    int MostPeople)
{
    /// <summary>
    /// The queue as a problem sees it. Beyond what the target asks for, people are worth nothing more: who is promised an answer in time is not to be waited
    /// for by ever more people.
    /// </summary>
    internal QueueDemand ToDemand() => new(Queue, Zone, [.. Intervals.Select((interval, i) => new DutyInterval
    {
        Queue = Queue.Id,
        Date = interval.Date,
        Start = interval.Start,
        End = interval.End,
        Needed = interval.Needed,
        LostWith = LostUpTo(Curves[i], interval.Needed),
    })]);

    private double[] LostUpTo(StaffingCurve curve, int needed)
    {
        int last = Math.Min(needed, MostPeople);
        return [.. Enumerable.Range(0, last + 1).Select(curve.LostWith), curve.LostWith(last)];
    }
}
