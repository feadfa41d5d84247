using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>Compensatory leave that was taken from an entry.</summary>
/// <param name="EvidenceId">The record of leave.</param>
/// <param name="Date">The business day on which it was taken.</param>
/// <param name="Time">How much of it came from this entry.</param>
public sealed record CompensatoryLeaveUse(string EvidenceId, LocalDate Date, Duration Time);

/// <summary>Rest-day overtime of one business day that is compensated by leave, and what became of it. Immutable.</summary>
/// <param name="EarnedOn">The business day on which it was worked.</param>
/// <param name="Earned">The time.</param>
/// <param name="DueOn">The first date on which no leave can be taken from it any more.</param>
/// <param name="Uses">The leave that was taken from it, by date.</param>
/// <param name="PaidOn">The business day on which the rest was paid; null where nothing is left to pay, or not yet.</param>
public sealed record CompensatoryLeaveEntry(
    LocalDate EarnedOn, Duration Earned, LocalDate DueOn, IReadOnlyList<CompensatoryLeaveUse> Uses, LocalDate? PaidOn)
{
    /// <summary>The time that was taken as leave.</summary>
    public Duration Used => Uses.Aggregate(Duration.Zero, (sum, use) => sum + use.Time);

    /// <summary>The time that was paid instead.</summary>
    public Duration Paid => PaidOn is null ? Duration.Zero : Earned - Used;

    /// <summary>The time that can still be taken as leave, or will be paid.</summary>
    public Duration Open => PaidOn is null ? Earned - Used : Duration.Zero;
}
