using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Gathers evidence row by row, and gives it as records that <see cref="EvidenceSet.Build"/> checks. Not thread-safe.</summary>
public sealed class EvidenceBuilder : IEvidenceSink
{
    private readonly List<EvidenceRecord> _records = [];
    private readonly List<ConversationAssignment> _assignments = [];

    /// <inheritdoc/>
    public void Add(in PunchRow punch) => _records.Add(punch.ToRecord());

    /// <inheritdoc/>
    public void Add(in MessageRow message) => _records.Add(message.ToRecord());

    /// <inheritdoc/>
    public void Add(in RatingRow rating) => _records.Add(rating.ToRecord());

    /// <inheritdoc/>
    public void Add(EvidenceRecord record) => _records.Add(Guard.NotNull(record));

    /// <inheritdoc/>
    public void Add(ConversationAssignment assignment) => _assignments.Add(Guard.NotNull(assignment));

    /// <summary>What was gathered so far.</summary>
    /// <param name="setAside">How many records were set aside already because they could not be read, each with a diagnostic.</param>
    /// <param name="latestMessageAt">When the latest message of all evidence was sent; null where these records are all of it, or nobody knows.</param>
    /// <returns>The records.</returns>
    public EvidenceRecords Build(long setAside = 0, Instant? latestMessageAt = null)
    {
        var records = EvidenceRecords.Of(_records, _assignments);
        return new EvidenceRecords
        {
            Punches = records.Punches,
            Messages = records.Messages,
            Ratings = records.Ratings,
            Presence = records.Presence,
            Availability = records.Availability,
            Leave = records.Leave,
            Shifts = records.Shifts,
            Approvals = records.Approvals,
            Decisions = records.Decisions,
            Assignments = records.Assignments,
            LatestMessageAt = latestMessageAt,
            SetAside = setAside,
        };
    }
}
