using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A customer's waiting: since when, in which conversation with whom, and how it ended.</summary>
internal sealed class PlainTurn(string employeeId, string conversationId, Message first)
{
    internal string EmployeeId => employeeId;

    internal string ConversationId => conversationId;

    internal Instant Start => first.At;

    /// <summary>The answer; null where there was none.</summary>
    internal Message? Answer { get; set; }

    internal Instant? Response => Answer?.At;

    /// <summary>When it was closed without an answer; null where it was not.</summary>
    internal Instant? Closed { get; set; }

    /// <summary>The customer's messages.</summary>
    internal List<Message> Asked { get; } = [first];

    /// <summary>The employee's last message of the episode before it; null for none.</summary>
    internal Instant? LastAnswer { get; init; }

    /// <summary>Whether a customer writes in the episode after it.</summary>
    internal bool IsFollowed { get; set; }

    /// <summary>"turnLapse after its last customer message", which is twelve hours.</summary>
    internal Instant Lapse => Asked[^1].At + Duration.FromHours(12);
}

/// <summary>Step 3: turns, and whose ratings are whose.</summary>
internal static class PlainTurns
{
    /// <summary>
    /// "by time (at the same time: customer, auto, employee, close; then evidence_id). An episode ends where the next message comes more than turnLapse
    /// later, and with a `close`. Within an episode a customer turn begins with the first customer message since the episode began or since the last
    /// employee message; the next employee message of the episode answers it […] `auto` neither answers nor is activity. A turn that is open when a
    /// `close` ends the episode is closed".
    /// </summary>
    internal static IEnumerable<PlainTurn> In(IEnumerable<Message> messages) => messages
        .Where(message => message.EmployeeId is not null)
        .GroupBy(message => (EmployeeId: message.EmployeeId!, message.ConversationId))
        .SelectMany(conversation => Episodes(conversation
            .OrderBy(message => message.At).ThenBy(Rank).ThenBy(message => message.EvidenceId, StringComparer.Ordinal)))
        .SelectMany(TurnsOf);

    private static IEnumerable<List<Message>> Episodes(IEnumerable<Message> ordered)
    {
        var episode = new List<Message>();
        foreach (var message in ordered)
        {
            if (episode.Count > 0 && (episode[^1].Sender == MessageSender.Close || message.At - episode[^1].At > Duration.FromHours(12)))
            {
                yield return episode;
                episode = [];
            }

            episode.Add(message);
        }

        yield return episode;
    }

    private static List<PlainTurn> TurnsOf(List<Message> episode)
    {
        var turns = new List<PlainTurn>();
        Instant? lastAnswer = null;
        foreach (var message in episode)
        {
            var open = turns.LastOrDefault() is { Answer: null } waiting ? waiting : null;
            switch (message.Sender)
            {
                case MessageSender.Customer when open is not null:
                    open.Asked.Add(message);
                    break;
                case MessageSender.Customer:
                    turns.ForEach(turn => turn.IsFollowed = true);
                    turns.Add(new PlainTurn(message.EmployeeId!, message.ConversationId, message) { LastAnswer = lastAnswer });
                    break;
                case MessageSender.Employee:
                    open?.Answer = message;
                    lastAnswer = message.At;
                    break;
                case MessageSender.Close:
                    open?.Closed = message.At;
                    break;
            }
        }

        return turns;
    }

    /// <summary>
    /// "A rating belongs to the employee and session that hold the last turn of its conversation over everybody (at the same start: the lower
    /// employee id); ratings of conversations without a turn count nowhere". The turn that each rating belongs to.
    /// </summary>
    internal static IEnumerable<(Rating Rating, PlainTurn Turn)> OfRatings(IReadOnlyList<Rating> ratings, IReadOnlyList<PlainTurn> turnsOfEverybody)
    {
        foreach (var rating in ratings)
        {
            var last = turnsOfEverybody
                .Where(turn => turn.ConversationId == rating.ConversationId)
                .OrderByDescending(turn => turn.Start)
                .ThenBy(turn => turn.EmployeeId, StringComparer.Ordinal)
                .FirstOrDefault();
            if (last is not null)
            {
                yield return (rating, last);
            }
        }
    }

    private static int Rank(Message message) => message.Sender switch
    {
        MessageSender.Customer => 0,
        MessageSender.Auto => 1,
        MessageSender.Employee => 2,
        _ => 3,
    };
}
