using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>satisfaction</c>: the mean of the ratings.</summary>
internal sealed class SatisfactionCriterion : ICriterion
{
    public string Id => "satisfaction";

    public IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SatisfactionMinimum, AttendanceSettings.SatisfactionMinRatings, AttendanceSettings.SatisfactionWhenTooFew];

    public CriterionResult? Judge(SessionFacts session)
    {
        var (policy, measures) = (session.Policy, session.Measures);
        if (policy.Get(AttendanceSettings.SatisfactionMinimum) is not { } minimum)
        {
            return null;
        }

        var threshold = new CriterionValue.Share(minimum);
        var value = measures.Satisfaction is { } mean ? new CriterionValue.Share(mean) : null;
        return value is not null && measures.Ratings >= policy.Get(AttendanceSettings.SatisfactionMinRatings)
            ? new CriterionResult(this, value, threshold, value.Value >= minimum)
            : new CriterionResult(this, value, threshold, policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass, IsTooLittle: true);
    }

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
        Words(result, session, language) with { Evidence = session.Ratings };

    private static CriterionText Words(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        int ratings = session.Measures.Ratings;
        if (result.IsTooLittle)
        {
            int missing = session.Policy.Get(AttendanceSettings.SatisfactionMinRatings) - ratings;
            return new CriterionText(
                chinese ? $"评价仅 {ratings} 个，不足以判定" : $"only {ratings} ratings, too few to judge by",
                result.IsMet || missing <= 0 ? null : chinese
                    ? $"再有 {missing} 个评价且平均达到 {result.Threshold.ToText(language)}"
                    : $"{missing} more {(missing == 1 ? "rating" : "ratings")} with a mean of {result.Threshold.ToText(language)}");
        }

        string value = result.Value!.ToText(language);
        string threshold = result.Threshold.ToText(language);
        if (result.IsMet)
        {
            return new CriterionText(chinese ? $"满意度 {value}（{ratings} 个评价），达到 {threshold}" : $"satisfaction {value} of {ratings} ratings, at least {threshold}");
        }

        var missingShare = ((CriterionValue.Share)result.Threshold).Value - ((CriterionValue.Share)result.Value).Value;
        return new CriterionText(
            chinese ? $"满意度 {value}，不足 {threshold}" : $"satisfaction {value}, needs {threshold}",
            chinese ? $"平均满意度再高 {Points(missingShare)} 个百分点" : $"a mean rating higher by {Points(missingShare)} percentage points");

        // Rounded up: what is said must be enough.
        static string Points(decimal share) => PlainText.Of(decimal.Ceiling(share * 1000) / 10);
    }
}
