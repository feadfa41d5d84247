using System.Globalization;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Charts;

/// <summary>An estimate with the interval that it lies in; few observations make a small sample, which is drawn hollow and said in words.</summary>
internal sealed record IntervalRow(Bilingual Name, decimal Lower, decimal Estimate, decimal Upper, long Observations, bool IsSmall);

/// <summary>Estimates with their intervals, one below the other, against a reference.</summary>
/// <remarks><c>Reference</c>: a value to compare with, such as that of everybody; null for none.</remarks>
internal sealed record IntervalPlot(
    ChartHeading Heading,
    Bilingual What,
    Bilingual Observed,
    IReadOnlyList<IntervalRow> Rows,
    decimal Lowest,
    decimal Highest,
    decimal? Reference,
    Func<decimal, TableCell> Cell,
    TableColumnKind Kind)
{
    private const int RowHeight = 40;
    private const int MostLetters = 30;

    internal ReportTable Table => new ReportTable<IntervalRow>(
        Heading.Id,
        Heading.Title,
        [
            new("name", What, TableColumnKind.Text, row => TableCell.Of(row.Name)),
            new("estimate", new Bilingual("Estimate", "估计值"), Kind, row => Cell(row.Estimate)),
            new("from", new Bilingual("Interval from", "区间下限"), Kind, row => Cell(row.Lower)),
            new("to", new Bilingual("to", "区间上限"), Kind, row => Cell(row.Upper)),
            new("observations", Observed, TableColumnKind.Count, row => TableCell.Count(row.Observations)),
            new("note", new Bilingual("Note", "说明"), TableColumnKind.Text, row => row.IsSmall ? TableCell.Of(ChartWords.SmallSample) : TableCell.None),
        ],
        Rows);

    internal void Write(HtmlWriter html) => ChartFigure.Write(html, Heading, [], Table, Draw);

    private void Draw(HtmlWriter html)
    {
        int end = Rows.Count * RowHeight;
        ChartFigure.OpenDrawing(html, Heading, end + 24);
        foreach (decimal mark in Marks())
        {
            html.Open("line", "grid").Percent("x1", XOf(mark)).Percent("x2", XOf(mark)).Attribute("y1", 0).Attribute("y2", end).Close();
            html.Open("text", "quiet").Percent("x", XOf(mark)).Attribute("y", end + 17)
                .Attribute("text-anchor", mark == Lowest ? "start" : mark == Highest ? "end" : "middle")
                .Text(Cell(mark).Text).Close();
        }

        if (Reference is { } reference)
        {
            html.Open("line", "reference").Percent("x1", XOf(reference)).Percent("x2", XOf(reference)).Attribute("y1", 0).Attribute("y2", end).Close();
        }

        for (int i = 0; i < Rows.Count; i++)
        {
            Draw(html, Rows[i], i * RowHeight);
        }

        html.Close();
    }

    private void Draw(HtmlWriter html, IntervalRow row, int top)
    {
        string small = row.IsSmall ? " small" : string.Empty;
        html.Open("text", "halo").Attribute("y", top + 13).Text(Label(row)).Close();
        html.Open("text", "quiet halo figure").Percent("x", 1).Attribute("y", top + 13).Attribute("text-anchor", "end").Text(Cell(row.Estimate).Text).Close();
        html.Open("line", "whisker" + small).Percent("x1", XOf(row.Lower)).Percent("x2", XOf(row.Upper))
            .Attribute("y1", top + 26).Attribute("y2", top + 26).Close();
        html.Open("circle", "point" + small).Percent("cx", XOf(row.Estimate)).Attribute("cy", top + 26).Attribute("r", 5.5m).Close().Line();
    }

    private static Bilingual Label(IntervalRow row)
    {
        Bilingual name = new(VisibleText.Shortened(row.Name.English, MostLetters), VisibleText.Shortened(row.Name.Chinese, MostLetters));
        return (row.IsSmall ? ChartWords.FewObservations : ChartWords.Observations).With(("name", name), ("count", row.Observations));
    }

    private decimal XOf(decimal value) => Highest <= Lowest ? 0.5m : 0.01m + (0.98m * Math.Max(0, Math.Min(1, (value - Lowest) / (Highest - Lowest))));

    private IEnumerable<decimal> Marks() => Enumerable.Range(0, 5).Select(i => Lowest + ((Highest - Lowest) * i / 4));
}
