using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>The charts that the overview and the pages of units share.</summary>
internal static class MeasureCharts
{
    /// <summary>More bars or intervals than this nobody reads; the table beside them has all.</summary>
    internal const int MostRows = 15;

    private static readonly Bilingual OfUnit = ReportWords.Unit;

    /// <summary>Where the time with evidence went, a bar for each of some units or people.</summary>
    internal static StackedBars TimeOf(string id, Bilingual what, IReadOnlyList<(Bilingual Name, WorkMeasures Measures)> rows)
    {
        var shown = rows.Where(row => row.Measures.Evidenced > NodaTime.Duration.Zero).OrderByDescending(row => row.Measures.Evidenced).Take(MostRows).ToList();
        var reasons = ReportWords.Reasons.Where(reason => rows.Any(row => row.Measures.UncountedFor(reason) > NodaTime.Duration.Zero)).ToList();
        string cut = shown.Count < rows.Count ? $" {shown.Count} / {rows.Count}" : string.Empty;
        return new StackedBars(
            new ChartHeading(
                id,
                PageSentences.WhereTimeWent,
                PageSentences.WhereTimeWentSummary.With(("cut", cut))),
            what,
            [
                new("effective", ReportWords.Effective),
                new("refused", ReportWords.Refused),
                .. reasons.Select((reason, i) => new ChartSeries("s" + (char)('3' + i), ReportWords.Of(reason))),
            ],
            [.. shown.Select(row => new StackedBar(
                row.Name,
                [
                    TableCell.HoursOf(row.Measures.Effective),
                    TableCell.HoursOf(row.Measures.Refused),
                    .. reasons.Select(reason => TableCell.HoursOf(row.Measures.UncountedFor(reason))),
                ],
                Bilingual.Same(TableCell.ClockOf(row.Measures.Evidenced))))],
            TableColumnKind.Duration,
            hours => TableCell.Hours(hours));
    }

    internal static WeekCourse WeeksOf(string id, IReadOnlyList<DailyFigures> days)
    {
        var weeks = DailyFigures.ByWeek(days);
        return new WeekCourse(
            new ChartHeading(id, PageSentences.Weeks, PageSentences.WeeksSummary),
            [.. weeks.Select(week => week.Date)],
            [
                new("evidenced", ReportWords.Evidenced, [.. weeks.Select(week => (decimal?)TableCell.HoursOf(week.Evidenced))]),
                new("credited", ReportWords.Credited, [.. weeks.Select(week => (decimal?)TableCell.HoursOf(week.Credited))]),
            ],
            hours => TableCell.Number(hours).Text.English + " h",
            TableColumnKind.Duration,
            hours => TableCell.Hours(hours));
    }

    /// <summary>A share of each unit with its interval, against that of all.</summary>
    internal static IntervalPlot IntervalsOf(
        ChartHeading heading, Bilingual observed, IReadOnlyList<(Bilingual Name, ShareInterval? Interval)> rows, double? reference)
    {
        var known = rows.Where(row => row.Interval is not null).OrderByDescending(row => row.Interval!.Observations).Take(MostRows).ToList();
        return new IntervalPlot(
            heading, OfUnit, observed,
            [.. known.Select(row => new IntervalRow(
                row.Name, (decimal)row.Interval!.Lower, (decimal)row.Interval.Estimate, (decimal)row.Interval.Upper,
                row.Interval.Observations, row.Interval.IsSmallSample))],
            0, 1, (decimal?)reference, TableCell.Share, TableColumnKind.Share);
    }
}
