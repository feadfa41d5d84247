using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>
/// When work that nobody credited is taken for invisible overtime, after the two limbs that courts ask for (Beijing High People's Court and
/// others, 2023): online work that goes beyond ordinary, simple communication because it is <b>substantive work</b>, or because it is <b>periodic
/// and fixed duty</b>; and that in either case <b>clearly occupies rest time</b>. The numbers are ours: no law names any. Immutable.
/// </summary>
public sealed record InvisibleOvertimeTerms
{
    /// <summary>The defaults of every property.</summary>
    public static InvisibleOvertimeTerms Default { get; } = new();

    /// <summary>
    /// A stretch is substantive only with at least so many answers, or messages of the employee where it is in no session. Default 3, so
    /// that a greeting and a goodbye are not.
    /// </summary>
    public int LeastMessages { get; init; } = 3;

    /// <summary>
    /// A stretch is substantive only if it lasts at least so long, and a day counts only if at least so much of it was not credited.
    /// Default 10 minutes.
    /// </summary>
    public Duration LeastStretch { get; init; } = Duration.FromMinutes(10);

    /// <summary>Rest time is clearly occupied only on business days with at least so much after-hours time in all. Default 30 minutes.</summary>
    public Duration LeastDay { get; init; } = Duration.FromMinutes(30);

    /// <summary>
    /// Duty is periodic only if there is after-hours time on at least so many business days a week, over the whole weeks of the period.
    /// Default 2.
    /// </summary>
    public decimal LeastDaysAWeek { get; init; } = 2;

    /// <summary>Duty is fixed only if at least half of those days begin within a stretch of local time this long. Default 2 hours.</summary>
    public Duration FixedWithin { get; init; } = Duration.FromHours(2);
}
