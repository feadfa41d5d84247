using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Charts;

/// <summary>A line over weeks; a week without a value leaves a gap.</summary>
internal sealed record WeekLine(string Field, Bilingual Name, IReadOnlyList<decimal?> Values);

/// <summary>Lines over weeks, each with its own dashes and points of its own shape.</summary>
/// <remarks><c>Weeks</c>: the first day of each week. <c>Label</c>: how a value is written at the axis. <c>Cell</c>: how a value stands in the table.</remarks>
internal sealed record WeekCourse(
    ChartHeading Heading,
    IReadOnlyList<LocalDate> Weeks,
    IReadOnlyList<WeekLine> Lines,
    Func<decimal, string> Label,
    TableColumnKind Kind,
    Func<decimal, TableCell> Cell)
{
    private const int Top = 18;
    private const int PlotHeight = 160;
    private const int MostLabels = 6;

    internal ReportTable Table => new ReportTable<int>(
        Heading.Id,
        Heading.Title,
        [
            new("week_from", new Bilingual("Week from", "周起始日"), TableColumnKind.Date, week => TableCell.Date(Weeks[week])),
            .. Lines.Select(line => new ItemColumn<int>(line.Field, line.Name, Kind, week => line.Values[week] is { } value ? Cell(value) : TableCell.None)),
        ],
        [.. Enumerable.Range(0, Weeks.Count)]);

    internal void Write(HtmlWriter html) =>
        ChartFigure.Write(html, Heading, [.. Lines.Select((line, i) => new ChartSeries(SeriesOf(i), line.Name, IsLine: true))], Table, Draw);

    private void Draw(HtmlWriter html)
    {
        var scale = ChartScale.UpTo(Lines.SelectMany(line => line.Values).Max() ?? 0);
        ChartFigure.OpenDrawing(html, Heading, Top + PlotHeight + 24);
        foreach (decimal mark in scale.Marks)
        {
            decimal y = YOf(scale, mark);
            html.Open("line", mark == 0 ? "axis" : "grid").Attribute("x1", 0).Attribute("x2", "100%").Attribute("y1", y).Attribute("y2", y).Close();
            html.Open("text", "quiet").Attribute("y", y - 4).Text(Label(mark)).Close();
        }

        WriteWeeks(html);
        for (int i = 0; i < Lines.Count; i++)
        {
            Draw(html, Lines[i], i, scale);
        }

        html.Close();
    }

    private void WriteWeeks(HtmlWriter html)
    {
        int every = (Weeks.Count + MostLabels - 1) / MostLabels;
        for (int week = 0; week < Weeks.Count; week += Math.Max(1, every))
        {
            html.Open("text", "quiet").Percent("x", XOf(week)).Attribute("y", Top + PlotHeight + 17).Attribute("text-anchor", AnchorOf(XOf(week)))
                .Text(LocalDatePattern.CreateWithInvariantCulture("MM'-'dd").Format(Weeks[week])).Close();
        }
    }

    private void Draw(HtmlWriter html, WeekLine line, int series, ChartScale scale)
    {
        for (int week = 1; week < Weeks.Count; week++)
        {
            if (line.Values[week - 1] is { } before && line.Values[week] is { } value)
            {
                html.Open("line", "course " + SeriesOf(series)).Percent("x1", XOf(week - 1)).Percent("x2", XOf(week))
                    .Attribute("y1", YOf(scale, before)).Attribute("y2", YOf(scale, value)).Close();
            }
        }

        for (int week = 0; week < Weeks.Count; week++)
        {
            if (line.Values[week] is { } value)
            {
                html.Open("circle", "dot " + SeriesOf(series)).Percent("cx", XOf(week))
                    .Attribute("cy", YOf(scale, value)).Attribute("r", 3.5m + series).Close();
            }
        }
    }

    private decimal XOf(int week) => Weeks.Count < 2 ? 0.5m : 0.08m + (0.9m * week / (Weeks.Count - 1));

    private static decimal YOf(ChartScale scale, decimal value) => Top + (PlotHeight * (1 - scale.ShareOf(value)));

    private static string AnchorOf(decimal x) => x > 0.9m ? "end" : "middle";

    private static string SeriesOf(int line) => "s" + (char)('1' + (line % 4));
}
