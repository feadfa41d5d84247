using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// How long a conversation takes one person on average, for each number of conversations that the person holds at once. Immutable.
/// </summary>
/// <remarks>
/// More at once makes each conversation slower, but a person who holds one more finishes no fewer of them in an hour. Measured times are held to this:
/// a mean below that of fewer conversations is raised to it, and one by which fewer would be finished in an hour is lowered to what finishes as many.
/// Without it a further person could make a queue longer, which is noise of the measuring and not a fact.
/// </remarks>
public sealed class ServiceTimes
{
    /// <summary>The most conversations at once that times are taken for.</summary>
    private const int MostConversations = 20;

    private readonly double[] _seconds;

    private ServiceTimes(double[] seconds) => _seconds = seconds;

    /// <summary>The most conversations that one person holds at once.</summary>
    public int MostAtOnce => _seconds.Length;

    /// <summary>A person who holds one conversation at a time.</summary>
    /// <param name="mean">The mean time of a conversation, longer than zero.</param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not longer than zero.</exception>
    public static ServiceTimes OneAtATime(Duration mean) => new([StaffingGuard.Positive(mean).TotalSeconds]);

    /// <summary>A person who holds several conversations at once.</summary>
    /// <param name="means">
    /// The mean time of a conversation from its start to its end, each longer than zero: first of one that is alone, then of one of two, and so on. There are
    /// as many as a person holds at most, 1 to 20.
    /// </param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">There are no times or more than 20, or one is not longer than zero.</exception>
    public static ServiceTimes AtOnce(IReadOnlyList<Duration> means)
    {
        Guard.NotNull(means);
        if (means.Count is 0 or > MostConversations)
        {
            throw new ArgumentException("must have from 1 to 20 times", nameof(means));
        }

        var seconds = new double[means.Count];
        for (int i = 0; i < seconds.Length; i++)
        {
            double measured = StaffingGuard.Positive(means[i], nameof(means)).TotalSeconds;

            // The time t of c at once: at least that of c - 1 at once, and c / t at least (c - 1) / that.
            seconds[i] = i == 0 ? measured : Math.Min(Math.Max(measured, seconds[i - 1]), seconds[i - 1] * (i + 1) / i);
        }

        return new ServiceTimes(seconds);
    }

    /// <summary>The mean time of a conversation.</summary>
    /// <param name="conversations">How many the person holds at once, this one among them: 1 to <see cref="MostAtOnce"/>.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside of that.</exception>
    public Duration Mean(int conversations) => conversations >= 1 && conversations <= MostAtOnce
        ? Duration.FromSeconds(_seconds[conversations - 1])
        : throw new ArgumentOutOfRangeException(nameof(conversations), conversations, "must lie from 1 to the most at once");

    /// <summary>The mean time of a conversation in seconds.</summary>
    /// <param name="conversations">How many the person holds at once, 1 to <see cref="MostAtOnce"/>.</param>
    internal double MeanSeconds(int conversations) => _seconds[conversations - 1];

    /// <summary>How many conversations a second people finish who share customers as evenly as can be.</summary>
    /// <param name="people">How many people, 1 or more.</param>
    /// <param name="customers">How many customers are with them, 0 to people times <see cref="MostAtOnce"/>.</param>
    internal double FinishedPerSecond(int people, int customers)
    {
        int fewer = customers / people;
        int withOneMore = customers - (fewer * people);
        double rate = (people - withOneMore) * FinishedByOne(fewer);
        return withOneMore == 0 ? rate : rate + (withOneMore * FinishedByOne(fewer + 1));
    }

    private double FinishedByOne(int conversations) => conversations == 0 ? 0 : conversations / _seconds[conversations - 1];
}
