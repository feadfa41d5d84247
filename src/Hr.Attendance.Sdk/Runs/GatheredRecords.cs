using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Records of some people and of their conversations, given to those with whom they count.</summary>
internal sealed class GatheredRecords(IReadOnlyCollection<string> employeeIds, OrganizationChart chart)
{
    private readonly Dictionary<string, PersonalRecords> _people = employeeIds.ToDictionary(id => id, _ => new PersonalRecords(), StringComparer.Ordinal);
    private readonly PersonalRecords _others = new();

    /// <summary>For each conversation who keeps account of what is nobody's in it: of all who take part the first by id.</summary>
    private readonly Dictionary<string, string> _accountants = new(StringComparer.Ordinal);

    /// <summary>The conversations that have messages of these people or are assigned to them.</summary>
    internal IReadOnlyCollection<string> ConversationIds => _accountants.Keys;

    /// <summary>Gives these people their own records.</summary>
    /// <returns>How many records were of others.</returns>
    internal long AddOwn(EvidenceRecords given)
    {
        long ofOthers = AddOwn(given.Punches) + AddOwn(given.Messages) + AddOwn(given.Presence) + AddOwn(given.Availability) + AddOwn(given.Leave)
            + AddOwn(given.Shifts) + AddOwn(given.Approvals) + AddOwn(given.Decisions);
        foreach (var row in given.Assignments)
        {
            if (_people.ContainsKey(row.EmployeeId))
            {
                TakesPart(row.EmployeeId, row.ConversationId);
            }
        }

        return ofOthers;
    }

    /// <summary>Adds what else there is of the conversations; what is of no conversation of theirs is passed over.</summary>
    internal void AddRest(EvidenceRecords given)
    {
        // Who keeps account of a conversation is certain only when all who take part are known.
        var ofNobody = new List<Message>();
        foreach (var message in given.Messages)
        {
            if (!_accountants.ContainsKey(message.ConversationId))
            {
                continue;
            }

            if (EvidenceInMemory.EmployeeOf(message) is not { } employee)
            {
                ofNobody.Add(message);
            }
            else if (!_people.ContainsKey(employee))
            {
                // What a source gives once more of these people was given already.
                _others.Add(message);
                TakesPart(employee, message.ConversationId);
            }
        }

        foreach (var row in given.Assignments)
        {
            if (_accountants.ContainsKey(row.ConversationId))
            {
                TakesPart(row.EmployeeId, row.ConversationId);
            }
        }

        ofNobody.ForEach(message => AccountOf(message.ConversationId)?.Add(message));
        foreach (var rating in given.Ratings)
        {
            AccountOf(rating.ConversationId)?.Add(rating);
        }

        foreach (var row in given.Assignments)
        {
            AccountOf(row.ConversationId)?.Add(row);
        }
    }

    /// <summary>All of it, checked.</summary>
    /// <param name="latestMessageAt">When the latest message of all was sent; null where nobody knows.</param>
    internal GatheredEvidence Check(Instant? latestMessageAt)
    {
        var byEmployee = _people.ToDictionary(person => person.Key, person => person.Value.Check(chart, latestMessageAt), StringComparer.Ordinal);
        var parts = byEmployee.Values.Select(person => person.Evidence).ToList();
        if (!_others.IsEmpty || parts.Count == 0)
        {
            // What is wrong with the records of others is said with those with whom they count.
            parts.Add(_others.Check(chart, latestMessageAt).Evidence);
        }

        return new GatheredEvidence(byEmployee, EvidenceSet.Together(parts));
    }

    private long AddOwn(IReadOnlyList<EvidenceRecord> given)
    {
        long ofOthers = 0;
        for (int i = 0; i < given.Count; i++)
        {
            // What is nobody's is a part of conversations and of no person's evidence.
            if (EvidenceInMemory.EmployeeOf(given[i]) is not { } employee)
            {
                continue;
            }

            if (!_people.TryGetValue(employee, out var own))
            {
                ofOthers++;
                continue;
            }

            own.Add(given[i]);
            if (given[i] is Message message)
            {
                TakesPart(employee, message.ConversationId);
            }
        }

        return ofOthers;
    }

    private void TakesPart(string employeeId, string conversationId)
    {
        bool isFirst = !_accountants.TryGetValue(conversationId, out string? first) || string.CompareOrdinal(employeeId, first) < 0;
        if (isFirst && chart.TryGetEmployee(employeeId, out _))
        {
            _accountants[conversationId] = employeeId;
        }
    }

    /// <summary>With whom what is nobody's in a conversation counts; null where nobody asked for the conversation.</summary>
    private PersonalRecords? AccountOf(string conversationId) =>
        !_accountants.TryGetValue(conversationId, out string? first) ? null : _people.TryGetValue(first, out var own) ? own : _others;
}

/// <summary>The evidence of some people.</summary>
/// <param name="ByEmployee">What counts with each of those who were asked for.</param>
/// <param name="All">All of it, with what others wrote in their conversations: what they are evaluated from.</param>
internal sealed record GatheredEvidence(IReadOnlyDictionary<string, PersonalEvidence> ByEmployee, EvidenceSet All);
