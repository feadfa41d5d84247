using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
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

    /// <summary>Net or active time or nothing, rounded; before the cap.</summary>
    internal static Duration Earned(SessionMeasures measures, bool isEffective, EffectivePolicy policy)
    {
        var time = isEffective
            ? policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session ? measures.Net : measures.Active
            : policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active ? measures.Active : Duration.Zero;
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
