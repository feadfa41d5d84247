using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What all people are measured by. Immutable.</summary>
/// <param name="EqualTerms">The thresholds that branches are compared under.</param>
/// <param name="InvisibleOvertime">When work that nobody credited is taken for invisible overtime.</param>
public sealed record AnalysisTerms(EqualTerms EqualTerms, InvisibleOvertimeTerms InvisibleOvertime)
{
    /// <summary>Equal terms that ask for nothing, and the default terms of invisible overtime.</summary>
    public static AnalysisTerms Default { get; } = new(new EqualTerms(null, null, 0, null), InvisibleOvertimeTerms.Default);
}

/// <summary>One employee's figures of a period: all that an analysis needs of the person. Immutable.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="UnitId">The employee's unit on the last day of the period.</param>
/// <param name="Measures">Time, quality, load and cost.</param>
/// <param name="Days">The figures of each business day on which there are any, by date.</param>
/// <param name="OnEqualTerms">How the sessions do under the thresholds that everybody is compared under.</param>
/// <param name="InvisibleOvertime">The estimate of invisible overtime.</param>
public sealed record PersonMeasures(
    Employee Employee,
    string UnitId,
    WorkMeasures Measures,
    IReadOnlyList<DailyFigures> Days,
    EqualTermsResult OnEqualTerms,
    InvisibleOvertime InvisibleOvertime)
{
    /// <summary>Measures one employee.</summary>
    /// <param name="report">The employee's results, out of a review.</param>
    /// <param name="firstDay">The first business day of the period.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="terms">What all people are measured by; null for <see cref="AnalysisTerms.Default"/>.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException"><paramref name="report"/> is null or not out of a review, or <paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public static PersonMeasures Of(EmployeeReport report, LocalDate firstDay, LocalDate lastDay, AnalysisTerms? terms = null)
    {
        terms ??= AnalysisTerms.Default;
        return new PersonMeasures(
            Guard.NotNull(report).Employee,
            report.UnitId,
            WorkMeasures.Of(report),
            EmployeeMeasuring.Days(report),
            EqualTermsResult.Of(report, terms.EqualTerms),
            InvisibleOvertime.Of(report, firstDay, lastDay, terms.InvisibleOvertime));
    }
}
