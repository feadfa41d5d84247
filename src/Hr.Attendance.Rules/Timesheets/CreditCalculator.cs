using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What sessions earn: pure functions of measures, verdicts and policy.</summary>
public static class CreditCalculator
{
    /// <summary>The time that a session earns before any cap: its net or active time, rounded.</summary>
    /// <param name="measures">What was measured in the session.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>The time, zero or longer.</returns>
    public static Duration Credit(SessionMeasures measures, bool isEffective, EffectivePolicy policy)
    {
        var earned = Earned(measures, isEffective, policy);
        return Round(earned, policy.Get(AttendanceSettings.CreditRoundTo), policy.Get(AttendanceSettings.CreditRounding));
    }

    /// <summary>The time that a session earns before rounding: its net or active time, or nothing.</summary>
    /// <param name="measures">What was measured in the session.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>The time, zero or longer.</returns>
    public static Duration Earned(SessionMeasures measures, bool isEffective, EffectivePolicy policy)
    {
        Guard.NotNull(measures);
        Guard.NotNull(policy);
        return isEffective
            ? policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session ? measures.Net : measures.Active
            : policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active ? measures.Active : Duration.Zero;
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

        // In decimals, because a nanosecond decides: 15 minutes are a whole step and a nanosecond less is none, and floating point would
        // not know.
        decimal nanoseconds = Nanoseconds.Exactly(time);
        decimal stepNanoseconds = Nanoseconds.Exactly(step);
        decimal steps = nanoseconds / stepNanoseconds;
        decimal whole = decimal.Floor(steps);
        decimal rest = nanoseconds - (whole * stepNanoseconds);
        bool up = rounding switch
        {
            CreditRounding.Up => rest > 0,
            CreditRounding.Nearest => rest * 2 >= stepNanoseconds,
            _ => false,
        };
        return step * (long)(up ? whole + 1 : whole);
    }
}
