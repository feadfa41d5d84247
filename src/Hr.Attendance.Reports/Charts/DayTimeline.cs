using System.Globalization;
using System.Text;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Charts;

/// <summary>A stretch of time on a lane, and what it is.</summary>
internal sealed record TimelineSpan(Instant Start, Instant End, Bilingual What);

/// <summary>One kind of time.</summary>
internal sealed record TimelineLane(Bilingual Name, string Fill, IReadOnlyList<TimelineSpan> Spans);

/// <summary>
/// A business day from its beginning to its end on the local clock, one lane for each kind of time and a tick for each message. What goes on
/// beyond the day's end makes the axis longer. Title and summary stand where the day is headed, under the ids of <see cref="Heading"/>.
/// </summary>
internal sealed record DayTimeline(
    ChartHeading Heading, Instant Start, Instant End, DateTimeZone Zone, IReadOnlyList<TimelineLane> Lanes, IReadOnlyList<Instant> Messages)
{
    internal const int LaneHeight = 20;

    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern Second = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("MM'-'dd");

    internal ReportTable Table => new ReportTable<TableRow>(
        Heading.Id,
        Heading.Title,
        [
            new("kind", new Bilingual("Time", "时间类型"), TableColumnKind.Text, row => TableCell.Of(row.Lane)),
            new("from", new Bilingual("From", "起"), TableColumnKind.Date, row => Clock(row.Span.Start)),
            new("to", new Bilingual("To", "止"), TableColumnKind.Date, row => Clock(row.Span.End)),
            new("length", new Bilingual("Length", "时长"), TableColumnKind.Seconds, row => TableCell.Seconds(row.Span.End - row.Span.Start)),
            new("what", new Bilingual("What", "内容"), TableColumnKind.Text, row => TableCell.Of(row.Span.What)),
        ],
        [
            .. Lanes.SelectMany(lane => lane.Spans.Select(span => new TableRow(lane.Name, span))),
            .. Messages.Count == 0 ? [] : new[] { new TableRow(ChartWords.Messages, new TimelineSpan(Messages.Min(), Messages.Max(), MessageTimes())) },
        ]);

    internal void Write(HtmlWriter html)
    {
        // The names of lanes are for the eye only: whoever has the page read aloud gets all of it from the table below.
        html.Open("div", "timeline").Open("div", "lanes").Attribute("aria-hidden", "true");
        foreach (var lane in Lanes)
        {
            html.Leaf("span", lane.Name);
        }

        html.Leaf("span", ChartWords.Messages).Close();
        Draw(html);
        html.Close().Line();
        html.Open("details", "quiet").Leaf("summary", ChartWords.FiguresAsTable);
        TableHtml.Write(html, Table, withCaption: false);
        html.Close().Line();
    }

    private void Draw(HtmlWriter html)
    {
        var start = Lanes.SelectMany(lane => lane.Spans).Select(span => span.Start).Append(Start).Min();
        var end = Lanes.SelectMany(lane => lane.Spans).Select(span => span.End).Append(End).Max();
        var axis = new ClockAxis(start, end, Zone);
        int height = (Lanes.Count + 1) * LaneHeight;
        ChartFigure.OpenDrawing(html, Heading, height + 20);
        foreach (var tick in axis.Ticks)
        {
            Draw(html, tick, height);
        }

        for (int i = 0; i < Lanes.Count; i++)
        {
            Draw(html, Lanes[i], (i * LaneHeight) + 3, axis);
        }

        DrawMessages(html, axis);
        html.Close();
    }

    private static void Draw(HtmlWriter html, ClockTick tick, int height)
    {
        html.Open("line", tick.IsMidnight ? "midnight" : "grid").Percent("x1", tick.Share)
            .Percent("x2", tick.Share).Attribute("y1", 0).Attribute("y2", height).Close();
        html.Open("text", "quiet").Percent("x", tick.Share).Attribute("y", height + 14)
            .Attribute("text-anchor", tick.Share > 0.95m ? "end" : tick.Share < 0.05m ? "start" : "middle")
            .Text(tick.IsMidnight ? Day.Format(tick.Time.Date) : tick.Time.Hour.ToString("00", CultureInfo.InvariantCulture)).Close();
    }

    private static void Draw(HtmlWriter html, TimelineLane lane, int top, ClockAxis axis)
    {
        foreach (var span in lane.Spans)
        {
            // A stretch of seconds is drawn a little too wide, because it would not be seen. Its length stands in the table.
            decimal x = axis.ShareOf(span.Start);
            decimal width = Math.Max(0.002m, axis.ShareOf(span.End) - x);
            html.Open("rect", "edge").Percent("x", x).Attribute("y", top).Percent("width", width).Attribute("height", LaneHeight - 6)
                .Attribute("fill", Patterns.FillOf(lane.Fill)).Close();
        }
    }

    /// <summary>All messages as one path in thousandths of the width.</summary>
    private void DrawMessages(HtmlWriter html, ClockAxis axis)
    {
        if (Messages.Count == 0)
        {
            return;
        }

        // One path for all messages: an element for each would make a busy day's page several times as long, for ticks that fall on each
        // other.
        var path = new StringBuilder();
        foreach (int place in Messages.Select(message => (int)decimal.Round(axis.ShareOf(message) * 1000)).Distinct().OrderBy(place => place))
        {
            path.Append('M').Append(place.ToString(CultureInfo.InvariantCulture)).Append(" 0v1");
        }

        html.Open("svg").Attribute("y", (Lanes.Count * LaneHeight) + 4).Attribute("width", "100%")
            .Attribute("height", LaneHeight - 7).Attribute("viewBox", "0 0 1000 1")
            .Attribute("preserveAspectRatio", "none").Open("path", "messages").Attribute("d", path.ToString()).Close().Close();
    }

    private TableCell Clock(Instant instant) => TableCell.Of(Bilingual.Same(Second.Format(instant.InZone(Zone).TimeOfDay)));

    private Bilingual MessageTimes() => Bilingual.Same(string.Join(" ", Messages.OrderBy(message => message)
        .GroupBy(message => Minute.Format(message.InZone(Zone).TimeOfDay), StringComparer.Ordinal)
        .Select(minute => minute.Count() == 1 ? minute.Key : minute.Key + "×" + minute.Count().ToString(CultureInfo.InvariantCulture))));

    private sealed record TableRow(Bilingual Lane, TimelineSpan Span);
}
