using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Sdk.Tests.Criteria;

/// <summary>A criterion as a host would write one: enough answers, none of them in one of the conversations to pass over.</summary>
internal sealed class EnoughAnswers(string id = "enoughAnswers") : ICriterion
{
    internal static readonly Setting<int?> Minimum = new("answers.minimum", SettingTypes.OptionalCount, null, "Answers that a session needs", "时段所需的回复数")
    {
        Unit = "answers",
        ChineseUnit = "次回复",
        Strictness = StrictnessOrder.Higher,
    };

    internal static readonly Setting<IReadOnlyList<string>> PassedOver = new(
        "answers.passedOver", SettingTypes.Names, [], "Conversations whose answers do not count", "不计回复的会话");

    private static readonly Bilingual Seen = new("answers {answers}", "回复 {answers}");

    public string Id => id;

    public IReadOnlyList<Setting> Settings { get; } = [Minimum, PassedOver, AttendanceSettings.ResponseWindow];

    public CriterionResult? Judge(SessionFacts session) =>
        session.Policy.Get(Minimum) is { } minimum ? CriterionResult.AtLeast(this, Answers(session).Count(), minimum) : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        string seen = Seen.In(language, ("answers", result.Value!.ToText(language)));
        return CriterionText.AtLeast(result, language, seen) with { Evidence = Answers(session) };
    }

    private static IEnumerable<Rules.Evidence.Message> Answers(SessionFacts session) => session.Turns
        .Where(turn => !session.Policy.Get(PassedOver).Contains(turn.ConversationId))
        .Select(turn => turn.Response)
        .OfType<Rules.Evidence.Message>();
}
