using System.Globalization;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Pages;

/// <summary>What headquarters sees first: the whole workforce in figures, charts and tables.</summary>
internal sealed class Overview(ReportFacts facts, ReportLinks links, int mostRows)
{
    /// <summary>More findings than this are summed up by code.</summary>
    internal const int MostFindings = 10;

    private readonly UnitTables _units = new(facts, links);
    private readonly PeopleTables _people = new(facts, links);
    private readonly PeriodTables _period = new(facts, links);

    /// <summary>The sections that the navigation leads to.</summary>
    internal static readonly IReadOnlyList<PageLink> Sections =
    [
        new("#totals", new("Totals", "总计")),
        new("#branches", new("Units compared", "单元比较")),
        new("#time", new("When", "时间分布")),
        new("#quality", new("Quality", "质量")),
        new("#unseen", new("Unseen work", "未被看见的工作")),
        new("#attention", new("Alerts and findings", "预警与诊断")),
        new("#employees", new("Employees", "员工")),
        new("#how", new("How each figure is worked out", "各项指标的计算方法")),
    ];

    internal void Write(HtmlWriter html)
    {
        Section(html, 0, () => WriteTotals(html));
        Section(html, 1, () => WriteUnits(html));
        Section(html, 2, () => WriteTime(html));
        Section(html, 3, () => WriteQuality(html));
        Section(html, 4, () => WriteUnseen(html));
        Section(html, 5, () => WriteAttention(html));
        Section(html, 6, () => Table(html, _people.People));
    }

    internal static void WriteHow(HtmlWriter html) => Section(html, 7, () => Formulas.Write(html));

    private static void Section(HtmlWriter html, int section, Action content)
    {
        string id = Sections[section].Target.Substring(1);
        html.Open("section").Attribute("id", id).Attribute("aria-labelledby", id + "-name").Open("h2").Attribute("id", id + "-name").Text(Sections[section].Name).Close().Line();
        content();
        html.Close().Line();
    }

    private void WriteTotals(HtmlWriter html)
    {
        Tiles.Write(html, facts.Analysis.Measures, Root()?.InvisibleOvertime ?? Duration.Zero);
        if (facts.Request.Access is not null)
        {
            html.Leaf("p", "quiet", new(
                "This report has what its reader may see and nothing else; figures of a unit are of the people and days in it that are the reader's to see.",
                "本报告仅含阅读者有权查看的内容；各单元的指标仅涉及阅读者可见的人员与日期。")).Line();
        }
    }

    private void WriteUnits(HtmlWriter html)
    {
        var compared = Compared();
        html.Open("div", "cards").Line();
        MeasureCharts.TimeOf("chart-time", ReportWords.Unit, [.. compared.Select(unit => (NameOf(unit), unit.Measures))]).Write(html);
        MeasureCharts.IntervalsOf(
            new ChartHeading("chart-equal-terms", new("Sessions that meet the same terms", "符合统一口径的时段占比"), TermsInWords()),
            new("Sessions", "时段数"), [.. compared.Select(unit => (NameOf(unit), unit.OnEqualTerms.Sessions.Interval()))], Root()?.OnEqualTerms.Sessions.Share).Write(html);
        html.Close().Line();
        Table(html, _units.Time);
        Table(html, _units.Uncounted);
        Table(html, _units.EqualTerms);
        Table(html, _units.Cost);
    }

    private void WriteTime(HtmlWriter html)
    {
        html.Open("div", "cards").Line();
        MeasureCharts.WeeksOf("chart-weeks", facts.Days).Write(html);
        PeriodTables.HoursOf(facts.Analysis.Measures, "chart-hours").Write(html);
        html.Close().Line();
        Table(html, _period.Weeks);
        string later = LocalDatePattern.Iso.Format(facts.LaterFrom);
        html.Leaf("p", new($"Days before {later} against those from {later} on.", $"{later} 之前各日与该日起各日的比较。")).Line();
        Table(html, _period.Trends);
    }

    private void WriteQuality(HtmlWriter html)
    {
        var compared = Compared();
        html.Open("div", "cards").Line();
        MeasureCharts.IntervalsOf(
            new ChartHeading("chart-in-time", new("Turns answered in time", "及时回复率"), new("Share of judged turns with its 95 % interval; the dashed line is everybody.", "判定轮次中及时回复的占比与 95 % 区间；虚线为全体。")),
            new("Judged turns", "判定轮次"), [.. compared.Select(unit => (NameOf(unit), unit.Measures.InTime.Interval()))], facts.Analysis.Measures.InTime.Share).Write(html);
        if (facts.Analysis.Measures.Ratings.Count > 0)
        {
            MeasureCharts.IntervalsOf(
                new ChartHeading("chart-satisfaction", ReportWords.Satisfaction, new("Mean rating with its 95 % interval; the dashed line is everybody.", "平均评分与 95 % 区间；虚线为全体。")),
                new("Ratings", "评价数"), [.. compared.Select(unit => (NameOf(unit), unit.Measures.Ratings.MeanInterval()))], (double?)facts.Analysis.Measures.Ratings.Mean).Write(html);
        }

        html.Close().Line();
        Table(html, _units.Responses);
        Table(html, _units.Satisfaction);
        Table(html, _units.Sessions);
        Table(html, _units.Refusals);
        WriteRanking(html);
    }

