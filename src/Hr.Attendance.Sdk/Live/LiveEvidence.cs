using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Live;

/// <summary>
/// All evidence that was pushed, each content once, and whom each record touches: its own people and, where a conversation is rated, those who
/// own or owned the ratings.
/// </summary>
internal sealed class LiveEvidence
{
    // The promise is that after any pushes, in any order, results are those of all records at once. So no content is ever thrown away: an id that
    // came with two contents is a contradiction whichever of them came first, and of two revisions the higher stands whichever came last.
    // The indexes answer one question each: what is an employee's, what belongs to a conversation, whose its ratings are now. The owner is
    // remembered because a new message can take the ratings from somebody, and that person's days change too.

    private readonly Dictionary<RecordKey, List<EvidenceRecord>> _contents = [];
    private readonly Dictionary<string, HashSet<RecordKey>> _byEmployee = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<RecordKey>> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<RecordKey>> _ratings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _owned = new(StringComparer.Ordinal);

    /// <summary>All people of whom there is a record, whoever knows them.</summary>
    internal IEnumerable<string> EmployeeIds => _byEmployee.Keys;

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="touched">Takes the people whose own evidence is different now.</param>
    /// <param name="conversations">Takes the conversations whose messages or ratings are different now.</param>
    /// <returns>Whether it was not known yet.</returns>
    internal bool Add(EvidenceRecord record, ISet<string> touched, ISet<string> conversations)
    {
        var key = RecordKey.Of(record);
        var known = ListOf(key);
        if (known.Exists(other => RecordKey.SayTheSame(other, record)))
        {
            return false;
        }

        known.Add(record);
        Index(record, key);

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

    /// <summary>Finds the owners of the ratings of some conversations again.</summary>
    /// <param name="conversations">The conversations; null for all.</param>
    /// <param name="chart">Who is known.</param>
    /// <param name="touched">Takes those who owned the ratings and those who own them.</param>
    internal void FindOwners(IEnumerable<string>? conversations, OrganizationChart chart, ISet<string> touched)
    {
        foreach (string conversation in (conversations ?? _ratings.Keys).Where(_ratings.ContainsKey))
        {
            var messages = _messages.TryGetValue(conversation, out var keys) ? Sound(keys, conversation).Cast<Message>().ToList() : [];
            string? owner = RatingOwner.Of(messages, chart);
            if (_owners.TryGetValue(conversation, out string? before))
            {
                touched.Add(before);
                SetOf(_owned, before).Remove(conversation);
                _owners.Remove(conversation);
            }

            if (owner is not null)
            {
                touched.Add(owner);
                SetOf(_owned, owner).Add(conversation);
                _owners.Add(conversation, owner);
            }
        }
    }

    /// <summary>One employee's evidence, checked.</summary>
    internal PersonalEvidence Of(string employeeId, OrganizationChart chart)
    {
        var records = new PersonalRecords();
        foreach (var key in SetOf(_byEmployee, employeeId))
        {
            // What stands for different people is set aside for all of them; what contradicts itself is left to the check.
            var standing = Standing(key);
            if (standing.TrueForAll(record => record.IsWithdrawn || EvidenceInMemory.EmployeeOf(record) == employeeId))
            {
                standing.ForEach(records.Add);
            }
        }

        foreach (var rating in SetOf(_owned, employeeId).SelectMany(conversation => Sound(_ratings[conversation], conversation)))
        {
            records.Add(rating);
        }

        return records.Check(chart);
    }

    /// <summary>What is wrong with some records, seen together with all that has their ids.</summary>
    internal IReadOnlyList<Diagnostic> FindingsOn(IEnumerable<EvidenceRecord> records, OrganizationChart chart)
    {
        var all = new PersonalRecords();
        foreach (var record in records.Select(RecordKey.Of).Distinct().SelectMany(key => _contents[key]))
        {
            all.Add(record);
        }

        return all.Check(chart).Diagnostics;
    }

    private void Index(EvidenceRecord record, RecordKey key)
    {
        if (EvidenceInMemory.EmployeeOf(record) is { } employee)
        {
            SetOf(_byEmployee, employee).Add(key);
        }

        if (record is Message message)
        {
            SetOf(_messages, message.ConversationId).Add(key);
        }
        else if (record is Rating rating)
        {
            SetOf(_ratings, rating.ConversationId).Add(key);
        }
    }

    /// <summary>The records of some ids that stand for one thing only, and for that in a conversation.</summary>
    private IEnumerable<EvidenceRecord> Sound(IEnumerable<RecordKey> keys, string conversation) => keys
        .Select(Standing)
        .Where(standing => standing.Count == 1 && !standing[0].IsWithdrawn && ConversationOf(standing[0]) == conversation)
        .Select(standing => standing[0]);

    /// <summary>What an id stands for: its records of the highest revision.</summary>
    private List<EvidenceRecord> Standing(RecordKey key)
    {
        var contents = _contents[key];
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

    private static string? ConversationOf(EvidenceRecord record) => record switch
    {
        Message message => message.ConversationId,
        Rating rating => rating.ConversationId,
        _ => null,
    };

    private static HashSet<T> SetOf<T>(Dictionary<string, HashSet<T>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set))
        {
            sets.Add(name, set = []);
        }

        return set;
    }
}
