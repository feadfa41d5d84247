using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>What is known of a day before any customer comes. Immutable.</summary>
public sealed record CalendarDay
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its kind.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>Whether the calendar does not know the kind, and it is guessed by the weekday.</summary>
    public required bool IsGuessed { get; init; }

    /// <summary>What sets it apart from other days of its weekday, by kind, then by name; none on an ordinary day.</summary>
    public required IReadOnlyList<CalendarFeature> Features { get; init; }
}
