using System.Text;
using AngleSharp.Dom;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Reports.Tests;

public class ReportSiteTests
{
    private static readonly Lazy<Workspace> Support = new(() => WorkspaceReader.Read(Repository.PathOf("samples", "support-team")));
    private static readonly Lazy<ReportRequest> Sample = new(() => Request(EvaluationOptions.Default));

    private static readonly Lazy<Dictionary<string, byte[]>> OnePage = new(() => Write(Sample.Value));
    private static readonly Lazy<Dictionary<string, byte[]>> ManyPages = new(() => Write(Sample.Value with { MostPeopleOnOnePage = 1 }));
    private static readonly Lazy<IDocument> Page = new(() => Pages.Read(Encoding.UTF8.GetString(OnePage.Value["report.html"])));

    [Fact]
    public void The_same_report_has_the_same_bytes_for_any_number_of_workers()
    {
        var one = ManyPages.Value;
        var several = Write(Request(new EvaluationOptions { Workers = 3 }) with { MostPeopleOnOnePage = 1 });
        several.Keys.ShouldBe(one.Keys, ignoreOrder: true);
        foreach (var (path, bytes) in one)
        {
            several[path].ShouldBe(bytes, path);
        }
    }

    [Fact]
    public void Of_few_people_there_is_one_page_and_of_many_one_for_each_unit_and_employee()
    {
        OnePage.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ShouldBe(["report.html"]);
        var pages = Write(Sample.Value with { MostPeopleOnOnePage = 75 }).Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBe(1 + 3 + 76);
        Should.Throw<InvalidOperationException>(() => ReportSite.WritePage(Sample.Value with { MostPeopleOnOnePage = 75 }, Stream.Null));
    }

    [Fact]
    public void Every_link_leads_to_something_that_is_there()
    {
        foreach (var files in new[] { OnePage.Value, ManyPages.Value })
        {
            foreach (var (path, bytes) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            {
                var page = Pages.Read(Encoding.UTF8.GetString(bytes));
                string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
                ids.ShouldBe(ids.Distinct(), path);
                var known = ids.ToHashSet();
                foreach (string link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
                {
                    (link[0] == '#' ? known.Contains(link[1..]) : files.ContainsKey(link.Replace("../", string.Empty, StringComparison.Ordinal)))
                        .ShouldBeTrue($"{path} links to {link}");
                }

                page.QuerySelectorAll("[aria-labelledby],[aria-describedby]")
                    .SelectMany(element => new[] { element.GetAttribute("aria-labelledby"), element.GetAttribute("aria-describedby") }).OfType<string>()
                    .ShouldAllBe(id => known.Contains(id), path);
            }
        }
    }

    [Fact]
    public void The_overview_shows_the_totals_of_the_sample()
    {
        Tile("people").ShouldBe("76");
        // 25:19:09 in effective sessions, 2:26:41 in refused ones, 11:07:13 in none: RecomputedFiguresTests works them out from timesheets.json.
        Tile("evidenced").ShouldBe("38:53");
        Tile("credited").ShouldBe("23:47");
        Tile("in-time").ShouldBe("95.5 %");
        Tile("satisfaction").ShouldBe("–");

        string Tile(string name) => Page.Value.QuerySelector($"#totals .tile-{name} .figure")!.TextContent;
    }

    [Fact]
    public void Every_table_on_the_page_is_the_one_in_csv_row_for_row()
    {
        foreach (var table in ReportSite.Measure(Sample.Value)
            .Tables.Where(table => table.RowCount > 0 && table.Name is not ("days" or "pay" or "hours" or "findings-by-code")))
        {
            var shown = Page.Value
                .QuerySelectorAll("main > section .scroll")
                .First(box => box.GetAttribute("aria-label") == table.Title.English + " · " + table.Title.Chinese);
            shown.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(TextOf))
                .ShouldBe(table.Rows.Select(row => row.Select(cell => cell.Text.English)), table.Name);
        }
    }

    [Theory]
    [InlineData(10, "Findings in the data")]
    [InlineData(11, "Findings in the data, by code")]
    public void Many_findings_are_summed_up_by_code_and_all_of_them_stand_in_csv(int count, string title)
    {
        var finding = new DiagnosticDescriptor("HRA9998", DiagnosticSeverity.Warning, "the line says `{text}`", "该行内容为 `{text}`");
        var files = Write(Request(new EvaluationOptions { EmployeeIds = [] }) with
        {
            Diagnostics =
                [.. Enumerable.Range(1, count).Select(line => finding.At(new SourcePlace("evidence/messages.csv", line), ("text", $"line {line}")))],
        });
        var attention = Pages.Read(Encoding.UTF8.GetString(files["report.html"])).QuerySelector("#attention")!;

        attention.QuerySelectorAll("h3")[^1].QuerySelector("[lang=en]")!.TextContent.ShouldBe(title);
        var rows = attention.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(TextOf))).ToList();
        rows.Count(row => row.Contains("HRA9998", StringComparison.Ordinal)).ShouldBe(count > 10 ? 1 : 10);
        rows.ShouldContain(count > 10
            ? "warning | HRA9998 | 11 | evidence/messages.csv:1 | the line says `line 1`"
            : "warning | HRA9998 | evidence/messages.csv:1 | the line says `line 1`");
        Encoding.UTF8.GetString(files["tables/findings.csv"]).Split('\n').Count(line => line.Contains("HRA9998", StringComparison.Ordinal)).ShouldBe(count);
    }

    [Fact]
    public void What_goes_wrong_while_a_file_is_opened_is_what_the_caller_sees() => Should.Throw<IOException>(() =>
        ReportSite.Write(Request(new EvaluationOptions { Workers = 2 }) with { MostPeopleOnOnePage = 1 }, _ => throw new IOException("the disk is full")));

    [Fact]
    public void Chinese_first_is_chinese_everywhere_in_the_files()
    {
        var files = Write(Sample.Value with { Language = MessageLanguage.Chinese, ComparedTags = ["line"] });
        Pages.Read(Encoding.UTF8.GetString(files["report.html"])).DocumentElement.GetAttribute("lang").ShouldBe("zh");
        Encoding.UTF8.GetString(files["tables/trend.csv"]).ShouldContain("每日有证据时长");
    }

    private static string TextOf(IElement cell) =>
        (cell.QuerySelector("[lang=zh]") is null ? cell : cell.QuerySelectorAll("[lang=en]")[0]).TextContent;

    private static ReportRequest Request(EvaluationOptions options)
    {
        var review = Support.Value.CreateEngine().Review(Support.Value.Evidence, new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30), options);
        return new ReportRequest { Review = review, Units = Support.Value.Chart.Units, Diagnostics = Support.Value.Diagnostics };
    }

    private static Dictionary<string, byte[]> Write(ReportRequest request)
    {
        var files = new System.Collections.Concurrent.ConcurrentDictionary<string, MemoryStream>();
        ReportSite.Write(request, path => files[path] = new MemoryStream());
        return files.ToDictionary(file => file.Key, file => file.Value.ToArray());
    }
}
