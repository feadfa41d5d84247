using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Charts;

/// <summary>What every chart says in words: its heading, and one sentence that tells a reader who cannot see it what there is to see.</summary>
/// <remarks><c>Id</c>: the chart's id on its page.</remarks>
internal sealed record ChartHeading(string Id, Bilingual Title, Bilingual Summary);

/// <summary>A filling and what it stands for.</summary>
internal readonly record struct ChartSeries(string Fill, Bilingual Name, bool IsLine = false);

/// <summary>The frame of every chart: heading, summary, the drawing, the key to its fillings, and the table behind it.</summary>
internal static class ChartFigure
{
    internal static void Write(HtmlWriter html, ChartHeading heading, IReadOnlyList<ChartSeries> key, ReportTable table, Action<HtmlWriter> drawing)
    {
        html.Open("figure", "chart").Attribute("id", heading.Id);
        html.Open("figcaption").Attribute("id", heading.Id + "-title").Text(heading.Title).Close();
        html.Open("p", "summary").Attribute("id", heading.Id + "-text").Text(heading.Summary).Close().Line();
        drawing(html);
        html.Line();
        WriteKey(html, key);
        html.Open("details").Leaf("summary", ChartWords.FiguresAsTable).Line();
        TableHtml.Write(html, table, withCaption: false);
        html.Close(2).Line();
    }

    /// <summary>Begins a drawing of a fixed height that takes all the width there is; its letters keep their size on any screen.</summary>
    internal static HtmlWriter OpenDrawing(HtmlWriter html, ChartHeading heading, decimal height) =>
        // The title of a drawing takes no elements, so both languages stand in it one after the other.
        html.Open("svg", "plot").Attribute("role", "img").Attribute("aria-labelledby", heading.Id + "-title")
            .Attribute("aria-describedby", heading.Id + "-text")
            .Attribute("width", "100%").Attribute("height", height)
            .Open("title").Text(heading.Title.English + " · " + heading.Title.Chinese).Close()
            .Open("desc").Text(heading.Summary.English + " · " + heading.Summary.Chinese).Close();

    internal static void WriteKey(HtmlWriter html, IReadOnlyList<ChartSeries> key)
    {
        if (key.Count < 2)
        {
            return;
        }

        html.Open("ul", "key");
        foreach (var series in key)
        {
            html.Open("li").Open("svg").Attribute("width", 26).Attribute("height", 12).Attribute("aria-hidden", "true");
            if (series.IsLine)
            {
                html.Open("line", "course " + series.Fill).Attribute("x1", 0).Attribute("x2", 26).Attribute("y1", 6).Attribute("y2", 6).Close();
            }
            else
            {
                html.Open("rect").Attribute("width", 26).Attribute("height", 12).Attribute("fill", Patterns.FillOf(series.Fill)).Close();
            }

            html.Close().Open("span").Text(series.Name).Close(2);
        }

        html.Close().Line();
    }
}
