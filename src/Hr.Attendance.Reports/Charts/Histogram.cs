using System.Globalization;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;

namespace Hr.Attendance.Reports.Charts;

/// <summary>How many there are between two ends; the label names both, or the one that there is.</summary>
internal sealed record HistogramBin(Bilingual Name, long Count);

/// <summary>Upright bars of how many there are in each class, each with its figure on top.</summary>
internal sealed record Histogram(ChartHeading Heading, Bilingual What, Bilingual Counted, IReadOnlyList<HistogramBin> Bins)
{
    private const int Top = 18;
    private const int PlotHeight = 120;

    internal ReportTable Table => new ReportTable<HistogramBin>(
        Heading.Id,
        Heading.Title,
        [
            new("class", What, TableColumnKind.Text, bin => TableCell.Of(bin.Name)),
            new("count", Counted, TableColumnKind.Count, bin => TableCell.Count(bin.Count)),
        ],
        Bins);

    internal void Write(HtmlWriter html) => ChartFigure.Write(html, Heading, [], Table, Draw);

    private void Draw(HtmlWriter html)
    {
        long largest = Math.Max(1, Bins.Max(bin => bin.Count));
        ChartFigure.OpenDrawing(html, Heading, Top + PlotHeight + 22);
        decimal width = 1m / Bins.Count;
        for (int i = 0; i < Bins.Count; i++)
        {
            decimal height = PlotHeight * (decimal)Bins[i].Count / largest;
            decimal middle = (i + 0.5m) * width;
            html.Open("rect").Percent("x", (i + 0.1m) * width).Percent("width", 0.8m * width).Attribute("y", Top + PlotHeight - height).Attribute("height", height)
                .Attribute("fill", Patterns.FillOf("s1")).Close();
            html.Open("text", "figure").Percent("x", middle).Attribute("y", Top + PlotHeight - height - 4).Attribute("text-anchor", "middle")
                .Text(Bins[i].Count.ToString(CultureInfo.InvariantCulture)).Close();
            html.Open("text", "quiet").Percent("x", middle).Attribute("y", Top + PlotHeight + 16).Attribute("text-anchor", "middle").Text(Bins[i].Name).Close().Line();
        }

        html.Open("line", "axis").Attribute("x1", 0).Attribute("x2", "100%").Attribute("y1", Top + PlotHeight).Attribute("y2", Top + PlotHeight).Close();
        html.Close();
    }
}
