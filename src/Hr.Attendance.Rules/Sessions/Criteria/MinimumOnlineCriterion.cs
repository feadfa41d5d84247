using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>minimumOnline</c>: the net time.</summary>
internal sealed class MinimumOnlineCriterion : FiguresCriterion
{
    public override string Id => "minimumOnline";

    public override IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.SessionMinimumOnline];

    internal override SessionTest? Under(EffectivePolicy policy) =>
        policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum ? new Test(this, minimum) : null;

    public override CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        var text = CriterionText.AtLeast(result, language, CriterionSentences.Online.In(language, ("time", Online(result))));
        if (result.IsMet)
        {
            return text;
        }

        string missing = PlainText.OfMissing(((CriterionValue.Time)result.Threshold).Value - Online(result), language);
        return text with { WouldHaveMet = CriterionSentences.MoreOnline.In(language, ("missing", missing)) };
    }

    private static Duration Online(CriterionResult result) => ((CriterionValue.Time)result.Value!).Value;

    private sealed class Test(ICriterion criterion, Duration minimum) : SessionTest(criterion, new CriterionValue.Time(minimum))
    {
        private readonly long _minimum = Nanoseconds.Of(minimum);

        internal override bool IsMet(in SessionFigures figures, out bool isTooLittle)
        {
            isTooLittle = false;
            return figures.NetTogether >= _minimum;
        }

        private protected override CriterionValue ValueOf(in SessionFigures figures) =>
            new CriterionValue.Time(Duration.FromNanoseconds(figures.NetTogether));
    }
}
