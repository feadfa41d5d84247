using System.Globalization;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Reports.Pages;

/// <summary>
/// The settings that decided an employee's days, each once with who set it and what was allowed; days refer to them. Said again on every day, they would be
/// most of the page.
/// </summary>
internal sealed class SettingNotes(string anchor)
{
    // Two tables, because units that say the same have objects of their own: by object is quick and nearly always enough, by text finds
    // what only looks different.

    private readonly Dictionary<ResolvedSetting, int> _numbers = [];
    private readonly Dictionary<Bilingual, int> _numbersByText = [];
    private readonly List<Bilingual> _texts = [];

    /// <summary>The number of a setting's note.</summary>
    internal int NumberOf(Explanation part, ResolvedSetting setting)
    {
        if (!_numbers.TryGetValue(setting, out int number))
        {
            var alone = part.Showing([], [], [setting]);
            var text = Bilingual.Of(language => TextOf(alone, language));
            if (!_numbersByText.TryGetValue(text, out number))
            {
                _texts.Add(text);
                number = _texts.Count;
                _numbersByText.Add(text, number);
            }

            _numbers.Add(setting, number);
        }

        return number;
    }

    internal string LinkTo(int number) => "#" + AnchorOf(number);

    internal void Write(HtmlWriter html, Headings headings)
    {
        if (_texts.Count == 0)
        {
            return;
        }

        html.Leaf(headings.WithinPart, PageSentences.SettingsThatDecided).Open("ol", "quiet").Line();
        for (int i = 0; i < _texts.Count; i++)
        {
            html.Open("li").Attribute("id", AnchorOf(i + 1)).Text(_texts[i]).Close().Line();
        }

        html.Close().Line();
    }

    private string AnchorOf(int number) => anchor + "-s" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The line that every other place shows of the setting, without its bullet.</summary>
    private static string TextOf(Explanation alone, MessageLanguage language) =>
        ExplanationText.LinesOf(alone, language).Skip(1).Select(line => line.TrimStart().Substring(2)).FirstOrDefault() ?? string.Empty;
}
