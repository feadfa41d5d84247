namespace Hr.Attendance.Rules.Evidence;

/// <summary>What to do with a punch in that has no punch out.</summary>
public enum MissingOutRepair
{
    /// <summary>It ends a little after the employee's last message before the next punch in.</summary>
    LastActivity,

    /// <summary>One of the primary role ends with the planned shifts of its date, any other a little after the last message.</summary>
    PlannedEnd,

    /// <summary>It is set aside.</summary>
    Discard,
}
