using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>A turn that counts in a session, and what became of it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Marks">What became of it.</param>
/// <param name="SinceAnswer">How long after an answer it came, where it may be a goodbye; negative for any other turn.</param>
internal readonly record struct MarkedTurn(CustomerTurn Turn, TurnMarks Marks, long SinceAnswer)
{
    internal bool Is(TurnMarks mark) => (Marks & mark) != 0;

    /// <summary>Whether it may be a goodbye: one message soon after an answer, and no other of a customer after it in the episode.</summary>
    internal bool MayBeRemark(Duration? within) =>
        within is { } limit && SinceAnswer >= 0 && SinceAnswer <= Nanoseconds.Of(limit);
}

/// <summary>
/// One or more customer messages in a row, and the next message of an employee, which answers them; as it is for one employee. Immutable.
/// </summary>
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
    public string ConversationId => CustomerMessages[0].ConversationId;

    /// <summary>The employee who answered it, or to whom it was assigned.</summary>
    public string EmployeeId => _turns.EmployeeId;

    /// <summary>To whom it was assigned.</summary>
    public TurnAssignment Assignment => _turn.Assignment;

    /// <summary>When the customer began to wait for the employee: the first of the customer's messages, or when the conversation was handed over.</summary>
    public Instant Start => Nanoseconds.ToInstant(_turn.Start);

    /// <summary>When somebody answered or it was closed; null where neither happened.</summary>
    public Instant? EndedAt => _turn.End == TurnEnd.Unanswered ? null : Nanoseconds.ToInstant(_turn.EndedAt);

    /// <summary>The customer's messages, by time; never empty.</summary>
    public IReadOnlyList<Message> CustomerMessages => _customerMessages ??= [.. _turns.CustomerMessagesOf(_turn)];

    /// <summary>The employee's answer; null when there was none.</summary>
    public Message? Response => _turn.IsAnswered ? _turns.MessageAt(_turn.Answer) : null;

    /// <summary>How long the customer waited for the employee's answer; null without one.</summary>
    public Duration? ResponseTime => _turn.IsAnswered ? Duration.FromNanoseconds(_turn.EndedAt - _turn.Start) : null;

    /// <summary>Whether a colleague answered what was assigned to the employee.</summary>
    public bool IsAnsweredByColleague => _turn.IsOfColleague;

    /// <summary>Whether the conversation was closed before anybody answered.</summary>
    public bool IsClosed => _turn.IsClosed;

    /// <summary>
    /// The messages between which <see cref="ResponseTime"/> lies: the customer's at <see cref="Start"/> and, where there is one, the
    /// response.
    /// </summary>
    public IReadOnlyList<Message> MeasuredBy => Response is { } response ? [First, response] : [First];

    /// <summary>Finds an employee's turns: those that the employee answered, and those that were assigned to the employee.</summary>
    /// <param name="evidence">The evidence, with what others wrote in the same conversations.</param>
    /// <param name="employeeId">The employee's id.</param>
    /// <returns>The turns, by start, then by conversation.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<CustomerTurn> Of(EvidenceSet evidence, string employeeId)
    {
        var turns = new TurnsOfMessages(Guard.NotNull(evidence), Guard.NotNull(employeeId));
        return turns.Views(turns.All.ToArray());
    }

    private Message First => CustomerMessages.First(message => message.At == Start);
}
