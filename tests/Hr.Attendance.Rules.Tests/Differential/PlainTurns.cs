using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A customer's waiting: since when, in which conversation with whom, and when it was answered; null where it never was.</summary>
internal sealed record PlainTurn(string EmployeeId, string ConversationId, Instant Start, Message? Answer)
{
    internal Instant? Response => Answer?.At;
}

/// <summary>Step 3: turns, and whose ratings are whose.</summary>
internal static class PlainTurns
{
    /// <summary>
    /// "Per employee and conversation, messages by time (at the same time: customer, auto, employee; then evidence_id). A customer turn starts
    /// at the first customer message after an employee message, or at the start; its response is the next employee message […] `auto` never
    /// answers and is no activity."
    /// </summary>
    internal static IEnumerable<PlainTurn> In(IEnumerable<Message> messages)
    {
        foreach (var conversation in messages.Where(message => message.EmployeeId is not null)
            .GroupBy(message => (EmployeeId: message.EmployeeId!, message.ConversationId)))
        {
            Instant? waitingSince = null;
            foreach (var message in conversation.OrderBy(message => message.At).ThenBy(Rank).ThenBy(message => message.EvidenceId, StringComparer.Ordinal))
            {
                if (message.Sender == MessageSender.Customer)
                {
                    waitingSince ??= message.At;
                }
                else if (message.Sender == MessageSender.Employee && waitingSince is { } start)
                {
                    yield return new PlainTurn(conversation.Key.EmployeeId, conversation.Key.ConversationId, start, message);
                    waitingSince = null;
                }
            }

            if (waitingSince is { } unanswered)
            {
                yield return new PlainTurn(conversation.Key.EmployeeId, conversation.Key.ConversationId, unanswered, null);
            }
        }
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
