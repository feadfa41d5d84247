using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Reports.Figures;

/// <summary>The tables by week and hour, the trend, alerts and findings.</summary>
internal sealed class PeriodTables(ReportFacts facts, ReportLinks links)
{
    private const int MostDigits = 4;

    internal ReportTable Weeks => WeeksOf(facts.Days);

    internal ReportTable Hours => HoursOf(facts.Analysis.Measures, "hours").Table;

    internal ReportTable Trends => new ReportTable<Trend>(
        "trend", new("Trend", "趋势"),
        [
            new("figure", new("Figure", "指标"), TableColumnKind.Text, trend => TableCell.Of(ReportWords.Of(trend.Figure))),
            new("earlier", new("Earlier days, mean", "前期日均"), TableColumnKind.Number, trend => ValueOf(trend, trend.Earlier)),
            new("later", new("Later days, mean", "后期日均"), TableColumnKind.Number, trend => ValueOf(trend, trend.Later)),
            new("earlier_days", new("Earlier days", "前期天数"), TableColumnKind.Count, trend => TableCell.Count(trend.EarlierDays)),
            new("later_days", new("Later days", "后期天数"), TableColumnKind.Count, trend => TableCell.Count(trend.LaterDays)),
            new("p", new("p", "p 值"), TableColumnKind.Number, trend => trend.PValue is { } p ? TableCell.Number((decimal)p, MostDigits) : TableCell.None),
            new("change", new("Change", "变化"), TableColumnKind.Text, trend => TableCell.Of(WordOf(trend))),
        ],
        facts.Trends);

    internal ReportTable Fairness => new ReportTable<ComparedGroup>(
        "refusal-rates", new("Refusal rates of groups", "各群体的无效率"),
        [
            new("by", new("By", "按"), TableColumnKind.Text, group => group.Tag is { } tag ? TableCell.Name(tag) : TableCell.Of(ReportWords.Unit)),
            new("group", new("Group", "群体"), TableColumnKind.Text, group => group.Tag is null
                ? TableCell.Name(group.Compared.Group, facts.NameOf(group.Compared.Group), links.ToUnit(group.Compared.Group))
                : TableCell.Name(group.Compared.Group)),
            new("people", ReportWords.People, TableColumnKind.Count, group => TableCell.Count(group.Compared.Refusals.Clusters)),
            new("sessions", new("Sessions", "时段数"), TableColumnKind.Count, group => TableCell.Count(group.Compared.Refusals.Trials)),
            new("refused", new("Refused", "无效"), TableColumnKind.Count, group => TableCell.Count(group.Compared.Refusals.Successes)),
            new("refusal_rate", new("Refusal rate", "无效率"), TableColumnKind.Share, group => MeasureColumns.Share(group.Compared.Refusals.Share)),
            new("others", new("of the others", "其他群体"), TableColumnKind.Share, group => MeasureColumns.Share(group.Compared.Others.Share)),
            new("difference", new("Difference", "差异"), TableColumnKind.Share, group => MeasureColumns.Share(group.Compared.Difference?.Difference)),
            new("difference_from", ReportWords.From, TableColumnKind.Share, group => MeasureColumns.Share(group.Compared.Difference?.Lower)),
            new("difference_to", ReportWords.To, TableColumnKind.Share, group => MeasureColumns.Share(group.Compared.Difference?.Upper)),
            new(
                "p",
                new("p", "p 值"),
                TableColumnKind.Number,
                group => group.Compared.PValue is { } p ? TableCell.Number((decimal)p, MostDigits) : TableCell.None),
            new("difference_note", ReportWords.Note, TableColumnKind.Text, group => TableCell.Of(WordOf(group.Compared))),
        ],
        facts.Fairness);

    internal ReportTable Alerts => new ReportTable<(LocalDate? Date, TableCell Who, Diagnostic Finding)>(
        "alerts", new("Alerts", "预警"),
        [
            new("date", ReportWords.Date, TableColumnKind.Date, row => row.Date is { } date ? TableCell.Date(date) : TableCell.None),
            new("whom", new("About", "对象"), TableColumnKind.Text, row => row.Who),
            new("severity", ReportWords.Severity, TableColumnKind.Text, row => TableCell.Of(ReportWords.Of(row.Finding.Severity))),
            new("code", ReportWords.Code, TableColumnKind.Text, row => TableCell.Name(row.Finding.Code)),
            new("message", ReportWords.Message, TableColumnKind.Text, row => TableCell.Of(Bilingual.Of(row.Finding.GetMessage))),
        ],
        [
            .. facts.Report.UnitAlerts.Select(alert => (
                (LocalDate?)null,
                TableCell.Name(alert.UnitId, facts.NameOf(alert.UnitId), facts.IsReported(alert.UnitId) ? links.ToUnit(alert.UnitId) : null),
                alert.Finding)),
            .. facts.Report.Employees.SelectMany(employee => employee.Alerts.Select(alert =>
                ((LocalDate?)alert.Date, TableCell.Name(employee.Employee.Id, link: links.ToEmployee(employee.Employee.Id)), alert.Finding))),
        ]);

