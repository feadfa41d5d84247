using System.Globalization;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Charts;

/// <summary>Bars of a day below one clock, each in a drawing of its own. For the eye only: the times stand beside them.</summary>
internal sealed class DutyBars(Instant start, Instant end, DateTimeZone zone)
{
    private const int ClockHeight = 16;
    private const int BarHeight = 14;

    private readonly ClockAxis _axis = new(start, end, zone);

    internal void WriteClock(HtmlWriter html)
    {
        html.Open("svg", "plot clock").Attribute("aria-hidden", "true").Attribute("width", "100%").Attribute("height", ClockHeight);
        foreach (var tick in _axis.Ticks)
        {
            html.Open("text", "quiet").Percent("x", tick.Share).Attribute("y", 12)
                .Attribute("text-anchor", tick.Share > 0.95m ? "end" : tick.Share < 0.05m ? "start" : "middle")
                .Text(tick.Time.Hour.ToString("00", CultureInfo.InvariantCulture)).Close();
        }

        html.Close().Line();
    }

    internal void Write(HtmlWriter html, Instant from, Instant to, string fill)
    {
        html.Open("svg", "plot bar").Attribute("aria-hidden", "true").Attribute("width", "100%").Attribute("height", BarHeight);
        html.Open("rect", "track").Attribute("width", "100%").Attribute("height", BarHeight).Close();
        foreach (var tick in _axis.Ticks)
        {
            html.Open("line", "grid").Percent("x1", tick.Share).Percent("x2", tick.Share).Attribute("y1", 0).Attribute("y2", BarHeight).Close();
        }

        decimal x = _axis.ShareOf(from);
        html.Open("rect").Percent("x", x).Percent("width", _axis.ShareOf(to) - x).Attribute("height", BarHeight).Attribute("rx", 2)
            .Attribute("fill", Patterns.FillOf(fill)).Close();
        html.Close();
    }
}
