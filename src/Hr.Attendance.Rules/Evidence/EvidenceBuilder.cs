using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Gathers evidence row by row, and gives it as records that <see cref="EvidenceSet.Build"/> checks. Not thread-safe.</summary>
public sealed class EvidenceBuilder : IEvidenceSink
{
    private readonly StringCache _texts = new();
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<EvidenceRecord> _others = [];
    private readonly List<ConversationAssignment> _assignments = [];

    /// <inheritdoc/>
    public void Add(in PunchRow punch) => _punches.Add(punch.ToRecord(_texts));

    /// <inheritdoc/>
    public void Add(in MessageRow message) => _messages.Add(message.ToRecord(_texts));

    /// <inheritdoc/>
    public void Add(in RatingRow rating) => _ratings.Add(rating.ToRecord(_texts));

    /// <inheritdoc/>
    public void Add(EvidenceRecord record) => _others.Add(Guard.NotNull(record));

    /// <inheritdoc/>
    public void Add(ConversationAssignment assignment) => _assignments.Add(Guard.NotNull(assignment));

    /// <summary>What was gathered so far.</summary>
    /// <param name="setAside">How many records were set aside already because they could not be read, each with a diagnostic.</param>
    /// <param name="latestMessageAt">When the latest message of all evidence was sent; null where these records are all of it, or nobody knows.</param>
    /// <returns>The records.</returns>
    public EvidenceRecords Build(long setAside = 0, Instant? latestMessageAt = null)
    {
        var others = EvidenceRecords.Of(_others);
        return new EvidenceRecords
        {
            Punches = Both(_punches, others.Punches),
            Messages = Both(_messages, others.Messages),
            Ratings = Both(_ratings, others.Ratings),
            Presence = others.Presence,
            Availability = others.Availability,
            Leave = others.Leave,
            Shifts = others.Shifts,
            Approvals = others.Approvals,
            Decisions = others.Decisions,
            Assignments = [.. _assignments],
            LatestMessageAt = latestMessageAt,
            SetAside = setAside,
        };
    }

    private static T[] Both<T>(List<T> rows, IReadOnlyList<T> records)
    {
        var both = new T[rows.Count + records.Count];
        rows.CopyTo(both);
        for (int i = 0; i < records.Count; i++)
        {
            both[rows.Count + i] = records[i];
        }

        return both;
    }
}