    internal ReportTable Findings => new ReportTable<Diagnostic>(
        "findings", new("Findings in the data", "数据诊断"),
        [
            new("severity", ReportWords.Severity, TableColumnKind.Text, finding => TableCell.Of(ReportWords.Of(finding.Severity))),
            new("code", ReportWords.Code, TableColumnKind.Text, finding => TableCell.Name(finding.Code)),
            new("place", new("Place", "位置"), TableColumnKind.Text, finding => TableCell.Name(finding.Place.ToString())),
            new("message", ReportWords.Message, TableColumnKind.Text, finding => TableCell.Of(Bilingual.Of(finding.GetMessage))),
        ],
        [.. facts.Diagnostics.OrderByDescending(finding => finding.Severity)]);

    /// <summary>Many findings say the same of many places: each kind once, with how many there are and the first of them.</summary>
    internal ReportTable FindingsByCode => new ReportTable<IGrouping<string, Diagnostic>>(
        "findings-by-code", new("Findings in the data, by code", "数据诊断汇总（按代码）"),
        [
            new("severity", ReportWords.Severity, TableColumnKind.Text, kind => TableCell.Of(ReportWords.Of(kind.First().Severity))),
            new("code", ReportWords.Code, TableColumnKind.Text, kind => TableCell.Name(kind.Key)),
            new("findings", new("Findings", "条数"), TableColumnKind.Count, kind => TableCell.Count(kind.Count())),
            new("first_place", new("First place", "首个位置"), TableColumnKind.Text, kind => TableCell.Name(kind.First().Place.ToString())),
            new("first_message", new("What the first says", "首条内容"), TableColumnKind.Text, kind => TableCell.Of(Bilingual.Of(kind.First().GetMessage))),
        ],
        [.. facts.Diagnostics
            .GroupBy(finding => finding.Code, StringComparer.Ordinal)
            .OrderByDescending(kind => kind.First().Severity)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)]);

    internal static ReportTable WeeksOf(IReadOnlyList<DailyFigures> days) => new ReportTable<DailyFigures>(
        "weeks", new("Weeks", "逐周"),
        [
            new("week_from", new("Week from", "周起始日"), TableColumnKind.Date, week => TableCell.Date(week.Date)),
            new("evidenced", ReportWords.Evidenced, TableColumnKind.Duration, week => TableCell.Time(week.Evidenced)),
            new("online", ReportWords.Online, TableColumnKind.Duration, week => TableCell.Time(week.Online)),
            new("not_counted", ReportWords.Uncounted, TableColumnKind.Duration, week => TableCell.Time(week.Uncounted)),
            new("credited", ReportWords.Credited, TableColumnKind.Duration, week => TableCell.Time(week.Credited)),
            new("capture_rate", ReportWords.CaptureRate, TableColumnKind.Share, CaptureRateOf),
            new("in_time_share", ReportWords.InTime, TableColumnKind.Share, week => MeasureColumns.Share(week.InTime.Share)),
            new("satisfaction", ReportWords.Satisfaction, TableColumnKind.Share, week => MeasureColumns.Share(week.Ratings.Mean)),
        ],
        DailyFigures.ByWeek(days));

    internal static HourHeatMap HoursOf(WorkMeasures measures, string id)
    {
        var hours = new Duration[168];
        for (int hour = 0; hour < hours.Length; hour++)
        {
            hours[hour] = measures.Hours[(IsoDayOfWeek)(1 + (hour / 24)), hour % 24];
        }

        int busiest = Array.IndexOf(hours, hours.Max());
        return new HourHeatMap(
            new ChartHeading(
                id,
                ReportWords.HoursOfWeek,
                hours[busiest] == Duration.Zero
                    ? ReportWords.NobodyOnline
                    : ReportWords.BusiestHour.With(
                        ("day", HourHeatMap.Days[busiest / 24]), ("hour", HourHeatMap.Clock(busiest % 24)), ("time", TableCell.ClockOf(hours[busiest])))),
            hours);
    }

    private static TableCell CaptureRateOf(DailyFigures week) =>
        week.Evidenced == Duration.Zero ? TableCell.None : TableCell.Share(TableCell.SecondsOf(week.Credited) / TableCell.SecondsOf(week.Evidenced));

    private static TableCell ValueOf(Trend trend, double? value) => value is not { } known ? TableCell.None
        : trend.Figure is TrendFigure.Evidenced or TrendFigure.Credited ? TableCell.Number((decimal)known) : TableCell.Share((decimal)known);

    private static Bilingual WordOf(RefusalFairness compared) => compared.PValue is null
        ? ReportWords.TooFewPeople
        : compared.IsDifferent ? ReportWords.Different : ReportWords.Chance;

    private static Bilingual WordOf(Trend trend) => trend.PValue is null
        ? ReportWords.TooFewDays
        : !trend.IsChange
            ? ReportWords.Chance
            : trend.Later > trend.Earlier ? ReportWords.Higher : ReportWords.Lower;
}
