namespace Hr.Attendance.Rules.Evidence;

/// <summary>Records as they were read, before any check. Each list may be in any order.</summary>
public sealed class EvidenceRecords
{
    /// <summary>The punches; none unless set.</summary>
    public IReadOnlyList<Punch> Punches { get; init; } = [];

    /// <summary>The messages; none unless set.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The ratings; none unless set.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>The spans of presence; none unless set.</summary>
    public IReadOnlyList<Presence> Presence { get; init; } = [];

    /// <summary>The leave taken; none unless set.</summary>
    public IReadOnlyList<Leave> Leave { get; init; } = [];

    /// <summary>To whom conversations are assigned where messages do not say it; none unless set.</summary>
    public IReadOnlyList<ConversationAssignment> Assignments { get; init; } = [];

    /// <summary>How many records were set aside already because they could not be read, each with a diagnostic; none unless set.</summary>
    public long SetAside { get; init; }

    /// <summary>How many records there are, those set aside included.</summary>
    public long Count => (long)Punches.Count + Messages.Count + Ratings.Count + Presence.Count + Leave.Count + Assignments.Count + SetAside;
}
