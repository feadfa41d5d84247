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

    /// <summary>The lines of rosters.</summary>
    public IReadOnlyList<GivenShift> Shifts { get; init; } = [];

    /// <summary>Times for which overtime was approved.</summary>
    public IReadOnlyList<ClockSpan> Approved { get; init; } = [];

    /// <summary>Leave taken.</summary>
    public IReadOnlyList<GivenLeave> Leave { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
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

/// <summary>A line of a roster: a shift, or that there is none on the date. Immutable.</summary>
public sealed record GivenShift
{
    /// <summary>When it is; null for a day off.</summary>
    public ClockSpan? Time { get; init; }

    /// <summary>The role; null for the primary one.</summary>
    public string? Role { get; init; }

    /// <summary>The line as a scenario file writes it: <c>08:00-16:00</c>, <c>off</c>, <c>18:00-22:00 online-sales</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Time is { } time ? time.ToString() : "off") + (Role is null ? string.Empty : " " + Role);
}

/// <summary>Leave on a date: so much time, or at these times. Immutable.</summary>
public sealed record GivenLeave
{
    /// <summary>The kind, such as <c>annual</c>.</summary>
    public string Kind { get; init; } = Rules.Evidence.Leave.Compensatory;

    /// <summary>How long it lasts; that of <see cref="Time"/> where it has times.</summary>
    public required Duration Length { get; init; }

    /// <summary>When it is; null for so much time of the day's plan, from its end.</summary>
    public ClockSpan? Time { get; init; }

    /// <summary>Leave at times of the day.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="time">When.</param>
    /// <returns>The leave.</returns>
    public static GivenLeave At(string kind, ClockSpan time) =>
        new() { Kind = Guard.NotEmpty(kind), Length = Duration.FromSeconds(time.To.Second - time.From.Second), Time = time };

    /// <summary>The leave as a scenario file writes it: <c>PT4H</c>, <c>annual PT4H</c>, <c>sick 13:00-17:00</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Kind == Rules.Evidence.Leave.Compensatory && Time is null ? string.Empty : Kind + " ")
        + (Time is { } time ? time.ToString() : IsoDuration.Format(Length));
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
