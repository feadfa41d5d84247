using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

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
        Section(html, 6, () =>
        {
            Table(html, _people.People);
            if (facts.DiffersFromPlan)
            {
                Table(html, _people.Attendance);
            }
        });
    }

    internal static void WriteHow(HtmlWriter html) => Section(html, 7, () => Formulas.Write(html));

    private static void Section(HtmlWriter html, int section, Action content)
    {
        string id = Sections[section].Target.Substring(1);
        html.Open("section").Attribute("id", id).Attribute("aria-labelledby", id + "-name")
            .Open("h2").Attribute("id", id + "-name").Text(Sections[section].Name).Close().Line();
        content();
        html.Close().Line();
    }

    private void WriteTotals(HtmlWriter html)
    {
        Tiles.Write(html, facts.Analysis.Measures, Root()?.InvisibleOvertime ?? Duration.Zero);
        if (facts.Request.Access is not null)
        {
            html.Leaf("p", "quiet", PageSentences.OnlyWhatReaderMaySee).Line();
        }
    }

    private void WriteUnits(HtmlWriter html)
    {
        var compared = Compared();
        html.Open("div", "cards").Line();
        MeasureCharts.TimeOf("chart-time", ReportWords.Unit, [.. compared.Select(unit => (NameOf(unit), unit.Measures))]).Write(html);
        MeasureCharts.IntervalsOf(
            new ChartHeading("chart-equal-terms", PageSentences.EqualTerms, TermsInWords()),
            PageSentences.Sessions,
            [.. compared.Select(unit => (NameOf(unit), unit.OnEqualTerms.Sessions.Interval()))],
            Root()?.OnEqualTerms.Sessions.Share)
            .Write(html);
        html.Close().Line();
        Table(html, _units.Time);
        if (facts.DiffersFromPlan)
        {
            Table(html, _people.Roles);
        }

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
        html.Leaf("p", PageSentences.TrendDays.With(("date", facts.LaterFrom))).Line();
        Table(html, _period.Trends);
    }

    private void WriteQuality(HtmlWriter html)
    {
        var compared = Compared();
        html.Open("div", "cards").Line();
        MeasureCharts.IntervalsOf(
            new ChartHeading("chart-in-time", PageSentences.InTime, PageSentences.InTimeSummary),
            PageSentences.JudgedTurns,
            [.. compared.Select(unit => (NameOf(unit), unit.Measures.InTime.Interval()))],
            facts.Analysis.Measures.InTime.Share)
            .Write(html);
        if (facts.Analysis.Measures.Ratings.Count > 0)
        {
            MeasureCharts.IntervalsOf(
                new ChartHeading("chart-satisfaction", ReportWords.Satisfaction, PageSentences.SatisfactionSummary),
                PageSentences.Ratings,
                [.. compared.Select(unit => (NameOf(unit), unit.Measures.Ratings.MeanInterval()))],
                (double?)facts.Analysis.Measures.Ratings.Mean)
                .Write(html);
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
                    "chart-ranking", PageSentences.Ranking,
                    PageSentences.RankingSummary.With(("shown", shown.Count), ("people", facts.Ranking.Count))),
                ReportWords.Employee, PageSentences.JudgedTurns,
                [.. shown.Select(ranked => new IntervalRow(
                    Bilingual.Same(ranked.Person.Employee.Id), (decimal)ranked.Estimate.Lower, (decimal)ranked.Estimate.Estimate,
                    (decimal)ranked.Estimate.Upper, ranked.InTime.Observations, ranked.InTime.IsSmallSample))],
                lowest, Math.Max(1, shown.Max(ranked => (decimal)ranked.Estimate.Estimate)), null, TableCell.Share, TableColumnKind.Share).Write(html);
        }

        Table(html, _people.Ranking);
    }

    private void WriteUnseen(HtmlWriter html)
    {
        html.Leaf("p", PageSentences.SilentContributors).Line();
        Table(html, _people.Silent);
        html.Leaf("p", PageSentences.InvisibleOvertime.With(("caution", Bilingual.Of(InvisibleOvertime.Caution)))).Line();
        Table(html, _people.Invisible);
        Table(html, _period.Fairness);
        html.Leaf("p", "quiet", PageSentences.Fairness).Line();
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
        html.Leaf("p", "quiet", PageSentences.AllFindings.With(("count", findings.RowCount), ("table", findings.Name))).Line();
    }

    /// <summary>A table, or a sentence where it has no row.</summary>
    private void Table(HtmlWriter html, ReportTable table)
    {
        html.Leaf("h3", table.Title);
        if (table.RowCount == 0)
        {
            html.Leaf("p", "quiet", PageSentences.NoRows).Line();
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
        var asked = new List<Bilingual>();
        if (terms.MinimumOnline is { } online)
        {
            asked.Add(PageSentences.OnlineTerm.With(("time", online)));
        }

        if (terms.ResponseWindow is { } window)
        {
            asked.Add(PageSentences.ResponseTerm.With(("share", PlainText.Percent(terms.ResponseMinimumShare)), ("window", window)));
        }

        if (terms.SatisfactionMinimum is { } satisfaction)
        {
            asked.Add(PageSentences.SatisfactionTerm.With(("share", PlainText.Percent(satisfaction))));
        }

        var joined = Bilingual.Of(language => string.Join(PageSentences.TermsComma.In(language), asked.Select(term => term.In(language))));
        return asked.Count == 0 ? PageSentences.NoTerms : PageSentences.Terms.With(("terms", joined));
    }
}
