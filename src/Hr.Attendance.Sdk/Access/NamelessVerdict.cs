using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Sdk.Access;

/// <summary>
/// Takes names out of a verdict: a criterion that judges by places or terminals gives theirs as its value and its threshold, and a decision that of
/// whoever made it.
/// </summary>
internal static class NamelessVerdict
{
    internal static Verdict Of(Verdict verdict) => verdict.Decision is not null || verdict.Criteria.Any(result =>
        result.Value is CriterionValue.Name || result.Threshold is CriterionValue.Name)
        ? verdict with { Criteria = [.. verdict.Criteria.Select(Of)], Decision = verdict.Decision?.WithoutWords() }
        : verdict;

    private static CriterionResult Of(CriterionResult result) => result with
    {
        Value = result.Value is CriterionValue.Name ? null : result.Value,
        Threshold = result.Threshold is CriterionValue.Name ? new CriterionValue.Name(string.Empty) : result.Threshold,
    };
}
