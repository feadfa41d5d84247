using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>
/// What one effective policy says of sessions and their credit, looked up once and turned into plain numbers. Times are nanoseconds, and what
/// is not configured is negative. Criteria have their own numbers (<c>Sessions/Criteria</c>). Immutable.
/// </summary>
internal sealed class SessionPlan
{
    /// <summary>What stands for "not configured".</summary>
    internal const long None = -1;

    internal SessionPlan(EffectivePolicy policy)
    {
        Policy = policy;
        DayStartsAt = policy.Get(AttendanceSettings.DayStartsAt);
        CutsAtBoundary = policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary;
        PrimaryIsPlanned = policy.Get(AttendanceSettings.PrimaryBasis) == PrimaryBasis.Schedule;
        PlanCounts = policy.Get(AttendanceSettings.PrimaryBasis) != PrimaryBasis.Punches;
        Schedule = policy.Get(AttendanceSettings.PrimarySchedule);
        Breaks = policy.Get(AttendanceSettings.PrimaryBreaks);
        Grace = Nanoseconds.Of(policy.Get(AttendanceSettings.PrimaryGrace));
        OutsidePlan = policy.Get(AttendanceSettings.PrimaryOutsidePlan);
        PairsFirstWithLast = policy.Get(AttendanceSettings.PrimaryPairing) == PrimaryPairing.FirstLast;
        MissingOut = policy.Get(AttendanceSettings.PunchMissingOut);
        Basis = policy.Get(AttendanceSettings.SessionBasis);
        ExcludesPrimary = policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude;
        Windows = policy.Get(AttendanceSettings.SessionWindows);
        CountsShifts = Windows.Contains(SessionWindow.Roster);
        CreditsActive = policy.Get(AttendanceSettings.CreditMode) == CreditMode.Active;
        CreditsActiveWhenIneffective = policy.Get(AttendanceSettings.CreditWhenIneffective) == IneffectiveCredit.Active;
        Rounding = policy.Get(AttendanceSettings.CreditRounding);
        RoundsEachSession = policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session;
        RepeatWithin = Nanoseconds.Of(policy.Get(AttendanceSettings.PunchRepeatWithin));
        MaxOpen = Nanoseconds.Of(policy.Get(AttendanceSettings.PunchMaxOpen));
        MaxIdle = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionMaxIdle));
        Lead = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionActivityLead));
        MaxSilence = OrNone(policy.Get(AttendanceSettings.PunchMaxSilence));
        Tail = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionActivityTail));
        MergeGap = Nanoseconds.Of(policy.Get(AttendanceSettings.SessionMergeGap));
        ClosingRemark = OrNone(policy.Get(AttendanceSettings.ResponseClosingRemark));
        OffDutyGrace = Nanoseconds.Of(policy.Get(AttendanceSettings.ResponseOffDutyGrace));
        JudgesClosedTurns = policy.Get(AttendanceSettings.ResponseClosedTurns) == ClosedTurns.Judge;
        CountsOutbound = policy.Get(AttendanceSettings.ActivityOutbound) == OutboundConversations.Count;
        ResponseWindow = OrNone(policy.Get(AttendanceSettings.ResponseWindow));
        RoundTo = Nanoseconds.Of(policy.Get(AttendanceSettings.CreditRoundTo));
        DailyCap = OrNone(policy.Get(AttendanceSettings.CreditDailyCap));
        WatchesOutsideWindows = policy.Get(ComplianceSettings.OutsideWindows) is not null;
    }

    internal EffectivePolicy Policy { get; }

    internal LocalTime DayStartsAt { get; }

    /// <summary>Whether sessions are cut at the boundary of business days, where the policy is that of the governing role.</summary>
    internal bool CutsAtBoundary { get; }

    /// <summary>Whether primary time is the plan even where there are punches.</summary>
    internal bool PrimaryIsPlanned { get; }

    /// <summary>Whether the plan makes primary time, always or where there are no punches.</summary>
    internal bool PlanCounts { get; }

    /// <summary>The planned shifts.</summary>
    internal IReadOnlyList<WeeklyShift> Schedule { get; }

    /// <summary>The unpaid breaks of the primary role.</summary>
    internal IReadOnlyList<BreakRule> Breaks { get; }

    /// <summary>How far from a shift's beginning or end a pair begins or ends with it.</summary>
    internal long Grace { get; }

    /// <summary>What punched primary time outside the plan is.</summary>
    internal PrimaryOutsidePlan OutsidePlan { get; }

    /// <summary>Whether the first and the last punch of the primary role on a business day are a pair.</summary>
    internal bool PairsFirstWithLast { get; }

    /// <summary>What ends a punch in without a punch out.</summary>
    internal MissingOutRepair MissingOut { get; }

    internal SessionBasis Basis { get; }

    internal bool ExcludesPrimary { get; }

    internal IReadOnlyList<SessionWindow> Windows { get; }

    /// <summary>Whether the shifts that rosters have for a role are windows too.</summary>
    internal bool CountsShifts { get; }

    /// <summary>How long after a punch the same one again is a repetition.</summary>
    internal long RepeatWithin { get; }

    internal long MaxOpen { get; }

    internal long MaxIdle { get; }

    /// <summary>How long before its first message a run can begin.</summary>
    internal long Lead { get; }

    internal long Tail { get; }

    /// <summary>How much of a silence within a pair counts; negative for all of it.</summary>
    internal long MaxSilence { get; }

    internal long MergeGap { get; }

    internal long ResponseWindow { get; }

    /// <summary>How long after an answer a last message may be a goodbye; negative for never.</summary>
    internal long ClosingRemark { get; }

    /// <summary>A turn that waited less than this when it lapsed came when the employee was about to leave.</summary>
    internal long OffDutyGrace { get; }

    /// <summary>Whether a turn that was closed without an answer is judged.</summary>
    internal bool JudgesClosedTurns { get; }

    /// <summary>Whether a conversation in which only the employee wrote counts as one.</summary>
    internal bool CountsOutbound { get; }

    internal long RoundTo { get; }

    internal long DailyCap { get; }

    /// <summary>Whether effective sessions earn their active time, not their net time.</summary>
    internal bool CreditsActive { get; }

    internal bool CreditsActiveWhenIneffective { get; }

    internal CreditRounding Rounding { get; }

    /// <summary>Whether each session's time is rounded, not the sum of a business day and role.</summary>
    internal bool RoundsEachSession { get; }

    /// <summary>Whether somebody is to be told of time outside the windows, so that it has to be kept.</summary>
    internal bool WatchesOutsideWindows { get; }

    private static long OrNone(Duration? duration) => duration is { } some ? Nanoseconds.Of(some) : None;
}
