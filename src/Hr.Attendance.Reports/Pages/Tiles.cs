using System.Globalization;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Reports.Pages;

/// <summary>The first figures that a reader sees: each with what it is of.</summary>
internal static class Tiles
{
    internal static void Write(HtmlWriter html, WorkMeasures measures, Duration? invisible)
    {
        html.Open("ul", "tiles").Line();
        if (measures.People != 1)
        {
            Write(html, "people", ReportWords.People, Count(measures.People), new($"{Count(measures.ActivePeople)} of them active after hours", $"其中 {Count(measures.ActivePeople)} 人有工时外活动"));
        }

        WriteTime(html, measures);
        WriteQuality(html, measures);
        foreach (var pay in measures.Pay)
        {
            var cost = measures.CostPerCreditedHour.FirstOrDefault(cost => cost.Currency == pay.Currency);
            string each = cost is null ? "–" : TableCell.AmountOf(decimal.Round(cost.Amount, 2, MidpointRounding.AwayFromZero), cost.Currency);
            Write(html, "pay-" + pay.Currency, new($"Pay lines, {pay.Currency}", $"薪酬项（{pay.Currency}）"), TableCell.AmountOf(pay.Amount, pay.Currency), new($"{each} for a credited hour", $"每计入小时 {each}"));
        }

        if (invisible is { } time)
        {
            Write(html, "invisible", new("Invisible overtime, estimated", "隐形加班（估算）"), TableCell.ClockOf(time), new("an estimate, not a finding", "仅为估算，非认定"));
        }

        html.Close().Line();
    }

    private static void WriteTime(HtmlWriter html, WorkMeasures measures)
    {
        Write(html, "evidenced", ReportWords.Evidenced, Clock(measures.Evidenced), new(
            $"{Clock(measures.Online)} online, {Clock(measures.Uncounted)} in no session", $"在线 {Clock(measures.Online)}，另有 {Clock(measures.Uncounted)} 不在任何时段内"));
        Write(html, "credited", ReportWords.Credited, Clock(measures.Credited), new("of the time with evidence", "占有证据时长"), MeasureColumns.Share(measures.CaptureRate).Text.English);
        Write(html, "refused", new("In refused sessions", "无效时段"), Clock(measures.Refused), new(
            $"{Count(measures.EffectiveSessions.Trials - measures.EffectiveSessions.Successes)} of {Count(measures.EffectiveSessions.Trials)} sessions refused",
            $"{Count(measures.EffectiveSessions.Trials)} 个时段中 {Count(measures.EffectiveSessions.Trials - measures.EffectiveSessions.Successes)} 个无效"));
        Write(html, "overtime", ReportWords.Overtime, Clock(measures.Overtime.Total), new(
            $"{Clock(measures.Overtime.Workday)} on workdays, {Clock(measures.Overtime.RestDay)} on rest days, {Clock(measures.Overtime.StatutoryHoliday)} on holidays",
            $"工作日 {Clock(measures.Overtime.Workday)}，休息日 {Clock(measures.Overtime.RestDay)}，法定节假日 {Clock(measures.Overtime.StatutoryHoliday)}"));
    }

    private static void WriteQuality(HtmlWriter html, WorkMeasures measures)
    {
        Write(html, "in-time", ReportWords.InTime, MeasureColumns.Share(measures.InTime.Share).Text.English, Between(
            measures.InTime.Interval(), $"{Count(measures.InTime.Successes)} of {Count(measures.InTime.Trials)} judged turns", $"{Count(measures.InTime.Trials)} 个判定轮次中 {Count(measures.InTime.Successes)} 个"));
        Write(html, "satisfaction", ReportWords.Satisfaction, MeasureColumns.Share(measures.Ratings.Mean).Text.English, Between(
            measures.Ratings.MeanInterval(), $"{Count(measures.Ratings.Count)} ratings", $"{Count(measures.Ratings.Count)} 个评价"));
    }

    private static Bilingual Between(ShareInterval? interval, string english, string chinese)
    {
        if (interval is null)
        {
            return new(english, chinese);
        }

        string span = TableCell.PercentOf((decimal)interval.Lower) + " – " + TableCell.PercentOf((decimal)interval.Upper);
        return interval.IsSmallSample
            ? new($"{english}; {span}, {IntervalPlot.SmallSample.English}", $"{chinese}；{span}，{IntervalPlot.SmallSample.Chinese}")
            : new($"{english}; {span}", $"{chinese}；{span}");
    }

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
