using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Live;

/// <summary>All evidence that was pushed, each content once, and whom each record touches: everybody in its conversation.</summary>
internal sealed class LiveEvidence
{
    // The promise is that after any pushes, in any order, results are those of all records at once. So no content is ever thrown away: an id that
    // came with two contents is a contradiction whichever of them came first, and of two revisions the higher stands whichever came last.
    // The indexes answer one question each: what is an employee's, what belongs to a conversation, who was ever seen in it. Somebody who is no longer in
    // it is evaluated again for nothing, which costs time; somebody who was forgotten would keep a wrong result.

    private readonly Dictionary<RecordKey, List<EvidenceRecord>> _contents = [];
    private readonly Dictionary<string, HashSet<RecordKey>> _byEmployee = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly MessageTimes _times = new();
    private readonly HashSet<ConversationAssignment> _assignments = [];
    private readonly Dictionary<string, List<ConversationAssignment>> _assignedTo = new(StringComparer.Ordinal);

    /// <summary>All people of whom there is a record or to whom a conversation is assigned, whoever knows them.</summary>
    internal IEnumerable<string> EmployeeIds => _byEmployee.Keys.Concat(_assignedTo.Keys);

    /// <summary>When the latest message of all was sent; null without any.</summary>
    internal Instant? LatestMessageAt => _times.Latest;

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="touched">Takes the people whose own evidence is different now.</param>
    /// <param name="conversations">Takes the conversations that are different now.</param>
    /// <returns>Whether it was not known yet.</returns>
    internal bool Add(EvidenceRecord record, ISet<string> touched, ISet<string> conversations)
    {
        var key = RecordKey.Of(record);
        var known = ListOf(key);
        if (known.Exists(other => RecordKey.SayTheSame(other, record)))
        {
            return false;
        }

        var before = SoundOf(key);
        known.Add(record);
        Index(record, key);
        _times.Change(before, SoundOf(key));

        // An id that stands for something else now takes all its records with it.
        foreach (var one in known)
        {
            if (EvidenceInMemory.EmployeeOf(one) is { } employee)
            {
                touched.Add(employee);
            }

            if (ConversationOf(one) is { } conversation)
            {
                conversations.Add(conversation);
            }
        }

        return true;
    }

    /// <summary>Adds to whom a conversation is assigned.</summary>
    /// <param name="row">The row.</param>
    /// <param name="conversations">Takes the conversation where it is different now.</param>
    /// <returns>Whether it was not known yet.</returns>
    internal bool Add(ConversationAssignment row, ISet<string> conversations)
    {
        if (!_assignments.Add(row with { Source = SourcePlace.None }))
        {
            return false;
        }

        if (!_assignedTo.TryGetValue(row.EmployeeId, out var rows))
        {
            _assignedTo.Add(row.EmployeeId, rows = []);
        }

        rows.Add(row);
        OfId(row.ConversationId).Assignments.Add(row);
        OfId(row.ConversationId).EmployeeIds.Add(row.EmployeeId);
        conversations.Add(row.ConversationId);
        return true;
    }

    /// <summary>Everybody who was ever seen in some conversations.</summary>
    internal IEnumerable<string> PeopleIn(IEnumerable<string> conversationIds) => conversationIds.SelectMany(id => OfId(id).EmployeeIds);

    /// <summary>The evidence of some people of the chart, with what others wrote in their conversations.</summary>
    internal GatheredEvidence Of(IReadOnlyCollection<string> employeeIds, OrganizationChart chart)
    {
        // One evidence set for all of them: a conversation that a hundred people share is gone through once, not once for each.
        var gathered = new GatheredRecords(employeeIds, chart);
        gathered.AddOwn(EvidenceRecords.Of(employeeIds.SelectMany(OwnOf), employeeIds.SelectMany(AssignedTo)));
        var conversations = gathered.ConversationIds.Select(id => (Id: id, Of: OfId(id))).ToList();
        gathered.AddRest(EvidenceRecords.Of(
            conversations.SelectMany(conversation => Sound(conversation.Of.Records, conversation.Id)),
            conversations.SelectMany(conversation => conversation.Of.Assignments)));
        return gathered.Check(LatestMessageAt);
    }

