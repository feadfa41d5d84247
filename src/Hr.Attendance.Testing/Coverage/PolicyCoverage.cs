using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>How far scenarios went through some policies. Immutable.</summary>
/// <param name="Directives">Each directive of the documents, in the order of the documents.</param>
/// <param name="Criteria">Each criterion that judged a session, by unit, role and id.</param>
public sealed record PolicyCoverage(IReadOnlyList<DirectiveCoverage> Directives, IReadOnlyList<CriterionCoverage> Criteria)
{
    /// <summary>The directives that decided something, as a share of all, 0 to 1; 1 where there is none.</summary>
    public decimal Share => Directives.Count == 0 ? 1 : (decimal)Directives.Count(directive => directive.IsCovered) / Directives.Count;

    /// <summary>The edges of bounds that were touched or passed, as a share of all, 0 to 1; 1 where there is none.</summary>
    public decimal ShareOfEdges
    {
        get
        {
            var edges = Directives.SelectMany(directive => directive.Edges).ToList();
            return edges.Count == 0 ? 1 : (decimal)edges.Count(edge => edge.IsCovered) / edges.Count;
        }
    }
}

/// <summary>What scenarios saw of one directive. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Directive">The directive.</param>
/// <param name="DecidedIn">The scenarios in which it decided something, by name.</param>
/// <param name="Edges">The ends of what it leaves descendants.</param>
public sealed record DirectiveCoverage(PolicyDocument Document, Directive Directive, IReadOnlyList<string> DecidedIn, IReadOnlyList<EdgeCoverage> Edges)
{
    /// <summary>Whether it decided something in some scenario: a result rests on its value, or it held a descendant back.</summary>
    public bool IsCovered => DecidedIn.Count > 0 || (Directive.Change is null && Edges.Any(edge => edge.Beyond > 0));
}

/// <summary>How often descendants came to one end of a bound. Immutable.</summary>
/// <param name="Edge">The end as a document writes it: <c>atMost "PT5M"</c>, <c>locked</c>, <c>oneOf</c>.</param>
/// <param name="At">Times a descendant asked for the end itself (for <c>oneOf</c>: for one of the values) and got it.</param>
/// <param name="Beyond">Times a descendant asked for more and was held back.</param>
public sealed record EdgeCoverage(string Edge, int At, int Beyond)
{
    /// <summary>Whether the end was touched or passed.</summary>
    public bool IsCovered => At > 0 || Beyond > 0;
}

/// <summary>How one criterion answered under the policy of a unit and role. Immutable.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Role">The role.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Met">Sessions that met it.</param>
/// <param name="Unmet">Sessions that did not.</param>
/// <param name="AtThreshold">Sessions whose value was the threshold itself.</param>
/// <param name="TooLittle">Sessions with too little to judge by.</param>
public sealed record CriterionCoverage(string UnitId, string Role, string CriterionId, int Met, int Unmet, int AtThreshold, int TooLittle)
{
    /// <summary>Whether it was seen both met and not met.</summary>
    public bool IsBothWays => Met > 0 && Unmet > 0;
}
