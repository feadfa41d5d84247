using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>Writes the reference of all settings for people, as Markdown.</summary>
public static class SettingsReference
{
    private static readonly string[] BothHeadings =
        ["setting / 设置项", "type / 类型", "unit / 单位", "default / 默认值", "stricter for the employee / 对员工更严格", "left to every unit / 默认授权", "meaning", "含义"];

    private static readonly string[] EnglishHeadings = ["setting", "type", "unit", "default", "stricter for the employee", "left to every unit", "meaning"];

    private static readonly string[] ChineseHeadings = ["设置项", "类型", "单位", "默认值", "对员工更严格", "默认授权", "含义"];

    /// <summary>Writes the reference of the settings of a catalogue.</summary>
    /// <param name="catalogue">The settings.</param>
    /// <param name="language">The language; null for English and Chinese side by side.</param>
    /// <returns>The reference, ending in a new line; the same bytes for the same catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public static string Write(SettingCatalogue catalogue, MessageLanguage? language = null)
    {
        Guard.NotNull(catalogue);
        var text = new StringBuilder();
        text.Append(Introduction(language));
        string[] headings = language switch
        {
            null => BothHeadings,
            MessageLanguage.Chinese => ChineseHeadings,
            _ => EnglishHeadings,
        };
        Row(text, headings);
        Row(text, [.. headings.Select(_ => "---")]);
        foreach (var setting in catalogue.Settings)
        {
            Row(text, [.. Cells(setting, language)]);
        }

        return text.ToString();
    }

    private static string Introduction(MessageLanguage? language)
    {
        const string English = "All that a policy document can speak of, written by `hr-attendance policy settings`. Durations are ISO 8601 (`PT15M`); `a < b` means that b is stricter; "
            + "`left to every unit` is what units may do where nobody above them says anything.\n\n";
        const string Chinese = "制度文件可以规定的全部设置项，由 `hr-attendance policy settings` 生成。时长采用 ISO 8601（`PT15M`）；`a < b` 表示 b 更严格；“默认授权”为上级均未规定时各单元可做的调整。\n\n";
        return language switch
        {
            null => "# Settings / 设置项\n\n" + English + Chinese,
            MessageLanguage.Chinese => "# 设置项\n\n" + Chinese,
            _ => "# Settings\n\n" + English,
        };
    }

    private static IEnumerable<string> Cells(Setting setting, MessageLanguage? language)
    {
        yield return $"`{setting.Name}`";
        yield return In(language, setting.Type.Name, setting.Type.ChineseName);
        yield return In(language, setting.Unit, setting.ChineseUnit);
        yield return Default(setting, language);
        yield return ReferenceEquals(setting.Strictness, StrictnessOrder.None) ? "–" : In(language, setting.Strictness.Name, setting.Strictness.ChineseName);
        yield return In(language, DelegationText.Of(setting, MessageLanguage.English), DelegationText.Of(setting, MessageLanguage.Chinese));
        if (language != MessageLanguage.Chinese)
        {
            yield return setting.English;
        }

        if (language != MessageLanguage.English)
        {
            yield return setting.Chinese;
        }
    }

    /// <summary>The default as documents write it, with what it means in one language where the reference is in one.</summary>
    private static string Default(Setting setting, MessageLanguage? language)
    {
        string written = $"`{setting.Type.Write(setting.DefaultValue)}`";
        return language is { } only ? $"{written}: {SettingText.Of(setting, setting.DefaultValue, only)}" : written;
    }

    private static string In(MessageLanguage? language, string english, string chinese) => language switch
    {
        null => english == chinese ? english : $"{english} / {chinese}",
        MessageLanguage.Chinese => chinese,
        _ => english,
    };

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ").Append(string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|").Replace("\n", " ")))).Append(" |\n");
}
