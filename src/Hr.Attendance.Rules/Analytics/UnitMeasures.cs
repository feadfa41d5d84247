using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>A unit's figures of a period. Immutable.</summary>
public sealed record UnitMeasures
{
    internal UnitMeasures()
    {
    }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The unit above it; null for the root.</summary>
    public required string? ParentId { get; init; }

    /// <summary>How far below the root it is, 0 for the root itself.</summary>
    public required int Depth { get; init; }

    /// <summary>The figures of the people who belong to the unit itself.</summary>
    public required WorkMeasures Own { get; init; }

    /// <summary>The figures of its people and of all units below it.</summary>
    public required WorkMeasures Measures { get; init; }

    /// <summary>The same by business day, by date.</summary>
    public required IReadOnlyList<DailyFigures> Days { get; init; }

    /// <summary>The same under the thresholds that all units are compared under.</summary>
    public required EqualTermsResult OnEqualTerms { get; init; }

    /// <summary>The estimated invisible overtime of the same people.</summary>
    public required Duration InvisibleOvertime { get; init; }
}
