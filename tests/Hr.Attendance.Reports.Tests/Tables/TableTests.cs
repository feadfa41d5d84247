using System.Globalization;
using System.Text;
using CsvHelper;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using NodaTime;

namespace Hr.Attendance.Reports.Tests.Tables;

public class TableTests
{
    private static readonly ReportTable<Person> Sample = Table([
        new Person("e1", Duration.FromMinutes(125) + Duration.FromSeconds(59), 0.9996m, 12.5m),
        new Person("=1+1", Duration.FromHours(30), null, 0m),
    ]);

    [Fact]
    public void A_table_is_written_into_a_page_with_headings_and_figures_at_the_right()
    {
        var page = Pages.Read(Pages.Markup(html => TableHtml.Write(html, Sample)));
        page.QuerySelectorAll("thead th").Select(head => head.QuerySelector("[lang=zh]")!.TextContent).ShouldBe(["员工", "计入", "及时率", "薪酬"]);
        page.QuerySelectorAll("th").ShouldAllBe(head => head.GetAttribute("scope") == "col");
        page.QuerySelectorAll("tbody tr").Select(row => string.Join("|", row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(["e1|2:05|99.9 %|12.50 CNY", "=1+1|30:00|–|0.00 CNY"]);
        page.QuerySelectorAll("td.n").Length.ShouldBe(6);
    }

    [Fact]
    public void A_long_table_is_cut_with_a_note_that_says_where_the_rest_is()
    {
        var page = Pages.Read(Pages.Markup(html => TableHtml.Write(html, Sample, mostRows: 1)));
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.QuerySelector("p [lang=en]")!.TextContent.ShouldBe("The first 1 of 2 rows. All of them are in tables/people.csv.");
    }

    [Fact]
    public void The_same_table_in_csv_has_exact_figures_and_no_formula() => Csv(Sample).ShouldBe(
        "name,credited_hours,in_time,pay,pay_currency\r\n" + // 125 min 59 s = 7559 s; 7559 / 3600 = 2.0997222…
        "e1,2.099722,0.9996,12.50,CNY\r\n" +
        "'=1+1,30,,0.00,CNY\r\n");

    [Law(50)]
    public void Whatever_a_name_is_it_comes_back_from_csv(string? drawn)
    {
        string name = drawn ?? string.Empty;
        using var csv = new CsvReader(new StringReader(Csv(Table([new Person(name, Duration.Zero, null, 0m)]))), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        csv.Read().ShouldBeTrue();
        string cell = csv.GetField("name")!;
        SpreadsheetText.Restore(cell).ShouldBe(name);
        (cell.Length > 0 && "=+-@\t".Contains(cell[0], StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(59, "0:00")]
    [InlineData(60, "0:01")]
    [InlineData(-60, "-0:01")]
    [InlineData(360_000, "100:00")]
    public void Hours_and_minutes_leave_the_seconds_away(int seconds, string shown) => TableCell.ClockOf(Duration.FromSeconds(seconds)).ShouldBe(shown);

    [Fact]
    public void A_share_below_a_threshold_is_never_rounded_up_to_it() => TableCell.Share(0.79999m).Text.English.ShouldBe("79.9 %");

    private static ReportTable<Person> Table(IReadOnlyList<Person> people) => new(
        "people",
        new Bilingual("People", "员工"),
        [
            new("name", new Bilingual("Employee", "员工"), TableColumnKind.Text, person => TableCell.Name(person.Id)),
            new("credited", new Bilingual("Credited", "计入"), TableColumnKind.Duration, person => TableCell.Time(person.Credited)),
            new(
                "in_time",
                new Bilingual("In time", "及时率"),
                TableColumnKind.Share,
                person => person.InTime is { } share ? TableCell.Share(share) : TableCell.None),
            new("pay", new Bilingual("Pay", "薪酬"), TableColumnKind.Money, person => TableCell.Money(person.Pay, "CNY")),
        ],
        people);

    private static string Csv(ReportTable table)
    {
        using var stream = new MemoryStream();
        TableCsv.Write(stream, table, MessageLanguage.English, withByteOrderMark: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Person(string Id, Duration Credited, decimal? InTime, decimal Pay);
}
