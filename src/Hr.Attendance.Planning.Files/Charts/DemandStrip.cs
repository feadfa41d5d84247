using System.Globalization;
using System.Text;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Charts;

/// <summary>
/// A week of a queue, day beside day: above, the conversations that are expected, with their band; below, the people on duty against those needed. All weeks of
/// a queue have one scale, so that they can be compared.
/// </summary>
internal sealed record DemandStrip(ChartHeading Heading, QueuePlan Queue, IReadOnlyList<DayOfQueue> Days, ChartScale Customers, ChartScale People)
{
    private const int Top = 16;
    private const int DemandHeight = 96;
    private const int PeopleTop = Top + DemandHeight + 22;
    private const int PeopleHeight = 60;
    private const int LabelTop = PeopleTop + PeopleHeight;
    private const int Height = LabelTop + 50;

    /// <summary>The width of the gap between two days, in intervals.</summary>
    private const decimal DayGap = 1;

    private const int Thousandths = 1000;

    internal void Write(HtmlWriter html) => ChartFigure.Write(
        html,
        Heading,
        [
            new("s1", PlanWords.Expected, IsLine: true),
            new("online", PlanWords.BandOf.With(("share", Cells.Share(Queue.Band).Text))),
            new("s2", PlanWords.Needed, IsLine: true),
            new("effective", PlanWords.Covered),
            new("refused", PlanWords.MissingPeople),
        ],
        PlanTables.Intervals(Heading.Id, Queue, [.. Days.SelectMany(day => day.Intervals)]),
        Draw);

    private decimal Slots => Days.Sum(day => day.Intervals.Count) + ((Days.Count - 1) * DayGap);

    private void Draw(HtmlWriter html)
    {
        ChartFigure.OpenDrawing(html, Heading, Height);
        Grid(html, Customers, Top, DemandHeight, PlanWords.Conversations);
        Grid(html, People, PeopleTop, PeopleHeight, PlanWords.People);
        decimal at = 0;
        foreach (var day in Days)
        {
            DrawBand(html, day, at);
            DrawPeople(html, day, at);
            Label(html, day, at);
            at += day.Intervals.Count + DayGap;
        }

        html.Close();
    }

    private static void Grid(HtmlWriter html, ChartScale scale, int top, int height, Bilingual what)
    {
        foreach (decimal mark in scale.Marks)
        {
            decimal y = top + (height * (1 - scale.ShareOf(mark)));
            html.Open("line", mark == 0 ? "axis" : "grid").Attribute("x1", 0).Attribute("x2", "100%").Attribute("y1", y).Attribute("y2", y).Close();
            if (mark > 0)
            {
                html.Open("text", "quiet halo").Attribute("y", y - 3).Text(mark.ToString("0.##", CultureInfo.InvariantCulture)).Close();
            }
        }

        html.Open("text", "quiet halo").Percent("x", 1).Attribute("y", top - 5).Attribute("text-anchor", "end").Text(what).Close().Line();
    }

    /// <summary>The band and the mean of a day, as steps: an interval has one figure from its beginning to its end.</summary>
    private void DrawBand(HtmlWriter html, DayOfQueue day, decimal at)
    {
        var above = new StringBuilder();
        var below = new List<string>();
        var mean = new StringBuilder();
        for (int i = 0; i < day.Intervals.Count; i++)
        {
            var interval = day.Intervals[i];
            decimal left = Thousandths * i / (decimal)day.Intervals.Count;
            decimal right = Thousandths * (i + 1) / (decimal)day.Intervals.Count;
            above.Append(Point(left, interval.High)).Append(Point(right, interval.High));
            below.Add(Point(right, interval.Low) + Point(left, interval.Low));
            mean.Append(i == 0 ? "M" : "L").Append(Point(left, interval.Expected)).Append('L').Append(Point(right, interval.Expected));
        }

        below.Reverse();
        html.Open("svg").Percent("x", at / Slots).Attribute("y", Top).Percent("width", day.Intervals.Count / Slots).Attribute("height", DemandHeight)
            .Attribute("viewBox", "0 0 1000 1000").Attribute("preserveAspectRatio", "none");
        html.Open("polygon", "band").Attribute("points", (above + string.Concat(below)).TrimEnd()).Close();
        html.Open("path", "course s1").Attribute("d", mean.ToString().TrimEnd()).Close();
        html.Close().Line();
    }

    private string Point(decimal x, double value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{decimal.Round(x, 1):0.#} {decimal.Round(Thousandths * (1 - Customers.ShareOf(Cells.Exact(value))), 1):0.#} ");

    /// <summary>Neighbours that are alike are one bar.</summary>
    private void DrawPeople(HtmlWriter html, DayOfQueue day, decimal at)
    {
        for (int from = 0; from < day.Intervals.Count;)
        {
            var (needed, covered) = (day.Intervals[from].Needed, day.Intervals[from].Covered);
            int to = from + 1;
            while (to < day.Intervals.Count && day.Intervals[to].Needed == needed && day.Intervals[to].Covered == covered)
            {
                to++;
            }

            decimal x = (at + from) / Slots;
            decimal width = (to - from) / Slots;
            Bar(html, "effective", x, width, 0, covered);
            Bar(html, "refused", x, width, covered, needed);
            decimal y = YOf(needed);
            html.Open("line", "course s2").Percent("x1", x).Percent("x2", x + width).Attribute("y1", y).Attribute("y2", y).Close();
            from = to;
        }

        html.Line();
    }

    private void Bar(HtmlWriter html, string fill, decimal x, decimal width, int from, int to)
    {
        if (to > from)
        {
            html.Open("rect").Percent("x", x).Percent("width", width).Attribute("y", YOf(to)).Attribute("height", YOf(from) - YOf(to))
                .Attribute("fill", Patterns.FillOf(fill)).Close();
        }
    }

    private decimal YOf(int people) => PeopleTop + (PeopleHeight * (1 - People.ShareOf(people)));

    private void Label(HtmlWriter html, DayOfQueue day, decimal at)
    {
        decimal middle = (at + (day.Intervals.Count / 2m)) / Slots;
        Line(Cells.WeekdayOf(day.Date), 14, "strong");
        Line(Bilingual.Same(PlanFormats.ShortDate(day.Date)), 28, "quiet");
        Line(Bilingual.Same(Hours(day)), 42, "quiet");
        html.Line();

        void Line(Bilingual text, int down, string type) => html.Open("text", type).Percent("x", middle).Attribute("y", LabelTop + down)
            .Attribute("text-anchor", "middle").Text(text).Close();
    }

    /// <summary>From which hour to which the day is drawn: <c>18–24</c>.</summary>
    private string Hours(DayOfQueue day)
    {
        var start = day.Intervals[0].Start.InZone(Queue.Zone).TimeOfDay;
        var end = day.Intervals[^1].End.InZone(Queue.Zone).TimeOfDay;
        return string.Create(CultureInfo.InvariantCulture, $"{start.Hour}–{(end == LocalTime.Midnight ? 24 : end.Hour + (end.Minute > 0 ? 1 : 0))}");
    }
}
