using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>How far scenarios went through some policies. Immutable.</summary>
public sealed record PolicyCoverage
{
    internal PolicyCoverage()
    {
    }

    /// <summary>Each directive of the documents, in the order of the documents.</summary>
    public required IReadOnlyList<DirectiveCoverage> Directives { get; init; }

    /// <summary>Each criterion that judged a session, by unit, role and id.</summary>
    public required IReadOnlyList<CriterionCoverage> Criteria { get; init; }

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
public sealed record DirectiveCoverage
{
    internal DirectiveCoverage()
    {
    }

    /// <summary>The document.</summary>
    public required PolicyDocument Document { get; init; }

    /// <summary>The directive.</summary>
    public required Directive Directive { get; init; }

    /// <summary>The scenarios in which it decided something, by name.</summary>
    public required IReadOnlyList<string> DecidedIn { get; init; }

    /// <summary>The ends of what it leaves descendants.</summary>
    public required IReadOnlyList<EdgeCoverage> Edges { get; init; }

    /// <summary>Whether it decided something in some scenario: a result rests on its value, or it held a descendant back.</summary>
    public bool IsCovered => DecidedIn.Count > 0 || (Directive.Change is null && Edges.Any(edge => edge.Beyond > 0));
}

/// <summary>How often descendants came to one end of a bound. Immutable.</summary>
public sealed record EdgeCoverage
{
    internal EdgeCoverage()
    {
    }

    /// <summary>The end as a document writes it: <c>atMost "PT5M"</c>, <c>locked</c>, <c>oneOf</c>.</summary>
    public required string Edge { get; init; }

    /// <summary>Times a descendant asked for the end itself (for <c>oneOf</c>: for one of the values) and got it.</summary>
    public required int At { get; init; }

    /// <summary>Times a descendant asked for more and was held back.</summary>
    public required int Beyond { get; init; }

    /// <summary>Whether the end was touched or passed.</summary>
    public bool IsCovered => At > 0 || Beyond > 0;
}

/// <summary>How one criterion answered under the policy of a unit and role. Immutable.</summary>
public sealed record CriterionCoverage
{
    internal CriterionCoverage()
    {
    }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The criterion.</summary>
    public required string CriterionId { get; init; }

    /// <summary>Sessions that met it.</summary>
    public required int Met { get; init; }

    /// <summary>Sessions that did not.</summary>
    public required int Unmet { get; init; }

    /// <summary>Sessions whose value was the threshold itself.</summary>
    public required int AtThreshold { get; init; }

    /// <summary>Sessions with too little to judge by.</summary>
    public required int TooLittle { get; init; }

    /// <summary>Whether it was seen both met and not met.</summary>
    public bool IsBothWays => Met > 0 && Unmet > 0;
}
