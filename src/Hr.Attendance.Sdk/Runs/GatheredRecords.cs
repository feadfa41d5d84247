using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Records of some people and of their conversations, given to those with whom they count.</summary>
internal sealed class GatheredRecords(IReadOnlyCollection<string> employeeIds, OrganizationChart chart)
{
    private readonly Dictionary<string, PersonalRecords> _people = employeeIds.ToDictionary(id => id, _ => new PersonalRecords(), StringComparer.Ordinal);
    private readonly List<Message> _ofOthers = [];
    private readonly PersonalRecords _accountedElsewhere = new();

    /// <summary>For each conversation who keeps account of what is nobody's in it: of all who take part the first by id.</summary>
    private readonly Dictionary<string, string> _accountants = new(StringComparer.Ordinal);

    /// <summary>The conversations that have messages of these people or are assigned to them.</summary>
    internal IReadOnlyCollection<string> ConversationIds => _accountants.Keys;

    /// <summary>Gives these people their own records.</summary>
    /// <returns>How many records were of others.</returns>
    internal long AddOwn(EvidenceRecords given)
    {
        long ofOthers = 0;
        foreach (var record in given.Punches.Concat<EvidenceRecord>(given.Messages).Concat(given.Presence).Concat(given.Leave))
        {
            // What is nobody's is a part of conversations and of no person's evidence.
            if (EvidenceInMemory.EmployeeOf(record) is not { } employee)
            {
                continue;
            }

            if (!_people.TryGetValue(employee, out var own))
            {
                ofOthers++;
                continue;
            }

            own.Add(record);
            if (record is Message message)
            {
                TakesPart(employee, message.ConversationId);
            }
        }

        foreach (var row in given.Assignments.Where(row => _people.ContainsKey(row.EmployeeId)))
        {
            TakesPart(row.EmployeeId, row.ConversationId);
        }

        return ofOthers;
    }

    /// <summary>Adds what else there is of the conversations; what is of no conversation of theirs is passed over.</summary>
    internal void AddRest(EvidenceRecords given)
    {
        var messages = given.Messages.Where(message => _accountants.ContainsKey(message.ConversationId)).ToList();
        var assignments = given.Assignments.Where(row => _accountants.ContainsKey(row.ConversationId)).ToList();
        foreach (var message in messages)
        {
            // What a source gives once more of these people was given already.
            if (EvidenceInMemory.EmployeeOf(message) is { } employee && !_people.ContainsKey(employee))
            {
                _ofOthers.Add(message);
                TakesPart(employee, message.ConversationId);
            }
        }

        assignments.ForEach(row => TakesPart(row.EmployeeId, row.ConversationId));

        // Who keeps account is certain only now.
        foreach (var message in messages.Where(message => EvidenceInMemory.EmployeeOf(message) is null))
        {
            AccountOf(message.ConversationId).Add(message);
        }

        foreach (var rating in given.Ratings.Where(rating => _accountants.ContainsKey(rating.ConversationId)))
        {
            AccountOf(rating.ConversationId).Add(rating);
        }

        assignments.ForEach(row => AccountOf(row.ConversationId).Add(row));
    }

    /// <summary>All of it, checked.</summary>
    /// <param name="latestMessageAt">When the latest message of all was sent; null where nobody knows.</param>
    internal GatheredEvidence Check(Instant? latestMessageAt)
    {
        // What is wrong with the records of others is said with those with whom they count.
        _ofOthers.ForEach(_accountedElsewhere.Add);
        var others = _accountedElsewhere.Check(chart, latestMessageAt).Evidence;
        var byEmployee = _people.ToDictionary(person => person.Key, person => person.Value.Check(chart), StringComparer.Ordinal);
        return new GatheredEvidence(byEmployee, EvidenceSet.Together([.. byEmployee.Values.Select(person => person.Evidence), others]));
    }

    private void TakesPart(string employeeId, string conversationId)
    {
        bool isFirst = !_accountants.TryGetValue(conversationId, out string? first) || string.CompareOrdinal(employeeId, first) < 0;
        if (isFirst && chart.TryGetEmployee(employeeId, out _))
        {
            _accountants[conversationId] = employeeId;
        }
    }

    private PersonalRecords AccountOf(string conversationId) =>
        _people.TryGetValue(_accountants[conversationId], out var own) ? own : _accountedElsewhere;
}

/// <summary>The evidence of some people.</summary>
/// <param name="ByEmployee">What counts with each of those who were asked for.</param>
/// <param name="All">All of it, with what others wrote in their conversations: what they are evaluated from.</param>
internal sealed record GatheredEvidence(IReadOnlyDictionary<string, PersonalEvidence> ByEmployee, EvidenceSet All);
