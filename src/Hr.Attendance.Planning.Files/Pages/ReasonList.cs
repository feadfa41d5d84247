using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Reports.Markup;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>Reasons as a list, each with the setting and the record behind it.</summary>
internal static class ReasonList
{
    internal static void Write(HtmlWriter html, IEnumerable<DutyReason> reasons)
    {
        html.Open("ul", "why");
        foreach (var reason in reasons)
        {
            html.Open("li").Text(reason.Sentence);
            WriteBehind(html, reason);
            html.Close();
        }

        html.Close().Line();
    }

    internal static void WriteBehind(HtmlWriter html, DutyReason reason)
    {
        if (reason.Setting is null && reason.EvidenceId is null)
        {
            return;
        }

        html.Open("div", "behind");
        if (reason.Setting is { } setting)
        {
            html.Text(PlanSentences.Setting).Open("code").Text(setting).Close().Text(" ");
        }

        if (reason.EvidenceId is { } evidence)
        {
            html.Text(PlanSentences.Evidence).Name(evidence);
        }

        html.Close();
    }
}
