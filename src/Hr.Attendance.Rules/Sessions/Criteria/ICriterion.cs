using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>
/// One test of a session. An implementation is a pure function of what it is given, and thread-safe. One of a host's own takes part in policy
/// documents, inheritance and explanations like the built-in ones.
/// </summary>
public interface ICriterion
{
    /// <summary>The criterion's id in results, such as <c>responseWindow</c>; unique in an engine.</summary>
    string Id { get; }

    /// <summary>The settings that it reads, the one that configures it first; explanations say who set them.</summary>
    IReadOnlyList<Setting> Settings { get; }

    /// <summary>Judges a session under the policy of its day.</summary>
    /// <param name="session">The session, what was measured in it and the evidence behind that.</param>
    /// <returns>The answer; null when the policy does not ask for this criterion.</returns>
    CriterionResult? Judge(SessionFacts session);

    /// <summary>Says an answer in words.</summary>
    /// <param name="result">An answer that this criterion gave.</param>
    /// <param name="session">The session that it gave it for.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language);
}
