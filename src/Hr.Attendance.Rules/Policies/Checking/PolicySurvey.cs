using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking;

/// <summary>A role and tags that documents can tell apart from others, whether anybody has them or not.</summary>
internal sealed record PolicyAudience(string Role, IReadOnlyDictionary<string, string> Tags);

/// <summary>The policy of one audience of a unit from a date on, until its documents say something else.</summary>
internal sealed record SurveyedPolicy(PolicyAudience Audience, LocalDate From, EffectivePolicy Policy);

/// <summary>
/// All different policies that a unit can have: for each audience that the documents above it and its own tell apart, or that somebody of the
/// chart belongs to, in each stretch of time in which they say the same.
/// </summary>
internal sealed class PolicySurvey(PolicyBook book, OrganizationChart? chart = null)
{
    /// <summary>The most policies of one unit that are looked at; a unit that has more is not run by people.</summary>
    internal const int MostPolicies = 2_000;

    private const int MostCombined = 60;

    /// <summary>The policies, by audience and date; cut short after <see cref="MostPolicies"/>.</summary>
    internal IEnumerable<SurveyedPolicy> Of(string unitId)
    {
        var documents = DocumentsAbove(unitId);
        return AudiencesOf(unitId, documents)
            .SelectMany(audience => DatesFor(audience, documents)
                .Select(date => new SurveyedPolicy(audience, date, book.Resolve(unitId, audience.Role, audience.Tags, date))))
            .Take(MostPolicies);
    }

    /// <summary>The documents from the law down to a unit.</summary>
    internal List<PolicyDocument> DocumentsAbove(string unitId)
    {
        var documents = new List<PolicyDocument>();
        for (PolicyScope? scope = book.ScopeOf(unitId); scope is not null; scope = scope.Above)
        {
            documents.AddRange(scope.Documents.All.Select(compiled => compiled.Document));
        }

        return documents;
    }

    private List<PolicyAudience> AudiencesOf(string unitId, List<PolicyDocument> documents)
    {
        var targets = documents.SelectMany(document => AudiencesOf(document.AppliesTo)).Distinct(SameAudience.Instance).ToList();
        var combined = targets.Count > MostCombined ? [] : targets.SelectMany((one, i) => targets.Skip(i + 1).Select(other => Combine(one, other))).OfType<PolicyAudience>();
        var people = (chart?.Employees ?? []).SelectMany(employee => AudiencesOf(employee, unitId));
        return [.. targets.Concat(combined).Concat(people).Prepend(Everybody).Distinct(SameAudience.Instance)];
    }

    /// <summary>The audience that no document is aimed at in particular.</summary>
    private static PolicyAudience Everybody { get; } = new(string.Empty, new Dictionary<string, string>());

    private static IEnumerable<PolicyAudience> AudiencesOf(PolicyTarget target) =>
        (target.Roles ?? [string.Empty]).Select(role => new PolicyAudience(role, target.Tags));

    private static IEnumerable<PolicyAudience> AudiencesOf(Employee employee, string unitId) => employee.Assignments
        .Where(assignment => assignment.UnitId == unitId || (assignment.UnitId is null && employee.Unit.Entries.Any(entry => entry.Value == unitId)))
        .Select(assignment => new PolicyAudience(assignment.Role, employee.Tags));

    /// <summary>Somebody to whom two documents apply at once; null when they exclude each other.</summary>
    private static PolicyAudience? Combine(PolicyAudience one, PolicyAudience other)
    {
        bool rolesFit = one.Role.Length == 0 || other.Role.Length == 0 || one.Role == other.Role;
        bool tagsFit = one.Tags.All(tag => !other.Tags.TryGetValue(tag.Key, out string? value) || value == tag.Value);
        return rolesFit && tagsFit
            ? new PolicyAudience(
                one.Role.Length > 0 ? one.Role : other.Role,
                one.Tags.Concat(other.Tags).GroupBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.First().Value, StringComparer.Ordinal))
            : null;
    }

    /// <summary>The dates on which a document that applies to the audience begins or ceases to say something.</summary>
    private static IEnumerable<LocalDate> DatesFor(PolicyAudience audience, List<PolicyDocument> documents) => documents
        .Where(document => document.AppliesTo.Matches(audience.Role, audience.Tags))
        .SelectMany(document => document.TurningDates)
        .Distinct()
        .OrderBy(date => date);

    private sealed class SameAudience : IEqualityComparer<PolicyAudience>
    {
        internal static SameAudience Instance { get; } = new();

        public bool Equals(PolicyAudience? x, PolicyAudience? y) =>
            x is not null && y is not null && x.Role == y.Role && x.Tags.Count == y.Tags.Count
            && x.Tags.All(tag => y.Tags.TryGetValue(tag.Key, out string? value) && value == tag.Value);

        public int GetHashCode(PolicyAudience obj) => StringComparer.Ordinal.GetHashCode(obj.Role) ^ obj.Tags.Count;
    }
}
