using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Evidence that a host has in memory, as an <see cref="IEvidenceSource"/>: for small hosts and for tests. Immutable; thread-safe.</summary>
/// <remarks>Records of people whom the chart does not know are never asked for, and so not reported either.</remarks>
public sealed class EvidenceInMemory : IEvidenceSource
{
    private static readonly EvidenceRecords Nothing = new();

    private readonly Dictionary<string, EvidenceRecords> _byEmployee;
    private readonly Dictionary<string, Conversation> _byConversation;
    private readonly Instant? _latestMessageAt;

    /// <summary>Takes records.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="assignments">To whom conversations are assigned where messages do not say it, in any order; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public EvidenceInMemory(IEnumerable<EvidenceRecord> records, IEnumerable<ConversationAssignment>? assignments = null)
    {
        var standing = Standing(Guard.NotNull(records));
        var assigned = (assignments ?? []).ToLookup(row => row.EmployeeId, StringComparer.Ordinal);
        var own = standing.ToLookup(record => EmployeeOf(record) ?? string.Empty, StringComparer.Ordinal);
        _byEmployee = own.Select(person => person.Key).Concat(assigned.Select(person => person.Key)).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => EvidenceRecords.Of(id.Length == 0 ? [] : own[id], assigned[id]), StringComparer.Ordinal);
        _byConversation = new Dictionary<string, Conversation>(StringComparer.Ordinal);
        foreach (var message in standing.OfType<Message>())
        {
            OfId(message.ConversationId).Add(message);
        }

        foreach (var rating in standing.OfType<Rating>())
        {
            OfId(rating.ConversationId).Ratings.Add(rating);
        }

        foreach (var row in assigned.SelectMany(rows => rows))
        {
            OfId(row.ConversationId).Assignments.Add(row);
        }

        _latestMessageAt = standing.OfType<Message>().Where(message => message.At >= EngineYears.Start && message.At < EngineYears.End)
            .Max(message => (Instant?)message.At);

        Conversation OfId(string id)
        {
            if (!_byConversation.TryGetValue(id, out var conversation))
            {
                _byConversation.Add(id, conversation = new Conversation());
            }

            return conversation;
        }
    }

    /// <inheritdoc/>
    public bool ConversationsAreShared => true;

    /// <inheritdoc/>
    public Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var people = Guard.NotNull(query).EmployeeIds.Select(id => _byEmployee.TryGetValue(id, out var own) ? own : Nothing).ToList();
        return Task.FromResult(people.Count == 1 ? people[0] : new EvidenceRecords
        {
            Punches = [.. people.SelectMany(own => own.Punches)],
            Messages = [.. people.SelectMany(own => own.Messages)],
            Presence = [.. people.SelectMany(own => own.Presence)],
            Availability = [.. people.SelectMany(own => own.Availability)],
            Leave = [.. people.SelectMany(own => own.Leave)],
            Shifts = [.. people.SelectMany(own => own.Shifts)],
            Approvals = [.. people.SelectMany(own => own.Approvals)],
            Decisions = [.. people.SelectMany(own => own.Decisions)],
            Assignments = [.. people.SelectMany(own => own.Assignments)],
        });
    }

    /// <inheritdoc/>
    public Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var known = new HashSet<string>(Guard.NotNull(query).KnownEmployeeIds, StringComparer.Ordinal);
        var (messages, ratings, assignments) = (new List<Message>(), new List<Rating>(), new List<ConversationAssignment>());
        foreach (string id in query.ConversationIds)
        {
            if (_byConversation.TryGetValue(id, out var conversation))
            {
                conversation.AddMessagesBut(known, messages);
                ratings.AddRange(conversation.Ratings);
                assignments.AddRange(conversation.Assignments);
            }
        }

        return Task.FromResult(new EvidenceRecords { Messages = messages, Ratings = ratings, Assignments = assignments });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Rating> ReadRatingsAsync(
        EvidenceQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var rating in _byConversation.Values.SelectMany(conversation => conversation.Ratings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return rating;
        }
    }

    /// <inheritdoc/>
    public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken) => Task.FromResult(_latestMessageAt);

    /// <summary>Whose record it is; null for a rating, and for a message of nobody.</summary>
    internal static string? EmployeeOf(EvidenceRecord record) => record switch
    {
        Punch punch => punch.EmployeeId,
        Message message => string.IsNullOrEmpty(message.EmployeeId) ? null : message.EmployeeId,
        Presence presence => presence.EmployeeId,
        Availability availability => availability.EmployeeId,
        Leave leave => leave.EmployeeId,
        Shift shift => shift.EmployeeId,
        Approval approval => approval.EmployeeId,
        Decision decision => decision.EmployeeId,
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

    /// <summary>What there is of one conversation; most often all messages state one employee.</summary>
    private sealed class Conversation
    {
        private readonly List<Message> _messages = [];
        private bool _isOfOne = true;

        internal List<Rating> Ratings { get; } = [];

        internal List<ConversationAssignment> Assignments { get; } = [];

        internal void Add(Message message)
        {
            _isOfOne &= _messages.Count == 0 || message.EmployeeId == _messages[0].EmployeeId;
            _messages.Add(message);
        }

        internal void AddMessagesBut(HashSet<string> employeeIds, List<Message> messages)
        {
            if (_messages.Count > 0 && !(_isOfOne && employeeIds.Contains(_messages[0].EmployeeId ?? string.Empty)))
            {
                messages.AddRange(_messages.Where(message => !employeeIds.Contains(message.EmployeeId ?? string.Empty)));
            }
        }
    }
}
