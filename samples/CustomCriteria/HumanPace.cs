using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace CustomCriteria;

/// <summary>
/// <c>humanPace</c>: the response times of the session vary as those of people do. A program that answers after a fixed delay, with a
/// little chance mixed in or not, answers too evenly.
/// </summary>
/// <remarks>
/// How much they vary is <see cref="Dispersion"/>. Only answers given inside the session count: a backlog that is worked off days later
/// makes long waits that are all alike, and is honest work. Too few answers prove nothing, so they always pass.
/// </remarks>
public sealed class HumanPace : ICriterion
{
    public static readonly Setting<decimal?> MinVariation = new(
        "pace.minVariation", SettingTypes.OptionalShare, null, "Least variation of response times that a session needs", "时段所需的回复用时最低差异程度")
    {
        Strictness = StrictnessOrder.Higher,
    };

    public static readonly Setting<int> MinAnswers = new(
        "pace.minAnswers", SettingTypes.Count, 20, "Fewer answers than this are too few to judge the pace by", "回复少于此数时不足以判定节奏")
    {
        Unit = "answers", ChineseUnit = "次回复",
    };

    private static readonly Bilingual Pace = new("{count} response times vary by {variation}", "{count} 次回复的用时差异程度 {variation}");
    private static readonly Bilingual TooFew = new("answers: {count}, too few to judge the pace by", "回复 {count} 次，不足以判定节奏");

    public string Id => "humanPace";

    public IReadOnlyList<Setting> Settings { get; } = [MinVariation, MinAnswers];

    public CriterionResult? Judge(SessionFacts session) =>
        session.Policy.Get(MinVariation) is { } minimum ? Judge(AnswersIn(session), session.Policy.Get(MinAnswers), minimum) : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
        TextOf(result, AnswersIn(session).Count, language) with { Evidence = AnswersIn(session).SelectMany(turn => turn.MeasuredBy) };

    private static CriterionText TextOf(CriterionResult result, int answers, MessageLanguage language) => result.IsTooLittle
        ? CriterionText.TooLittle(result, language, TooFew.In(language, ("count", answers)))
        : CriterionText.AtLeast(result, language, Pace.In(language, ("count", answers), ("variation", result.Value?.ToText(language))));

    private CriterionResult Judge(List<CustomerTurn> answers, int needed, decimal minimum) => answers.Count < Math.Max(needed, 1)
        ? CriterionResult.TooLittle(this, WhenUnknown.Pass, new CriterionValue.Share(minimum))
        : CriterionResult.AtLeast(this, Dispersion.Of(answers.Select(turn => turn.ResponseTime!.Value)), minimum);

    private static List<CustomerTurn> AnswersIn(SessionFacts session) =>
        [.. session.Turns.Where(turn => turn.Response is { } answer && session.Session.Pieces.Contains(answer.At))];
}
