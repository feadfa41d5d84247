using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>The policy of one audience of a unit from a date on, until its documents say something else.</summary>
public sealed class SurveyedPolicy
{
    internal SurveyedPolicy(string? law, PolicyAudience audience, LocalDate from, EffectivePolicy policy)
    {
        Law = law;
        Audience = audience;
        From = from;
        Policy = policy;
    }

    /// <summary>The role; empty for one that no document is aimed at.</summary>
    public string Role => Audience.Role;

    /// <summary>The tags by which documents tell the people apart.</summary>
    public IReadOnlyDictionary<string, string> Tags => Audience.Tags;

    /// <summary>The first date.</summary>
    public LocalDate From { get; }

    /// <summary>The policy.</summary>
    public EffectivePolicy Policy { get; }

    internal PolicyAudience Audience { get; }

    /// <summary>The law under which the documents count; null for none.</summary>
    internal string? Law { get; }
}

/// <summary>The policies of a unit that were looked at.</summary>
public sealed class UnitSurvey
{
    internal UnitSurvey(IReadOnlyList<SurveyedPolicy> policies, bool isCutShort)
    {
        Policies = policies;
        IsCutShort = isCutShort;
    }

    /// <summary>The policies, by law, audience and date.</summary>
    public IReadOnlyList<SurveyedPolicy> Policies { get; }

    /// <summary>Whether there are, or may be, more.</summary>
    public bool IsCutShort { get; }
}

/// <summary>
/// All different policies that a unit can have: for each audience that the documents above it and its own tell apart, or that somebody in the
/// unit or below belongs to, in each stretch of time in which they say the same.
/// </summary>
/// <remarks>
/// The work is bounded: a unit with very many policies, which is not run by people, is cut short. What is resolved on the way is forgotten now
/// and then, so that a survey of a large group stays small; therefore it is not thread-safe.
/// </remarks>
public sealed class PolicySurvey
{
    /// <summary>The most policies of one unit that are looked at; a unit that has more is not run by people.</summary>
    internal const int MostPolicies = 2_000;

    private const long MostWorkOfUnit = 5_000_000;
    private const long WorkRemembered = 5_000_000;

    /// <summary>What a step of a resolution, or a finding, costs; a look at a document is the unit.</summary>
    private const int CostOfStep = 15;

    // How many policies a unit has is not bounded by how many documents it has: tags multiply, and each turning date counts for each
    // audience. So a survey has a budget, and a unit that spends it is said to be cut short. The budget counts looks at documents and not
    // time, so that one group gives the same findings on every machine.
    private readonly UnitOrder _order;
    private readonly StaffByUnit _staff;
    private PolicyBook _book;
    private long _workSinceForgetting;

    /// <summary>Prepares a survey.</summary>
    /// <param name="book">The policies.</param>
    /// <param name="chart">The people, whose roles and tags count beside those that documents name; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> is null.</exception>
    public PolicySurvey(PolicyBook book, OrganizationChart? chart = null)
    {
        _book = Guard.NotNull(book).WithoutMemory();
        _order = new UnitOrder(book.Units);
        _staff = new StaffByUnit(book.Units, chart);
    }

    /// <summary>The units of the book's tree.</summary>
    internal UnitOrder Order => _order;

    /// <summary>The people of the chart.</summary>
    internal StaffByUnit Staff => _staff;

    /// <summary>The policies of one unit.</summary>
    /// <param name="unitId">The unit.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public UnitSurvey Of(string unitId) => Survey(unitId, OwnLaw(unitId), new WorkBudget(MostWorkOfUnit));

    /// <summary>The policies of some units, which together may cost no more than one alone.</summary>
    /// <param name="unitIds">The units.</param>
    /// <returns>The policies of one unit after the other; each is surveyed when it is asked for.</returns>
    /// <exception cref="ArgumentException"><paramref name="unitIds"/> is null, or the tree has no such unit.</exception>
    public IEnumerable<UnitSurvey> Of(IEnumerable<string> unitIds)
    {
        var budget = new WorkBudget(MostWorkOfUnit);
        return Guard.NotNull(unitIds).Select(unitId => Survey(unitId, OwnLaw(unitId), budget));
    }

    /// <summary>
    /// The policies of a unit, by audience and date: its own, and those that it would have under the laws of units below that stand under others, for
    /// its documents count there too.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="inAll">What may be spent on this unit and on all others.</param>
    internal UnitSurvey UnderEachLaw(string unitId, WorkBudget inAll) => Survey(unitId, _book.LawsWithin(unitId), inAll);

