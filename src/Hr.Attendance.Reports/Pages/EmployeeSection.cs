using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Reports.Pages;

/// <summary>An employee's part of a report: what the period comes to, and each day with its timeline and its reasons.</summary>
internal static class EmployeeSection
{
    internal static void Write(
        HtmlWriter html,
        EmployeeReview review,
        PersonMeasures person,
        string unitName,
        LocalDate firstDay,
        LocalDate lastDay,
        ReportLinks links,
        Headings headings)
    {
        var report = review.Report;
        string anchor = ReportLinks.EmployeeAnchor(person.Employee.Id);
        html.Open("section", "person").Attribute("id", anchor).Attribute("aria-labelledby", anchor + "-name").Line();
        html.Open(headings.Part).Attribute("id", anchor + "-name").Name(person.Employee.Id).Close();
        html.Open("p", "quiet").Text(ReportWords.Unit).Text(PageSentences.Colon).Open("a").Attribute("href", links.ToUnit(person.UnitId))
            .Name(unitName).Close(2).Line();
        Tiles.Write(html, person.Measures, person.InvisibleOvertime.Days.Count > 0 ? person.InvisibleOvertime.Time : null);
        WriteInvisible(html, person.InvisibleOvertime);
        WriteAlerts(html, report);
        if (report.Timesheet.DiffersFromPlan)
        {
            var attendance = PeopleTables.AttendanceOf(report);
            Fold(html, attendance.Title, attendance);
        }

        if (report.Timesheet.Days.Count + (report.Uncounted?.Count ?? 0) > 0)
        {
            Fold(html, PageSentences.DaysAsTable, PeopleTables.DaysOf(report));
        }

        if (report.Pay.Count > 0)
        {
            Fold(html, PageSentences.PayLines, PeopleTables.PayOf(report));
        }

        var notes = new SettingNotes(anchor);
        foreach (var day in review.Days(firstDay, lastDay).Where(DaySection.IsShown))
        {
            DaySection.Write(html, anchor, day, notes, headings);
        }

        notes.Write(html, headings);

        html.Close().Line();
    }

    private static void WriteInvisible(HtmlWriter html, InvisibleOvertime estimate)
    {
        if (estimate.Days.Count > 0)
        {
            html.Leaf("p", PageSentences.InvisibleWithCaution.With(
                ("estimate", Bilingual.Of(estimate.GetText)), ("caution", Bilingual.Of(InvisibleOvertime.Caution)))).Line();
        }
    }

    private static void WriteAlerts(HtmlWriter html, EmployeeReport report)
    {
        if (report.Alerts.Count == 0)
        {
            return;
        }

        html.Open("ul");
        foreach (var alert in report.Alerts)
        {
            html.Open("li").Leaf("span", "mark", ReportWords.Of(alert.Finding.Severity)).Text(" ").Leaf("code", Bilingual.Same(alert.Finding.Code)).Text(" ")
                .Text(Bilingual.Of(alert.Finding.GetMessage)).Close();
        }

        html.Close().Line();
    }

    private static void Fold(HtmlWriter html, Bilingual title, ReportTable table)
    {
        html.Open("details").Leaf("summary", title).Line();
        TableHtml.Write(html, table, withCaption: false);
        html.Close().Line();
    }
}
