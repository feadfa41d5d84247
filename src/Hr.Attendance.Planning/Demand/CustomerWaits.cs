using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using MathNet.Numerics.RootFinding;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>How long customers waited for their first answer, and how long they would have waited before they gave up. Immutable.</summary>
/// <remarks>
/// <para>Only the first turn of a conversation is looked at: of a later one that nobody answers nobody can tell whether the customer gave up or was content.
/// A customer gave up whose turn was closed, or came to rest, before an answer. When that was is not known exactly: after the last message, in which the
/// customer still waited, and not after the end of the turn. Customers who were answered would have waited longer than they did.</para>
/// <para><see cref="Patience"/> is the mean θ of an exponential distribution that makes this most likely. With A the time that customers waited who were
/// answered or still wait, a the time up to the last message of those who gave up, and l the time between that and the end of the turn, it solves
/// Σ l / (e^(l/θ) - 1) = A + Σ a; without l it is the usual estimate, the time of all divided by those who gave up (L. Brown et al. 2005, "Statistical
/// analysis of a telephone call center", J. Am. Stat. Assoc. 100). One customer more, who gave up after <see cref="AssumedPatience"/>, is counted with them:
/// without evidence that is the estimate, and with much it does not matter.</para>
/// <para>Time in which nobody was on duty says little of how long a customer would wait on an evening with duty: give conversations that began while somebody
/// should have been there. And a customer who leaves without a word and is answered all the same looks like one who waited: where closing is not recorded, the
/// estimate is too long.</para>
/// </remarks>
public sealed class CustomerWaits
{
    /// <summary>Below so many who gave up the estimate rests on the assumption.</summary>
    private const int Few = 10;

    /// <summary>Nobody waits shorter on average than this, nor longer than the other: whatever is estimated stays a number.</summary>
    private static readonly Duration Shortest = Duration.FromSeconds(1);

    private static readonly Duration Longest = Duration.FromDays(31);

    private readonly Duration[] _answered;

    private CustomerWaits(Duration[] answered, long gaveUp, long stillWaiting, Duration patience)
    {
        _answered = answered;
        (GaveUp, StillWaiting, Patience) = (gaveUp, stillWaiting, patience);
    }

    /// <summary>How long customers are assumed to wait where no evidence says it: 20 minutes.</summary>
    public static Duration AssumedPatience { get; } = Duration.FromMinutes(20);

    /// <summary>How many conversations were answered before they came to rest.</summary>
    public long Answered => _answered.Length;

    /// <summary>How many customers gave up.</summary>
    public long GaveUp { get; }

    /// <summary>How many still waited when the evidence ended.</summary>
    public long StillWaiting { get; }

    /// <summary>The mean time that a customer waits before giving up: from a second to 31 days.</summary>
    public Duration Patience { get; }

    /// <summary>Measures conversations.</summary>
    /// <param name="episodes">The conversations, in any order.</param>
    /// <param name="latest">When evidence ends: those who still wait have waited until then.</param>
    /// <param name="diagnostics">Is told where few gave up.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public static CustomerWaits Of(IEnumerable<CustomerEpisode> episodes, Instant latest, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(episodes);
        Guard.NotNull(diagnostics);
        var answered = new List<Duration>();
        var gaveUp = new List<GivenUp>();
        var (waited, stillWaiting) = (Duration.Zero, 0L);
        foreach (var turn in episodes.Select(episode => episode.Turns[0]))
        {
            if (turn.End == EpisodeTurnEnd.Answered && turn.EndedAt <= turn.LapsesAt)
            {
                answered.Add(turn.EndedAt.Value - turn.Start);
            }
            else if (turn.End == EpisodeTurnEnd.Open)
            {
                waited += Duration.Max(latest - turn.Start, Duration.Zero);
                stillWaiting++;
            }
            else
            {
                var end = turn.EndedAt is { } ended && ended < turn.LapsesAt ? ended : turn.LapsesAt;
                waited += turn.LastAskedAt - turn.Start;
                gaveUp.Add(new GivenUp((end - turn.LastAskedAt).TotalSeconds));
            }
        }

        answered.Sort();
        waited = answered.Aggregate(waited, (sum, wait) => sum + wait);
        var patience = Estimate(waited.TotalSeconds, gaveUp);
        if (gaveUp.Count < Few)
        {
            diagnostics.Add(DemandDiagnostics.PatienceAssumed.At(
                SourcePlace.None,
                ("count", DemandDiagnostics.Text(gaveUp.Count)),
                ("minutes", DemandDiagnostics.Text((long)Math.Ceiling(patience.TotalMinutes)))));
        }

        return new CustomerWaits([.. answered], gaveUp.Count, stillWaiting, patience);
    }

    /// <summary>The wait that a share of those who were answered did not exceed.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>The shortest wait that so many did not exceed; null where nobody was answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public Duration? WaitOf(double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "must lie from 0 to 1");
        }

        return _answered.Length == 0 ? null : _answered[Math.Max(0, (int)Math.Ceiling(share * _answered.Length) - 1)];
    }

    /// <summary>The share of customers who were answered within a time, of all who were answered or gave up.</summary>
    /// <param name="window">The time, included.</param>
    /// <returns>The share, 0 to 1; null where there was nobody.</returns>
    public double? ShareWithin(Duration window)
    {
        long all = Answered + GaveUp;
        return all == 0 ? null : (double)_answered.Count(wait => wait <= window) / all;
    }

    private static Duration Estimate(double waited, List<GivenUp> gaveUp)
    {
        double known = waited + AssumedPatience.TotalSeconds;
        var (low, high) = (Shortest.TotalSeconds, Longest.TotalSeconds);
        double Excess(double mean) => mean + gaveUp.Sum(one => one.ExpectedShortfall(mean)) - known;

        // The sum rises with the mean, so that there is one solution.
        double mean = Excess(low) >= 0 ? low : Excess(high) <= 0 ? high : Bisection.FindRoot(Excess, low, high, accuracy: 1e-3, maxIterations: 200);
        return Duration.FromMilliseconds(Math.Round(mean * 1000));
    }

    /// <summary>A customer who gave up within some seconds after the last message.</summary>
    /// <param name="Seconds">So many; zero where the instant is known.</param>
    private readonly record struct GivenUp(double Seconds)
    {
        /// <summary>l / (e^(l/θ) - 1), which is θ for l = 0.</summary>
        internal double ExpectedShortfall(double mean)
        {
            double turns = Seconds / mean;

            // Near zero the difference of almost equal numbers is lost: there the series is exact to the last digit.
            return turns < 1e-5 ? mean - (Seconds / 2) : turns > 700 ? 0 : Seconds / (Math.Exp(turns) - 1);
        }
    }
}
