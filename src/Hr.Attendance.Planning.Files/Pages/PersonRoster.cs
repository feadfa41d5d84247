using System.Globalization;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>The roster by person: a grid for each week, then each person with the days without duty and why.</summary>
internal sealed class PersonRoster(PlanView view)
{
    internal void Write(HtmlWriter html)
    {
        html.Leaf("p", PlanSentences.Legend).Open("ul", "key signs");
        foreach (var sign in DaySign.All)
        {
            html.Open("li").Open("span", "sign " + sign.Class).Text(sign.Sign).Close().Leaf("span", sign.Meaning).Close();
        }

        html.Close().Line().Open("div", "cards weeks").Line();
        foreach (var week in view.Days.GroupBy(date => date.PlusDays(1).Previous(IsoDayOfWeek.Monday)))
        {
            WriteWeek(html, [.. week]);
        }

        html.Close().Line();
        foreach (var (id, _) in view.People)
        {
            WritePerson(html, id);
        }
    }

    private static string AnchorOf(string employeeId) => "person-" + FileKey.Of(employeeId);

    private void WriteWeek(HtmlWriter html, IReadOnlyList<LocalDate> week)
    {
        var title = PlanSentences.WeekFrom.With(("date", week[0]));
        html.Open("div", "scroll card").Attribute("tabindex", 0).Attribute("role", "group").Attribute("aria-label", title.English + " · " + title.Chinese)
            .Open("table", "roster").Leaf("caption", title);
        html.Open("thead").Open("tr").Open("th").Attribute("scope", "col").Text(PlanWords.Employee).Close();
        foreach (var date in week)
        {
            html.Open("th").Attribute("scope", "col").Text(Cells.WeekdayOf(date)).Open("span", "date")
                .Text(PlanFormats.ShortDate(date) + (view.Guessed.Contains(date) ? "?" : string.Empty)).Close(2);
        }

        html.Close(2).Open("tbody").Line();
        string? before = null;
        foreach (var (id, queue) in view.People)
        {
            if (view.Plan.Queues.Count > 1 && queue != before && queue is not null)
            {
                html.Open("tr").Open("th", "queue").Attribute("colspan", (week.Count + 1).ToString(CultureInfo.InvariantCulture)).Attribute("scope", "rowgroup")
                    .Text(view.QueueName(queue)).Close(2).Line();
            }

            before = queue;
            WriteRow(html, id, week);
        }

        html.Close(3).Line();
    }

    private void WriteRow(HtmlWriter html, string id, IReadOnlyList<LocalDate> week)
    {
        html.Open("tr").Open("th").Attribute("scope", "row").Open("a").Attribute("href", "#" + AnchorOf(id)).Text(view.Names.Person(id)).Close(2);
        foreach (var date in week)
        {
            if (view.DutyOf(id, date) is { } duty)
            {
                html.Open("td", "on").Open("a").Attribute("href", "#" + DayRoster.AnchorOf(duty))
                    .Open("span").Text(PlanFormats.Clock(duty.Start, duty.Zone)).Close().Text(" ")
                    .Open("span").Text(PlanFormats.ClockOfEnd(duty.End, duty.Zone)).Close(3);
            }
            else
            {
                var sign = DaySign.Of(view.WhyNot(id, date).Select(reason => (DutyReasonKind?)reason.Kind).FirstOrDefault());
                html.Open("td", "sign " + sign.Class).Open("span").Attribute("aria-hidden", "true").Text(sign.Sign).Close()
                    .Open("span", "unseen").Text(sign.Meaning).Close(2);
            }
        }

        html.Close().Line();
    }

    private void WritePerson(HtmlWriter html, string id)
    {
        var duties = view.Plan.Duties.Where(duty => duty.EmployeeId == id).ToList();
        var time = duties.Aggregate(Duration.Zero, (sum, duty) => sum + (duty.End - duty.Start));
        html.Open("details", "day person").Attribute("id", AnchorOf(id)).Open("summary").Open("strong").Text(view.Names.Person(id)).Close()
            .Open("small").Name(id).Close().Leaf("span", PlanSentences.PersonSummary.With(("count", duties.Count), ("time", TableCell.ClockOf(time))));
        foreach (var left in view.Plan.Measures.Headroom.Where(headroom => headroom.EmployeeId == id))
        {
            html.Leaf("span", "quiet", PlanSentences.LeftSummary.With(("left", TableCell.ClockOf(left.Left)), ("month", PlanFormats.Month(left.Month))));
        }

        html.Close().Line();
        var without = view.Days.Where(date => view.DutyOf(id, date) is null).ToList();
        html.Leaf("p", without.Count == 0 ? PlanSentences.EveryDay : PlanSentences.WhyNotYou).Line().Open("dl", "how without");

        // Days with the same reasons stand together: a week of leave is one line and not seven.
        foreach (var days in without.GroupBy(date => ReasonsOf(id, date)))
        {
            html.Open("dt").Text(DatesOf([.. days])).Close().Open("dd");
            ReasonList.Write(html, view.WhyNot(id, days.First()));
            html.Close();
        }

        html.Close(2).Line();
    }

    private string ReasonsOf(string id, LocalDate date) =>
        string.Join("\n", view.WhyNot(id, date).Select(reason => reason.Sentence.English + "\t" + reason.EvidenceId));

    /// <summary>Days as a reader says them: neighbours from the first to the last.</summary>
    private static string DatesOf(IReadOnlyList<LocalDate> days)
    {
        var parts = new List<string>();
        for (int from = 0; from < days.Count;)
        {
            int to = from;
            while (to + 1 < days.Count && days[to + 1] == days[to].PlusDays(1))
            {
                to++;
            }

            parts.Add(PlanFormats.ShortDate(days[from]) + (to > from ? " – " + PlanFormats.ShortDate(days[to]) : string.Empty));
            from = to + 1;
        }

        return string.Join(", ", parts);
    }
}
