using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;

namespace Hr.Attendance.Reports.Pages;

/// <summary>An explanation as a list in lists: its lines as every other place shows them, each in both languages.</summary>
internal static class ExplanationList
{
    private const int Indent = 2;

    internal static void Write(HtmlWriter html, Explanation explanation)
    {
        var lines = LinesOf(explanation);
        int depth = -1;
        foreach (var (level, isBehind, text) in lines)
        {
            if (isBehind)
            {
                html.Leaf("div", "behind", text);
                continue;
            }

            for (; depth > level; depth--)
            {
                html.Close(2);
            }

            if (depth == level)
            {
                html.Close();
            }
            else
            {
                // A line is never more than one level below the one before it.
                html.Open("ul");
                if (level == 0)
                {
                    html.Attribute("class", "why");
                }

                depth = level;
            }

            html.Line().Open("li").Text(text);
        }

        for (; depth >= 0; depth--)
        {
            html.Close(2);
        }

        html.Line();
    }

    private static List<(int Level, bool IsBehind, Bilingual Text)> LinesOf(Explanation explanation)
    {
        var english = ExplanationText.LinesOf(explanation, MessageLanguage.English).ToList();
        var chinese = ExplanationText.LinesOf(explanation, MessageLanguage.Chinese).ToList();
        if (english.Count != chinese.Count)
        {
            throw new InvalidOperationException("an explanation has as many lines in one language as in the other");
        }

        var lines = new List<(int, bool, Bilingual)>(english.Count);
        int level = -1;
        for (int i = 0; i < english.Count; i++)
        {
            int spaces = english[i].Length - english[i].TrimStart(' ').Length;
            string text = english[i].Substring(spaces);
            bool isBehind = text.StartsWith("- ", StringComparison.Ordinal);
            level = isBehind ? level : Math.Min(level + 1, spaces / Indent);
            int cut = isBehind ? 2 : 0;
            lines.Add((level, isBehind, new Bilingual(text.Substring(cut), chinese[i].TrimStart(' ').Substring(cut))));
        }

        return lines;
    }
}
