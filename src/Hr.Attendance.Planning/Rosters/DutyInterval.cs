using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>One interval of one queue of customers: what it is worth to have people on duty in it.</summary>
public sealed record DutyInterval
{
    /// <summary>The queue whose customers come: a unit, or a line of it. Who is on duty for a queue serves no other at the same time.</summary>
    public required string Queue { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end, exclusive; after <see cref="Start"/>.</summary>
    public required Instant End { get; init; }

    /// <summary>How many people the service target asks for; 0 or more.</summary>
    public required int Needed { get; init; }

    /// <summary>
    /// How many customers are expected to be lost (answered late, or gone) with 0, 1, 2 and more people on duty. It has one value at least, no value is below
    /// zero, and it is convex: each further person saves no more than the one before. Beyond its end it goes on by its last difference.
    /// </summary>
    public required IReadOnlyList<double> LostWith { get; init; }
}
