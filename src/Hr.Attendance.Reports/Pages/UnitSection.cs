using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>A unit's part of a report: its people and all that is below it.</summary>
internal static class UnitSection
{
    internal static void Write(HtmlWriter html, ReportFacts facts, UnitMeasures unit, ReportLinks links, Headings headings, int mostRows)
    {
        string anchor = ReportLinks.UnitAnchor(unit.UnitId);
        html.Open("section", "unit").Attribute("id", anchor).Attribute("aria-labelledby", anchor + "-name").Line();
        html.Open(headings.Part).Attribute("id", anchor + "-name").Name(facts.NameOf(unit.UnitId)).Close().Line();
        Tiles.Write(html, unit.Measures, unit.InvisibleOvertime);
        var people = facts.PeopleOf(unit.UnitId);
        var below = facts.Units.Where(other => other.ParentId == unit.UnitId).ToList();
        html.Open("div", "cards").Line();
        var rows = below.Count > 0
            ? below.Select(part => (Bilingual.Same(facts.NameOf(part.UnitId)), part.Measures)).ToList()
            : people.Select(person => (Bilingual.Same(person.Employee.Id), person.Measures)).ToList();
        MeasureCharts.TimeOf(anchor + "-time", below.Count > 0 ? ReportWords.Unit : ReportWords.Employee, rows).Write(html);
        MeasureCharts.WeeksOf(anchor + "-weeks", unit.Days).Write(html);
        PeriodTables.HoursOf(unit.Measures, anchor + "-hours").Write(html);
        html.Close().Line();
        if (people.Count > 0)
        {
            html.Leaf(headings.WithinPart, ReportWords.Employee);
            TableHtml.Write(html, new PeopleTables(facts, links).Of(people), mostRows, withCaption: false);
        }

        html.Close().Line();
    }
}
