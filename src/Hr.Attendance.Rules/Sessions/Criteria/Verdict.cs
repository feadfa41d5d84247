using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>The answers of all configured criteria for a session, and their combination. Immutable.</summary>
public sealed record Verdict
{
    internal Verdict()
    {
    }

    /// <summary>The answers, in the order of the engine's criteria.</summary>
    public required IReadOnlyList<CriterionResult> Criteria { get; init; }

    /// <summary>How many of those that do not abstain must be met.</summary>
    public required int Required { get; init; }

    /// <summary>How many of them do not abstain.</summary>
    public int Counted => CountedOf(Criteria);

    /// <summary>How many of those that do not abstain are met.</summary>
    public int Met
    {
        get
        {
            int met = 0;
            for (int i = 0; i < Criteria.Count; i++)
            {
                met += Criteria[i] is { IsMet: true, Abstains: false } ? 1 : 0;
            }

            return met;
        }
    }

    /// <summary>Whether the policy accepts the session as work; it does when no criterion is configured, or all abstain.</summary>
    public bool IsEffective => Met >= Required;

    /// <summary>Judges a session by criteria.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="session">The session.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Judge(IEnumerable<ICriterion> criteria, SessionFacts session)
    {
        var figures = Guard.NotNull(session).Measures.Figures;
        var ofPolicy = new PolicyCriteria([.. Guard.NotNull(criteria)], session.Policy);
        return ofPolicy.VerdictOf(ofPolicy.Judge(in figures, session), in figures);
    }

    /// <summary>Combines the answers of the configured criteria.</summary>
    internal static Verdict Of(IReadOnlyList<CriterionResult> results, RequiredCriteria required) =>
        new() { Criteria = results, Required = required.Of(CountedOf(results)) };

    private static int CountedOf(IReadOnlyList<CriterionResult> results)
    {
        int counted = 0;
        for (int i = 0; i < results.Count; i++)
        {
            counted += results[i].Abstains ? 0 : 1;
        }

        return counted;
    }
}
