using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>The criteria, what of them is required, and step 10 of the contract, told from a session's measures.</summary>
internal static class WordedCredit
{
    internal static bool IsEffective(SessionMeasures measures, EffectivePolicy policy)
    {
        var met = new List<bool>();
        if (policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum)
        {
            met.Add(measures.Net >= minimum);
        }

        if (policy.Get(AttendanceSettings.ResponseWindow) is not null)
        {
            met.Add(measures.JudgedTurns == 0
                ? policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass
                : measures.TurnsInTime >= policy.Get(AttendanceSettings.ResponseMinShare) * measures.JudgedTurns);
        }

        if (policy.Get(AttendanceSettings.SatisfactionMinimum) is { } needed)
        {
            met.Add(measures.Ratings == 0 || measures.Ratings < policy.Get(AttendanceSettings.SatisfactionMinRatings)
                ? policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass
                : measures.Satisfaction >= needed);
        }

        if (policy.Get(AttendanceSettings.ActivityMinConversations) is { } conversations)
        {
            met.Add(measures.Conversations >= conversations);
        }

        int required = policy.Get(AttendanceSettings.SessionRequire).ToString() switch
        {
            "all" => met.Count,
            "any" => 1,
            string number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
        };
        return met.Count(one => one) >= Math.Min(required, met.Count);
    }

    /// <summary>
    /// What the sessions of a role and business day earned, by start, before the cap. Of a rounded sum each session has what it earned as long as
    /// anything is left, and what is left after all is the last one's that earned anything.
    /// </summary>
    internal static IReadOnlyList<Duration> Earned(IReadOnlyList<TimesheetSession> sessions)
    {
        var policy = sessions[^1].Facts.Policy;
        var times = sessions.Select(session => EarnedBy(session.Measures, session.IsEffective, session.Facts.Policy)).ToList();
        if (policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session)
        {
            return [.. times.Select((time, i) => Rounded(time, sessions[i].Facts.Policy))];
        }

        var left = Rounded(times.Aggregate(Duration.Zero, (sum, time) => sum + time), policy);
        int last = times.FindLastIndex(time => time > Duration.Zero);
        for (int i = 0; i < times.Count; i++)
        {
            times[i] = i == last ? left : Duration.Min(times[i], left);
            left -= times[i];
        }

        return times;
    }

    /// <summary>Net or active time or nothing.</summary>
    private static Duration EarnedBy(SessionMeasures measures, bool isEffective, EffectivePolicy policy) => isEffective
        ? policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session ? measures.Net : measures.Active
        : policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active ? measures.Active : Duration.Zero;

    private static Duration Rounded(Duration time, EffectivePolicy policy)
    {
        long seconds = (long)time.TotalSeconds;
        long step = (long)policy.Get(AttendanceSettings.CreditRoundTo).TotalSeconds;
        long rest = seconds % step;
        bool up = policy.Get(AttendanceSettings.CreditRounding) switch
        {
            CreditRounding.Up => rest > 0,
            CreditRounding.Nearest => 2 * rest >= step,
            _ => false,
        };
        return Duration.FromSeconds(seconds - rest + (up ? step : 0));
    }
}
