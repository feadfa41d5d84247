using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>A unit's figures of a period. Immutable.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentId">The unit above it; null for the root.</param>
/// <param name="Depth">How far below the root it is, 0 for the root itself.</param>
/// <param name="Own">The figures of the people who belong to the unit itself.</param>
/// <param name="Measures">The figures of its people and of all units below it.</param>
/// <param name="Days">The same by business day, by date.</param>
/// <param name="OnEqualTerms">The same under the thresholds that all units are compared under.</param>
/// <param name="InvisibleOvertime">The estimated invisible overtime of the same people.</param>
public sealed record UnitMeasures(
    string UnitId,
    string? ParentId,
    int Depth,
    WorkMeasures Own,
    WorkMeasures Measures,
    IReadOnlyList<DailyFigures> Days,
    EqualTermsResult OnEqualTerms,
    Duration InvisibleOvertime);
