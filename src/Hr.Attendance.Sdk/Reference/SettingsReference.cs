using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>Writes the reference of all settings for people, as Markdown.</summary>
public static class SettingsReference
{
    private static readonly Bilingual[] Headings =
    [
        ReferenceSentences.Setting, ReferenceSentences.Type, ReferenceSentences.Unit, ReferenceSentences.Default, ReferenceSentences.Stricter,
        ReferenceSentences.LeftToUnits,
    ];

    /// <summary>Writes the reference of the settings of a catalogue.</summary>
    /// <param name="catalogue">The settings.</param>
    /// <param name="language">The language; null for English and Chinese side by side.</param>
    /// <returns>The reference, ending in a new line; the same bytes for the same catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public static string Write(SettingCatalogue catalogue, MessageLanguage? language = null)
    {
        Guard.NotNull(catalogue);
        var text = new StringBuilder();
        text.Append("# ").Append(In(language, ReferenceSentences.Title)).Append("\n\n");
        foreach (string paragraph in Each(language, ReferenceSentences.Introduction))
        {
            text.Append(paragraph).Append("\n\n");
        }

        string[] headings = [.. Headings.Select(heading => In(language, heading)), .. Each(language, ReferenceSentences.Meaning)];
        Row(text, headings);
        Row(text, [.. headings.Select(_ => "---")]);
        foreach (var setting in catalogue.Settings)
        {
            Row(text, [.. Cells(setting, language)]);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(Setting setting, MessageLanguage? language) =>
    [
        $"`{setting.Name}`",
        In(language, setting.Type.Description),
        In(language, new Bilingual(setting.Unit, setting.ChineseUnit)),
        Default(setting, language),
        ReferenceEquals(setting.Strictness, StrictnessOrder.None) ? "–" : In(language, new Bilingual(setting.Strictness.Name, setting.Strictness.ChineseName)),
        In(language, DelegationText.Of(setting)),
        .. Each(language, new Bilingual(setting.English, setting.Chinese)),
    ];

    /// <summary>The default as documents write it, with what it means in one language where the reference is in one.</summary>
    private static string Default(Setting setting, MessageLanguage? language)
    {
        string written = $"`{setting.Type.Write(setting.DefaultValue)}`";
        return language is { } only ? $"{written}: {SettingText.Of(setting, setting.DefaultValue, only)}" : written;
    }

    /// <summary>A short text: in one cell in both languages, once where they say the same.</summary>
    private static string In(MessageLanguage? language, Bilingual text) => string.Join(" / ", Each(language, text).Distinct(StringComparer.Ordinal));

    /// <summary>A long text: each language by itself.</summary>
    private static string[] Each(MessageLanguage? language, Bilingual text) => language is { } only ? [text.In(only)] : [text.English, text.Chinese];

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ").Append(string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|").Replace("\n", " ")))).Append(" |\n");
}
