using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hr.Attendance.Browser.Tests;

[Collection("reports")]
public class ReportTests(Browser browser, Reports reports)
{
    private string SamplePage => Path.Combine(reports.Sample, "report.html");

    [BrowserTheory]
    [InlineData("en", true)]
    [InlineData("zh", true)]
    [InlineData("en", false)]
    [InlineData("zh", false)]
    public async Task The_report_fits_phones_and_desktops_and_asks_for_nothing(string language, bool isPhone)
    {
        var size = isPhone ? Browser.Phone : Browser.Desktop;
        await using var opened = await browser.OpenAsync(SamplePage, size, "#lang=" + language);
        (await opened.Page.TitleAsync()).ShouldBe(language == "zh" ? "工时外工作报告" : "After-hours work");
        (await opened.WidthAsync()).ShouldBe(size.Width);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        (await opened.WidthAsync()).ShouldBe(size.Width);
        opened.Requests.Count.ShouldBe(1);
        opened.ShouldHaveBeenQuiet(reports.Sample);
    }

    [BrowserFact]
    public async Task A_phone_of_360_pixels_does_not_scroll_sideways()
    {
        await using var opened = await browser.OpenAsync(SamplePage, (360, 740));
        (await opened.WidthAsync()).ShouldBe(360);
    }

