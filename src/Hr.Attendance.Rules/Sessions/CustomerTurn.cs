using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions.Kernel;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>One or more customer messages in a row, and the employee's next message, which answers them. Immutable.</summary>
public sealed class CustomerTurn
{
    private readonly TurnsOfMessages _turns;
    private readonly Turn _turn;
    private Message[]? _customerMessages;

    internal CustomerTurn(TurnsOfMessages turns, in Turn turn)
    {
        _turns = turns;
        _turn = turn;
    }

    /// <summary>The conversation.</summary>
    public string ConversationId => First.ConversationId;

    /// <summary>The employee who handles it.</summary>
    public string EmployeeId => First.EmployeeId!;

    /// <summary>When the customer began to wait: the first of the customer's messages.</summary>
    public Instant Start => First.At;

    /// <summary>The customer's messages, by time; never empty.</summary>
    public IReadOnlyList<Message> CustomerMessages => _customerMessages ??= [.. _turns.CustomerMessagesOf(_turn).Select(_turns.MessageAt)];

    /// <summary>The employee's next message; null when there was none.</summary>
    public Message? Response => _turn.IsAnswered ? _turns.MessageAt(_turn.Answer) : null;

    /// <summary>How long the customer waited; null without an answer.</summary>
    public Duration? ResponseTime => _turn.IsAnswered ? Duration.FromNanoseconds(_turn.Response - _turn.Start) : null;

    /// <summary>The messages between which <see cref="ResponseTime"/> lies: the first of the customer's and, where there is one, the response.</summary>
    public IReadOnlyList<Message> MeasuredBy => Response is { } response ? [First, response] : [First];

    internal Turn Numbers => _turn;

    private Message First => _turns.MessageAt(_turn.First);

    /// <summary>Finds the turns in one employee's messages.</summary>
    /// <param name="messages">The messages, in the order of <see cref="EmployeeEvidence.Messages"/>, of any number of conversations.</param>
    /// <returns>The turns, by start, then by conversation.</returns>
    public static IReadOnlyList<CustomerTurn> FindIn(IReadOnlyList<Message> messages)
    {
        var turns = new TurnsOfMessages(Guard.NotNull(messages));
        return turns.Views(turns.All.ToArray());
    }
}
