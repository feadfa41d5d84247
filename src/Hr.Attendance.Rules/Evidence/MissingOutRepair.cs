namespace Hr.Attendance.Rules.Evidence;

/// <summary>What to do with a punch in that has no punch out.</summary>
public enum MissingOutRepair
{
    /// <summary>It ends a little after the employee's last message before the next punch in.</summary>
    LastActivity,

    /// <summary>It is set aside.</summary>
    Discard,
}
