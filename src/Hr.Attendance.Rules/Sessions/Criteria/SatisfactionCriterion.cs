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
        var why = ratings == 0 ? CriterionSentences.NoRatings : CriterionSentences.TooFewRatings;
        var text = CriterionText.TooLittle(result, language, why.In(language, ("ratings", ratings), ("needed", needed)));
        if (result.IsMet)
        {
            return text;
        }

        string mean = CriterionText.Needed(result, language);
        return text with
        {
            WouldHaveMet = CriterionSentences.MoreRatings.In(language, ("missing", needed - ratings), ("mean", mean)),
        };
    }

    private static CriterionText Mean(CriterionResult result, int ratings, MessageLanguage language)
    {
        string mean = result.Value!.ToText(language);
        var text = CriterionText.AtLeast(result, language, CriterionSentences.Satisfaction.In(language, ("mean", mean), ("ratings", ratings)));
        if (result.IsMet)
        {
            return text;
        }

        // Rounded up: what is said must be enough.
        decimal missing = ((CriterionValue.Share)result.Threshold).Value - ((CriterionValue.Share)result.Value).Value;
        decimal points = decimal.Ceiling(missing * 1000) / 10;
        return text with { WouldHaveMet = CriterionSentences.HigherMean.In(language, ("points", points)) };
    }
}
