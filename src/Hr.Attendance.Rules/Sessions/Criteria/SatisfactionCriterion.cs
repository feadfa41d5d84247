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

        return measures.Satisfaction is { } mean && measures.Ratings >= policy.Get(AttendanceSettings.SatisfactionMinRatings)
            ? CriterionResult.AtLeast(this, mean, minimum)
            : CriterionResult.TooLittle(
                this,
                policy.Get(AttendanceSettings.SatisfactionWhenTooFew),
                new CriterionValue.Share(minimum),
                measures.Satisfaction is { } some ? new CriterionValue.Share(some) : null);
    }

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        var text = result.IsTooLittle ? TooFew(result, session, language) : Mean(result, session.Measures.Ratings, language);
        return text with { Evidence = session.Ratings };
    }

    private static CriterionText TooFew(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        int ratings = session.Measures.Ratings;
        int needed = Math.Max(session.Policy.Get(AttendanceSettings.SatisfactionMinRatings), 1);
        string seen = ratings == 0 ? "no rating" : PlainText.Count(ratings, "rating");
        var text = CriterionText.TooLittle(result, language, $"{seen}, too few to judge by (needs {needed})", $"评价 {ratings} 个，少于判定所需的 {needed} 个");
        if (result.IsMet)
        {
            return text;
        }

        string mean = CriterionText.Needed(result, language);
        return text with
        {
            WouldHaveMet = language.Say(
                $"{PlainText.Count(needed - ratings, "more rating")} with a mean of {mean} over all", $"再有 {needed - ratings} 个评价且总平均达到 {mean}"),
        };
    }

    private static CriterionText Mean(CriterionResult result, int ratings, MessageLanguage language)
    {
        string mean = result.Value!.ToText(language);
        var text = CriterionText.AtLeast(result, language, $"satisfaction {mean} over {PlainText.Count(ratings, "rating")}", $"满意度 {mean}（{ratings} 个评价）");
        if (result.IsMet)
        {
            return text;
        }

        // Rounded up: what is said must be enough.
        decimal missing = ((CriterionValue.Share)result.Threshold).Value - ((CriterionValue.Share)result.Value).Value;
        decimal points = decimal.Ceiling(missing * 1000) / 10;
        return text with { WouldHaveMet = language.Say($"a mean higher by {points} percentage points", $"平均满意度再高 {points} 个百分点") };
    }
}
