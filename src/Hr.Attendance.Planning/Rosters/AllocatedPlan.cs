using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>A plan for a problem, and how good it is.</summary>
public sealed record AllocatedPlan
{
    /// <summary>The problem.</summary>
    public required DutyProblem Problem { get; init; }

    /// <summary>Who has which duty, by person and option.</summary>
    public required IReadOnlyList<DutyAssignment> Duties { get; init; }

    /// <summary>How good it is.</summary>
    public required PlanObjective Objective { get; init; }

    /// <summary>No plan loses fewer customers than this; null where nothing was proven.</summary>
    public double? LeastCustomersLost { get; init; }

    /// <summary>What in the problem could not be kept, and for whom; empty where every limit was kept.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
