using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What sessions earn: pure functions of measures, verdicts and policy. Times are exact up to some 292 years.</summary>
public static class CreditCalculator
{
    /// <summary>
    /// The time that a session earns before rounding: its net or active time, or nothing, as always where a person refused it or holds it
    /// back.
    /// </summary>
    /// <param name="measures">What was measured in the session.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>The time, zero or longer.</returns>
    public static Duration Earned(SessionMeasures measures, bool isEffective, EffectivePolicy policy)
    {
        Guard.NotNull(measures);
        Guard.NotNull(policy);
        if (measures.Figures.EarnsNothing)
        {
            return Duration.Zero;
        }

        bool active = policy.Get(AttendanceSettings.CreditMode) == CreditMode.Active;
        bool activeWhenIneffective = policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active;
        return BasisOf(isEffective, active, activeWhenIneffective) switch
        {
            CreditBasis.Net => measures.Net,
            CreditBasis.Active => measures.Active,
            _ => Duration.Zero,
        };
    }

    /// <summary>Rounds a length of time to whole steps.</summary>
    /// <param name="time">The time, zero or longer.</param>
    /// <param name="step">The step, longer than zero.</param>
    /// <param name="rounding">Which way; the nearest with a half up.</param>
    /// <returns>The rounded time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or <paramref name="step"/> is not longer than zero.</exception>
    public static Duration Round(Duration time, Duration step, CreditRounding rounding)
    {
        if (time < Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(time), "must not be negative");
        }

        if (step <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(step), "must be longer than zero");
        }

        return Duration.FromNanoseconds(Round(Nanoseconds.Of(time), Nanoseconds.Of(step), rounding));
    }

    /// <summary>Rounds the sum of what the sessions of one business day and role earned.</summary>
    /// <param name="earned">The time that each session earned, by start, zero or longer.</param>
    /// <param name="step">The step, longer than zero.</param>
    /// <param name="rounding">Which way; the nearest with a half up.</param>
    /// <returns>
    /// The times, which add up to the rounded sum. The difference goes to the last session that earned anything, and where that would fall below
    /// zero to the one before it, and so on.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="earned"/> is null or has a time below zero, or <paramref name="step"/> is not longer than zero.
    /// </exception>
    public static IReadOnlyList<Duration> RoundSum(IReadOnlyList<Duration> earned, Duration step, CreditRounding rounding)
    {
        Guard.NotNull(earned);
        if (earned.Any(time => time < Duration.Zero))
        {
            throw new ArgumentOutOfRangeException(nameof(earned), "must not have a time below zero");
        }

        if (step <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(step), "must be longer than zero");
        }

        long[] times = [.. earned.Select(Nanoseconds.Of)];
        RoundSum(times, Nanoseconds.Of(step), rounding);
        return [.. times.Select(time => Duration.FromNanoseconds(time))];
    }

    /// <summary>What a session earns before rounding, in plain numbers.</summary>
    internal static long Earned(in SessionFigures figures, bool isEffective, SessionPlan plan) => figures.EarnsNothing
        ? 0
        : BasisOf(isEffective, plan.CreditsActive, plan.CreditsActiveWhenIneffective) switch
        {
            CreditBasis.Net => figures.Net,
            CreditBasis.Active => figures.Active,
            _ => 0,
        };

    /// <summary>Whether a session earns its active time, if anything.</summary>
    internal static bool EarnsActive(bool isEffective, SessionPlan plan) =>
        BasisOf(isEffective, plan.CreditsActive, plan.CreditsActiveWhenIneffective) == CreditBasis.Active;

    /// <summary>Rounds the sum of times, by start, in place.</summary>
    internal static void RoundSum(Span<long> times, long step, CreditRounding rounding)
    {
        long sum = 0;
        foreach (long time in times)
        {
            sum = Nanoseconds.Sum(sum, time);
        }

        // Below zero it takes no more than the sum, so it is used up before the times are.
        long change = Round(sum, step, rounding) - sum;
        for (int i = times.Length - 1; i >= 0 && change != 0; i--)
        {
            if (times[i] > 0)
            {
                long changed = change > 0 ? Nanoseconds.Sum(times[i], change) : Math.Max(times[i] + change, 0);
                change -= changed - times[i];
                times[i] = changed;
            }
        }
    }

    private static CreditBasis BasisOf(bool isEffective, bool active, bool activeWhenIneffective) => isEffective
        ? active ? CreditBasis.Active : CreditBasis.Net
        : activeWhenIneffective ? CreditBasis.Active : CreditBasis.Nothing;

    /// <summary>Rounds a time to whole steps.</summary>
    internal static long Round(long time, long step, CreditRounding rounding)
    {
        // In whole nanoseconds, because one decides: 15 minutes are a whole step and a nanosecond less is none.
        long steps = time / step;
        long rest = time - (steps * step);
        bool up = rounding switch
        {
            CreditRounding.Up => rest > 0,
            CreditRounding.Nearest => rest >= step - rest,
            _ => false,
        };
        return up ? Nanoseconds.Sum(steps * step, step) : steps * step;
    }

    /// <summary>Which of a session's times is credited.</summary>
    private enum CreditBasis
    {
        Nothing,
        Net,
        Active,
    }
}
