using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 10: credit.</summary>
internal static class PlainCredit
{
    /// <summary>
    /// "Then the daily cap in order of start": "per business day and role, after rounding, earliest session first". What some sessions of one
    /// business day are credited.
    /// </summary>
    internal static IReadOnlyList<PlainSession> Credit(IReadOnlyList<(PlainSession Session, EffectivePolicy Policy)> day)
    {
        var earned = RoundedOf(day);
        var credited = new List<PlainSession>();
        for (int i = 0; i < day.Count; i++)
        {
            var (session, policy) = day[i];
            if (policy.Get(AttendanceSettings.CreditDailyCap) is { } cap)
            {
                var before = credited.Where(earlier => earlier.Role == session.Role).Aggregate(Duration.Zero, (sum, earlier) => sum + earlier.Credited);
                var left = before >= cap ? Duration.Zero : cap - before;
                earned[i] = earned[i] > left ? left : earned[i];
            }

            credited.Add(session with { Credited = earned[i] });
        }

        return credited;
    }

    /// <summary>
    /// "Rounded by credit.roundPer: each session; or the sum of the business day and role, where the difference goes to the last session that
    /// earned anything, and where that would fall below zero to the one before it, and so on." Where a role is held in two units at once, the
    /// policy of the last session that earned anything says how the sum is rounded.
    /// </summary>
    private static Duration[] RoundedOf(IReadOnlyList<(PlainSession Session, EffectivePolicy Policy)> day)
    {
        Duration[] earned = [.. day.Select(one => Earned(one.Session, one.Policy))];
        bool[] isRounded = new bool[day.Count];
        for (int i = 0; i < day.Count; i++)
        {
            if (day[i].Policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session)
            {
                earned[i] = Rounded(earned[i], day[i].Policy);
                isRounded[i] = true;
            }
        }

        foreach (string role in day.Select(one => one.Session.Role).Distinct())
        {
            var paying = Enumerable.Range(0, day.Count).Where(i => !isRounded[i] && day[i].Session.Role == role && earned[i] > Duration.Zero).ToList();
            if (paying.Count == 0)
            {
                continue;
            }

            var sum = paying.Aggregate(Duration.Zero, (total, i) => total + earned[i]);
            var difference = Rounded(sum, day[paying[^1]].Policy) - sum;
            foreach (int i in paying.AsEnumerable().Reverse())
            {
                var changed = earned[i] + difference;
                if (changed >= Duration.Zero)
                {
                    earned[i] = changed;
                    break;
                }

                earned[i] = Duration.Zero;
                difference = changed;
            }
        }

        return earned;
    }

    /// <summary>
    /// "A session earns net or active time by credit.mode, or by credit.whenIneffective." "`refuse` […] earns nothing whatever credit.whenIneffective says;
    /// under `hold` it […] earns nothing until another decision."
    /// </summary>
    private static Duration Earned(PlainSession session, EffectivePolicy policy) => session.Decision?.Kind is DecisionKind.Refuse or DecisionKind.Hold
        ? Duration.Zero
        : session.IsEffective
        ? policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session ? session.Net : session.Active
        : policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.None ? Duration.Zero : session.Active;

    /// <summary>"`down`/`up`/`nearest` (half up)". Steps are added until they are as much as the time or more.</summary>
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
