using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// Customers who come at a steady rate to people on duty: Erlang A where customers give up (M/M/n+M), Erlang C where they do not (M/M/n), both exact, also
/// where a person holds several conversations at once. Immutable.
/// </summary>
/// <remarks>
/// Assumed: customers come independently of each other (Poisson), the work of a conversation and a customer's patience are exponential, who waits longest
/// is next, and conversations are spread over people as evenly as can be. The pace of all people then depends on the number of customers with them alone,
/// and while all have their hands full, the queue is that of Erlang A at their full pace.
/// </remarks>
public sealed class QueueModel
{
    /// <summary>The most people that a queue is computed for.</summary>
    public const int MostPeople = 5_000;

    private readonly double _arrivals;
    private readonly double _leaving;

    /// <summary>A queue.</summary>
    /// <param name="customersPerHour">How many customers come in an hour on average, 0 to 1e30.</param>
    /// <param name="service">How long conversations take.</param>
    /// <param name="meanPatience">How long a customer waits on average before giving up, longer than zero; null if no customer ever gives up.</param>
    /// <exception cref="ArgumentNullException">There are no service times.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not a number, or the patience is not longer than zero.</exception>
    public QueueModel(double customersPerHour, ServiceTimes service, Duration? meanPatience)
    {
        CustomersPerHour = StaffingGuard.Rate(customersPerHour);
        Service = Guard.NotNull(service);
        MeanPatience = StaffingGuard.PositiveOrEndless(meanPatience);
        _arrivals = customersPerHour / NodaConstants.SecondsPerHour;
        _leaving = meanPatience is { } patience ? 1 / patience.TotalSeconds : 0;
    }

    /// <summary>How many customers come in an hour on average.</summary>
    public double CustomersPerHour { get; }

    /// <summary>How long conversations take.</summary>
    public ServiceTimes Service { get; }

    /// <summary>How long a customer waits on average before giving up; null if no customer ever gives up.</summary>
    public Duration? MeanPatience { get; }

    /// <summary>What the queue is like in the long run.</summary>
    /// <remarks>
    /// Without customers everybody who would come is answered at once where somebody is on duty. Where nobody is, nobody is answered. Without giving up and
    /// with more work than people can do, the queue grows without end, and in the long run nobody is answered in time.
    /// </remarks>
    /// <param name="people">How many people are on duty, 0 to <see cref="MostPeople"/>.</param>
    /// <param name="window">How long a customer may wait for an answer in time, this time itself included; zero or more.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the window lies outside of that.</exception>
    public QueueMeasures With(int people, Duration window)
    {
        StaffingGuard.People(people);
        double seconds = StaffingGuard.NotNegative(window).TotalSeconds;
        if (people == 0)
        {
            return _leaving > 0
                ? new QueueMeasures(1, 0, 1, 1 / _leaving, 0)
                : new QueueMeasures(1, 0, 0, double.PositiveInfinity, 0);
        }

        double finished = Service.FinishedPerSecond(people, people * Service.MostAtOnce);
        return _arrivals == 0 ? new QueueMeasures(0, 1, 0, 0, 0)
            : _leaving == 0 && _arrivals >= finished ? new QueueMeasures(1, 0, 0, double.PositiveInfinity, 1)
            : Steady(people, finished, seconds);
    }

    /// <summary>The smallest number of people with whom the target is reached in the long run.</summary>
    /// <param name="target">The share of customers to be answered within the window.</param>
    /// <returns>The number; <see cref="MostPeople"/> where even those do not reach it.</returns>
    /// <exception cref="ArgumentNullException">There is no target.</exception>
    public int PeopleNeeded(ResponseTarget target)
    {
        Guard.NotNull(target);
        int enough = 0;
        while (enough < MostPeople && !IsEnough(enough, target))
        {
            enough = Math.Min(MostPeople, Math.Max(1, 2 * enough));
        }

        // More people never lower the share: the answer lies above half of the first power of two that is enough.
        int tooFew = enough / 2;
        while (enough - tooFew > 1)
        {
            int middle = (enough + tooFew) / 2;
            (tooFew, enough) = IsEnough(middle, target) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    private bool IsEnough(int people, ResponseTarget target) => target.IsReachedBy(With(people, target.Window).ShareInTime);

    private QueueMeasures Steady(int people, double finished, double window)
    {
        var room = BusyStates.Of(_arrivals, Service, people);
        var wait = new OfferedWait(_arrivals, finished, _leaving);

        // The states with room weigh as much against those without as the weight against the arrivals times the integral of the wait.
        double roomAgainstFull = room.Weight / _arrivals / wait.Total * Math.Exp(-wait.LogAtPeak);
        double waiting = 1 / (1 + roomAgainstFull);
        double atOnce = roomAgainstFull < 1 ? roomAgainstFull * waiting : 1 - waiting;
        double meanWait = waiting * (wait.WaitTotal / wait.Total);
        return new QueueMeasures(
            waiting,
            Math.Min(1, atOnce + (waiting * (wait.AnsweredWithin(window) / wait.Total))),
            Math.Min(1, meanWait * _leaving),
            meanWait,
            Math.Min(1, (atOnce * room.BusyShare) + waiting));
    }
}
