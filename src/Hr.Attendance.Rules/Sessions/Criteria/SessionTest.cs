using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>
/// A criterion of the library under one policy, with its thresholds in plain numbers: the one place that says when it is met. Immutable.
/// </summary>
internal abstract class SessionTest(ICriterion criterion, CriterionValue threshold)
{
    private readonly AskedCriterion _asked = new(criterion, threshold);

    /// <summary>Whether a session meets the criterion.</summary>
    /// <param name="figures">What was measured in the session.</param>
    /// <param name="isTooLittle">Whether there is too little to judge by, so that policy gives the answer.</param>
    internal abstract bool IsMet(in SessionFigures figures, out bool isTooLittle);

    /// <summary>The same with what was measured and what is needed, for whoever reads it.</summary>
    internal CriterionResult ResultOf(in SessionFigures figures)
    {
        bool isMet = IsMet(in figures, out bool isTooLittle);
        return new CriterionResult(_asked, ValueOf(in figures), isMet, isTooLittle);
    }

    /// <summary>What was measured; null when there was nothing to measure.</summary>
    private protected abstract CriterionValue? ValueOf(in SessionFigures figures);
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
