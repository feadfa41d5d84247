using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>What an editor shows of a setting: its meaning, type, default and order, in English and Chinese.</summary>
internal static class SettingDescription
{
    internal static string Of(Setting setting)
    {
        string written = setting.Type.Write(setting.DefaultValue).ToString();
        bool hasOrder = !ReferenceEquals(setting.Strictness, StrictnessOrder.None);
        string english = $"{setting.English}. Type: {setting.Type.Name}{Brackets(setting.Unit, " (", ")")}; default {written}."
            + (hasOrder ? $" For the employee: {setting.Strictness.Name}." : string.Empty);
        string chinese = $"{setting.Chinese}。类型：{setting.Type.ChineseName}{Brackets(setting.ChineseUnit, "（", "）")}；默认 {written}。"
            + (hasOrder ? $"对员工而言：{setting.Strictness.ChineseName}。" : string.Empty);
        return PolicySchema.Both(english, chinese);
    }

    private static string Brackets(string unit, string open, string close) => unit.Length == 0 ? string.Empty : open + unit + close;
}
