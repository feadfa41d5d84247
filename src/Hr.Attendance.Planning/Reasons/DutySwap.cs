using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>
/// A swap of duty that breaks no limit: one person's duty goes to another, who gives one of theirs for it, or nothing. Immutable.
/// </summary>
public sealed record DutySwap
{
    /// <summary>Who gives the duty.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The business day of the duty that is given.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Who takes it.</summary>
    public required string WithEmployeeId { get; init; }

    /// <summary>The business day of the duty that is given for it; null where nothing is given for it.</summary>
    public required LocalDate? ForDate { get; init; }

    /// <summary>What the swap changes of the plan's objective: below zero is better.</summary>
    public required PlanObjective Change { get; init; }

    /// <summary>The swap in words.</summary>
    public required Bilingual Sentence { get; init; }
}