    private UnitSurvey Survey(string unitId, IReadOnlyList<string?> laws, WorkBudget inAll)
    {
        var budget = new WorkBudget(MostWorkOfUnit, inAll);
        var surveyed = new List<SurveyedPolicy>();
        bool isWhole = laws.All(law => TrySurvey(law, unitId, surveyed, budget));
        _workSinceForgetting += budget.Spent;

        // A book remembers all that it resolves. Nobody asks again for policies of a unit that was looked at, so it is given up when it has
        // grown; what units share is then resolved once more, which is little.
        if (_workSinceForgetting > WorkRemembered)
        {
            (_book, _workSinceForgetting) = (_book.WithoutMemory(), 0);
        }

        return new UnitSurvey(surveyed, !isWhole);
    }

    /// <summary>The law under which a unit itself stands: the first of those within it.</summary>
    private string?[] OwnLaw(string unitId) => [_book.LawsWithin(unitId)[0]];

    /// <summary>The documents from a unit up to a law.</summary>
    private List<PolicyDocument> DocumentsAbove(string? law, string unitId)
    {
        var documents = new List<PolicyDocument>();
        for (PolicyScope? scope = _book.ScopeUnder(law, unitId); scope is not null; scope = scope.Above)
        {
            documents.AddRange(scope.Documents.All.Select(compiled => compiled.Document));
        }

        return documents;
    }

    private bool TrySurvey(string? law, string unitId, List<SurveyedPolicy> surveyed, WorkBudget budget)
    {
        var documents = DocumentsAbove(law, unitId);
        if (!budget.TrySpend(documents.Count))
        {
            return false;
        }

        var audiences = new AudienceList(documents, _staff.Below(_order, unitId), budget);
        return audiences.All(audience => TrySurvey(law, unitId, audience, documents, surveyed, budget)) && audiences.IsWhole;
    }

    private bool TrySurvey(
        string? law, string unitId, PolicyAudience audience, List<PolicyDocument> documents, List<SurveyedPolicy> surveyed, WorkBudget budget)
    {
        int left = MostPolicies - surveyed.Count;
        var ofAudience = new List<SurveyedPolicy>();
        bool isWhole = budget.TrySpend(documents.Count) && LastFirst(DatesFor(audience, documents)).All(date =>
        {
            if (ofAudience.Count == left || !budget.TrySpend(documents.Count))
            {
                return false;
            }

            var policy = _book.ResolveUnder(law, unitId, audience.Role, audience.Tags, date);
            ofAudience.Add(new SurveyedPolicy(law, audience, date, policy));
            budget.TrySpend((long)CostOfStep * (OwnStepsOf(policy) + policy.Diagnostics.Count));
            return true;
        });
        surveyed.AddRange(ofAudience.OrderBy(policy => policy.From));
        return isWhole;
    }

    /// <summary>The last date in front: on it most documents count, so that it tells the most should the survey be cut short.</summary>
    private static IEnumerable<LocalDate> LastFirst(IEnumerable<LocalDate> dates)
    {
        LocalDate[] inOrder = [.. dates];
        return inOrder.Skip(inOrder.Length - 1).Concat(inOrder.Take(inOrder.Length - 1));
    }

    private static int OwnStepsOf(EffectivePolicy policy)
    {
        int steps = 0;
        foreach (var resolved in policy.Settings)
        {
            for (int i = resolved.Chain.Count - 1; i >= 0 && resolved.Chain[i].Source.UnitId == policy.UnitId; i--)
            {
                steps++;
            }
        }

        return steps;
    }

    /// <summary>The dates on which a document that applies to the audience begins or ceases to say something.</summary>
    private static IEnumerable<LocalDate> DatesFor(PolicyAudience audience, List<PolicyDocument> documents)
    {
        // Between two of these dates nothing changes for the audience, so one date stands for the stretch. A document without a first date
        // has always counted: the first date of the calendar stands for that.
        var applying = documents.Where(document => document.AppliesTo.Matches(audience.Role, audience.Tags)).ToList();
        var dates = applying.SelectMany(document => document.TurningDates);
        return (applying.Exists(document => document.Dates.From is null) ? dates.Append(LocalDate.MinIsoValue) : dates).Distinct().OrderBy(date => date);
    }
}
