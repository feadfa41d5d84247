using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One or more customer messages in a row, and the employee's next message, which answers them. Immutable.</summary>
public sealed class CustomerTurn
{
    private readonly Message[] _customerMessages;

    private CustomerTurn(List<Message> customerMessages, Message? response)
    {
        _customerMessages = [.. customerMessages];
        Response = response;
    }

    /// <summary>The conversation.</summary>
    public string ConversationId => _customerMessages[0].ConversationId;

    /// <summary>The employee who handles it.</summary>
    public string EmployeeId => _customerMessages[0].EmployeeId;

    /// <summary>When the customer began to wait: the first of the customer's messages.</summary>
    public Instant Start => _customerMessages[0].At;

    /// <summary>The customer's messages, by time; never empty.</summary>
    public IReadOnlyList<Message> CustomerMessages => _customerMessages;

    /// <summary>The employee's next message; null when there was none.</summary>
    public Message? Response { get; }

    /// <summary>How long the customer waited; null without an answer.</summary>
    public Duration? ResponseTime => Response is null ? null : Response.At - Start;

    /// <summary>The messages between which <see cref="ResponseTime"/> lies: the first of the customer's and, where there is one, the response.</summary>
    public IReadOnlyList<Message> MeasuredBy => Response is null ? [CustomerMessages[0]] : [CustomerMessages[0], Response];

    /// <summary>Finds the turns in one employee's messages.</summary>
    /// <param name="messages">The messages, in the order of <see cref="EmployeeEvidence.Messages"/>, of any number of conversations.</param>
    /// <returns>The turns, by start, then by conversation.</returns>
    public static IReadOnlyList<CustomerTurn> FindIn(IReadOnlyList<Message> messages)
    {
        // Conversations run side by side, so each has its own list of what waits for an answer. An automatic reply is not one: the customer
        // still waits.
        var turns = new List<CustomerTurn>();
        var waiting = new Dictionary<string, List<Message>>(StringComparer.Ordinal);
        foreach (var message in Guard.NotNull(messages))
        {
            if (message.Sender == MessageSender.Auto)
            {
                continue;
            }

            bool isKnown = waiting.TryGetValue(message.ConversationId, out var unanswered);
            if (message.Sender == MessageSender.Customer)
            {
                if (!isKnown)
                {
                    unanswered = [];
                    waiting.Add(message.ConversationId, unanswered);
                }

                unanswered!.Add(message);
            }
            else if (isKnown && unanswered!.Count > 0)
            {
                turns.Add(new CustomerTurn(unanswered, message));
                unanswered.Clear();
            }
        }

        foreach (var unanswered in waiting.Values)
        {
            if (unanswered.Count > 0)
            {
                turns.Add(new CustomerTurn(unanswered, null));
            }
        }

        // No two are equal: of one conversation, what customers write at one time comes before the answer.
        turns.Sort(static (one, other) => one.Start.CompareTo(other.Start) is var order and not 0
            ? order
            : string.CompareOrdinal(one.ConversationId, other.ConversationId));
        return turns;
    }
}
