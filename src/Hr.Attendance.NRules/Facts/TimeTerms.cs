using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>Which of its times a session earns.</summary>
/// <param name="policy">The policy.</param>
/// <param name="effective">An effective one, <c>credit.mode</c>.</param>
/// <param name="ineffective">An ineffective one, <c>credit.whenIneffective</c>.</param>
public sealed class CreditGranted(PolicyInForce policy, CreditMode effective, IneffectiveCredit ineffective) : PolicyTerm(policy)
{
    /// <summary>An effective one, <c>credit.mode</c>.</summary>
    public CreditMode Effective { get; } = effective;

    /// <summary>An ineffective one, <c>credit.whenIneffective</c>.</summary>
    public IneffectiveCredit Ineffective { get; } = ineffective;

    /// <inheritdoc/>
    public override string ToString() => $"credit: {Effective}, where ineffective {Ineffective}";
}

/// <summary>How earned time is rounded.</summary>
/// <param name="policy">The policy.</param>
/// <param name="step">The step, longer than zero, <c>credit.roundTo</c>.</param>
/// <param name="rounding">Which way, <c>credit.rounding</c>.</param>
/// <param name="per">Each session or the sum of a role and day, <c>credit.roundPer</c>.</param>
public sealed class CreditRounded(PolicyInForce policy, Duration step, CreditRounding rounding, CreditRoundPer per) : PolicyTerm(policy)
{
    /// <summary>The step, longer than zero, <c>credit.roundTo</c>.</summary>
    public Duration Step { get; } = step;

    /// <summary>Which way, <c>credit.rounding</c>.</summary>
    public CreditRounding Rounding { get; } = rounding;

    /// <summary>Each session or the sum of a role and day, <c>credit.roundPer</c>.</summary>
    public CreditRoundPer Per { get; } = per;

    /// <inheritdoc/>
    public override string ToString() => $"credit rounded {Rounding} to {IsoDuration.Format(Step)} per {Per}";
}

/// <summary>The sessions of a role and business day are credited no more than this together.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>credit.dailyCap</c>.</param>
public sealed class DailyCreditCap(PolicyInForce policy, Duration most) : PolicyTerm(policy)
{
    /// <summary>The most, <c>credit.dailyCap</c>.</summary>
    public Duration Most { get; } = most;

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Most)} a day at most";
}

/// <summary>The policy sets no daily cap.</summary>
/// <param name="policy">The policy.</param>
public sealed class CreditWithoutCap(PolicyInForce policy) : PolicyTerm(policy)
{
    /// <inheritdoc/>
    public override string ToString() => "no daily cap";
}

/// <summary>What of a day is overtime.</summary>
/// <param name="policy">The policy.</param>
/// <param name="system">The hours system, <c>overtime.hoursSystem</c>.</param>
/// <param name="basis">Credited time, or all time beyond the standard day, <c>overtime.basis</c>.</param>
/// <param name="standardDay">The standard day, <c>overtime.standardDay</c>.</param>
/// <param name="nonFixedHolidays">Whether statutory holidays are paid under the non-fixed system, <c>overtime.nonFixedHolidays</c>.</param>
public sealed class OvertimeCounted(
    PolicyInForce policy, HoursSystem system, OvertimeBasis basis, Duration standardDay, NonFixedHolidays nonFixedHolidays)
    : PolicyTerm(policy)
{
    /// <summary>The hours system, <c>overtime.hoursSystem</c>.</summary>
    public HoursSystem System { get; } = system;

    /// <summary>Credited time, or all time beyond the standard day, <c>overtime.basis</c>.</summary>
    public OvertimeBasis Basis { get; } = basis;

    /// <summary>The standard day, <c>overtime.standardDay</c>.</summary>
    public Duration StandardDay { get; } = standardDay;

    /// <summary>Whether statutory holidays are paid under the non-fixed system, <c>overtime.nonFixedHolidays</c>.</summary>
    public NonFixedHolidays NonFixedHolidays { get; } = nonFixedHolidays;

    /// <inheritdoc/>
    public override string ToString() => $"{System} hours, overtime {Basis}, standard day {IsoDuration.Format(StandardDay)}";

    /// <summary>Whether hours are added up over a period, so that a day alone does not say what is overtime.</summary>
    public bool IsAddedUp => System == HoursSystem.Comprehensive;

    /// <summary>Whether a day alone says what is overtime, on all kinds of days.</summary>
    public bool IsStandard => System == HoursSystem.Standard;
}

/// <summary>Overtime of a day that is shorter than this does not count.</summary>
/// <param name="policy">The policy.</param>
/// <param name="least">The least, <c>overtime.minimum</c>; zero where hours are added up over a period.</param>
public sealed class LeastOvertime(PolicyInForce policy, Duration least) : PolicyTerm(policy)
{
    /// <summary>The least, <c>overtime.minimum</c>; zero where hours are added up over a period.</summary>
    public Duration Least { get; } = least;

    /// <inheritdoc/>
    public override string ToString() => $"overtime counts from {IsoDuration.Format(Least)} on";
}

/// <summary>Overtime is paid only where somebody approved it: <c>overtime.approval</c>.</summary>
/// <param name="policy">The policy.</param>
public sealed class ApprovalRequired(PolicyInForce policy) : PolicyTerm(policy)
{
    /// <inheritdoc/>
    public override string ToString() => "overtime needs approval";
}

/// <summary>Overtime needs no approval.</summary>
/// <param name="policy">The policy.</param>
public sealed class ApprovalNotRequired(PolicyInForce policy) : PolicyTerm(policy)
{
    /// <inheritdoc/>
    public override string ToString() => "overtime needs no approval";
}
