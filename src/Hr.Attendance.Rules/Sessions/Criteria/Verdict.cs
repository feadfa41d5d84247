using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>The answers of all configured criteria for a session, and their combination. Immutable.</summary>
/// <param name="Criteria">The answers, in the order of the engine's criteria.</param>
/// <param name="Required">How many of them must be met.</param>
public sealed record Verdict(IReadOnlyList<CriterionResult> Criteria, int Required)
{
    /// <summary>Whether the policy accepts the session as work; it does when no criterion is configured.</summary>
    public bool IsEffective => Criteria.Count(result => result.IsMet) >= Required;

    /// <summary>Judges a session by criteria.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="measures">What was measured in the session.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Judge(IEnumerable<ICriterion> criteria, SessionMeasures measures, EffectivePolicy policy)
    {
        Guard.NotNull(measures);
        Guard.NotNull(policy);
        var results = Guard.NotNull(criteria).Select(criterion => criterion.Judge(measures, policy)).OfType<CriterionResult>().ToArray();
        return new Verdict(results, policy.Get(AttendanceSettings.SessionRequire).Of(results.Length));
    }
}
