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
            yield return $"{below}- {ExplanationSentences.Rule.In(language, ("rule", rule))}";
        }

        foreach (string line in explanation.Parts.SelectMany(part => LinesOf(part, language, rulesOf, below, shown)))
        {
            yield return line;
        }
    }

    private static string Evidence(IReadOnlyList<string> ids, MessageLanguage language)
    {
        string listed = string.Join(ExplanationSentences.Comma.In(language), ids.Take(MostEvidence));
        return (ids.Count > MostEvidence ? ExplanationSentences.EvidenceAndMore : ExplanationSentences.Evidence).In(
            language, ("ids", listed), ("count", ids.Count));
    }

    /// <summary>What a setting means, its value, who set it, and what was allowed from above.</summary>
    private static string Of(ResolvedSetting resolved, MessageLanguage language)
    {
        var setting = resolved.Setting;
        string line = ExplanationSentences.Setting.In(
            language,
            ("meaning", new Bilingual(setting.English, setting.Chinese)), ("name", setting.Name), ("value", SettingText.Of(setting, resolved.Value, language)));
        if (resolved.SetBy is not { } source)
        {
            return ExplanationSentences.SettingByDefault.In(language, ("setting", line));
        }

        line = ExplanationSentences.SettingSetBy.In(language, ("setting", line), ("source", Of(source, language)));
        return resolved.Constraint.IsOpen ? line : line + ExplanationSentences.Semicolon.In(language) + Allowed(resolved, source, language);
    }

    private static string Allowed(ResolvedSetting resolved, PolicySource setBy, MessageLanguage language)
    {
        var sources = resolved.Constraint.Sources;
        string who = string.Join(
            ExplanationSentences.And.In(language),
            sources.OrderBy(source => source == setBy ? 0 : 1)
                .Select(source => source == setBy ? ExplanationSentences.SameDocument.In(language) : Of(source, language)));
        var sentence = (sources.Count == 1, resolved.Constraint.IsLocked) switch
        {
            (true, true) => ExplanationSentences.OneLocks,
            (false, true) => ExplanationSentences.AllLock,
            (true, false) => ExplanationSentences.OneAllows,
            _ => ExplanationSentences.AllAllow,
        };
        return sentence.In(language, ("who", who), ("constraint", SettingText.Of(resolved.Setting, resolved.Constraint, language)));
    }

    /// <summary>A document, its unit and, where it was read from a file, the line.</summary>
    private static string Of(PolicySource source, MessageLanguage language) =>
        (source.Place.File is null ? ExplanationSentences.Document : ExplanationSentences.DocumentInFile).In(
            language, ("document", source.DocumentId), ("unit", source.UnitId), ("file", source.Place.File), ("line", source.Place.Line));
}
