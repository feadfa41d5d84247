using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>What was seen of one employee on a date, or on each of several dates alike. Times are on the clock of the employee's unit. Immutable.</summary>
public sealed record EvidenceOfDay
{
    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The dates.</summary>
    public required IReadOnlyList<LocalDate> Dates { get; init; }

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

    /// <summary>Leave taken.</summary>
    public IReadOnlyList<LeaveTaken> Leave { get; init; } = [];

    /// <summary>What the roster plans.</summary>
    public IReadOnlyList<PlannedShift> Shifts { get; init; } = [];

    /// <summary>Times for which overtime is approved.</summary>
    public IReadOnlyList<ClockSpan> Approved { get; init; } = [];

    /// <summary>Times for which overtime was asked for and not approved.</summary>
    public IReadOnlyList<ClockSpan> Rejected { get; init; } = [];

    /// <summary>What people decided about sessions, in the order in which they did.</summary>
    public IReadOnlyList<SessionDecision> Decisions { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>Leave on a date. Immutable.</summary>
public sealed record LeaveTaken
{
    /// <summary>How much working time it stands for.</summary>
    public required Duration Time { get; init; }

    /// <summary>What it is taken for; compensatory unless set.</summary>
    public string Kind { get; init; } = Leave.Compensatory;

    /// <summary>When, at most a day long; null where nobody says.</summary>
    public ClockSpan? Span { get; init; }
}

/// <summary>A line of a roster. Immutable.</summary>
public sealed record PlannedShift
{
    /// <summary>When work is planned, at most a day long; null for a date that is free.</summary>
    public required ClockSpan? Span { get; init; }

    /// <summary>The role; null for the primary one.</summary>
    public string? Role { get; init; }
}

/// <summary>A person's word over the session at a time. Immutable.</summary>
public sealed record SessionDecision
{
    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>A time in the session.</summary>
    public required ClockTime At { get; init; }
}

/// <summary>One punch by itself. Immutable.</summary>
public sealed record SinglePunch
{
    /// <summary>In, out, or neither said.</summary>
    public required PunchKind Kind { get; init; }

    /// <summary>When.</summary>
    public required ClockTime At { get; init; }

    /// <summary>The role; null for the primary one.</summary>
    public string? Role { get; init; }
}

/// <summary>What one employee has of a conversation on a date. Immutable.</summary>
public sealed record Chat
{
    /// <summary>The conversation.</summary>
    public required string Id { get; init; }

    /// <summary>The messages.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The ratings.</summary>
    public IReadOnlyList<ChatRating> Ratings { get; init; } = [];
}

/// <summary>One message. Immutable.</summary>
public sealed record ChatMessage
{
    /// <summary>When.</summary>
    public required ClockTime At { get; init; }

    /// <summary>Who wrote it.</summary>
    public required MessageSender Sender { get; init; }
}

/// <summary>One rating. Immutable.</summary>
public sealed record ChatRating
{
    /// <summary>The score.</summary>
    public required decimal Score { get; init; }

    /// <summary>The lowest score of the scale.</summary>
    public decimal Min { get; init; } = 1;

    /// <summary>The highest score of the scale.</summary>
    public decimal Max { get; init; } = 5;
}