    [BrowserFact]
    public async Task The_language_is_switched_by_keyboard_and_every_word_changes_with_it()
    {
        await using var opened = await browser.OpenAsync(SamplePage, Browser.Desktop);
        await opened.Page.Keyboard.PressAsync("Tab");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await opened.Page.Keyboard.PressAsync("Tab");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("language");
        (await opened.SeenAsync("h1")).ShouldBe("After-hours work");
        await opened.Page.Keyboard.PressAsync("Enter");
        (await opened.SeenAsync("h1")).ShouldBe("工时外工作报告");
        (await opened.SeenAsync("#quality h2")).ShouldBe("质量");
        (await opened.Page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe("zh");
        await opened.Page.Keyboard.PressAsync("Enter");
        (await opened.SeenAsync("h1")).ShouldBe("After-hours work");
        opened.ShouldHaveBeenQuiet(reports.Sample);
    }

    [BrowserFact]
    public async Task Without_scripts_the_page_is_read_in_its_first_language()
    {
        await using var opened = await browser.OpenAsync(SamplePage, Browser.Phone, hasScript: false);
        (await opened.SeenAsync("h1")).ShouldBe("After-hours work");
        (await opened.Page.Locator("#language").IsVisibleAsync()).ShouldBeFalse();
        (await opened.Page.Locator("#chart-time svg.plot").IsVisibleAsync()).ShouldBeTrue();
        await opened.Page.Locator("#chart-time summary").ClickAsync();
        (await opened.Page.Locator("#chart-time table").IsVisibleAsync()).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task A_table_is_sorted_by_its_heading_and_says_so()
    {
        await using var opened = await browser.OpenAsync(SamplePage, Browser.Desktop);
        var head = opened.Page.Locator("#employees th").Filter(new() { HasText = "Credited" }).First;
        await head.Locator("button").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        (await head.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        string[] hours = [.. (await opened.Page.Locator("#employees tbody td:nth-child(8)").AllInnerTextsAsync())];
        int[] minutes = [.. hours.Select(text => text.Split(':')).Select(parts => (60 * Number(parts[0])) + Number(parts[1]))];
        minutes.Length.ShouldBe(76);
        minutes.ShouldBe(minutes.OrderByDescending(value => value));
        minutes[0].ShouldBeGreaterThan(60);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Nothing_serious_stands_in_the_way_of_readers_with_other_senses(ColorScheme colors, bool isPhone)
    {
        // The page of one person among many has every part that the large one has, and is looked through in a second.
        string person = Directory.GetFiles(Path.Combine(reports.Many, "employees")).MaxBy(file => new FileInfo(file).Length)!;
        foreach (string file in new[] { Path.Combine(reports.Many, "report.html"), person })
        {
            await using var opened = await browser.OpenAsync(file, isPhone ? Browser.Phone : Browser.Desktop, colors: colors);
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            var result = await opened.Page.RunAxe();
            result.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").ShouldBeEmpty();
            result.Passes.Length.ShouldBeGreaterThan(15);
        }
    }

    [BrowserFact]
    public async Task On_paper_every_part_is_open_and_buttons_are_gone()
    {
        await using var opened = await browser.OpenAsync(
            Directory.GetFiles(Path.Combine(reports.Many, "employees")).MaxBy(file => new FileInfo(file).Length)!,
            Browser.Desktop,
            hasScript: false);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await opened.Page.Locator("#language, nav").First.IsVisibleAsync()).ShouldBeFalse();
        (await opened.Page.Locator("details.day ul.why").First.IsVisibleAsync()).ShouldBeTrue();
        byte[] paper = await opened.Page.PdfAsync(new() { Format = "A4" });
        paper.Length.ShouldBeGreaterThan(10_000);
    }

    [BrowserFact]
    public async Task A_link_to_a_day_that_is_folded_opens_it()
    {
        await using var opened = await browser.OpenAsync(SamplePage, Browser.Desktop);
        string id = (await opened.Page.Locator("details.day").First.GetAttributeAsync("id"))!;
        await using var again = await browser.OpenAsync(SamplePage, Browser.Desktop, "#" + id);
        (await again.Page.Locator("details.day").First.Locator("ul.why").IsVisibleAsync()).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Among_many_pages_one_walks_from_the_overview_to_a_person_and_back_in_ones_language()
    {
        await using var opened = await browser.OpenAsync(Path.Combine(reports.Many, "report.html"), Browser.Desktop);
        await opened.Page.Locator("#language").ClickAsync();
        await opened.Page.Locator("#employees tbody a").Filter(new() { HasText = "Delta" }).ClickAsync();
        (await opened.SeenAsync("h1")).ShouldBe("工时外工作报告：Delta");
        await opened.Page.Locator("section.person > p a").First.ClickAsync();
        (await opened.SeenAsync("h1")).ShouldBe("工时外工作报告：Chicago");
        await opened.Page.Locator("nav a").First.ClickAsync();
        (await opened.SeenAsync("h1")).ShouldBe("工时外工作报告");
        opened.ShouldHaveBeenQuiet(reports.Many);
    }

    [BrowserFact]
    public async Task Hostile_names_in_every_field_are_text_and_no_script_runs()
    {
        await using var opened = await browser.OpenAsync(Path.Combine(reports.HostileReport, "report.html"), Browser.Phone);
        string shown = Reports.Hostile.Replace('\u202E', '\uFFFD');
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        (await opened.SeenAsync("section.person h3")).ShouldBe(shown);
        (await opened.SeenAsync("section.unit h3")).ShouldBe(shown);
        (await opened.SeenAsync("ul.why")).ShouldContain(shown);
        (await opened.SeenAsync("#attention")).ShouldContain(shown);
        (await opened.Page.Locator("img, iframe, body script ~ script").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator("script").CountAsync()).ShouldBe(1);
        (await opened.WidthAsync()).ShouldBe(Browser.Phone.Width);
        opened.ShouldHaveBeenQuiet(reports.HostileReport);
    }

    [BrowserFact]
    public async Task The_page_refuses_a_script_that_somebody_puts_into_it()
    {
        await using var opened = await browser.OpenAsync(SamplePage, Browser.Desktop);
        await opened.Page.EvaluateAsync(
            "() => { const script = document.createElement('script'); script.textContent = 'document.title = \"taken over\"'; "
            + "document.body.appendChild(script); }");
        (await opened.Page.TitleAsync()).ShouldBe("After-hours work");
        opened.Complaints.ShouldContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
