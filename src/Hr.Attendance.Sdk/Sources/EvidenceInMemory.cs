using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Evidence that a host has in memory, as an <see cref="IEvidenceSource"/>: for small hosts and for tests. Immutable; thread-safe.</summary>
/// <remarks>Records of people whom the chart does not know are never asked for, and so not reported either.</remarks>
public sealed class EvidenceInMemory : IEvidenceSource
{
    private readonly Dictionary<string, EvidenceRecord[]> _byEmployee;
    private readonly Dictionary<string, Message[]> _byConversation;
    private readonly Dictionary<string, Rating[]> _ratings;

    /// <summary>Takes records.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public EvidenceInMemory(IEnumerable<EvidenceRecord> records)
    {
        var all = Standing(Guard.NotNull(records));
        _byEmployee = Grouped(all.Where(record => EmployeeOf(record) is not null), record => EmployeeOf(record)!);
        _byConversation = Grouped(all.OfType<Message>(), message => message.ConversationId);
        _ratings = Grouped(all.OfType<Rating>(), rating => rating.ConversationId);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<EvidenceRecord> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        Guard.NotNull(query);
        return new Ready<EvidenceRecord>(OfPeople(query), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Message> ReadConversationsAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken) =>
        new Ready<Message>(Guard.NotNull(conversationIds).SelectMany(conversation => Of(conversation, _byConversation)), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken) =>
        new Ready<Rating>(_ratings.Values.SelectMany(ratings => ratings), cancellationToken);

    /// <summary>Whose record it is; null for a rating, and for a message of nobody.</summary>
    internal static string? EmployeeOf(EvidenceRecord record) => record switch
    {
        Punch punch => punch.EmployeeId,
        Message message => string.IsNullOrEmpty(message.EmployeeId) ? null : message.EmployeeId,
        Presence presence => presence.EmployeeId,
        Leave leave => leave.EmployeeId,
        _ => null,
    };

    /// <summary>Of each id the records of the highest revision, and none where it is withdrawn: lower ones may be of other people.</summary>
    private static List<EvidenceRecord> Standing(IEnumerable<EvidenceRecord> records)
    {
        var all = records.ToList();
        return all.TrueForAll(record => record.Revision == 0 && !record.IsWithdrawn)
            ? all
            : [.. all.GroupBy(record => (Kind: record.GetType(), record.EvidenceId)).SelectMany(Highest)];
    }

    private static IEnumerable<EvidenceRecord> Highest(IEnumerable<EvidenceRecord> ofOneId)
    {
        long highest = ofOneId.Max(record => record.Revision);
        var standing = ofOneId.Where(record => record.Revision == highest).ToList();

        // Where a revision is both withdrawn and not, its records contradict each other: they are given to one person, who is told.
        return standing.Find(record => !record.IsWithdrawn) is { } content
            ? standing.Select(record => record.IsWithdrawn ? content with { IsWithdrawn = true, Source = record.Source } : record)
            : [];
    }

    private static Dictionary<string, T[]> Grouped<T>(IEnumerable<T> records, Func<T, string> keyOf) =>
        records.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static T[] Of<T>(string key, Dictionary<string, T[]> records) => records.TryGetValue(key, out var found) ? found : [];

    /// <summary>All records of people, then the ratings of their conversations.</summary>
    private IEnumerable<EvidenceRecord> OfPeople(EvidenceQuery query)
    {
        var conversations = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in query.EmployeeIds)
        {
            string? last = null;
            foreach (var record in Of(id, _byEmployee))
            {
                // Messages of one conversation mostly follow each other.
                if (record is Message message && !string.Equals(message.ConversationId, last, StringComparison.Ordinal))
                {
                    last = message.ConversationId;
                    conversations.Add(last);
                }

                yield return record;
            }
        }

        foreach (string conversation in conversations)
        {
            foreach (var rating in Of(conversation, _ratings))
            {
                yield return rating;
            }
        }
    }

    /// <summary>Records that are there, so that nobody ever waits for one.</summary>
    private sealed class Ready<T>(IEnumerable<T> records, CancellationToken ofQuestion) : IAsyncEnumerable<T>
    {
        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken) =>
            new Enumerator(records.GetEnumerator(), ofQuestion, cancellationToken);

        private sealed class Enumerator(IEnumerator<T> records, CancellationToken ofQuestion, CancellationToken ofReading) : IAsyncEnumerator<T>
        {
            public T Current => records.Current;

            public ValueTask<bool> MoveNextAsync()
            {
                ofQuestion.ThrowIfCancellationRequested();
                ofReading.ThrowIfCancellationRequested();
                return new ValueTask<bool>(records.MoveNext());
            }

            public ValueTask DisposeAsync()
            {
                records.Dispose();
                return default;
            }
        }
    }
}
