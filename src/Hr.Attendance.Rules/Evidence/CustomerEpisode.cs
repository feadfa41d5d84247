using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>How a turn of a customer ended.</summary>
public enum EpisodeTurnEnd : byte
{
    /// <summary>An employee answered, whenever that was.</summary>
    Answered,

    /// <summary>The conversation was closed before anybody answered.</summary>
    Closed,

    /// <summary>Nobody answered before the conversation had come to rest.</summary>
    Lapsed,

    /// <summary>Nobody has answered yet, and the evidence ends before the conversation would have come to rest.</summary>
    Open,
}

/// <summary>A stretch of a conversation without a long rest, over everybody who writes in it, from the customer's first message on. Immutable.</summary>
/// <remarks>Step 3 of the contract. What employees write before the customer says a word belongs to no episode here.</remarks>
public sealed record CustomerEpisode
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When the customer began it: the start of the first turn.</summary>
    public Instant Start => Turns[0].Start;

    /// <summary>The customer's turns, in order; never empty.</summary>
    public required IReadOnlyList<EpisodeTurn> Turns { get; init; }

    /// <summary>What everybody wrote in it from the customer's first message on, in order; never empty.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Whose the first turn is; null for nobody.</summary>
    public string? OwnerId => Turns[0].OwnerId;
}

/// <summary>What a customer wrote until an employee answered, over everybody. Immutable.</summary>
public sealed record EpisodeTurn
{
    /// <summary>When the customer began to wait: the first message.</summary>
    public required Instant Start { get; init; }

    /// <summary>When the customer's last message in it was sent; the customer still waited then.</summary>
    public required Instant LastAskedAt { get; init; }

    /// <summary>When nobody is expected to answer any more.</summary>
    public required Instant LapsesAt { get; init; }

    /// <summary>How it ended.</summary>
    public required EpisodeTurnEnd End { get; init; }

    /// <summary>When it was answered or closed; null where it was neither.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Who answered; null for nobody.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>To whom it was assigned; null for nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Whose it is: who answered, else to whom it was assigned; null for nobody.</summary>
    public string? OwnerId => AnsweredBy ?? AssignedTo;
}
