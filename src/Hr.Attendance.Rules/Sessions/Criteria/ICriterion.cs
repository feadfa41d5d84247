using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>One test of a session. An implementation is a pure function of what it is given, and thread-safe.</summary>
public interface ICriterion
{
    /// <summary>The criterion's id in results, such as <c>responseWindow</c>; unique in an engine.</summary>
    string Id { get; }

    /// <summary>Judges a session.</summary>
    /// <param name="measures">What was measured in the session.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>The answer; null when the policy does not ask for this criterion.</returns>
    CriterionResult? Judge(SessionMeasures measures, EffectivePolicy policy);
}
