using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>What was seen of people who held so many conversations at once. Immutable.</summary>
/// <param name="Conversations">How many at once, 1 or more.</param>
/// <param name="TimeHeld">The time of all conversations that were held while there were so many: each counts.</param>
/// <param name="Finished">How many of them ended while there were so many.</param>
public sealed record ConcurrencyLevel(int Conversations, Duration TimeHeld, long Finished);

/// <summary>How long conversations take those who answer them, by how many they hold at once. Immutable.</summary>
/// <remarks>
/// A person holds a conversation from a minute before the first own message of a stretch (to read and to write it; from the message before it in the
/// conversation where that is less) to the last own message before ten minutes in which nobody writes in it. What comes after such a rest is a further
/// stretch. A conversation is finished with the last stretch of its episode. The mean time at a level is the time held there by the conversations that were
/// finished there: in the long run the reciprocal of the rate at which conversations end, which is what a queue's model needs.
/// </remarks>
public sealed class ServiceMeasures
{
    /// <summary>So many must have been finished at a level for its mean to count.</summary>
    public const int Needed = 20;

    private ServiceMeasures(IReadOnlyList<ConcurrencyLevel> levels, IReadOnlyList<Duration> means, bool isAssumed) =>
        (Levels, Means, IsAssumed) = (levels, means, isAssumed);

    /// <summary>How long a conversation is assumed to take where evidence does not say it: 8 minutes.</summary>
    public static Duration AssumedTime { get; } = Duration.FromMinutes(8);

    /// <summary>What was seen, by the number of conversations at once; empty where nobody answered.</summary>
    public IReadOnlyList<ConcurrencyLevel> Levels { get; }

    /// <summary>
    /// The mean time of a conversation that is alone, of one of two, and so on up to the most at once with <see cref="Needed"/> finished; each longer than
    /// zero, one at least.
    /// </summary>
    public IReadOnlyList<Duration> Means { get; }

    /// <summary>Whether the time is <see cref="AssumedTime"/>, because fewer than <see cref="Needed"/> conversations were finished.</summary>
    public bool IsAssumed { get; }

    /// <summary>Measures conversations.</summary>
    /// <param name="episodes">The conversations, in any order.</param>
    /// <param name="diagnostics">Is told where the time is assumed.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public static ServiceMeasures Of(IEnumerable<CustomerEpisode> episodes, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(episodes);
        Guard.NotNull(diagnostics);
        var levels = ConcurrencySweep.Of(HeldStretch.Of(episodes));
        long finished = levels.Sum(level => level.Finished);
        if (finished < Needed)
        {
            diagnostics.Add(DemandDiagnostics.ServiceTimeAssumed.At(
                SourcePlace.None,
                ("count", DemandDiagnostics.Text(finished)),
                ("needed", DemandDiagnostics.Text(Needed)),
                ("minutes", DemandDiagnostics.Text((long)AssumedTime.TotalMinutes))));
            return new ServiceMeasures(levels, [AssumedTime], true);
        }

        var means = levels.TakeWhile(level => level.Finished >= Needed).Select(level => MeanOf(level.TimeHeld, level.Finished)).ToList();
        if (means.Count == 0)
        {
            // Hardly ever one alone: all levels together say how long a conversation takes.
            means.Add(MeanOf(levels.Aggregate(Duration.Zero, (sum, level) => sum + level.TimeHeld), finished));
        }

        return new ServiceMeasures(levels, means, false);
    }

    /// <summary>A mean, which is never zero: answers of the same instant take a second.</summary>
    private static Duration MeanOf(Duration time, long finished) => Duration.Max(time / finished, Duration.FromSeconds(1));
}
