namespace Hr.Attendance.Rules.Evidence;

/// <summary>What became of a punch.</summary>
internal enum PunchFate : byte
{
    /// <summary>It lacks its counterpart.</summary>
    Unpaired,

    /// <summary>It makes a pair of no length.</summary>
    NoLength,

    /// <summary>It is in a pair with another.</summary>
    Used,

    /// <summary>It lacked its counterpart, which was found in other evidence.</summary>
    Repaired,

    /// <summary>It lies between the first and the last punch of its day, which alone count.</summary>
    Between,

    /// <summary>It says again what the punch before it says.</summary>
    Repeated,

    /// <summary>It is for a role that the person does not hold.</summary>
    RoleNotHeld,
}
