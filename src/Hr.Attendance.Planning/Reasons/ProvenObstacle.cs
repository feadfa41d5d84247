using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>
/// What stands in the way of losing fewer customers on one business day of a queue, while the plan's other days stand. Proven by a solver. Immutable.
/// </summary>
public sealed record ProvenObstacle
{
    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Customers lost in the queue on the day that people on duty could save: those above the least that any number of people would lose.</summary>
    public required double CustomersLost { get; init; }

    /// <summary>
    /// The limits that stand in the way together: with these alone nobody can be put on duty who would save a customer, and without any one of them somebody
    /// could. Empty where the people themselves are too few whatever the limits, or where the day could be planned better as it is.
    /// </summary>
    public required IReadOnlyList<DutyReasonKind> Limits { get; init; }

    /// <summary>What each limit would bring if it alone were relaxed, on this day and for everybody in the queue; those that bring most first.</summary>
    public required IReadOnlyList<Relaxation> Relaxations { get; init; }

    /// <summary>The obstacle in words.</summary>
    public required Bilingual Sentence { get; init; }
}
