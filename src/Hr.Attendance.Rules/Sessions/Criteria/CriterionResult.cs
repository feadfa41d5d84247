namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>One criterion's answer for one session. Immutable.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Value">What was measured; null when there was nothing to measure.</param>
/// <param name="Threshold">What is needed.</param>
/// <param name="IsMet">Whether the criterion is met.</param>
/// <param name="IsTooLittle">Whether there was too little to judge by, so that policy gave the answer.</param>
public sealed record CriterionResult(ICriterion Criterion, CriterionValue? Value, CriterionValue Threshold, bool IsMet, bool IsTooLittle = false);
