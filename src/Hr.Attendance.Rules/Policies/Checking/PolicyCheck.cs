using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies.Checking.Analyses;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking;

/// <summary>What a check of a book found. Immutable.</summary>
public sealed record PolicyCheckReport
{
    internal PolicyCheckReport()
    {
    }

    /// <summary>The findings, each once, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The exemptions that had not ended on the date of the check (all, where none was given), by their end.</summary>
    public required IReadOnlyList<PolicyExemption> Exemptions { get; init; }

    /// <summary>How many documents were checked, those of the law and those that are in force on no date not counted.</summary>
    public required int DocumentCount { get; init; }

    /// <summary>How many units they are of.</summary>
    public required int UnitCount { get; init; }
}

/// <summary>Finds what is wrong or odd in policy documents before they are published.</summary>
/// <remarks>
/// Every policy that a unit with documents of its own can have is resolved, for each target and each stretch of time, so that nothing waits
/// for payday. The work is bounded: where there is more to look at, a finding says where the check was cut short.
/// </remarks>
public static class PolicyCheck
{
    private const long MostWork = 30_000_000;

    private static readonly IPolicyAnalysis[] Analyses =
    [
        new ResolutionFindings(), new DirectivesWithoutEffect(), new EmptyDirectives(), new AppendsToAny(), new UnreachedTargets(),
        new UnknownRoles(), new UnusedBounds(), new ValuesOutsideOwnBounds(), new UnitsLikeTheirParents(), new DateGaps(),
        new WorseThanTheLaw(), new RunningExemptions(), new DocumentsAndTime(), new MinimumOutOfReach(), new MinimumOutOfReachOnWorkdays(),
        new MinimumAboveCap(), new StepsTooLong(), new StepsRoundedUp(), new SessionsWithoutCustomers(),
        new SettingsWithoutUse(), new BonusSteps(), new BonusForEverybody(), new OverlappingWindows(), new ReversedWindows(),
        new GapsBetweenWindows(), new NightOutsideWindows(), new CapAboveLimit(), new PlannedDaysWithoutBreak(), new BreaksOutsideShifts(),
        new ShiftsAroundDayStart(), new HolidaysOutsideOvertime(),
    ];

    /// <summary>Checks all documents of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="chart">The people, whose roles and tags documents are aimed at; null leaves out what needs them.</param>
    /// <param name="on">The date as at which to look for running exemptions and expired documents; null leaves these out.</param>
    /// <returns>What was found. What reading the documents found is not repeated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> is null.</exception>
    public static PolicyCheckReport Run(PolicyBook book, OrganizationChart? chart = null, LocalDate? on = null)
    {
        Guard.NotNull(book);

        // Only units with documents of their own are looked at: a silent unit has what the one above it has, and a finding belongs where
        // somebody can mend it. Every analysis gets the same survey, so that policies are resolved once and not once for each of some
        // twenty questions.
        var survey = new PolicySurvey(book, chart);
        var context = new CheckContext(book, survey, on);
        var found = new HashSet<Diagnostic>();
        var budget = new WorkBudget(MostWork);
        var left = new List<OrganizationUnit>();
        foreach (var unit in context.Order.Units.Where(unit => context.DocumentsOf[unit.Id].Any()))
        {
            bool isLeft = budget.IsExhausted;
            var surveyed = isLeft ? new UnitSurvey([], isCutShort: true) : survey.UnderEachLaw(unit.Id, budget);
            if (isLeft)
            {
                left.Add(unit);
            }
            else if (surveyed.IsCutShort)
            {
                found.Add(PolicyCheckDiagnostics.SurveyCutShort.At(unit.Place, ("unit", unit.Id), ("count", Text(surveyed.Policies.Count))));
            }

            var checkedUnit = new CheckedUnit(unit, context.DocumentsOf[unit.Id], surveyed);
            found.UnionWith(Analyses.SelectMany(analysis => analysis.Check(checkedUnit, context)));
        }

        found.UnionWith(NeverInForce(book));
        if (left.Count > 0)
        {
            found.Add(PolicyCheckDiagnostics.NotSurveyed.At(left[0].Place, ("unit", left[0].Id), ("count", Text(left.Count))));
        }

        return new PolicyCheckReport
        {
            Diagnostics = [.. found.OrderBy(diagnostic => diagnostic)],
            Exemptions = ExemptionsIn(context),
            DocumentCount = context.DocumentsOf.Sum(unit => unit.Count()),
            UnitCount = context.DocumentsOf.Count,
        };
    }

    /// <summary>Documents that are in force on no date and withdraw nothing either: most likely a slip in the dates.</summary>
    private static IEnumerable<Diagnostic> NeverInForce(PolicyBook book) => book.OwnDocuments
        .Where(document => document.Dates.IsEmpty && !book.IsNewerVersion(document))
        .Select(document => PolicyCheckDiagnostics.NeverInForce.At(document.Place,
            ("document", document.Id), ("unit", document.UnitId),
            ("from", Wording.Text(document.Dates.From!.Value)), ("until", Wording.Text(document.Dates.To!.Value))));

    private static List<PolicyExemption> ExemptionsIn(CheckContext context) =>
    [
        .. PolicyExemption.In(context.DocumentsOf.SelectMany(unit => unit), context.Order)
            .Where(exemption => context.On is not { } on || exemption.Until > on)
            .OrderBy(exemption => exemption.Until)
            .ThenBy(exemption => exemption.ExemptUnitId, StringComparer.Ordinal)
            .ThenBy(exemption => exemption.SettingName, StringComparer.Ordinal)
            .ThenBy(exemption => exemption.DocumentId, StringComparer.Ordinal),
    ];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
