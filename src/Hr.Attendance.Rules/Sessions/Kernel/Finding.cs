namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>What can be found while sessions are formed.</summary>
internal enum FindingKind
{
    RoleNotHeld,
    RepeatedPunch,
    PairOfNoLength,
    OutWithoutIn,
    OutTooLate,
    MissingOutRepaired,
    MissingOutPlanned,
    PunchBetween,
    PunchedOnLeave,
    KindsExchanged,
    MissingOutDiscarded,
    OverlappingClaim,
    NoRosterOfRole,
    RatingWithoutSession,
    NobodyAssigned,
    MessagesBeforeEmployment,
    MessagesAfterEmployment,
    MessagesForRoleNotHeld,
    DecisionOverNothing,
}

/// <summary>Something found, in plain numbers: words are made of it only when somebody reads them.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Employee">The position of the employee in the chart.</param>
/// <param name="Record">
/// The position of the punch, of the decision, of the first of several messages, of the role that loses or has no roster, or the number of the date.
/// </param>
/// <param name="Other">The position of the message, of the last of several, of the other or the last punch, or of the role that keeps the time.</param>
/// <param name="Time">
/// When it ends, when what is claimed twice or lies outside a roster begins, the number of the date, or the position of the role that messages state.
/// </param>
/// <param name="Length">How long what is claimed twice lasts, how long a pair may last, or the number of messages or pairs.</param>
internal readonly record struct Finding(FindingKind Kind, int Employee, int Record, int Other, long Time, long Length);

/// <summary>What was found of one employee after another.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    internal IReadOnlyList<Finding> All => _findings;

    internal void Clear() => _findings.Clear();

    /// <summary>Of whom what follows is found.</summary>
    internal int Employee { get; set; }

    internal void Add(FindingKind kind, int record, int other = 0, long time = 0, long length = 0) =>
        _findings.Add(new Finding(kind, Employee, record, other, time, length));
}
