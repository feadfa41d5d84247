using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What all people are measured by. Immutable.</summary>
public sealed record AnalysisTerms
{
    /// <summary>The thresholds that branches are compared under.</summary>
    public EqualTerms EqualTerms { get; init; } = new();

    /// <summary>When work that nobody credited is taken for invisible overtime.</summary>
    public InvisibleOvertimeTerms InvisibleOvertime { get; init; } = InvisibleOvertimeTerms.Default;

    /// <summary>Equal terms that ask for nothing, and the default terms of invisible overtime.</summary>
    public static AnalysisTerms Default { get; } = new();
}

/// <summary>One employee's figures of a period: all that an analysis needs of the person. Immutable.</summary>
public sealed record PersonMeasures
{
    /// <summary>The employee.</summary>
    public required Employee Employee { get; init; }

    /// <summary>The employee's unit on the last day of the period.</summary>
    public required string UnitId { get; init; }

    /// <summary>Time, quality, load and cost.</summary>
    public required WorkMeasures Measures { get; init; }

    /// <summary>The figures of each business day on which there are any, by date.</summary>
    public required IReadOnlyList<DailyFigures> Days { get; init; }

    /// <summary>How the sessions do under the thresholds that everybody is compared under.</summary>
    public required EqualTermsResult OnEqualTerms { get; init; }

    /// <summary>The estimate of invisible overtime.</summary>
    public required InvisibleOvertime InvisibleOvertime { get; init; }

    /// <summary>Measures one employee.</summary>
    /// <param name="report">The employee's results, out of a review.</param>
    /// <param name="firstDay">The first business day of the period.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="terms">What all people are measured by; null for <see cref="AnalysisTerms.Default"/>.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="report"/> is null or not out of a review, or <paramref name="lastDay"/> is before <paramref name="firstDay"/>.
    /// </exception>
    public static PersonMeasures Of(EmployeeReport report, LocalDate firstDay, LocalDate lastDay, AnalysisTerms? terms = null)
    {
        terms ??= AnalysisTerms.Default;
        return new PersonMeasures
        {
            Employee = Guard.NotNull(report).Employee,
            UnitId = report.UnitId,
            Measures = WorkMeasures.Of(report),
            Days = EmployeeMeasuring.Days(report),
            OnEqualTerms = EqualTermsResult.Of(report, terms.EqualTerms),
            InvisibleOvertime = InvisibleOvertime.Of(report, firstDay, lastDay, terms.InvisibleOvertime),
        };
    }
}
