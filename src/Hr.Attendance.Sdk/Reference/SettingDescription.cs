using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>What an editor shows of a setting: its meaning, type, default and order, in English and Chinese.</summary>
internal static class SettingDescription
{
    internal static string Of(Setting setting)
    {
        var description = ReferenceSentences.Description.With(
            ("meaning", new Bilingual(setting.English, setting.Chinese)), ("type", setting.Type.Description),
            ("unit", UnitOf(setting)), ("default", setting.Type.Write(setting.DefaultValue)));
        var order = new Bilingual(setting.Strictness.Name, setting.Strictness.ChineseName);
        var addition = ReferenceEquals(setting.Strictness, StrictnessOrder.None) ? default : ReferenceSentences.ForTheEmployee.With(("order", order));
        return PolicySchema.Both(description.English + addition.English, description.Chinese + addition.Chinese);
    }

    private static Bilingual UnitOf(Setting setting) => Bilingual.Of(language =>
    {
        string unit = new Bilingual(setting.Unit, setting.ChineseUnit).In(language);
        return unit.Length == 0 ? string.Empty : ReferenceSentences.InBrackets.In(language, ("unit", unit));
    });
}
