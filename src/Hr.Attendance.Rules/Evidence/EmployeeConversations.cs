namespace Hr.Attendance.Rules.Evidence;

/// <summary>What one employee has of the conversations that are worked out over everybody. Immutable.</summary>
internal sealed class EmployeeConversations
{
    internal static EmployeeConversations None { get; } = new();

    /// <summary>For each of the employee's own conversations whether it is worked out over everybody; empty where none is.</summary>
    internal bool[] AreWhole { get; init; } = [];

    /// <summary>In how many more conversations the employee has turns and no message; their numbers follow those of the employee's own.</summary>
    internal int Others { get; init; }

    /// <summary>The turns in them, by start.</summary>
    internal Turn[] Turns { get; init; } = [];

    /// <summary>The ratings, by position.</summary>
    internal EpisodeRating[] Ratings { get; init; } = [];

    /// <summary>The messages that the customer wrote in one of these turns, in order.</summary>
    internal Func<Turn, IEnumerable<Message>> CustomerMessagesOf { get; init; } = static _ => [];

    /// <summary>The ids of those in which the employee has messages or turns.</summary>
    internal IEnumerable<string> Ids { get; init; } = [];
}
