using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>satisfaction</c>: the mean of the ratings.</summary>
internal sealed class SatisfactionCriterion : FiguresCriterion
{
    public override string Id => "satisfaction";

    public override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SatisfactionMinimum, AttendanceSettings.SatisfactionMinRatings, AttendanceSettings.SatisfactionWhenTooFew];

    internal override SessionTest? Under(EffectivePolicy policy) => policy.Get(AttendanceSettings.SatisfactionMinimum) is { } minimum
        ? new Test(this, minimum, policy.Get(AttendanceSettings.SatisfactionMinRatings), policy.Get(AttendanceSettings.SatisfactionWhenTooFew))
        : null;

    public override CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
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

    private sealed class Test(ICriterion criterion, decimal minimum, int leastRatings, WhenUnknown withTooFew)
        : SessionTest(criterion, new CriterionValue.Share(minimum))
    {
        private readonly ShareThreshold _minimum = new(minimum);

        internal override bool IsMet(in SessionFigures figures, out bool isTooLittle)
        {
            isTooLittle = figures.Ratings == 0 || figures.Ratings < leastRatings;
            return isTooLittle ? withTooFew == WhenUnknown.Pass : _minimum.IsReachedByRatings(in figures);
        }

        private protected override CriterionValue? ValueOf(in SessionFigures figures) =>
            figures.Satisfaction is { } mean ? new CriterionValue.Share(mean) : null;
    }
}
