using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>
/// What some people's after-hours work comes to: time, quality, load and cost, in figures that add up, so that those of branches are those of
/// their region whatever order they are put together in. Each figure follows from <c>timesheets.json</c> of a review; <c>docs/reports.md</c> has
/// the formulas. Immutable.
/// </summary>
public sealed record WorkMeasures
{
    // Only what adds up is kept: counts, times, sums. Shares, rates and quantiles follow from these where they are asked for, because the
    // mean of two branches' shares is not the share of both.

    internal static readonly UncountedReason[] Reasons =
        [UncountedReason.OutsideWindows, UncountedReason.OutsideAssignment, UncountedReason.NotPunched, UncountedReason.NoRole];

    private readonly IReadOnlyList<Duration> _uncountedByReason = new Duration[Reasons.Length];

    /// <summary>Nobody's.</summary>
    public static WorkMeasures Empty { get; } = new();

    /// <summary>How many people were looked at.</summary>
    public int People { get; init; }

    /// <summary>How many of them were online or have time that was not counted.</summary>
    public int ActivePeople { get; init; }

    /// <summary>Time in the primary role.</summary>
    public Duration Primary { get; init; }

    /// <summary>What was planned for the primary role and what became of it.</summary>
    public PlanTotals Plan { get; init; }

    /// <summary>Net time of effective sessions.</summary>
    public Duration Effective { get; init; }

    /// <summary>Net time of refused sessions.</summary>
    public Duration Refused { get; init; }

    /// <summary>Net time of all sessions.</summary>
    public Duration Online => Effective + Refused;

    /// <summary>Credited time.</summary>
    public Duration Credited { get; init; }

    /// <summary>What evidence shows worked outside primary time and no session has, by the reasons of <see cref="UncountedReason"/>, in their order.</summary>
    /// <exception cref="ArgumentException">It is set to another number of durations than there are reasons.</exception>
    public IReadOnlyList<Duration> UncountedByReason
    {
        get => _uncountedByReason;
        init => _uncountedByReason = Guard.NotNull(value).Count == Reasons.Length
            ? value
            : throw new ArgumentException("must have a duration for each reason", nameof(value));
    }

    /// <summary>All that evidence shows worked outside primary time and no session has.</summary>
    public Duration Uncounted => UncountedByReason.Aggregate(Duration.Zero, (sum, time) => sum + time);

    /// <summary>All after-hours time that evidence shows: online and not counted. Time that presence says was spent away is not among it.</summary>
    public Duration Evidenced => Online + Uncounted;

    /// <summary>
    /// Credited time as a share of all evidenced after-hours time; null where there is none. Above 1 only where a policy rounds credit up.
    /// </summary>
    public decimal? CaptureRate => Evidenced == Duration.Zero ? null : Credited.InNanoseconds() / Evidenced.InNanoseconds();

    /// <summary>Overtime by kind of day, as far as it counts.</summary>
    public TimeByDayKind Overtime { get; init; }

    /// <summary>Overtime that is not approved where policy wants approval.</summary>
    public Duration Unapproved { get; init; }

    /// <summary>Online sessions: those that are effective, of all.</summary>
    public ShareCount EffectiveSessions { get; init; }

    /// <summary>How many refused sessions did not meet a criterion, by the criterion's id in ordinal order; a session may stand under several.</summary>
    public IReadOnlyDictionary<string, long> RefusalsByCriterion { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Customer turns that count in sessions.</summary>
    public long Turns { get; init; }

    /// <summary>Conversations in sessions; one that goes on over two sessions counts in each.</summary>
    public long Conversations { get; init; }

    /// <summary>Judged turns that were answered within the policy's response window, of all judged turns.</summary>
    public ShareCount InTime { get; init; }

    /// <summary>Response times of the answered turns.</summary>
    public DurationSketch Responses { get; init; } = DurationSketch.Empty;

    /// <summary>Ratings as shares of their scales.</summary>
    public RatingTally Ratings { get; init; }

    /// <summary>Online time by hour of the local week.</summary>
    public HourGrid Hours { get; init; } = HourGrid.Empty;

    /// <summary>What the pay lines in each currency come to, by its code.</summary>
    public IReadOnlyList<PaidWork> Paid { get; init; } = [];

    /// <summary>The sum of the pay lines in each currency, by its code.</summary>
    public IReadOnlyList<Money> Pay => [.. Paid.Select(paid => paid.Amount)];

    /// <summary>Load: conversations for each hour online; null without time online.</summary>
    public decimal? ConversationsPerOnlineHour => Online == Duration.Zero ? null : PerHour(Conversations, Online);

    /// <summary>
    /// What an hour of credited time costs in each currency, by its code: the pay lines over the credited time of the people who have any in that currency, not
    /// rounded. None for people without credited time.
    /// </summary>
    public IReadOnlyList<Money> CostPerCreditedHour =>
        [.. Paid.Where(paid => paid.Credited > Duration.Zero).Select(paid => paid.Amount with { Amount = PerHour(paid.Amount.Amount, paid.Credited) })];

    /// <summary>The time that was not counted for one reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public Duration UncountedFor(UncountedReason reason) =>
        Reasons.Contains(reason) ? UncountedByReason[(int)reason] : throw new ArgumentOutOfRangeException(nameof(reason), "there is no such reason");

    /// <summary>The measures of one employee.</summary>
    /// <param name="report">The employee's results, out of a review.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="report"/> is null, or not out of a review, so that it does not know what was not counted.
    /// </exception>
    public static WorkMeasures Of(EmployeeReport report) => EmployeeMeasuring.Measure(report);

    /// <summary>The sum of some measures, of different people or of different periods of the same people.</summary>
    /// <remarks>People of two periods are counted in both.</remarks>
    /// <param name="measures">The measures, in any order.</param>
    /// <returns>The sum; <see cref="Empty"/> for none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measures"/> is null.</exception>
    public static WorkMeasures Sum(IEnumerable<WorkMeasures> measures) => MeasureSum.Of([.. Guard.NotNull(measures)]);

    /// <summary>Hours are mostly no decimals: the quotient is taken once, so that half a cent stays half a cent.</summary>
    private static decimal PerHour(decimal amount, Duration time) => amount * NodaConstants.NanosecondsPerHour / time.InNanoseconds();
}
