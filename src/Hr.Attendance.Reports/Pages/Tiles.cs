using System.Globalization;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Reports.Pages;

/// <summary>The first figures that a reader sees: each with what it is of.</summary>
internal static class Tiles
{
    internal static void Write(HtmlWriter html, WorkMeasures measures, Duration? invisible)
    {
        html.Open("ul", "tiles").Line();

        // The page of one person need not say that it is about one.
        if (measures.People != 1)
        {
            Write(html, "people", ReportWords.People, Count(measures.People), PageSentences.ActivePeople.With(("count", measures.ActivePeople)));
        }

        WritePlan(html, measures);
        WriteTime(html, measures);
        WriteQuality(html, measures);
        foreach (var pay in measures.Pay)
        {
            var cost = measures.CostPerCreditedHour.FirstOrDefault(cost => cost.Currency == pay.Currency);
            string each = cost is null ? "–" : TableCell.AmountOf(decimal.Round(cost.Amount, 2, MidpointRounding.AwayFromZero), cost.Currency);
            Write(
                html,
                "pay-" + pay.Currency,
                PageSentences.PayLinesIn.With(("currency", pay.Currency)),
                TableCell.AmountOf(pay.Amount, pay.Currency),
                PageSentences.CostOf.With(("cost", each)));
        }

        if (invisible is { } time)
        {
            Write(html, "invisible", PageSentences.InvisibleEstimated, TableCell.ClockOf(time), PageSentences.InvisibleOf);
        }

        html.Close().Line();
    }

    /// <summary>What became of the plan, where that is not just what was planned.</summary>
    private static void WritePlan(HtmlWriter html, WorkMeasures measures)
    {
        var plan = measures.Plan;
        if (plan.Planned > Duration.Zero && (plan.Planned != measures.Primary || plan.Leave > Duration.Zero || plan.Undertime > Duration.Zero))
        {
            Write(html, "planned", ReportWords.Planned, Clock(plan.Planned), PageSentences.PlannedOf.With(
                ("worked", Clock(measures.Primary)), ("leave", Clock(plan.Leave)), ("undertime", Clock(plan.Undertime))));
        }
    }

    private static void WriteTime(HtmlWriter html, WorkMeasures measures)
    {
        Write(html, "evidenced", ReportWords.Evidenced, Clock(measures.Evidenced), PageSentences.EvidencedOf.With(
            ("online", Clock(measures.Online)), ("uncounted", Clock(measures.Uncounted))));
        Write(
            html, "credited", ReportWords.Credited, Clock(measures.Credited), PageSentences.CreditedOf,
            MeasureColumns.Share(measures.CaptureRate).Text.English);
        Write(html, "refused", PageSentences.InRefusedSessions, Clock(measures.Refused), PageSentences.RefusedOf.With(
            ("refused", measures.EffectiveSessions.Trials - measures.EffectiveSessions.Successes), ("sessions", measures.EffectiveSessions.Trials)));
        Write(html, "overtime", ReportWords.Overtime, Clock(measures.Overtime.Total), PageSentences.OvertimeOf.With(
            ("workday", Clock(measures.Overtime.Workday)),
            ("restDay", Clock(measures.Overtime.RestDay)),
            ("holiday", Clock(measures.Overtime.StatutoryHoliday))));
        if (measures.Unapproved > Duration.Zero)
        {
            Write(html, "unapproved", ReportWords.Unapproved, Clock(measures.Unapproved), PageSentences.UnapprovedOf);
        }
    }

    private static void WriteQuality(HtmlWriter html, WorkMeasures measures)
    {
        Write(html, "in-time", ReportWords.InTime, MeasureColumns.Share(measures.InTime.Share).Text.English, WithInterval(
            PageSentences.InTimeOf.With(("inTime", measures.InTime.Successes), ("judged", measures.InTime.Trials)), measures.InTime.Interval()));
        Write(html, "satisfaction", ReportWords.Satisfaction, MeasureColumns.Share(measures.Ratings.Mean).Text.English, WithInterval(
            PageSentences.RatingsOf.With(("count", measures.Ratings.Count)), measures.Ratings.MeanInterval()));
    }

    private static Bilingual WithInterval(Bilingual figure, ShareInterval? interval) => interval is null ? figure
        : (interval.IsSmallSample ? PageSentences.WithSmallSample : PageSentences.WithInterval).With(
            ("figure", figure), ("lower", TableCell.PercentOf((decimal)interval.Lower)), ("upper", TableCell.PercentOf((decimal)interval.Upper)),
            ("note", ChartWords.SmallSample));

    private static void Write(HtmlWriter html, string name, Bilingual what, string figure, Bilingual of, string? share = null)
    {
        html.Open("li", "tile-" + name).Leaf("span", "of", what).Open("span", "figure").Text(figure).Close().Open("span", "of");
        if (share is not null)
        {
            html.Leaf("strong", Bilingual.Same(share)).Text(" ");
        }

        html.Text(of).Close(2).Line();
    }

    private static string Clock(Duration time) => TableCell.ClockOf(time);

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
