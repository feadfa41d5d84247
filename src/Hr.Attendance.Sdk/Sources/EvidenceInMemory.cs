using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Evidence that a host has in memory, as an <see cref="IEvidenceSource"/>: for small hosts and for tests. Immutable; thread-safe.</summary>
/// <remarks>Records of people whom the chart does not know are never asked for, and so not reported either.</remarks>
public sealed class EvidenceInMemory : IEvidenceSource
{
    private readonly ILookup<string, EvidenceRecord> _byEmployee;
    private readonly ILookup<string, Message> _byConversation;
    private readonly ILookup<string, Rating> _ratings;

    /// <summary>Takes records.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public EvidenceInMemory(IEnumerable<EvidenceRecord> records)
    {
        var all = Guard.NotNull(records).ToList();
        _byEmployee = all.Where(record => record is not Rating).ToLookup(record => EmployeeOf(record)!, StringComparer.Ordinal);
        _byConversation = all.OfType<Message>().ToLookup(message => message.ConversationId, StringComparer.Ordinal);
        _ratings = all.OfType<Rating>().ToLookup(rating => rating.ConversationId, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<EvidenceRecord> ReadAsync(EvidenceQuery query, CancellationToken cancellation)
    {
        Guard.NotNull(query);
        return Give(OfPeople(), cancellation);

        IEnumerable<EvidenceRecord> OfPeople()
        {
            var conversations = new HashSet<string>(StringComparer.Ordinal);
            foreach (var record in query.EmployeeIds.SelectMany(id => _byEmployee[id]))
            {
                if (record is Message message)
                {
                    conversations.Add(message.ConversationId);
                }

                yield return record;
            }

            foreach (var rating in conversations.SelectMany(conversation => _ratings[conversation]))
            {
                yield return rating;
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Message> ReadConversationsAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) =>
        Give(Guard.NotNull(conversationIds).SelectMany(conversation => _byConversation[conversation]), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellation) =>
        Give(_ratings.SelectMany(ratings => ratings), cancellation);

    /// <summary>Whose record it is; null for a rating.</summary>
    internal static string? EmployeeOf(EvidenceRecord record) => record switch
    {
        Punch punch => punch.EmployeeId,
        Message message => message.EmployeeId,
        Presence presence => presence.EmployeeId,
        Leave leave => leave.EmployeeId,
        _ => null,
    };

    private static async IAsyncEnumerable<T> Give<T>(IEnumerable<T> records, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return record;
        }
    }
}