    private void WriteRanking(HtmlWriter html)
    {
        if (facts.Ranking.Count > 1)
        {
            var shown = facts.Ranking.Take(MeasureCharts.MostRows).ToList();
            decimal lowest = Math.Max(0, decimal.Floor(shown.Min(ranked => (decimal)ranked.Estimate.Lower) * 10) / 10);
            new IntervalPlot(
                new ChartHeading(
                    "chart-ranking", new("Who answers in time, load and luck taken out", "及时回复排名（已剔除负荷与偶然因素）"),
                    new($"The first {shown.Count} of {facts.Ranking.Count} people: the share at everybody's mean load, drawn to the mean by as much as it may be luck.", $"{facts.Ranking.Count} 人中的前 {shown.Count} 位：按全体平均负荷折算，并按偶然程度向均值收缩。")),
                ReportWords.Employee, new("Judged turns", "判定轮次"),
                [.. shown.Select(ranked => new IntervalRow(
                    Bilingual.Same(ranked.Person.Employee.Id), (decimal)ranked.Estimate.Lower, (decimal)ranked.Estimate.Estimate, (decimal)ranked.Estimate.Upper,
                    ranked.InTime.Observations, ranked.InTime.IsSmallSample))],
                lowest, Math.Max(1, shown.Max(ranked => (decimal)ranked.Estimate.Estimate)), null, TableCell.Share, TableColumnKind.Share).Write(html);
        }

        Table(html, _people.Ranking);
    }

    private void WriteUnseen(HtmlWriter html)
    {
        html.Leaf("p", new(
            "People who do much effective work after hours and were recognised little for it so far, each with the reason.",
            "工时外有效工作多、迄今认可少的员工，逐一说明理由。")).Line();
        Table(html, _people.Silent);
        html.Open("p").Text(Bilingual.Of(language => language.Say("Invisible overtime: ", "隐形加班：") + InvisibleOvertime.Caution(language) + language.Say(".", "。"))).Close().Line();
        Table(html, _people.Invisible);
        Table(html, _period.Fairness);
        html.Leaf("p", "quiet", new("A difference is not in itself unfair: the groups may work differently. It says where to look.", "差异本身不等于不公平：各群体的工作方式可能不同。它只提示应关注之处。")).Line();
    }

    private void WriteAttention(HtmlWriter html)
    {
        Table(html, _period.Alerts);
        var findings = _period.Findings;
        if (findings.RowCount <= MostFindings)
        {
            Table(html, findings);
            return;
        }

        Table(html, _period.FindingsByCode);
        string all = findings.RowCount.ToString(CultureInfo.InvariantCulture);
        html.Leaf("p", "quiet", new($"All {all} findings are in tables/{findings.Name}.csv.", $"全部 {all} 条诊断见 tables/{findings.Name}.csv。")).Line();
    }

    /// <summary>A table, or a sentence where it has no row.</summary>
    private void Table(HtmlWriter html, ReportTable table)
    {
        html.Leaf("h3", table.Title);
        if (table.RowCount == 0)
        {
            html.Leaf("p", "quiet", new("None.", "无。")).Line();
        }
        else
        {
            TableHtml.Write(html, table, mostRows, withCaption: false);
        }
    }

    /// <summary>The units below the root; the root where there are none.</summary>
    private IReadOnlyList<UnitMeasures> Compared()
    {
        var below = facts.Units.Where(unit => unit.ParentId == facts.Units[0].UnitId).ToList();
        return below.Count > 0 ? below : facts.Units;
    }

    private UnitMeasures? Root() => facts.Units.Count == 0 ? null : facts.Units[0];

    private Bilingual NameOf(UnitMeasures unit) => Bilingual.Same(facts.NameOf(unit.UnitId));

    private Bilingual TermsInWords()
    {
        var terms = facts.Request.Terms.EqualTerms;
        return Bilingual.Of(language =>
        {
            var asked = new List<string>();
            if (terms.MinimumOnline is { } online)
            {
                asked.Add(language.Say($"at least {PlainText.Of(online, language)} online", $"在线不少于 {PlainText.Of(online, language)}"));
            }

            if (terms.ResponseWindow is { } window)
            {
                string share = PlainText.Percent(terms.ResponseMinimumShare);
                asked.Add(language.Say($"{share} of turns answered within {PlainText.Of(window, language)}", $"{share} 的轮次在 {PlainText.Of(window, language)}内回复"));
            }

            if (terms.SatisfactionMinimum is { } satisfaction)
            {
                asked.Add(language.Say($"satisfaction of {PlainText.Percent(satisfaction)} or more", $"满意度不低于 {PlainText.Percent(satisfaction)}"));
            }

            return asked.Count == 0
                ? language.Say("No threshold is asked for, so every session meets it.", "未设标准，所有时段均视为达到。")
                : language.Say($"Asked of everybody alike: {string.Join(", ", asked)}.", $"对所有单元一视同仁：{string.Join("，", asked)}。");
        });
    }
}
