using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A day with more overtime raises an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>limit.dailyOvertime</c>.</param>
public sealed class DailyOvertimeLimit(PolicyInForce policy, Duration most) : PolicyTerm(policy)
{
    /// <summary>The most, <c>limit.dailyOvertime</c>.</summary>
    public Duration Most { get; } = most;

    /// <inheritdoc/>
    public override string ToString() => $"overtime of {IsoDuration.Format(Most)} a day at most";
}

/// <summary>A calendar month with more overtime raises an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>limit.monthlyOvertime</c>.</param>
/// <param name="warnsFrom">
/// The share of it, 0 to 1, from which a month that is on course to go above raises an alert, <c>alert.overtimePace</c>; null for no such alert.
/// </param>
public sealed class MonthlyOvertimeLimit(PolicyInForce policy, Duration most, decimal? warnsFrom) : PolicyTerm(policy)
{
    /// <summary>The most, <c>limit.monthlyOvertime</c>.</summary>
    public Duration Most { get; } = most;

    /// <summary>
    /// The share of it, 0 to 1, from which a month that is on course to go above raises an alert, <c>alert.overtimePace</c>; null for no such alert.
    /// </summary>
    public decimal? WarnsFrom { get; } = warnsFrom;

    /// <inheritdoc/>
    public override string ToString() => $"overtime of {IsoDuration.Format(Most)} a month at most";
}

/// <summary>A shorter rest between the last effective session and the next shift raises an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The shortest rest, <c>limit.minimumRest</c>.</param>
public sealed class RestLimit(PolicyInForce policy, Duration least) : PolicyTerm(policy)
{
    /// <summary>The shortest rest, <c>limit.minimumRest</c>.</summary>
    public Duration Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Least)} of rest at least";
}

/// <summary>More days worked in a row raise an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>limit.consecutiveDays</c>.</param>
public sealed class DaysInARowLimit(PolicyInForce policy, int most) : PolicyTerm(policy)
{
    /// <summary>The most, <c>limit.consecutiveDays</c>.</summary>
    public int Most { get; } = most;

    /// <inheritdoc/>
    public override string ToString() => $"{Most} days in a row at most";
}

/// <summary>More time online outside the windows raises an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>alert.outsideWindows</c>.</param>
public sealed class OutsideWindowsLimit(PolicyInForce policy, Duration most) : PolicyTerm(policy)
{
    /// <summary>The most, <c>alert.outsideWindows</c>.</summary>
    public Duration Most { get; } = most;

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Most)} outside the windows at most";
}

/// <summary>So many records for a role that is not held raise an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The number, 1 or more, <c>alert.withoutRole</c>.</param>
public sealed class WithoutRoleLimit(PolicyInForce policy, int least) : PolicyTerm(policy)
{
    /// <summary>The number, 1 or more, <c>alert.withoutRole</c>.</summary>
    public int Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"told from {Least} records without the role on";
}

/// <summary>So many punches without their counterpart raise an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The number, 1 or more, <c>alert.missingEvidence</c>.</param>
public sealed class MissingEvidenceLimit(PolicyInForce policy, int least) : PolicyTerm(policy)
{
    /// <summary>The number, 1 or more, <c>alert.missingEvidence</c>.</summary>
    public int Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"told from {Least} punches without counterpart on";
}

/// <summary>So many messages written while the account was away raise an alert.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The number, 1 or more, <c>alert.contradictoryEvidence</c>.</param>
public sealed class ContradictoryEvidenceLimit(PolicyInForce policy, int least) : PolicyTerm(policy)
{
    /// <summary>The number, 1 or more, <c>alert.contradictoryEvidence</c>.</summary>
    public int Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"told from {Least} messages while away on";
}

/// <summary>A fall of a unit's quality raises an alert; the employee's part in it is asked for.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The least fall, as a share, <c>alert.qualityDrop</c>.</param>
public sealed class QualityWatched(PolicyInForce policy, decimal least) : PolicyTerm(policy)
{
    /// <summary>The least fall, as a share, <c>alert.qualityDrop</c>.</summary>
    public decimal Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"told from a fall of {Least} on";
}
