using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Something that is worth knowing about a unit as a whole. Immutable.</summary>
public sealed record UnitAlert
{
    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its code, severity and sentence.</summary>
    public required Diagnostic Finding { get; init; }
}

/// <summary>One employee's part in the quality of a unit, now and before.</summary>
public sealed record QualityShare
{
    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The least fall that policy asks to be told of.</summary>
    public required decimal Least { get; init; }

    /// <summary>The number of days of the stretch before.</summary>
    public required int Days { get; init; }

    /// <summary>The quality in the stretch before the period.</summary>
    public required Quality Before { get; init; }

    /// <summary>The quality in the period.</summary>
    public required Quality Now { get; init; }

    private const int ShortestStretch = 28;

    /// <summary>Two parts of one unit's quality as one: what is made of it is what is made of both.</summary>
    /// <param name="other">Another part, of the same unit and period.</param>
    /// <returns>Both together; the smaller of the falls that are asked for counts.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null, or of another unit.</exception>
    public QualityShare With(QualityShare other) => Guard.NotNull(other).UnitId == UnitId
        ? this with { Least = Math.Min(Least, other.Least), Before = Quality.Sum([Before, other.Before]), Now = Quality.Sum([Now, other.Now]) }
        : throw new ArgumentException("must be a part of the same unit's quality", nameof(other));

    /// <summary>One employee's part, with a stretch as long before the period, at least four weeks; null where no policy asks for it.</summary>
    /// <param name="governing">The role that governs the last day of the period; null without any.</param>
    /// <param name="firstDay">The first business day of the period.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="judgedOn">The judged sessions of any business day.</param>
    internal static QualityShare? Of(RoleDay? governing, LocalDate firstDay, LocalDate lastDay, Func<LocalDate, IEnumerable<TimesheetSession>> judgedOn)
    {
        if (governing?.Policy.Get(ComplianceSettings.QualityDrop) is not { } least)
        {
            return null;
        }

        int days = Math.Max(ShortestStretch, Period.DaysBetween(firstDay, lastDay) + 1);
        return new QualityShare
        {
            UnitId = governing.UnitId,
            Least = least,
            Days = days,
            Before = QualityOf(firstDay.PlusDays(-days), firstDay),
            Now = QualityOf(firstDay, lastDay.PlusDays(1)),
        };

        Quality QualityOf(LocalDate first, LocalDate end) =>
            Quality.Of(Enumerable.Range(0, Period.DaysBetween(first, end)).SelectMany(day => judgedOn(first.PlusDays(day))));
    }
}

/// <summary>Compares each unit's quality with its own history.</summary>
public static class UnitQuality
{
    /// <summary>The alerts, by unit; where the policies of a unit's employees differ, the smallest fall that any of them asks for counts.</summary>
    /// <param name="shares">The parts of all employees, or of some of them together.</param>
    /// <returns>The alerts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shares"/> is null.</exception>
    public static IEnumerable<UnitAlert> Check(IEnumerable<QualityShare> shares) =>
        Guard.NotNull(shares)
            .GroupBy(share => share.UnitId, StringComparer.Ordinal)
            .OrderBy(unit => unit.Key, StringComparer.Ordinal)
            .SelectMany(unit => Check(unit.Key, [.. unit]));

    private static IEnumerable<UnitAlert> Check(string unitId, List<QualityShare> shares)
    {
        var before = Quality.Sum(shares.Select(share => share.Before));
        var isNow = Quality.Sum(shares.Select(share => share.Now));
        decimal least = shares.Min(share => share.Least);
        if (Quality.HasResponseFallen(before, isNow, least))
        {
            yield return Alert(
                ComplianceDiagnostics.ResponseDrop, ("share", PlainText.Percent(isNow.ShareInTime)), ("turns", Text(isNow.JudgedTurns)),
                ("before", PlainText.Percent(before.ShareInTime)), ("turnsBefore", Text(before.JudgedTurns)));
        }

        if (Quality.HasSatisfactionFallen(before, isNow, least))
        {
            yield return Alert(
                ComplianceDiagnostics.SatisfactionDrop, ("share", PlainText.Percent(isNow.Satisfaction)), ("ratings", Text(isNow.Ratings)),
                ("before", PlainText.Percent(before.Satisfaction)), ("ratingsBefore", Text(before.Ratings)));
        }

        UnitAlert Alert(DiagnosticDescriptor kind, params (string Name, string? Value)[] figures) =>
            new() { UnitId = unitId, Finding = kind.At(SourcePlace.None, [("unit", unitId), ("days", Text(shares[0].Days)), .. figures]) };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
