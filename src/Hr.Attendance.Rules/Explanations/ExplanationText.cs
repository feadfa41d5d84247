using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>An explanation as lines of plain text that an employee can read, parts indented below what they belong to.</summary>
public static class ExplanationText
{
    private const string Indent = "  ";

    /// <summary>More ids than this nobody reads; the tree has them all.</summary>
    private const int MostEvidence = 12;

    /// <summary>
    /// The lines, from the top down; below a sentence stand the settings behind it, with who set them, and the evidence. A setting is shown
    /// once, where it first decides, and only where somebody has set it, but for those of criteria.
    /// </summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">The language.</param>
    /// <param name="rulesOf">The rules that fired for a part, in words, where a runtime tells them; null for none.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static IEnumerable<string> LinesOf(
        Explanation explanation, MessageLanguage language, Func<Explanation, IReadOnlyList<string>>? rulesOf = null) =>
        LinesOf(Guard.NotNull(explanation), language, rulesOf ?? (_ => []), string.Empty, []);

    private static IEnumerable<string> LinesOf(
        Explanation explanation, MessageLanguage language, Func<Explanation, IReadOnlyList<string>> rulesOf, string indent, HashSet<string> shown)
    {
        yield return indent + explanation.GetText(language);
        string below = indent + Indent;
        foreach (var setting in explanation.Settings)
        {
            if ((setting.SetBy is not null || explanation.Topic == ExplanationTopic.Criterion) && Of(setting, language) is var said && shown.Add(said))
            {
                yield return $"{below}- {said}";
            }
        }

        if (explanation.EvidenceIds.Count > 0)
        {
            yield return $"{below}- {Evidence(explanation.EvidenceIds, language)}";
        }

        foreach (string rule in rulesOf(explanation))
        {
            yield return $"{below}- {language.Say("rule: ", "规则：")}{rule}";
        }

        foreach (string line in explanation.Parts.SelectMany(part => LinesOf(part, language, rulesOf, below, shown)))
        {
            yield return line;
        }
    }

    private static string Evidence(IReadOnlyList<string> ids, MessageLanguage language)
    {
        string listed = string.Join(language.Say(", ", "、"), ids.Take(MostEvidence));
        string count = ids.Count.ToString(CultureInfo.InvariantCulture);
        string more = ids.Count > MostEvidence ? language.Say($", … ({count} in all)", $"……（共 {count} 条）") : string.Empty;
        return language.Say("evidence: ", "证据：") + listed + more;
    }

    /// <summary>What a setting means, its value, who set it, and what was allowed from above.</summary>
    private static string Of(ResolvedSetting resolved, MessageLanguage language)
    {
        var setting = resolved.Setting;
        string value = SettingText.Of(setting, resolved.Value, language);
        string line = language.Say($"{setting.English} ({setting.Name}): {value}", $"{setting.Chinese}（{setting.Name}）：{value}");
        if (resolved.SetBy is not { } source)
        {
            return line + language.Say(", the default", "，默认值");
        }

        line += language.Say($", set by {Of(source, language)}", $"，由 {Of(source, language)}设定");
        return resolved.Constraint.IsOpen ? line : line + language.Say("; ", "；") + Allowed(resolved, source, language);
    }

    private static string Allowed(ResolvedSetting resolved, PolicySource setBy, MessageLanguage language)
    {
        var sources = resolved.Constraint.Sources;
        string who = string.Join(
            language.Say(" and ", "、"),
            sources.OrderBy(source => source == setBy ? 0 : 1).Select(source => source == setBy ? language.Say("the same document", "该文件") : Of(source, language)));
        string ending = sources.Count == 1 ? "s" : string.Empty;
        string constraint = SettingText.Of(resolved.Setting, resolved.Constraint, language);
        return resolved.Constraint.IsLocked
            ? language.Say($"{who} lock{ending} it", $"{who}已锁定")
            : language.Say($"{who} allow{ending} {constraint}", $"{who}允许：{constraint}");
    }

    /// <summary>A document, its unit and, where it was read from a file, the line.</summary>
    private static string Of(PolicySource source, MessageLanguage language)
    {
        string place = source.Place.File is not { } file ? language.Say(string.Empty, " ") : language.Say($" ({file}:{source.Place.Line})", $"（{file}:{source.Place.Line}）");
        return language.Say($"`{source.DocumentId}` of `{source.UnitId}`{place}", $"`{source.UnitId}` 的 `{source.DocumentId}`{place}");
    }
}
