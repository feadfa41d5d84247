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

    /// <summary>How many of them must be met.</summary>
    public required int Required { get; init; }

    /// <summary>How many of them are met.</summary>
    public int Met
    {
        get
        {
            int met = 0;
            for (int i = 0; i < Criteria.Count; i++)
            {
                met += Criteria[i].IsMet ? 1 : 0;
            }

            return met;
        }
    }

    /// <summary>Whether the policy accepts the session as work; it does when no criterion is configured.</summary>
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
    internal static Verdict Of(IReadOnlyList<CriterionResult> results, EffectivePolicy policy) =>
        new() { Criteria = results, Required = policy.Get(AttendanceSettings.SessionRequire).Of(results.Count) };
}
