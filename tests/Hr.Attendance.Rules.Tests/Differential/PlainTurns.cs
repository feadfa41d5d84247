using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A stretch of a conversation without a long rest, over everybody who writes in it.</summary>
internal sealed record PlainEpisode(IReadOnlyList<Message> Messages, IReadOnlyList<PlainTurn> Turns)
{
    internal string ConversationId => Messages[0].ConversationId;

    internal Instant LastMessage => Messages[^1].At;
}

/// <summary>What a customer writes until an employee answers.</summary>
internal sealed class PlainTurn(IReadOnlyList<Message> asked, Message? answer)
{
    /// <summary>The customer's messages.</summary>
    internal IReadOnlyList<Message> Asked => asked;

    internal string ConversationId => asked[0].ConversationId;

    internal Instant Start => asked[0].At;

    /// <summary>The answer; null where there was none.</summary>
    internal Message? Answer => answer;

    /// <summary>When it was closed without an answer; null where it was not.</summary>
    internal Instant? Closed { get; init; }

    /// <summary>To whom it is assigned; null for nobody.</summary>
    internal string? AssignedTo { get; init; }

    /// <summary>"A turn is that of the employee who answers it; where nobody does, of the one to whom it is assigned." Null for nobody.</summary>
    internal string? EmployeeId => answer is null ? AssignedTo : answer.EmployeeId;

    /// <summary>The last message of an employee before it in its episode; null for none.</summary>
    internal Instant? LastAnswer { get; init; }

    /// <summary>Whether a customer writes in the episode after it.</summary>
    internal bool IsFollowed { get; init; }

    /// <summary>"it *lapses*: turnLapse after its last customer message."</summary>
    internal required Instant Lapse { get; init; }

    /// <summary>"For an assignee whom not all of its messages state it begins with the first that states that one."</summary>
    internal Instant StartFor(string employeeId) =>
        employeeId == AssignedTo && asked.FirstOrDefault(message => message.EmployeeId == employeeId) is { } first ? first.At : Start;
}

/// <summary>Step 3: episodes and turns, over everybody.</summary>
internal sealed class PlainTurns
{
    private readonly PlainEvidence _evidence;
    private readonly Duration _turnLapse;

    /// <summary>"Per conversation, over everybody's messages, by time (at the same time: customer, auto, employee, close; then evidence_id)."</summary>
    internal PlainTurns(PlainEvidence evidence, Duration turnLapse)
    {
        (_evidence, _turnLapse) = (evidence, turnLapse);
        Episodes =
        [
            .. from conversation in evidence.Messages.GroupBy(message => message.ConversationId)
            from messages in Cut([.. conversation.OrderBy(message => message.At).ThenBy(Rank).ThenBy(message => message.EvidenceId, StringComparer.Ordinal)])
            select new PlainEpisode(messages, [.. TurnsOf(messages)]),
        ];
    }

    /// <summary>All episodes; those of one conversation in order of time.</summary>
    internal IReadOnlyList<PlainEpisode> Episodes { get; }

    internal IEnumerable<PlainTurn> All => Episodes.SelectMany(episode => episode.Turns);

    /// <summary>"An episode ends where the next message comes more than turnLapse later, and with a `close`."</summary>
    private IEnumerable<List<Message>> Cut(List<Message> ordered)
    {
        var episode = new List<Message>();
        foreach (var message in ordered)
        {
            if (episode.Count > 0 && (episode[^1].Sender == MessageSender.Close || message.At - episode[^1].At > _turnLapse))
            {
                yield return episode;
                episode = [];
            }

            episode.Add(message);
        }

        yield return episode;
    }

    /// <summary>
    /// "Within an episode a customer turn begins with the first customer message since the episode began or since the last employee message; the next
    /// employee message of the episode answers it […] `auto` neither answers nor is activity. A turn that is open when a `close` ends the episode is
    /// closed; otherwise it is unanswered." So a turn is what customers write between two messages of employees.
    /// </summary>
    private IEnumerable<PlainTurn> TurnsOf(List<Message> episode)
    {
        for (int from = 0, end; from < episode.Count; from = end + 1)
        {
            int answer = episode.FindIndex(from, message => message.Sender == MessageSender.Employee);
            end = answer < 0 ? episode.Count : answer;
            List<Message> asked = [.. episode[from..end].Where(message => message.Sender == MessageSender.Customer)];
            if (asked.Count > 0)
            {
                var before = episode[..from].FindLast(message => message.Sender == MessageSender.Employee);
                yield return new PlainTurn(asked, answer < 0 ? null : episode[answer])
                {
                    Closed = answer < 0 && episode[^1].Sender == MessageSender.Close ? episode[^1].At : null,
                    AssignedTo = AssignedTo(asked, before),
                    LastAnswer = before?.At,
                    IsFollowed = episode[end..].Exists(message => message.Sender == MessageSender.Customer),
                    Lapse = asked[^1].At + _turnLapse,
                };
            }
        }
    }

    /// <summary>
    /// "assigned to the employee whom the last of its messages states that states one; where none does, to whom assignments.csv gives the conversation at
    /// its last message; else to the employee who wrote last before it in the same episode; else to nobody."
    /// </summary>
    private string? AssignedTo(List<Message> asked, Message? before) =>
        asked.FindLast(message => message.EmployeeId is not null)?.EmployeeId ?? GivenTo(asked[^1].ConversationId, asked[^1].At) ?? before?.EmployeeId;

    /// <summary>
    /// "`to` exclusive, either may be empty"; "of two rows for one instant that with the later `from` counts, then the lower id."
    /// </summary>
    private string? GivenTo(string conversationId, Instant at) => _evidence.Assignments
        .Where(row => row.ConversationId == conversationId && (row.From is null || row.From <= at) && (row.To is null || at < row.To))
        .OrderByDescending(row => row.From ?? Instant.MinValue)
        .ThenBy(row => row.EmployeeId, StringComparer.Ordinal)
        .FirstOrDefault()?.EmployeeId;

    private static int Rank(Message message) => message.Sender switch
    {
        MessageSender.Customer => 0,
        MessageSender.Auto => 1,
        MessageSender.Employee => 2,
        _ => 3,
    };
}
