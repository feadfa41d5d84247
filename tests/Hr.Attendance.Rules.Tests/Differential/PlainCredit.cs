using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 10: credit.</summary>
internal static class PlainCredit
{
    /// <summary>
    /// "then the daily cap in order of start": "per business day and role, after rounding, earliest session first". What some sessions of one
    /// business day are credited.
    /// </summary>
    internal static IReadOnlyList<PlainSession> Credit(IReadOnlyList<(PlainSession Session, EffectivePolicy Policy)> day)
    {
        var credited = new List<PlainSession>();
        foreach (var (session, policy) in day)
        {
            var earned = Rounded(Earned(session, policy), policy);
            if (policy.Get(AttendanceSettings.CreditDailyCap) is { } cap)
            {
                var before = credited.Where(earlier => earlier.Role == session.Role).Aggregate(Duration.Zero, (sum, earlier) => sum + earlier.Credited);
                var left = before >= cap ? Duration.Zero : cap - before;
                earned = earned > left ? left : earned;
            }

            credited.Add(session with { Credited = earned });
        }

        return credited;
    }

    /// <summary>"Net or active time by credit.mode, or by credit.whenIneffective".</summary>
    private static Duration Earned(PlainSession session, EffectivePolicy policy) => session.IsEffective
        ? policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session ? session.Net : session.Active
        : policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.None ? Duration.Zero : session.Active;

    /// <summary>"rounded per session": "`down`/`up`/`nearest` (half up)". Steps are added until they are as much as the time or more.</summary>
    private static Duration Rounded(Duration time, EffectivePolicy policy)
    {
        var step = policy.Get(AttendanceSettings.CreditRoundTo);
        var above = Duration.Zero;
        while (above < time)
        {
            above += step;
        }

        var below = above == time ? time : above - step;
        return policy.Get(AttendanceSettings.CreditRounding) switch
        {
            CreditRounding.Down => below,
            CreditRounding.Up => above,
            _ => time - below < above - time ? below : above,
        };
    }
}
