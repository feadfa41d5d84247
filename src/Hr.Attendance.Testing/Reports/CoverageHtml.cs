using System.Globalization;
using System.Net;
using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Coverage;
using Hr.Attendance.Testing.Mutation;
using Hr.Attendance.Testing.Running;

namespace Hr.Attendance.Testing.Reports;

/// <summary>
/// One page that shows policy documents with the lines that scenarios went through, the criteria, and the planted faults that nobody noticed.
/// In English and Chinese, in one file without anything from outside; the same results give the same bytes.
/// </summary>
public static class CoverageHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1c1e21;--paper:#fff;--line:#d5d8dc;--good:#dff3e1;--bad:#fbdfdc;--part:#fdf1cf;--bar:#2f7d3a;--rest:#c9382c}
        @media(prefers-color-scheme:dark){
        """
        + """
        :root{--ink:#e8e9ea;--paper:#17191b;--line:#3c4147;--good:#173a20;--bad:#4a1d19;--part:#453a14;--bar:#58b368;--rest:#e06a5f}}
        body{margin:0 auto;max-width:70rem;padding:1rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto}
        pre{margin:0;border:1px solid var(--line);overflow-x:auto;font:13px/1.6 ui-monospace,monospace}
        pre span{display:block;padding:0 .5rem;min-width:max-content}pre span::before{content:attr(data-n);display:inline-block;width:2.5rem;opacity:.6}
        .good{background:var(--good)}.bad{background:var(--bad)}.part{background:var(--part)}
        .key span{padding:.1rem .5rem;margin-right:.5rem}
        body.en .zh,body.zh .en{display:none}
        button{font:inherit;float:right}
        @media print{button{display:none}}
        """;

    private const string Script = "document.querySelector('button').onclick=function(){var "
        + "b=document.body,z=b.classList.toggle('zh');b.classList.toggle('en',!z);document.documentElement.lang=z?'zh':'en'};";

    /// <summary>Writes the page.</summary>
    /// <param name="result">The results.</param>
    /// <param name="readFile">Gives the text of a document's file, by the workspace's folder and the file's path in it; null where there is none.</param>
    /// <param name="language">The language that is shown first.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="readFile"/> is null.</exception>
    public static string Write(SuiteResult result, Func<string, string, string?> readFile, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(readFile);
        string first = language == MessageLanguage.Chinese ? "zh" : "en";
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(first)
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<title>Policy coverage · 制度覆盖</title><style>\n").Append(Style.Replace("\r\n", "\n"))
            .Append("\n</style></head>\n<body class=\"").Append(first).Append("\">\n")
            .Append("<button type=\"button\">English / 中文</button>\n<h1>").Append(Both(CoverageWords.Title)).Append("</h1>\n");
        int all = Guard.NotNull(result).Passed + result.Failed;
        page.Append("<p>").Append(Both(
            CoverageWords.Summary.With(("all", all), ("passed", result.Passed), ("failed", result.Failed)))).Append("</p>\n");
        foreach (var group in result.Groups)
        {
            Write(page, group, readFile);
        }

        return page.Append("<script>").Append(Script).Append("</script>\n</body></html>\n").ToString();
    }

    private static void Write(StringBuilder page, GroupResult group, Func<string, string, string?> readFile)
    {
        page.Append("<h2>").Append(Text(group.Group.Path)).Append("</h2>\n");
        WriteSummary(page, group.Coverage);
        page.Append("<p class=\"key\"><span class=\"good\">").Append(Both(CoverageWords.DecidedSomething)).Append("</span><span class=\"part\">")
            .Append(Both(CoverageWords.EndNotTouched)).Append("</span><span class=\"bad\">").Append(Both(CoverageWords.DecidedNothing)).Append("</span></p>\n");
        foreach (var document in group.Coverage.Directives.GroupBy(directive => directive.Document))
        {
            page.Append("<h3>").Append(Text(document.Key.Id)).Append(" · ").Append(Text(document.Key.UnitId)).Append("</h3>\n");
            WriteDocument(page, [.. document], document.Key.Place.File is { } file ? readFile(group.Group.Folder, file) : null);
        }

        WriteCriteria(page, group.Coverage.Criteria);
        if (group.Mutation is { } mutation)
        {
            WriteMutants(page, mutation);
        }
    }

    private static void WriteSummary(StringBuilder page, PolicyCoverage coverage)
    {
        page.Append("<div class=\"scroll\"><table><thead><tr><th>").Append(Both(CoverageWords.Document)).Append("</th><th>").Append(Both(CoverageWords.Unit))
            .Append("</th><th>").Append(Both(CoverageWords.Directives)).Append("</th><th class=\"n\"></th><th class=\"n\">")
            .Append(Both(CoverageWords.EndsOfBounds)).Append("</th></tr></thead><tbody>\n");
        foreach (var document in coverage.Directives.GroupBy(directive => directive.Document))
        {
            int covered = document.Count(directive => directive.IsCovered);
            var edges = document.SelectMany(directive => directive.Edges).ToList();
            page.Append("<tr><td>").Append(Text(document.Key.Id)).Append("</td><td>")
                .Append(Text(document.Key.UnitId)).Append("</td><td>").Append(Bar(covered, document.Count()))
                .Append("</td><td class=\"n\">").Append(Number(covered)).Append(" / ").Append(Number(document.Count())).Append("</td><td class=\"n\">")
                .Append(Number(edges.Count(edge => edge.IsCovered))).Append(" / ").Append(Number(edges.Count)).Append("</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    /// <summary>The file with each directive's lines marked; its directives as a list where there is no file.</summary>
    private static void WriteDocument(StringBuilder page, IReadOnlyList<DirectiveCoverage> directives, string? text)
    {
        page.Append("<pre>");
        if (text is null)
        {
            foreach (var directive in directives)
            {
                page.Append("<span class=\"").Append(ClassOf(directive)).Append("\">").Append(Text(directive.Directive.SettingName)).Append("</span>");
            }
        }
        else
        {
            string[] lines = text.Replace("\r\n", "\n").TrimEnd('\n').Split('\n');
            var owners = OwnersOf(lines, directives);
            for (int i = 0; i < lines.Length; i++)
            {
                string marked = owners[i] is { } owner ? $" class=\"{ClassOf(owner)}\" title=\"{Text(TitleOf(owner))}\"" : string.Empty;
                page.Append("<span").Append(marked).Append(" data-n=\"").Append(Number(i + 1)).Append("\">").Append(Text(lines[i])).Append("</span>");
            }
        }

        page.Append("</pre>\n");
    }

    /// <summary>The directive that each line belongs to: from where it begins to where the next one does, brackets that close more than it left out.</summary>
    private static DirectiveCoverage?[] OwnersOf(string[] lines, IReadOnlyList<DirectiveCoverage> directives)
    {
        var owners = new DirectiveCoverage?[lines.Length];
        var starts = directives.Where(directive => directive.Directive.Place.Line > 0).OrderBy(directive => directive.Directive.Place.Line).ToList();
        for (int i = 0; i < starts.Count; i++)
        {
            int depth = 0;
            int end = i + 1 < starts.Count ? starts[i + 1].Directive.Place.Line - 1 : lines.Length;
            for (int line = starts[i].Directive.Place.Line - 1; line < end && line < lines.Length; line++)
            {
                depth += lines[line].Count(letter => letter == '{') - lines[line].Count(letter => letter == '}');
                owners[line] = starts[i];
                if (depth <= 0)
                {
                    break;
                }
            }
        }

        return owners;
    }

    private static void WriteCriteria(StringBuilder page, IReadOnlyList<CriterionCoverage> criteria)
    {
        page.Append("<h3>").Append(Both(CoverageWords.Criteria)).Append("</h3>\n<div class=\"scroll\"><table><thead><tr><th>")
            .Append(Both(CoverageWords.Unit)).Append("</th><th>")
            .Append(Both(CoverageWords.Role)).Append("</th><th>").Append(Both(CoverageWords.Criterion))
            .Append("</th><th class=\"n\">").Append(Both(CoverageWords.Met)).Append("</th><th class=\"n\">")
            .Append(Both(CoverageWords.NotMet)).Append("</th><th class=\"n\">").Append(Both(CoverageWords.AtThreshold)).Append("</th></tr></thead><tbody>\n");
        foreach (var criterion in criteria)
        {
            page.Append("<tr class=\"").Append(criterion.IsBothWays ? "good" : "bad").Append("\"><td>")
                .Append(Text(criterion.UnitId)).Append("</td><td>").Append(Text(criterion.Role))
                .Append("</td><td>").Append(Text(criterion.CriterionId)).Append("</td><td class=\"n\">")
                .Append(Number(criterion.Met)).Append("</td><td class=\"n\">")
                .Append(Number(criterion.Unmet)).Append("</td><td class=\"n\">").Append(Number(criterion.AtThreshold)).Append("</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static void WriteMutants(StringBuilder page, MutationReport mutation)
    {
        int noticed = mutation.Mutants.Count(result => result.Fate == MutantFate.Noticed);
        int survived = mutation.Survivors.Count;
        page.Append("<h3>").Append(Both(CoverageWords.PlantedFaults)).Append("</h3>\n<p>").Append(Bar(noticed, noticed + survived)).Append(' ').Append(Both(
            CoverageWords.Noticed.With(
                ("noticed", noticed), ("planted", noticed + survived), ("withoutEffect", mutation.Mutants.Count - noticed - survived)))).Append("</p>\n");
        if (survived == 0)
        {
            return;
        }

        page.Append("<div class=\"scroll\"><table><thead><tr><th>").Append(Both(CoverageWords.NobodyNotices))
            .Append("</th><th>").Append(Both(CoverageWords.Was)).Append("</th><th>")
            .Append(Both(CoverageWords.Becomes)).Append("</th><th>").Append(Both(CoverageWords.Where)).Append("</th></tr></thead><tbody>\n");
        foreach (var survivor in mutation.Survivors)
        {
            page.Append("<tr><td>").Append(Text(survivor.Mutant.Directive.SettingName))
                .Append("</td><td>").Append(Text(survivor.Mutant.Before)).Append("</td><td>")
                .Append(survivor.Mutant.After.Length == 0 ? Both(CoverageWords.LeftOut) : Text(survivor.Mutant.After))
                .Append("</td><td>").Append(Text(survivor.Mutant.Directive.Place.ToString())).Append("</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static string ClassOf(DirectiveCoverage directive) =>
        !directive.IsCovered ? "bad" : directive.Edges.All(edge => edge.IsCovered) ? "good" : "part";

    private static string TitleOf(DirectiveCoverage directive) => string.Join("; ",
        directive.DecidedIn.Take(3).Concat(directive.Edges.Where(edge => !edge.IsCovered).Select(edge => "– " + edge.Edge)));

    /// <summary>A bar of which a part is filled; the figures stand beside it as text.</summary>
    private static string Bar(int part, int whole)
    {
        string width = (whole == 0 ? 120 : 120m * part / whole).ToString("0.#", CultureInfo.InvariantCulture);
        return $"<svg width=\"120\" height=\"12\" role=\"img\" aria-label=\"{Number(part)} / {Number(whole)}\"><rect width=\"120\" "
            + $"height=\"12\" fill=\"var(--rest)\"/><rect width=\"{width}\" height=\"12\" fill=\"var(--bar)\"/></svg>";
    }

    private static string Both(Bilingual text) => $"<span class=\"en\">{Text(text.English)}</span><span class=\"zh\" lang=\"zh\">{Text(text.Chinese)}</span>";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
