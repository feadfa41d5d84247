using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>
/// Where a host keeps its evidence. It is asked for a person, or some people, when it is their turn, and never for all of it at once. Must be
/// thread-safe: several questions may run at the same time.
/// </summary>
/// <remarks>
/// Records may come in any order and more than once. Evidence ids are unique over all people: one id that stands for records of two people is
/// not found, because the two are never read together. For the same reason, of an id with several revisions only the highest is given, and of one
/// that was withdrawn nothing: a lower revision may be of another person or conversation.
/// </remarks>
public interface IEvidenceSource
{
    /// <summary>
    /// All that was recorded of some people: their punches, messages, presence and leave, and the ratings of the conversations in which these
    /// messages are, whoever else takes part in them.
    /// </summary>
    /// <param name="query">Whom, and of what time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records.</returns>
    IAsyncEnumerable<EvidenceRecord> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// The messages of everybody in some conversations that were rated, of whatever time: a rating belongs to whoever has the last turn of its
    /// conversation.
    /// </summary>
    /// <param name="conversationIds">The conversations.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The messages.</returns>
    IAsyncEnumerable<Message> ReadConversationsAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken);

    /// <summary>All ratings; asked for at the end of a run over everybody, to report those that are of no conversation with a turn.</summary>
    /// <param name="query">Of what time; its list of people is empty and means everybody.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The ratings.</returns>
    IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken);
}

/// <summary>What is asked of an evidence source. Immutable.</summary>
public sealed record EvidenceQuery
{
    /// <summary>The people.</summary>
    public required IReadOnlyCollection<string> EmployeeIds { get; init; }

    /// <summary>The first instant that matters; null for all that there is. More may be given.</summary>
    public Instant? Since { get; init; }

    /// <summary>The end of what matters, exclusive; null for all that there is. More may be given.</summary>
    public Instant? Until { get; init; }
}
