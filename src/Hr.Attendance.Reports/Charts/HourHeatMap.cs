using System.Globalization;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Reports.Charts;

/// <summary>A week as seven rows of twenty-four hours; the more time, the darker. The darkest hours carry their figure.</summary>
/// <remarks><c>Hours</c>: the time of each hour of the week, Monday 00:00 first: 168 values.</remarks>
internal sealed record HourHeatMap(ChartHeading Heading, IReadOnlyList<Duration> Hours)
{
    private const int Row = 24;
    private const int Top = 20;
    private const decimal Left = 0.12m;
    private const decimal Column = (1 - Left) / 24;
    private const int Shades = 5;

    internal static readonly IReadOnlyList<Bilingual> Days =
    [
        new("Mon", "周一"), new("Tue", "周二"), new("Wed", "周三"), new("Thu", "周四"), new("Fri", "周五"), new("Sat", "周六"), new("Sun", "周日"),
    ];

    internal ReportTable Table => new ReportTable<int>(
        Heading.Id,
        Heading.Title,
        [
            new("hour", new Bilingual("Hour", "时段"), TableColumnKind.Text, hour => TableCell.Of(Bilingual.Same(Clock(hour)))),
            .. Days.Select((day, i) => new ItemColumn<int>(
                day.English.ToLowerInvariant(), day, TableColumnKind.Duration, hour => TableCell.Time(Hours[(i * 24) + hour]))),
        ],
        [.. Enumerable.Range(0, 24)]);

    internal void Write(HtmlWriter html) => ChartFigure.Write(html, Heading, [], Table, Draw);

    private void Draw(HtmlWriter html)
    {
        var largest = Hours.Max();
        ChartFigure.OpenDrawing(html, Heading, Top + (7 * Row));
        for (int hour = 0; hour < 24; hour += 6)
        {
            html.Open("text", "quiet").Percent("x", XOf(hour)).Attribute("y", 13).Text(Clock(hour)).Close();
        }

        for (int day = 0; day < 7; day++)
        {
            html.Open("text").Attribute("y", Top + (day * Row) + 16).Text(Days[day]).Close();
            for (int hour = 0; hour < 24; hour++)
            {
                Draw(html, day, hour, largest);
            }

            html.Line();
        }

        html.Close();
    }

    private void Draw(HtmlWriter html, int day, int hour, Duration largest)
    {
        var time = Hours[(day * 24) + hour];
        html.Open("g").Open("rect", "h" + (char)('0' + ShadeOf(time, largest))).Percent("x", XOf(hour))
            .Attribute("y", Top + (day * Row)).Percent("width", Column * 0.94m)
            .Attribute("height", Row - 2).Close();
        if (time > Duration.Zero)
        {
            html.Open("title").Text(Days[day].English + " · " + Days[day].Chinese + " " + Clock(hour) + " — " + TableCell.ClockOf(time)).Close();
        }

        html.Close();
    }

    private static int ShadeOf(Duration time, Duration largest) =>
        // Any time at all gets a shade: an hour without one is an hour in which nobody was online.
        time <= Duration.Zero ? 0 : 1 + Math.Min(Shades - 1, (int)(TableCell.SecondsOf(time) * Shades / TableCell.SecondsOf(largest)));

    private static decimal XOf(int hour) => Left + (hour * Column);

    internal static string Clock(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";
}
