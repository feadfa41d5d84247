using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Charts;

/// <summary>A bar: what it is of, and a value for each series; what it comes to is written at its end.</summary>
internal sealed record StackedBar(Bilingual Name, IReadOnlyList<decimal> Values, Bilingual Total);

/// <summary>Horizontal bars, each in as many parts as there are series. The name stands above its bar, so that long ones fit on a phone.</summary>
/// <remarks><c>Cell</c>: how a value stands in the table.</remarks>
internal sealed record StackedBars(
    ChartHeading Heading,
    Bilingual What,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<StackedBar> Bars,
    TableColumnKind Kind,
    Func<decimal, TableCell> Cell)
{
    private const int RowHeight = 44;
    private const int BarTop = 20;
    private const int BarHeight = 16;
    private const int MostLetters = 34;

    internal ReportTable Table => new ReportTable<StackedBar>(
        Heading.Id,
        Heading.Title,
        [
            new("name", What, TableColumnKind.Text, bar => TableCell.Of(bar.Name)),
            .. Series.Select((series, i) => new ItemColumn<StackedBar>(series.Fill, series.Name, Kind, bar => Cell(bar.Values[i]))),
            new("total", new Bilingual("Total", "合计"), TableColumnKind.Text, bar => TableCell.Of(bar.Total)),
        ],
        Bars);

    internal void Write(HtmlWriter html) => ChartFigure.Write(html, Heading, Series, Table, Draw);

    private void Draw(HtmlWriter html)
    {
        // One scale for all bars, so that they can be compared: the longest fills the width.
        decimal largest = Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Values.Sum());
        ChartFigure.OpenDrawing(html, Heading, Math.Max(1, Bars.Count) * RowHeight);
        for (int i = 0; i < Bars.Count; i++)
        {
            Draw(html, Bars[i], i * RowHeight, largest);
        }

        html.Close();
    }

    private void Draw(HtmlWriter html, StackedBar bar, int top, decimal largest)
    {
        html.Open("text").Attribute("y", top + 14).Text(Short(bar.Name)).Close();
        html.Open("text", "quiet figure").Percent("x", 1).Attribute("y", top + 14).Attribute("text-anchor", "end").Text(bar.Total).Close();
        html.Open("rect", "track").Attribute("y", top + BarTop).Attribute("width", "100%").Attribute("height", BarHeight).Close();
        decimal before = 0;
        for (int i = 0; i < bar.Values.Count; i++)
        {
            decimal width = largest == 0 ? 0 : bar.Values[i] / largest;
            if (width > 0)
            {
                html.Open("rect").Percent("x", before).Attribute("y", top + BarTop).Percent("width", width).Attribute("height", BarHeight)
                    .Attribute("fill", Patterns.FillOf(Series[i].Fill)).Close();
            }

            before += width;
        }

        html.Line();
    }

    private static Bilingual Short(Bilingual name) => new(VisibleText.Shortened(name.English, MostLetters), VisibleText.Shortened(name.Chinese, MostLetters));
}
