namespace Hr.Attendance.Rules.Evidence;

/// <summary>How a customer turn ended.</summary>
internal enum TurnEnd : byte
{
    /// <summary>Nobody answered, as far as anybody knows.</summary>
    Unanswered,

    /// <summary>The employee answered.</summary>
    Answered,

    /// <summary>It was assigned to the employee, and somebody else answered.</summary>
    AnsweredByColleague,

    /// <summary>The conversation was closed before anybody answered.</summary>
    Closed,
}

/// <summary>To whom a customer turn was assigned.</summary>
public enum TurnAssignment : byte
{
    /// <summary>The employee whose turn it is.</summary>
    Employee,

    /// <summary>A colleague.</summary>
    Colleague,

    /// <summary>Nobody.</summary>
    Nobody,
}

/// <summary>A customer turn, as it is for one employee.</summary>
/// <param name="Conversation">The number of its conversation.</param>
/// <param name="First">The position of the first of the customer's messages.</param>
/// <param name="Start">When the customer began to wait for this employee: in the first message, or when the conversation was handed over.</param>
internal record struct Turn(int Conversation, int First, long Start)
{
    internal const int None = -1;

    /// <summary>By start, then as they were read.</summary>
    internal static Comparer<Turn> ByStart { get; } = Comparer<Turn>.Create(static (one, other) =>
        (one.Start, one.Whole).CompareTo((other.Start, other.Whole)));

    /// <summary>When it ended; no time where it is unanswered.</summary>
    internal long EndedAt = None;

    /// <summary>When nobody is expected to answer any more: a while after the customer's last message.</summary>
    internal long Lapse;

    /// <summary>
    /// How long after an answer its only message came, where no customer wrote in the episode afterwards: perhaps a goodbye. Negative for any other turn.
    /// </summary>
    internal long SinceAnswer = None;

    /// <summary>The position of the answer among the employee's messages; negative where the employee gave none.</summary>
    internal int Answer = None;

    /// <summary>Its place among the employee's turns of <see cref="WholeConversations"/>; negative for a turn of any other conversation.</summary>
    internal int Whole = None;

    /// <summary>
    /// The employee's turn before it in the episode, among those that stand with it: in a list by its position, with <see cref="WholeConversations"/> by its
    /// place there. Negative for the first.
    /// </summary>
    internal int Before = None;
    internal TurnEnd End;
    internal TurnAssignment Assignment;

    internal readonly bool IsAnswered => End == TurnEnd.Answered;

    internal readonly bool IsClosed => End == TurnEnd.Closed;

    /// <summary>Whether it is somebody else's by now, and may be held against the employee to whom it was assigned.</summary>
    internal readonly bool IsOfColleague => End == TurnEnd.AnsweredByColleague;

    /// <summary>When it stops waiting.</summary>
    internal readonly long WaitsUntil => End == TurnEnd.Unanswered ? Lapse : Math.Min(EndedAt, Lapse);
}
