namespace Hr.Attendance.Sdk.Access;

/// <summary>What may be seen of a person's business day. The rights are independent of each other; none includes another.</summary>
[Flags]
public enum AccessRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Times, sessions, their figures and verdicts, leave and alerts.</summary>
    Timesheet = 1,

    /// <summary>Wage, pay lines and everything else in money.</summary>
    Pay = 2,

    /// <summary>What stands behind the figures: ids of evidence, records, places and terminals.</summary>
    Evidence = 4,

    /// <summary>Everything.</summary>
    All = Timesheet | Pay | Evidence,
}
