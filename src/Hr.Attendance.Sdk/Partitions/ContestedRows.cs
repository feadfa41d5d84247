using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Gathers what is nobody's and has a contested id, and tells of its conversation.</summary>
internal sealed class ContestedRows(Action<ulong> tell, EvidenceBuilder pool) : IEvidenceSink
{
    public void Add(in PunchRow punch) => pool.Add(punch);

    public void Add(in MessageRow message)
    {
        tell(TextHash.Of(message.ConversationId));
        pool.Add(message);
    }

    public void Add(in RatingRow rating)
    {
        tell(TextHash.Of(rating.ConversationId));
        pool.Add(rating);
    }

    public void Add(EvidenceRecord record) => pool.Add(record);

    public void Add(ConversationAssignment assignment) => pool.Add(assignment);
}
