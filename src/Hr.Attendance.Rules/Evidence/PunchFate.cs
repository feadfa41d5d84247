namespace Hr.Attendance.Rules.Evidence;

/// <summary>What became of a punch.</summary>
internal enum PunchFate
{
    /// <summary>It is in a pair with another.</summary>
    Used,

    /// <summary>It lacked its counterpart, which was found in other evidence.</summary>
    Repaired,

    /// <summary>It counts nowhere.</summary>
    SetAside,
}
