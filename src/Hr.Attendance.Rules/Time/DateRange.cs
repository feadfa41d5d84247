using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>A span of dates with an exclusive end; either side may be open. Immutable; equal when both sides are equal.</summary>
/// <param name="From">The first date; null for "always".</param>
/// <param name="To">The date after the last one; null for "until further notice".</param>
public readonly record struct DateRange(LocalDate? From, LocalDate? To)
{
    /// <summary>Every date.</summary>
    public static DateRange Always => default;

    /// <summary>Whether there is no date in the range.</summary>
    public bool IsEmpty => From is { } from && To is { } to && to <= from;

    /// <summary>Whether a date lies in the range.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(LocalDate date) => (From is not { } from || date >= from) && (To is not { } to || date < to);

    /// <summary>The dates that lie in both ranges.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>The common range, perhaps empty.</returns>
    public DateRange Intersect(DateRange other) => new(Later(From, other.From), Earlier(To, other.To));

    /// <summary>The range as text: <c>2026-01-01..2026-06-30</c>, both dates included.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Text(From)}..{Text(To?.PlusDays(-1))}";

    private static string Text(LocalDate? date) =>
        date is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : string.Empty;

    private static LocalDate? Later(LocalDate? a, LocalDate? b) =>
        a is { } x && b is { } y ? LocalDate.Max(x, y) : a ?? b;

    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) =>
        a is { } x && b is { } y ? LocalDate.Min(x, y) : a ?? b;
}
