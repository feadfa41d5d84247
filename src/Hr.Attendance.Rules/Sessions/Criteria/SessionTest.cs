using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>
/// A criterion of the library under one policy, with its thresholds in plain numbers: the one place that says when it is met. Immutable.
/// </summary>
internal abstract class SessionTest
{
    /// <summary>Whether a session meets the criterion.</summary>
    internal abstract bool IsMet(in SessionFigures figures);

    /// <summary>Whether there is too little to judge by, and policy lets that pass.</summary>
    internal virtual bool Abstains(in SessionFigures figures) => false;

    /// <summary>The same with what was measured and what is needed, for whoever reads it.</summary>
    internal abstract CriterionResult ResultOf(in SessionFigures figures);
}

/// <summary>A criterion that needs nothing of a session but its figures.</summary>
internal abstract class FiguresCriterion : ICriterion
{
    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<Setting> Settings { get; }

    /// <summary>The test under a policy; null where the policy does not ask for this criterion.</summary>
    internal abstract SessionTest? Under(EffectivePolicy policy);

    /// <inheritdoc/>
    public CriterionResult? Judge(SessionFacts session) => Under(session.Policy)?.ResultOf(session.Measures.Figures);

    /// <inheritdoc/>
    public abstract CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language);
}
