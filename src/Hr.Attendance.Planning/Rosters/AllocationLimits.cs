namespace Hr.Attendance.Planning.Rosters;

/// <summary>
/// How much work an allocation may spend. Work is counted in steps of the search and not in seconds, so that every machine finds the same plan.
/// </summary>
public sealed record AllocationLimits
{
    /// <summary>How much work: about the seconds that one core of an ordinary machine takes; 30 unless set.</summary>
    public double WorkUnits { get; init; } = 30;

    /// <summary>From which draw a search begins; 0 unless set.</summary>
    public int Seed { get; init; }

    /// <summary>A plan to begin with, as that of yesterday; null for none.</summary>
    public IReadOnlyList<DutyAssignment>? Start { get; init; }
}
