using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>Who carries how much, how far that lies apart, and how much overtime is left to each.</summary>
internal sealed class FairnessSection(PlanView view)
{
    internal void Write(HtmlWriter html)
    {
        var tables = new PeopleTables(view);
        var people = view.Plan.Measures.Fairness;
        if (people.Count > 0)
        {
            new StackedBars(
                new ChartHeading("burden", PlanSentences.BurdenTitle, PlanSentences.BurdenSummary.With(
                    ("least", Cells.Number(people.Min(person => person.PointsForShare)).Text),
                    ("most", Cells.Number(people.Max(person => person.PointsForShare)).Text))),
                PlanWords.Employee,
                [new("primary", PlanSentences.PointsBefore), new("effective", PlanSentences.PointsPlanned)],
                [.. people.Select(person => new StackedBar(
                    view.Names.Person(person.EmployeeId),
                    [person.Before.Points, person.Planned.Points],
                    Bilingual.Same($"{TableCell.Count(person.Before.Points).Text.English} + {TableCell.Count(person.Planned.Points).Text.English}")))],
                TableColumnKind.Count,
                points => TableCell.Count((long)points)).Write(html);
        }

        foreach (var table in new[] { tables.Fairness, tables.FairnessByMonth, tables.Headroom }.Where(table => table.RowCount > 0))
        {
            TableHtml.Write(html, table);
        }
    }
}
