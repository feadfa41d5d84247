using Hr.Attendance.Rules.Evidence;
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

    /// <summary>The person's word that stands above the criteria; null where nobody decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Whether the criteria accept the session as work; they do when none is configured, or all abstain.</summary>
    public bool MeetsCriteria => Met >= Required;

    /// <summary>Whether the session is accepted as work: as a person decided, else as the criteria say.</summary>
    public bool IsEffective => Decision?.Kind switch
    {
        DecisionKind.Accept => true,
        DecisionKind.Refuse => false,
        _ => MeetsCriteria,
    };

    /// <summary>Whether the session earns nothing, whatever policy says: a person refused it, or holds it back until another decision.</summary>
    public bool EarnsNothing => Decision?.Kind is DecisionKind.Refuse or DecisionKind.Hold;

    /// <summary>Judges a session by criteria.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="session">The session.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Judge(IEnumerable<ICriterion> criteria, SessionFacts session)
    {
        var figures = Guard.NotNull(session).Measures.Figures;
        var ofPolicy = new PolicyCriteria([.. Guard.NotNull(criteria)], session.Policy);
        return ofPolicy.VerdictOf(in figures, ofPolicy.Judge(in figures, session).Seen, session.Decision);
    }

    /// <summary>Combines the answers of the configured criteria.</summary>
    internal static Verdict Of(IReadOnlyList<CriterionResult> results, RequiredCriteria required, Decision? decision) =>
        new() { Criteria = results, Required = required.Of(CountedOf(results)), Decision = decision };

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
