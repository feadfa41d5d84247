using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Leave that was taken.</summary>
public sealed record Leave : EvidenceRecord
{
    /// <summary>The kind of leave that is taken for overtime on rest days, the only one that uses what is open of that.</summary>
    public const string Compensatory = "compensatory";

    /// <summary>Who took it.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The date on which it was taken.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How much working time it stands for; longer than zero, 24 hours at most.</summary>
    public required Duration Duration { get; init; }

    /// <summary>What it is taken for: <see cref="Compensatory"/>, as unless set, or any other name, such as <c>annual</c> or <c>sick</c>.</summary>
    public string Kind { get; init; } = Compensatory;

    /// <summary>When on the date it begins, in the zone of the person's unit; null where nobody says. With it goes <see cref="To"/>.</summary>
    public LocalTime? From { get; init; }

    /// <summary>The end, exclusive; where it is not after <see cref="From"/> it is on the next date, so that midnight is the end of the date.</summary>
    public LocalTime? To { get; init; }

    /// <summary>Whether it is taken for overtime on rest days.</summary>
    internal bool IsCompensatory => string.Equals(Kind, Compensatory, StringComparison.Ordinal);

    /// <summary>A word that takes leave back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Leave Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        Date = default,
        Duration = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
