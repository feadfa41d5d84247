using System.Globalization;
using AngleSharp.Dom;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Reports.Tests.Charts;

public class ChartTests
{
    private static readonly ChartHeading Heading = new("chart", new Bilingual("Title", "标题"), new Bilingual("What there is to see.", "图示内容。"));
    private static readonly Bilingual What = new("Branch", "分支");

    public static readonly TheoryData<string> Charts = ["bars", "course", "heat", "intervals", "timeline"];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_chart_is_an_image_with_a_title_a_description_and_a_table_behind_it(string chart)
    {
        var page = Draw(chart);
        var image = page.QuerySelector("svg[role=img]")!;
        image.QuerySelector("title")!.TextContent.ShouldBe("Title · 标题");
        image.QuerySelector("desc")!.TextContent.ShouldBe("What there is to see. · 图示内容。");
        page.GetElementById(image.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain("What there is to see.");
        page.QuerySelector("details > summary")!.TextContent.ShouldBe("Figures as a table以表格显示数据");
        page.QuerySelectorAll("details tbody tr").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_figure_that_a_chart_writes_beside_its_axes_is_in_its_table(string chart)
    {
        var page = Draw(chart);
        var cells = page.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
        foreach (string figure in page.QuerySelectorAll("svg.plot .figure, svg.plot g > title").Select(text => text.TextContent.Split('—')[^1].Trim()))
        {
            cells.ShouldContain(figure);
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_chart_is_wider_than_its_box_or_scales_its_letters(string chart)
    {
        var image = Draw(chart).QuerySelector("svg[role=img]")!;
        image.GetAttribute("width").ShouldBe("100%");
        image.HasAttribute("viewBox").ShouldBeFalse();
    }

    [Fact]
    public void Parts_of_a_bar_begin_where_the_one_before_ends_and_differ_in_their_patterns()
    {
        var parts = Draw("bars").QuerySelectorAll("svg.plot rect[fill]").ToList();
        // 6 of 10 hours, then 3 of 10, then 1 of 10.
        parts.Take(3).Select(part => (part.GetAttribute("x"), part.GetAttribute("width"))).ShouldBe([("0%", "60%"), ("60%", "30%"), ("90%", "10%")]);
        parts.Take(3).Select(part => part.GetAttribute("fill")).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void The_heat_map_has_a_cell_for_each_hour_of_the_week_and_the_busiest_is_the_darkest()
    {
        var cells = Draw("heat").QuerySelectorAll("svg.plot g > rect").ToList();
        cells.Count.ShouldBe(168);
        cells.Where(cell => cell.ClassName == "h5").Select(cell => cell.ParentElement!.QuerySelector("title")!.TextContent).ShouldBe(["Sun · 周日 23:00 — 2:00"]);
        cells.Count(cell => cell.ClassName == "h0").ShouldBe(166);
    }

    [Fact]
    public void A_week_without_a_value_leaves_a_gap_in_the_line()
    {
        var page = Draw("course");
        page.QuerySelectorAll("line.course").Length.ShouldBe(1);
        page.QuerySelectorAll("circle").Length.ShouldBe(3);
        page.QuerySelectorAll("td.n").Select(cell => cell.TextContent).ShouldBe(["1", "2.5", "–", "4"]);
    }

    [Fact]
    public void A_small_sample_is_drawn_hollow_and_said()
    {
        var page = Draw("intervals");
        page.QuerySelectorAll("circle").Select(point => point.ClassName).ShouldBe(["point", "point small"]);
        page.QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("small sample");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(7, 8)]
    [InlineData(99, 100)]
    [InlineData(101, 150)]
    [InlineData(0.9, 1)]
    [InlineData(12345, 15000)]
    public void A_scale_ends_at_a_round_figure_with_at_most_four_steps(double largest, double end)
    {
        var scale = ChartScale.UpTo((decimal)largest);
        scale.End.ShouldBe((decimal)end);
        scale.Marks.Count().ShouldBeInRange(2, 5);
    }

    private static IDocument Draw(string chart) => Pages.Page(html => Write(html, chart));

    private static void Write(HtmlWriter html, string chart)
    {
        switch (chart)
        {
            case "bars":
                new StackedBars(
                    Heading, What, [new("effective", new("Effective", "有效")), new("refused", new("Refused", "无效")), new("uncounted", new("Not counted", "未计"))],
                    [new(Bilingual.Same("sh"), [6, 3, 1], Bilingual.Same("10 h")), new(Bilingual.Same(Pages.Hostile), [0, 1, 0], Bilingual.Same("1 h"))],
                    TableColumnKind.Number, value => TableCell.Number(value)).Write(html);
                break;
            case "course":
                new WeekCourse(
                    Heading, [new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 16), new LocalDate(2026, 3, 23)],
                    [new("credited", new("Credited", "计入"), [1, 2.5m, null, 4])],
                    value => value.ToString(CultureInfo.InvariantCulture),
                    TableColumnKind.Number,
                    value => TableCell.Number(value))
                    .Write(html);
                break;
            case "heat":
                new HourHeatMap(Heading, [.. Enumerable.Range(0, 168).Select(hour => Duration.FromHours(hour < 166 ? 0 : hour - 165))]).Write(html);
                break;
            case "intervals":
                new IntervalPlot(
                    Heading, What, new("Ratings", "评价"),
                    [new(Bilingual.Same("sh"), 0.8m, 0.9m, 0.95m, 100, false), new(Bilingual.Same("bj"), 0.3m, 0.9m, 1m, 3, true)], 0, 1,
                    0.85m, TableCell.Share, TableColumnKind.Share).Write(html);
                break;
            default:
                // Whoever writes a day heads it.
                html.Open("p").Attribute("id", Heading.Id + "-text").Text(Heading.Summary).Close();
                Timeline(new LocalDateTime(2026, 3, 2, 4, 0), DateTimeZone.Utc).Write(html);
                break;
        }
    }

    private static DayTimeline Timeline(LocalDateTime start, DateTimeZone zone)
    {
        var from = start.InZoneLeniently(zone).ToInstant();
        return new DayTimeline(
            Heading, from, from + Duration.FromHours(24), zone,
            [new(new("Primary", "主岗"), "primary", [new(from + Duration.FromHours(5), from + Duration.FromHours(14), Bilingual.Same(Pages.Hostile))])],
            [from + Duration.FromHours(16), from + Duration.FromHours(16), from + Duration.FromHours(23)]);
    }
}
