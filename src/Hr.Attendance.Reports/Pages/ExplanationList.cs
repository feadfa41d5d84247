using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;

namespace Hr.Attendance.Reports.Pages;

/// <summary>An explanation as a list in lists: each part's sentence, the settings behind it by name, and the evidence that was seen.</summary>
internal sealed class ExplanationList(HtmlWriter html, SettingNotes notes)
{
    /// <summary>More ids than this nobody reads; timesheets.json has them all.</summary>
    private const int MostEvidence = 12;

    private readonly HashSet<int> _shown = [];

    internal void Write(Explanation explanation)
    {
        html.Open("ul", "why").Line();
        WritePart(explanation);
        html.Close().Line();
    }

    private void WritePart(Explanation part)
    {
        html.Open("li").Text(Bilingual.Of(part.GetText));
        WriteSettings(part);
        if (part.EvidenceIds.Count > 0)
        {
            string listed = string.Join(", ", part.EvidenceIds.Take(MostEvidence));
            html.Open("div", "behind").Text(PageSentences.Evidence).Text(listed);
            if (part.EvidenceIds.Count > MostEvidence)
            {
                html.Text(PageSentences.MoreEvidence.With(("count", part.EvidenceIds.Count)));
            }

            html.Close();
        }

        if (part.Parts.Count > 0)
        {
            html.Open("ul");
            foreach (var below in part.Parts)
            {
                WritePart(below);
            }

            html.Close();
        }

        html.Close().Line();
    }

    /// <summary>A setting is named once a day, where it first decides, and only where somebody has set it, but for those of criteria.</summary>
    private void WriteSettings(Explanation part)
    {
        bool isFirst = true;
        foreach (var setting in part.Settings.Where(setting => setting.SetBy is not null || part.Topic == ExplanationTopic.Criterion))
        {
            int number = notes.NumberOf(part, setting);
            if (!_shown.Add(number))
            {
                continue;
            }

            if (isFirst)
            {
                html.Open("div", "behind").Text(PageSentences.SetByPolicy);
            }

            html.Text(isFirst ? string.Empty : ", ").Open("a").Attribute("href", notes.LinkTo(number)).Text(setting.Setting.Name).Close();
            isFirst = false;
        }

        if (!isFirst)
        {
            html.Close();
        }
    }
}
