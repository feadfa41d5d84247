using Hr.Attendance.Planning.Files.Charts;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>The roster by day: who is on duty from when to when, and behind each duty why this person.</summary>
internal sealed class DayRoster(PlanView view)
{
    private const int MostSwaps = 3;

    internal static string AnchorOf(PlannedDuty duty) => $"duty-{FileKey.Of(duty.EmployeeId)}-{PlanFormats.Date(duty.Date)}";

    internal void Write(HtmlWriter html)
    {
        var days = view.Plan.Queues.SelectMany(DayOfQueue.Of).ToLookup(day => day.Date);
        foreach (var date in view.Days)
        {
            var queues = days[date].ToList();
            var duties = view.DutyOn(date).ToList();
            if (queues.Count + duties.Count > 0)
            {
                Write(html, date, queues, duties);
            }
        }
    }

    private void Write(HtmlWriter html, LocalDate date, List<DayOfQueue> queues, List<PlannedDuty> duties)
    {
        html.Open("section", "card evening").Attribute("id", "day-" + PlanFormats.Date(date)).Open("h3")
            .Text(PlanSentences.DayOf.With(("day", Cells.WeekdayOf(date)), ("date", date))).Text(" ")
            .Leaf("small", PlanWords.Of(view.Names.KindOf(queues.Count > 0 ? queues[0].Queue.UnitId : duties[0].UnitId, date), view.Guessed.Contains(date)))
            .Close().Line();
        foreach (var queue in view.Plan.Queues.Select(queue => queue.Id).Union(duties.Select(PlanView.QueueOf), StringComparer.Ordinal))
        {
            Write(html, queue, queues.Find(day => day.Queue.Id == queue), [.. duties.Where(duty => PlanView.QueueOf(duty) == queue)]);
        }

        html.Close().Line();
    }

    private void Write(HtmlWriter html, string queueId, DayOfQueue? day, IReadOnlyList<PlannedDuty> duties)
    {
        if (day is null && duties.Count == 0)
        {
            return;
        }

        if (view.Plan.Queues.Count > 1)
        {
            html.Leaf("h4", view.QueueName(queueId)).Line();
        }

        if (day is not null)
        {
            WriteCover(html, day);
        }

        if (duties.Count == 0)
        {
            html.Leaf("p", "quiet", PlanSentences.Nobody).Line();
            return;
        }

        // Queues of one day may be in zones of their own: each has its clock.
        var times = duties.Select(duty => (duty.Start, duty.End))
            .Concat(day is null ? [] : day.Intervals.Select(interval => (interval.Start, interval.End))).ToList();
        var bars = new DutyBars(times.Min(time => time.Start), times.Max(time => time.End), day?.Queue.Zone ?? duties[0].Zone);
        html.Open("div", "clockline").Open("span").Close();
        bars.WriteClock(html);
        html.Close().Line();
        foreach (var duty in duties)
        {
            Write(html, duty, bars);
        }
    }

    private static void WriteCover(HtmlWriter html, DayOfQueue day)
    {
        html.Leaf("p", "quiet", PlanSentences.DaySummary.With(
            ("expected", Cells.Number(day.Expected).Text), ("covered", TableCell.ClockOf(day.Covered)), ("needed", TableCell.ClockOf(day.Needed)))).Line();
        var missing = MissingIn(day).ToList();
        if (missing.Count > 0)
        {
            html.Open("p").Open("span", "mark").Text(PlanSentences.MissingAt.With(("stretches", Joined(missing)))).Close(2).Line();
        }
    }

    /// <summary>Neighbouring intervals that lack equally many people are one stretch.</summary>
    private static IEnumerable<Bilingual> MissingIn(DayOfQueue day)
    {
        for (int from = 0; from < day.Intervals.Count;)
        {
            int to = from + 1;
            int missing = Missing(day.Intervals[from]);
            while (to < day.Intervals.Count && Missing(day.Intervals[to]) == missing && day.Intervals[to].Start == day.Intervals[to - 1].End)
            {
                to++;
            }

            if (missing > 0)
            {
                yield return PlanSentences.MissingStretch.With(
                    ("time", PlanFormats.Stretch(day.Intervals[from].Start, day.Intervals[to - 1].End, day.Queue.Zone)), ("count", missing));
            }

            from = to;
        }
    }

    private static int Missing(PlannedInterval interval) => Math.Max(0, interval.Needed - interval.Covered);

    private static Bilingual Joined(IReadOnlyList<Bilingual> parts) =>
        Bilingual.Of(language => string.Join(PlanWords.Comma.In(language), parts.Select(part => part.In(language))));

    /// <summary>The name, and the id where that is another text: reasons name people by their ids.</summary>
    private void NameOf(HtmlWriter html, string id)
    {
        var name = view.Names.Person(id);
        html.Text(name);
        if (name != Bilingual.Same(id))
        {
            html.Text(" ").Open("small").Name(id).Close();
        }
    }

    private void Write(HtmlWriter html, PlannedDuty duty, DutyBars bars)
    {
        html.Open("details", "duty").Attribute("id", AnchorOf(duty)).Open("summary");
        html.Open("span", "who");
        NameOf(html, duty.EmployeeId);
        html.Close();
        html.Open("span", "when").Text(PlanFormats.Stretch(duty.Start, duty.End, duty.Zone)).Close();
        bars.Write(html, duty.Start, duty.End, duty.IsPublished ? "primary" : "effective");
        html.Close().Line();
        if (duty.IsPublished)
        {
            html.Leaf("p", "quiet", PlanWords.Published);
        }

        html.Leaf("strong", PlanSentences.WhyYou);
        ReasonList.Write(html, duty.Reasons);
        var swaps = view.Plan.SwapsOf(duty.EmployeeId, duty.Date).Take(MostSwaps).ToList();
        if (swaps.Count > 0)
        {
            html.Leaf("strong", PlanSentences.Swaps).Open("ul", "why");
            foreach (var swap in swaps)
            {
                html.Leaf("li", swap.Sentence);
            }

            html.Close();
        }

        html.Close().Line();
    }
}
