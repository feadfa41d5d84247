using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>
/// What one effective policy says of sessions and their credit, looked up once and turned into plain numbers. Times are nanoseconds; a
/// criterion that is not configured has a negative threshold. Immutable.
/// </summary>
internal sealed class CreditPlan
{
    /// <summary>What stands for "not configured".</summary>
    internal const long None = -1;

    internal CreditPlan(EffectivePolicy policy)
    {
        Policy = policy;
        DayStartsAt = policy.Get(AttendanceSettings.DayStartsAt);
        CutsAtBoundary = policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary;
        PrimaryIsPlanned = policy.Get(AttendanceSettings.PrimaryBasis) == PrimaryBasis.Schedule;
        Schedule = policy.Get(AttendanceSettings.PrimaryBasis) == PrimaryBasis.Punches ? [] : policy.Get(AttendanceSettings.PrimarySchedule);
        Repairs = policy.Get(AttendanceSettings.PunchMissingOut) == MissingOutRepair.LastActivity;
        Basis = policy.Get(AttendanceSettings.SessionBasis);
        ExcludesPrimary = policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude;
        Windows = policy.Get(AttendanceSettings.SessionWindows);
        MinShare = new ShareThreshold(policy.Get(AttendanceSettings.ResponseMinShare));
        PassesWithoutTurns = policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass;
        MinRatings = policy.Get(AttendanceSettings.SatisfactionMinRatings);
        PassesWithTooFewRatings = policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass;
        CreditsActive = policy.Get(AttendanceSettings.CreditMode) == CreditMode.Active;
        CreditsActiveWhenIneffective = policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active;
        Rounding = policy.Get(AttendanceSettings.CreditRounding);
        MaxOpen = Nanoseconds.Of(policy.Get(AttendanceSettings.PunchMaxOpen));
        MaxIdle = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionMaxIdle));
        Tail = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionActivityTail));
        MergeGap = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionMergeGap));
        MinimumOnline = OrNone(policy.Get(AttendanceSettings.SessionMinimumOnline));
        ResponseWindow = OrNone(policy.Get(AttendanceSettings.ResponseWindow));
        MinConversations = policy.Get(AttendanceSettings.ActivityMinConversations) ?? (int)None;
        RoundTo = Nanoseconds.Of(policy.Get(AttendanceSettings.CreditRoundTo));
        DailyCap = OrNone(policy.Get(AttendanceSettings.CreditDailyCap));
        HasSatisfaction = policy.Get(AttendanceSettings.SatisfactionMinimum) is not null;
        MinSatisfaction = new ShareThreshold(policy.Get(AttendanceSettings.SatisfactionMinimum) ?? 0);
        Criteria = (MinimumOnline >= 0 ? 1 : 0) + (ResponseWindow >= 0 ? 1 : 0) + (HasSatisfaction ? 1 : 0) + (MinConversations >= 0 ? 1 : 0);
        Required = policy.Get(AttendanceSettings.SessionRequire).Of(Criteria);
        IsFlat = new[] { MaxOpen, MaxIdle, Tail, MergeGap, MinimumOnline, ResponseWindow, RoundTo, DailyCap }.Max() <= Nanoseconds.Longest;
    }

    internal EffectivePolicy Policy { get; }

    /// <summary>Whether plain numbers can say it all; a policy with settings of many years needs the whole evaluation.</summary>
    internal bool IsFlat { get; }

    internal LocalTime DayStartsAt { get; }

    internal bool CutsAtBoundary { get; }

    /// <summary>Whether primary time is the plan even where there are punches.</summary>
    internal bool PrimaryIsPlanned { get; }

    /// <summary>The planned primary time; empty where only punches make it.</summary>
    internal IReadOnlyList<WeeklyShift> Schedule { get; }

    /// <summary>Whether a punch in without a punch out is repaired.</summary>
    internal bool Repairs { get; }

    internal SessionBasis Basis { get; }

    internal bool ExcludesPrimary { get; }

    internal IReadOnlyList<LocalTimeWindow> Windows { get; }

    internal long MaxOpen { get; }

    internal long MaxIdle { get; }

    internal long Tail { get; }

    internal long MergeGap { get; }

    internal long MinimumOnline { get; }

    internal long ResponseWindow { get; }

    internal ShareThreshold MinShare { get; }

    internal bool PassesWithoutTurns { get; }

    internal int MinConversations { get; }

    internal long RoundTo { get; }

    internal long DailyCap { get; }

    internal bool HasSatisfaction { get; }

    internal ShareThreshold MinSatisfaction { get; }

    internal int MinRatings { get; }

    internal bool PassesWithTooFewRatings { get; }

    /// <summary>Whether effective sessions earn their active time, not their net time.</summary>
    internal bool CreditsActive { get; }

    internal bool CreditsActiveWhenIneffective { get; }

    internal CreditRounding Rounding { get; }

    /// <summary>How many criteria are configured.</summary>
    internal int Criteria { get; }

    /// <summary>How many of them must be met.</summary>
    internal int Required { get; }

    private static long OrNone(Duration? duration) => duration is { } some ? Nanoseconds.Of(some) : None;
}
