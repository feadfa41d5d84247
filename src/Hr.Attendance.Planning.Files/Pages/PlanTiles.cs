using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>The first figures that a reader sees: how good the plan is, each with what it is of.</summary>
internal sealed class PlanTiles(PlanView view)
{
    internal void Write(HtmlWriter html)
    {
        var measures = view.Plan.Measures;
        var people = new PeopleTables(view);
        html.Open("ul", "tiles").Line();
        Write(html, "coverage", PlanWords.Coverage, people.Coverage.Text, PlanSentences.CoverageOf.With(
            ("covered", TableCell.ClockOf(measures.CoveredTime)), ("needed", TableCell.ClockOf(measures.NeededTime))));
        Write(html, "in-time", PlanWords.InTime, Cells.Share(measures.ShareInTime).Text, TargetOf());
        var expected = Cells.Number(measures.CustomersExpected).Text;
        Write(html, "lost", PlanWords.CustomersLost, Cells.Number(measures.CustomersLost).Text, view.Plan.Allocation.LeastCustomersLost is { } least
            ? PlanSentences.LostAtLeast.With(("expected", expected), ("least", Cells.Number(least).Text))
            : PlanSentences.LostOf.With(("expected", expected)));
        Write(html, "duties", PlanWords.Duties, TableCell.Count(view.Plan.Duties.Count).Text, PlanSentences.DutiesOf.With(
            ("people", view.Plan.Duties.Select(duty => duty.EmployeeId).Distinct(StringComparer.Ordinal).Count()),
            ("time", TableCell.ClockOf(measures.DutyTime))));
        foreach (var cost in view.Costs)
        {
            // An estimate at a glance: cents would say more than is known.
            Write(html, "cost", PlanSentences.CostIn.With(("currency", cost.Currency)), TableCell.Number(cost.Amount, digits: 0).Text, PlanSentences.CostOf);
        }

        if (people.LeastHeadroom is { } headroom)
        {
            Write(html, "headroom", PlanWords.LeastHeadroom, Bilingual.Same(TableCell.ClockOf(headroom.Left)), PlanSentences.HeadroomOf.With(
                ("name", view.Names.Person(headroom.EmployeeId)), ("month", PlanFormats.Month(headroom.Month)), ("limit", TableCell.ClockOf(headroom.Limit))));
        }

        if (people.LargestGap is { } month)
        {
            Write(html, "gap", PlanWords.LargestGap, TableCell.Count(month.Gap).Text, PlanSentences.GapOf.With(
                ("month", PlanFormats.Month(month.Month)), ("least", month.Least), ("most", month.Most)));
        }

        html.Close().Line();
    }

    /// <summary>What the policy asks for, where all queues are asked the same.</summary>
    private Bilingual TargetOf()
    {
        var targets = view.Plan.Queues.Select(queue => (queue.ResponseWindow, queue.ResponseShare)).Distinct().ToList();
        return targets is [var (window, share)]
            ? PlanSentences.InTimeOf.With(("share", Cells.Share(share).Text), ("window", window))
            : PlanSentences.InTimeAlone;
    }

    private static void Write(HtmlWriter html, string name, Bilingual what, Bilingual figure, Bilingual of) => html.Open("li", "tile-" + name)
        .Leaf("span", "of", what).Leaf("span", "figure", figure).Leaf("span", "of", of).Close().Line();
}
