using System.Reflection;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>Puts the sections of a plan together to its page.</summary>
internal sealed class PlanPage(PlanView view)
{
    private static readonly PageAsset Style = PageAsset.StyleOf(Assembly.GetExecutingAssembly(), "plan.css");

    private readonly PlanTables _tables = new(view);

    internal void Write(TextWriter output)
    {
        (string Id, Bilingual Name, Action<HtmlWriter> Write)[] sections =
        [
            ("glance", PlanSentences.Overview, WriteOverview),
            ("demand", PlanSentences.Demand, new DemandSection(view).Write),
            ("days", PlanSentences.ByDay, new DayRoster(view).Write),
            ("people", PlanSentences.ByPerson, new PersonRoster(view).Write),
            ("missing", PlanSentences.Missing, WriteMissing),
            ("fairness", PlanSentences.Fairness, new FairnessSection(view).Write),
            ("findings", PlanSentences.Findings, WriteFindings),
            ("how", PlanSentences.HowToRead, HowToRead.Write),
        ];
        var subtitle = PlanSentences.Subtitle.With(
            ("role", view.Names.Role(view.Plan.Role)), ("from", view.Plan.FirstDay), ("to", view.Plan.LastDay));
        new PageFrame(PlanSentences.Title, subtitle, [.. sections.Select(section => new PageLink("#" + section.Id, section.Name))], view.Report.Language)
        {
            FurtherStyle = Style,
        }.Write(output, html =>
        {
            foreach (var section in sections)
            {
                html.Open("section").Attribute("id", section.Id).Attribute("aria-labelledby", section.Id + "-name")
                    .Open("h2").Attribute("id", section.Id + "-name").Text(section.Name).Close().Line();
                section.Write(html);
                html.Close().Line();
            }
        });
    }

    private void WriteOverview(HtmlWriter html)
    {
        if (view.Plan.Queues.Count == 0)
        {
            html.Leaf("p", PlanSentences.NothingPlanned).Line();
        }

        new PlanTiles(view).Write(html);
        if (view.Plan.GuessedDates.Count > 0)
        {
            string dates = string.Join(", ", view.Plan.GuessedDates.Select(PlanFormats.Date));
            html.Open("p").Open("span", "mark").Text(PlanSentences.GuessedNote.With(("dates", dates))).Close(2).Line();
        }

        if (view.Plan.Changes.Count > 0)
        {
            html.Leaf("p", PlanSentences.ChangesOf.With(("count", view.Plan.Changes.Count))).Line();
            TableHtml.Write(html, _tables.Changes);
        }
    }

    private void WriteMissing(HtmlWriter html)
    {
        if (view.Plan.Obstacles.Count == 0)
        {
            html.Leaf("p", PlanSentences.AllCovered).Line();
            return;
        }

        TableHtml.Write(html, _tables.Uncovered, withCaption: false);
        html.Leaf("h3", PlanWords.Relaxations).Line();
        if (view.Plan.Relaxations.Count == 0)
        {
            html.Leaf("p", PlanSentences.NoRelaxation).Line();
        }
        else
        {
            TableHtml.Write(html, _tables.Relaxations, withCaption: false);
        }

        if (view.Plan.ProvenObstacles.Count > 0)
        {
            html.Leaf("h3", PlanWords.ProvenObstacles).Line();
            TableHtml.Write(html, _tables.Proven, withCaption: false);
        }
    }

    private void WriteFindings(HtmlWriter html)
    {
        if (view.Diagnostics.Count == 0)
        {
            html.Leaf("p", PlanSentences.NoFindings).Line();
            return;
        }

        TableHtml.Write(html, FindingsTable.Of(view.Diagnostics), withCaption: false);
    }
}
