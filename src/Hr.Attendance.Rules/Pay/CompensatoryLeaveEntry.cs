using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>Compensatory leave that was taken from an entry.</summary>
public sealed record CompensatoryLeaveUse
{
    /// <summary>The record of leave.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>The business day on which it was taken.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How much of it came from this entry.</summary>
    public required Duration Time { get; init; }
}

/// <summary>Rest-day overtime of one business day that is compensated by leave, and what became of it. Immutable.</summary>
public sealed record CompensatoryLeaveEntry
{
    internal CompensatoryLeaveEntry()
    {
    }

    /// <summary>The business day on which it was worked.</summary>
    public required LocalDate EarnedOn { get; init; }

    /// <summary>The time.</summary>
    public required Duration Earned { get; init; }

    /// <summary>The first date on which no leave can be taken from it any more.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>The leave that was taken from it, by date.</summary>
    public required IReadOnlyList<CompensatoryLeaveUse> Uses { get; init; }

    /// <summary>The business day on which the rest was paid; null where nothing is left to pay, or not yet.</summary>
    public required LocalDate? PaidOn { get; init; }

    /// <summary>The time that was taken as leave.</summary>
    public Duration Used => Uses.Aggregate(Duration.Zero, (sum, use) => sum + use.Time);

    /// <summary>The time that was paid instead.</summary>
    public Duration Paid => PaidOn is null ? Duration.Zero : Earned - Used;

    /// <summary>The time that can still be taken as leave, or will be paid.</summary>
    public Duration Open => PaidOn is null ? Earned - Used : Duration.Zero;
}
