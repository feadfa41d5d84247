using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Passes on rows whose ids stand in one place alone, and the others to somebody else.</summary>
/// <param name="contested">The other ids.</param>
/// <param name="uncontested">Takes the rows.</param>
/// <param name="others">Takes the others; null for nobody.</param>
internal sealed class UncontestedRows(ContestedIds contested, IEvidenceSink uncontested, IEvidenceSink? others = null) : IEvidenceSink
{
    private readonly IEvidenceSink _others = others ?? NoRows.Instance;

    public void Add(in PunchRow punch) => SinkOf(EvidenceKind.Punches, punch.EvidenceId).Add(punch);

    public void Add(in MessageRow message) => SinkOf(EvidenceKind.Messages, message.EvidenceId).Add(message);

    public void Add(in RatingRow rating) => SinkOf(EvidenceKind.Ratings, rating.EvidenceId).Add(rating);

    public void Add(EvidenceRecord record) => SinkOf(SpoolRows.KindOf(record), Encoding.UTF8.GetBytes(record.EvidenceId)).Add(record);

    public void Add(ConversationAssignment assignment) => uncontested.Add(assignment);

    private IEvidenceSink SinkOf(EvidenceKind kind, ReadOnlySpan<byte> evidenceId) =>
        !contested.IsEmpty && contested.Contains(EvidenceHome.KeyOf(kind, evidenceId)) ? _others : uncontested;
}

/// <summary>Takes rows and forgets them.</summary>
internal sealed class NoRows : IEvidenceSink
{
    private NoRows()
    {
    }

    internal static NoRows Instance { get; } = new();

    public void Add(in PunchRow punch)
    {
    }

    public void Add(in MessageRow message)
    {
    }

    public void Add(in RatingRow rating)
    {
    }

    public void Add(EvidenceRecord record)
    {
    }

    public void Add(ConversationAssignment assignment)
    {
    }
}

/// <summary>Passes on messages and nothing else.</summary>
internal sealed class MessagesOnly(IEvidenceSink messages) : IEvidenceSink
{
    public void Add(in PunchRow punch)
    {
    }

    public void Add(in MessageRow message) => messages.Add(message);

    public void Add(in RatingRow rating)
    {
    }

    public void Add(EvidenceRecord record)
    {
    }

    public void Add(ConversationAssignment assignment)
    {
    }
}
