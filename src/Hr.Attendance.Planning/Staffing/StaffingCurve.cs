using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// What each number of people on duty in an interval is worth: how many customers are lost, which is answered late or gone before an answer, and what
/// share is answered in time. Immutable.
/// </summary>
/// <remarks>
/// The interval is taken as long enough to be steady, by itself (pointwise stationary: L. Green and P. Kolesar 1991, "The pointwise stationary
/// approximation for queues with nonstationary arrivals", Management Science 37). <see cref="StaffingSimulation"/> shows what carrying over from one
/// interval to the next changes. Figures are means over how busy the interval can be.
/// </remarks>
public sealed class StaffingCurve
{
    /// <summary>A share of lost customers below which one more person is not told from one fewer.</summary>
    private const double Nobody = 1e-4;

    private readonly double[] _sharesInTime;
    private readonly double[] _lost;

    private StaffingCurve(double customers, int needed, double[] sharesInTime, double[] lost)
    {
        Customers = customers;
        Needed = needed;
        _sharesInTime = sharesInTime;
        _lost = lost;
    }

    /// <summary>How many customers come on average.</summary>
    public double Customers { get; }

    /// <summary>
    /// The smallest number of people with whom the target is expected to be reached; <see cref="QueueModel.MostPeople"/> where even those do not.
    /// </summary>
    public int Needed { get; }

    /// <summary>The number of people from which on a further one brings nothing: fewer than one in ten thousand customers are lost.</summary>
    public int MostUseful => _lost.Length - 1;

    /// <summary>The curve of an interval.</summary>
    /// <param name="arrivals">How many customers come in the interval.</param>
    /// <param name="length">How long the interval is, longer than zero.</param>
    /// <param name="service">How long conversations take.</param>
    /// <param name="meanPatience">How long a customer waits on average before giving up, longer than zero; null if no customer ever gives up.</param>
    /// <param name="target">What is to be reached: customers are lost who are not answered within its window.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentNullException">Arrivals, service times or target are missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length or the patience is not longer than zero.</exception>
    public static StaffingCurve Of(CustomerArrivals arrivals, Duration length, ServiceTimes service, Duration? meanPatience, ResponseTarget target)
    {
        Guard.NotNull(arrivals);
        Guard.NotNull(target);
        double intervalsPerHour = Duration.FromHours(1) / StaffingGuard.Positive(length);
        var levels = new (double Customers, QueueModel Queue)[arrivals.Levels.Count];
        for (int i = 0; i < levels.Length; i++)
        {
            var (probability, mean) = arrivals.Levels[i];
            levels[i] = (probability * mean, new QueueModel(mean * intervalsPerHour, service, meanPatience));
        }

        var shares = new List<double>();
        int needed = -1;
        while (needed < 0 || 1 - shares[^1] > Nobody)
        {
            if (shares.Count > QueueModel.MostPeople)
            {
                break;
            }

            // Rounding alone could let the share fall.
            double share = Math.Max(ShareInTime(levels, arrivals.Mean, shares.Count, target.Window), shares.Count == 0 ? 0 : shares[^1]);
            needed = needed < 0 && target.IsReachedBy(share) ? shares.Count : needed;
            shares.Add(share);
        }

        return new StaffingCurve(
            arrivals.Mean,
            needed < 0 ? QueueModel.MostPeople : needed,
            [.. shares],
            LowerConvexHull.Of(shares.ConvertAll(share => arrivals.Mean * (1 - share))));
    }

    /// <summary>How many customers are expected to be lost: answered late, or gone before an answer.</summary>
    /// <remarks>
    /// It falls with each person, and each saves at most as many as the one before. Where the first few save less than the next, because they cannot
    /// keep up at all, it is the line below (the lower convex hull): the few are then worth as much each as with the next.
    /// </remarks>
    /// <param name="people">How many people are on duty, 0 or more. With nobody all customers are lost.</param>
    /// <returns>The mean number of customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public double LostWith(int people) => At(_lost, people);

    /// <summary>What share of customers is expected to be answered within the window.</summary>
    /// <param name="people">How many people are on duty, 0 or more.</param>
    /// <returns>The share of all customers, 0 to 1, as it is, not as the line below <see cref="LostWith"/> has it; 1 if no customer comes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public double ShareInTimeWith(int people) => At(_sharesInTime, people);

    private static double ShareInTime((double Customers, QueueModel Queue)[] levels, double customers, int people, Duration window)
    {
        if (customers == 0)
        {
            return 1;
        }

        double inTime = 0;
        foreach (var (part, queue) in levels)
        {
            inTime += part * queue.With(people, window).ShareInTime;
        }

        return Math.Min(1, inTime / customers);
    }

    private static double At(double[] values, int people) => people >= 0
        ? values[Math.Min(people, values.Length - 1)]
        : throw new ArgumentOutOfRangeException(nameof(people), people, "must be 0 or more");
}
