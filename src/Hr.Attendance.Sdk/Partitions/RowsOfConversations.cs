using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Gives what is nobody's to the partitions of its conversation.</summary>
/// <param name="partitionsOf">The partitions of a conversation, by its hash.</param>
/// <param name="given">Takes the rows.</param>
internal sealed class RowsOfConversations(Func<ulong, int[]> partitionsOf, GivenRows given) : IEvidenceSink
{
    public void Add(in PunchRow punch) => throw OfPeople();

    public void Add(in MessageRow message)
    {
        foreach (int partition in partitionsOf(TextHash.Of(message.ConversationId)))
        {
            given.Add(partition, message);
        }
    }

    public void Add(in RatingRow rating)
    {
        foreach (int partition in partitionsOf(TextHash.Of(rating.ConversationId)))
        {
            given.Add(partition, rating);
        }
    }

    public void Add(EvidenceRecord record) => throw OfPeople();

    public void Add(ConversationAssignment assignment)
    {
        foreach (int partition in partitionsOf(TextHash.Of(assignment.ConversationId)))
        {
            given.Add(partition, assignment);
        }
    }

    private static InvalidOperationException OfPeople() => new("only messages, ratings and assignments are of conversations");
}
