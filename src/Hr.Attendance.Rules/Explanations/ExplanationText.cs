using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>An explanation as lines of plain text that an employee can read, parts indented below what they belong to.</summary>
public static class ExplanationText
{
    private const int Indentation = 2;

    /// <summary>The lines, from the top down; below a sentence stand the settings behind it that somebody has set, and the evidence.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> LinesOf(Explanation explanation, MessageLanguage language) => LinesOf(Guard.NotNull(explanation), language, 0);

    private static IEnumerable<string> LinesOf(Explanation explanation, MessageLanguage language, int depth)
    {
        string indent = new(' ', depth * Indentation);
        string below = new(' ', (depth + 1) * Indentation);
        yield return indent + explanation.GetText(language);
        foreach (var setting in explanation.Settings.Where(setting => setting.SetBy is not null))
        {
            yield return below + "- " + Of(setting, language);
        }

        if (explanation.EvidenceIds.Count > 0)
        {
            yield return $"{below}- {(language == MessageLanguage.Chinese ? "证据" : "evidence")}: {string.Join(", ", explanation.EvidenceIds)}";
        }

        foreach (string line in explanation.Parts.SelectMany(part => LinesOf(part, language, depth + 1)))
        {
            yield return line;
        }
    }

    /// <summary>A setting, its value, who set it, and under what constraint.</summary>
    private static string Of(ResolvedSetting resolved, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        string value = SettingText.Of(resolved.Setting, resolved.Value, language);
        string line = chinese
            ? $"{resolved.Setting.Name} 为 {value}，由 {Of(resolved.SetBy!)} 设定"
            : $"{resolved.Setting.Name} is {value}, set by {Of(resolved.SetBy!)}";
        if (resolved.Constraint.IsOpen)
        {
            return line;
        }

        string constraint = SettingText.Of(resolved.Setting, resolved.Constraint, language);
        string sources = string.Join(", ", resolved.Constraint.Sources.Select(Of));
        return chinese ? $"{line}（上级允许：{constraint}，由 {sources} 限定）" : $"{line} (allowed from above: {constraint}, by {sources})";
    }

    private static string Of(PolicySource source) =>
        source.Place.File is { } file ? $"`{source.DocumentId}` ({source.UnitId}, {file}:{source.Place.Line})" : $"`{source.DocumentId}` ({source.UnitId})";
}
