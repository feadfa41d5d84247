using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace CustomCriteria;

/// <summary>
/// <c>allowedPlaces</c>: every punch of the session was made at an allowed place or on an allowed terminal. Policy gives the answer where
/// nobody can tell: for a session formed from messages, and where a punch names neither.
/// </summary>
public sealed class AllowedPlaces : ICriterion
{
    public static readonly Setting<WhenUnknown?> WhenPlaceUnknown = new(
        "place.whenUnknown", SettingTypes.OptionalChoice<WhenUnknown>(), null, "Answer for an unknown place; null: not checked", "地点未知时是否满足；为空则不检查");

    public static readonly Setting<IReadOnlyList<string>> Places = new(
        "place.allowed", SettingTypes.Names, [], "Places where a session may be punched", "允许打卡的地点");

    public static readonly Setting<IReadOnlyList<string>> Terminals = new(
        "terminal.allowed", SettingTypes.Names, [], "Terminals on which a session may be punched", "允许打卡的终端");

    private static readonly Bilingual Punched = new("punched at {where}, allowed: {allowed}", "在 {where} 打卡，允许的有：{allowed}");
    private static readonly Bilingual Unknown = new("it is not known where this was worked", "工作地点未知");

    public string Id => "allowedPlaces";

    public IReadOnlyList<Setting> Settings { get; } = [WhenPlaceUnknown, Places, Terminals];

    public CriterionResult? Judge(SessionFacts session)
    {
        var (whenUnknown, places, terminals) = (session.Policy.Get(WhenPlaceUnknown), session.Policy.Get(Places), session.Policy.Get(Terminals));
        var allowed = new CriterionValue.Name(string.Join(", ", places.Concat(terminals).DefaultIfEmpty("-")));
        var wrong = session.Punches.Where(punch => !places.Contains(punch.Place) && !terminals.Contains(punch.Terminal)).Select(WhereOf).ToList();
        return whenUnknown is not { } answer ? null
            : wrong.Find(where => where is not null) is { } elsewhere ? new CriterionResult(this, new CriterionValue.Name(elsewhere), allowed, isMet: false)
            : wrong.Count > 0 || session.Punches.Count == 0 ? CriterionResult.TooLittle(this, answer, allowed)
            : new CriterionResult(this, new CriterionValue.Name(WhereOf(session.Punches[0])!), allowed, isMet: true);
    }

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
        TextOf(result, language) with { Evidence = session.Punches };

    private static CriterionText TextOf(CriterionResult result, MessageLanguage language) => result.IsTooLittle
        ? CriterionText.TooLittle(result, language, Unknown.In(language))
        : new CriterionText(Punched.In(language, ("where", result.Value?.ToText(language)), ("allowed", result.Threshold.ToText(language))));

    private static string? WhereOf(Punch punch) => punch.Place ?? punch.Terminal;
}
