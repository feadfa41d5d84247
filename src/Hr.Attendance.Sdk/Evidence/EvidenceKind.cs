namespace Hr.Attendance.Sdk.Evidence;

/// <summary>The kinds of evidence, named as their files are.</summary>
public enum EvidenceKind
{
    /// <summary>Punches of a clock.</summary>
    Punches,

    /// <summary>Messages of conversations.</summary>
    Messages,

    /// <summary>Customers' ratings of conversations.</summary>
    Ratings,

    /// <summary>Spans of presence.</summary>
    Presence,

    /// <summary>When people can have online duty, and when not.</summary>
    Availability,

    /// <summary>Leave taken.</summary>
    Leave,

    /// <summary>Lines of rosters.</summary>
    Shifts,

    /// <summary>What was said of overtime that somebody asked for.</summary>
    Approvals,

    /// <summary>What people decided about sessions.</summary>
    Decisions,

    /// <summary>To whom conversations are assigned.</summary>
    Assignments,
}
