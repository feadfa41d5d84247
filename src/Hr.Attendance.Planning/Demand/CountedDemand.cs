using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>A host's own count of conversations that began in a span of a day. Immutable.</summary>
public sealed record CountedDemand
{
    /// <summary>The unit whose customers they are; they are counted for all units above it, too.</summary>
    public required string UnitId { get; init; }

    /// <summary>The line of it; they are counted for the unit as a whole, too. Null for customers of no line.</summary>
    public string? Line { get; init; }

    /// <summary>The local date on which the span begins, in the unit's zone.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The local time at which the span begins.</summary>
    public required LocalTime From { get; init; }

    /// <summary>The local time at which it ends, exclusive; one that is not after <see cref="From"/> is on the next date.</summary>
    public required LocalTime To { get; init; }

    /// <summary>How many conversations began; 0 says that none did, and is not the same as no row.</summary>
    public required long Count { get; init; }

    /// <summary>Where it was read; nowhere unless set.</summary>
    public SourcePlace Source { get; init; }
}
