using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>
/// Where a host keeps its evidence. It is asked for a person, or some people, when it is their turn, then for the rest of their conversations, and never
/// for all evidence at once. Must be thread-safe: several questions may run at the same time.
/// </summary>
/// <remarks>
/// Records may come in any order and more than once. Evidence ids are unique over all people: one id that stands for records of two people is
/// not found, because the two are never read together. For the same reason, of an id with several revisions only the highest is given, and of one
/// that was withdrawn nothing: a lower revision may be of another person or conversation.
/// </remarks>
public interface IEvidenceSource
{
    /// <summary>
    /// Whether a conversation may have more than what <see cref="ReadAsync"/> gives of one person: messages of others or of nobody, ratings, assignments to
    /// others. Where it is false, <see cref="ReadAsync"/> gives all of a person's conversations, and nobody asks further.
    /// </summary>
    bool ConversationsAreShared { get; }

    /// <summary>
    /// All that was recorded of some people: their punches, presence, availability, leave, shifts, approvals and decisions, the messages that state them, and
    /// the assignments of conversations to them.
    /// </summary>
    /// <param name="query">Whom, and of what time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records.</returns>
    Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// What else there is of some conversations, for the turns and ratings of one person depend on everybody who wrote in them: the messages of others and
    /// of nobody, the ratings and all assignments. Asked once for some people, after <see cref="ReadAsync"/>, where conversations are shared.
    /// </summary>
    /// <param name="query">Which conversations, and of what time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records.</returns>
    Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken);

    /// <summary>All ratings; asked for at the end of a run over everybody, to report those of conversations in which nobody takes part.</summary>
    /// <param name="query">Of what time; its list of people is empty and means everybody.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The ratings.</returns>
    IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// When the latest message of all was sent, whoever wrote it: what is later than that may still come, and a session that it could change is
    /// provisional. Asked once for a run.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The instant; null where there is no message, or the source does not know.</returns>
    Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken);
}

/// <summary>Whose evidence is asked of a source. Immutable.</summary>
public sealed record EvidenceQuery
{
    /// <summary>The people.</summary>
    public required IReadOnlyCollection<string> EmployeeIds { get; init; }

    /// <summary>The first instant that matters; null for all that there is. More may be given.</summary>
    public Instant? Since { get; init; }

    /// <summary>The end of what matters, exclusive; null for all that there is. More may be given.</summary>
    public Instant? Until { get; init; }
}

/// <summary>Which conversations are asked of a source. Immutable.</summary>
public sealed record ConversationQuery
{
    /// <summary>The conversations.</summary>
    public required IReadOnlyCollection<string> ConversationIds { get; init; }

    /// <summary>People whose messages were read already: they may be given again or left out.</summary>
    public required IReadOnlyCollection<string> KnownEmployeeIds { get; init; }

    /// <summary>The first instant that matters; null for all that there is. More may be given.</summary>
    public Instant? Since { get; init; }

    /// <summary>The end of what matters, exclusive; null for all that there is. More may be given.</summary>
    public Instant? Until { get; init; }
}