    /// <summary>What is wrong with some records, seen together with all that has their ids, and with some assignments.</summary>
    internal IReadOnlyList<Diagnostic> FindingsOn(
        IEnumerable<EvidenceRecord> records, IEnumerable<ConversationAssignment> assignments, OrganizationChart chart)
    {
        var all = new PersonalRecords();
        foreach (var record in records.Select(RecordKey.Of).Distinct().SelectMany(key => _contents[key]))
        {
            all.Add(record);
        }

        foreach (var row in assignments)
        {
            all.Add(row);
        }

        return all.Check(chart).Diagnostics;
    }

    private IEnumerable<EvidenceRecord> OwnOf(string employeeId)
    {
        foreach (var key in _byEmployee.TryGetValue(employeeId, out var keys) ? keys : [])
        {
            // What stands for different people is set aside for all of them; what contradicts itself is left to the check.
            var standing = Standing(key);
            if (standing.TrueForAll(record => record.IsWithdrawn || EvidenceInMemory.EmployeeOf(record) == employeeId))
            {
                foreach (var record in standing)
                {
                    yield return record;
                }
            }
        }
    }

    private IEnumerable<ConversationAssignment> AssignedTo(string employeeId) => _assignedTo.TryGetValue(employeeId, out var rows) ? rows : [];

    private void Index(EvidenceRecord record, RecordKey key)
    {
        string? employee = EvidenceInMemory.EmployeeOf(record);
        if (employee is not null)
        {
            if (!_byEmployee.TryGetValue(employee, out var keys))
            {
                _byEmployee.Add(employee, keys = []);
            }

            keys.Add(key);
        }

        if (ConversationOf(record) is { } id)
        {
            var conversation = OfId(id);
            conversation.Records.Add(key);
            if (employee is not null)
            {
                conversation.EmployeeIds.Add(employee);
            }
        }
    }

    /// <summary>The records of some ids that stand for one thing only, and for that in a conversation.</summary>
    private IEnumerable<EvidenceRecord> Sound(IEnumerable<RecordKey> keys, string conversation) => keys
        .Select(SoundOf)
        .OfType<EvidenceRecord>()
        .Where(record => ConversationOf(record) == conversation);

    private EvidenceRecord? SoundOf(RecordKey key)
    {
        var standing = Standing(key);
        return standing.Count == 1 && !standing[0].IsWithdrawn ? standing[0] : null;
    }

    /// <summary>What an id stands for: its records of the highest revision.</summary>
    private List<EvidenceRecord> Standing(RecordKey key)
    {
        var contents = ListOf(key);
        if (contents.Count < 2)
        {
            return contents;
        }

        long highest = contents.Max(record => record.Revision);
        return contents.FindAll(record => record.Revision == highest);
    }

    private List<EvidenceRecord> ListOf(RecordKey key)
    {
        if (!_contents.TryGetValue(key, out var records))
        {
            _contents.Add(key, records = []);
        }

        return records;
    }

    private Conversation OfId(string conversationId)
    {
        if (!_conversations.TryGetValue(conversationId, out var conversation))
        {
            _conversations.Add(conversationId, conversation = new Conversation());
        }

        return conversation;
    }

    private static string? ConversationOf(EvidenceRecord record) => record switch
    {
        Message message => message.ConversationId,
        Rating rating => rating.ConversationId,
        _ => null,
    };

    /// <summary>What was ever said of one conversation.</summary>
    private sealed class Conversation
    {
        internal HashSet<RecordKey> Records { get; } = [];

        internal List<ConversationAssignment> Assignments { get; } = [];

        internal HashSet<string> EmployeeIds { get; } = new(StringComparer.Ordinal);
    }
}
