using Hr.Attendance.Planning.Files.Charts;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>When customers are expected and what of it is covered: for each queue a chart for each week, and the forecast's own words.</summary>
internal sealed class DemandSection(PlanView view)
{
    /// <summary>Nine of ten runs lie between this part and the rest from the other end.</summary>
    private const double WorstOfTen = 0.05;

    internal void Write(HtmlWriter html)
    {
        foreach (var queue in view.Plan.Queues)
        {
            Write(html, queue);
        }
    }

    private void Write(HtmlWriter html, QueuePlan queue)
    {
        var name = view.Names.Queue(queue);
        string id = "queue-" + FileKey.Of(queue.Id);
        html.Open("h3").Attribute("id", id).Text(name).Close().Line();
        if (queue.Simulation is { ShareInTime: { } share } simulation)
        {
            html.Leaf("p", PlanSentences.Simulated.With(
                ("runs", simulation.Runs),
                ("share", Cells.Share(share.Value).Text),
                ("low", Cells.Share(simulation.ShareInTimeAt(WorstOfTen)).Text),
                ("high", Cells.Share(simulation.ShareInTimeAt(1 - WorstOfTen)).Text))).Line();
        }

        var days = DayOfQueue.Of(queue).ToList();
        if (days.Count > 0)
        {
            var customers = ChartScale.UpTo(Cells.Exact(queue.Intervals.Max(interval => interval.High)), mostSteps: 3);

            // Nobody is half a person: the marks stand at whole ones.
            var people = ChartScale.UpTo(Math.Max(2, queue.Intervals.Max(interval => Math.Max(interval.Needed, interval.Covered))), mostSteps: 2);
            html.Open("div", "cards").Line();
            foreach (var week in days.GroupBy(day => day.Date.PlusDays(1).Previous(IsoDayOfWeek.Monday)))
            {
                var title = PlanSentences.WeekOf.With(("unit", name), ("date", week.First().Date));
                var heading = new ChartHeading($"{id}-{PlanFormats.Date(week.Key)}", title, SummaryOf([.. week]));
                new DemandStrip(heading, queue, [.. week], customers, people).Write(html);
            }

            html.Close().Line();
        }

        if (queue.Explanation.Count > 0)
        {
            html.Open("details", "card").Leaf("summary", PlanSentences.WhyExpected).Open("ul");
            foreach (var line in queue.Explanation)
            {
                html.Leaf("li", line);
            }

            html.Close();
            var models = ModelTable.Of([queue], view.Names);
            if (models.RowCount > 0)
            {
                TableHtml.Write(html, models);
            }

            html.Close().Line();
        }
    }

    private static Bilingual SummaryOf(IReadOnlyList<DayOfQueue> days)
    {
        var busiest = days.SelectMany(day => day.Intervals).MaxBy(interval => interval.Expected)!;
        return PlanSentences.WeekSummary.With(
            ("expected", Cells.Number(days.Sum(day => day.Expected)).Text),
            ("covered", TableCell.ClockOf(Sum(days.Select(day => day.Covered)))),
            ("needed", TableCell.ClockOf(Sum(days.Select(day => day.Needed)))),
            ("day", Cells.WeekdayOf(busiest.Date)),
            ("date", PlanFormats.ShortDate(busiest.Date)),
            ("time", PlanFormats.Stretch(busiest.Start, busiest.End, days[0].Queue.Zone)),
            ("most", Cells.Number(busiest.Expected).Text),
            ("low", Cells.Number(busiest.Low).Text),
            ("high", Cells.Number(busiest.High).Text));
    }

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
