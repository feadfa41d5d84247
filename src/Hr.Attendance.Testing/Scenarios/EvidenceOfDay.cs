using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>What was seen of one employee on a date, or on each of several dates alike. Times are on the clock of the employee's unit. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Dates">The dates.</param>
public sealed record EvidenceOfDay(string EmployeeId, IReadOnlyList<LocalDate> Dates)
{
    /// <summary>Pairs of punches for the primary role.</summary>
    public IReadOnlyList<ClockSpan> Works { get; init; } = [];

    /// <summary>Pairs of punches for the concurrent role.</summary>
    public IReadOnlyList<ClockSpan> Online { get; init; } = [];

    /// <summary>The concurrent role of <see cref="Online"/>; null for the employee's first one.</summary>
    public string? OnlineRole { get; init; }

    /// <summary>Single punches.</summary>
    public IReadOnlyList<SinglePunch> Punches { get; init; } = [];

    /// <summary>Times when the account was away.</summary>
    public IReadOnlyList<ClockSpan> Away { get; init; } = [];

    /// <summary>The conversations.</summary>
    public IReadOnlyList<Chat> Chats { get; init; } = [];

    /// <summary>Compensatory leave taken; null for none.</summary>
    public Duration? Leave { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>One punch by itself. Immutable.</summary>
/// <param name="Kind">In or out.</param>
/// <param name="At">When.</param>
/// <param name="Role">The role; null for the primary one.</param>
public sealed record SinglePunch(PunchKind Kind, ClockTime At, string? Role = null);

/// <summary>What one employee has of a conversation on a date. Immutable.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Ratings">The ratings.</param>
public sealed record Chat(string Id, IReadOnlyList<ChatMessage> Messages, IReadOnlyList<ChatRating> Ratings);

/// <summary>One message. Immutable.</summary>
/// <param name="At">When.</param>
/// <param name="Sender">Who wrote it.</param>
public sealed record ChatMessage(ClockTime At, MessageSender Sender);

/// <summary>One rating. Immutable.</summary>
/// <param name="Score">The score.</param>
/// <param name="Min">The lowest score of the scale.</param>
/// <param name="Max">The highest score of the scale.</param>
public sealed record ChatRating(decimal Score, decimal Min = 1, decimal Max = 5);
