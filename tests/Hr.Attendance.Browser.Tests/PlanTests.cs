using Deque.AxeCore.Playwright;
using Hr.Attendance.Planning.Files.Tests.Support;
using Microsoft.Playwright;

namespace Hr.Attendance.Browser.Tests;

[Collection("reports")]
public class PlanTests(Browser browser, PlanPages pages) : IClassFixture<PlanPages>
{
    private const string OpenAll = "document.querySelectorAll('details').forEach(part => part.open = true)";

    [BrowserTheory]
    [InlineData("en", true)]
    [InlineData("zh", true)]
    [InlineData("en", false)]
    [InlineData("zh", false)]
    public async Task The_plan_fits_phones_and_desktops_and_asks_for_nothing(string language, bool isPhone)
    {
        var size = isPhone ? Browser.Phone : Browser.Desktop;
        await using var opened = await browser.OpenAsync(pages.Plan, size, "#lang=" + language);
        (await opened.Page.TitleAsync()).ShouldBe(language == "zh" ? "值班排班表" : "Duty plan");
        (await opened.WidthAsync()).ShouldBe(size.Width);
        await opened.Page.EvaluateAsync(OpenAll);
        (await opened.WidthAsync()).ShouldBe(size.Width);
        opened.Requests.Count.ShouldBe(1);
        opened.ShouldHaveBeenQuiet(pages.Folder);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Nothing_serious_stands_in_the_way_of_readers_with_other_senses(ColorScheme colors, bool isPhone)
    {
        await using var opened = await browser.OpenAsync(pages.FewDays, isPhone ? Browser.Phone : Browser.Desktop, colors: colors);
        await opened.Page.EvaluateAsync(OpenAll);
        var result = await opened.Page.RunAxe();
        result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        result.Passes.Length.ShouldBeGreaterThan(15);
    }

    [BrowserFact]
    public async Task A_duty_in_the_grid_leads_to_its_reasons_by_keyboard()
    {
        await using var opened = await browser.OpenAsync(pages.Plan, Browser.Desktop);
        var cell = opened.Page.Locator("table.roster td.on a").First;
        await cell.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        string target = (await cell.GetAttributeAsync("href"))!;
        (await opened.Page.Locator(target).EvaluateAsync<bool>("duty => duty.open")).ShouldBeTrue();
        (await opened.SeenAsync(target + " .why")).ShouldContain("answered in time");
    }

    [BrowserFact]
    public async Task A_name_in_the_grid_leads_to_why_the_person_has_no_duty_on_other_days()
    {
        await using var opened = await browser.OpenAsync(pages.Plan, Browser.Phone, "#lang=zh");
        await opened.Page.Locator("table.roster th a").Filter(new() { HasText = "陈伟" }).First.ClickAsync();
        (await opened.Page.Locator("details.person[open]").InnerTextAsync()).ShouldContain("距次日主岗班次休息不足");
    }

    [BrowserFact]
    public async Task A_week_of_seven_days_is_seen_on_a_phone_without_scrolling_sideways()
    {
        await using var opened = await browser.OpenAsync(pages.Plan, Browser.Phone);
        (await opened.Page.Locator(".weeks .scroll").First.EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth")).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Bars_of_a_day_stand_below_its_clock()
    {
        // On Monday the window is 18:00 to 24:00: a duty from 18:00 to 22:00 is four of its six hours.
        await using var opened = await browser.OpenAsync(pages.Plan, Browser.Desktop);
        var bar = opened.Page.Locator("#day-2026-12-21 details.duty svg.bar").First;
        double[] shares = await bar.EvaluateAsync<double[]>(
            "svg => { const all = svg.getBoundingClientRect(), one = svg.querySelector('rect[rx]').getBoundingClientRect();"
            + " return [(one.left - all.left) / all.width, one.width / all.width]; }");
        shares[1].ShouldBeLessThan(0.67);
        shares[1].ShouldBeGreaterThan(0.2);
        double clock = await opened.Page.Locator("#day-2026-12-21 svg.clock").First.EvaluateAsync<double>("svg => svg.getBoundingClientRect().left");
        (await bar.EvaluateAsync<double>("svg => svg.getBoundingClientRect().left")).ShouldBe(clock, 1);
    }

    [BrowserFact]
    public async Task Hostile_names_are_text_and_no_script_runs()
    {
        await using var opened = await browser.OpenAsync(pages.Hostile, Browser.Phone);
        await opened.Page.EvaluateAsync(OpenAll);
        (await opened.SeenAsync("details.duty .who")).ShouldContain(PlannedGroup.HostileText.Replace('\u202E', '\uFFFD'));
        (await opened.Page.Locator("img, iframe").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator("script").CountAsync()).ShouldBe(1);
        (await opened.WidthAsync()).ShouldBe(Browser.Phone.Width);
        opened.ShouldHaveBeenQuiet(pages.Folder);
    }

    [BrowserFact]
    public async Task A_plan_of_nothing_is_read_without_a_fault()
    {
        await using var opened = await browser.OpenAsync(pages.Empty, Browser.Phone);
        (await opened.SeenAsync("#glance")).ShouldContain("There is no queue to plan for");
        opened.ShouldHaveBeenQuiet(pages.Folder);
    }

    [BrowserFact]
    public async Task On_paper_reasons_are_open_and_buttons_are_gone()
    {
        await using var opened = await browser.OpenAsync(pages.Plan, Browser.Desktop, hasScript: false);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await opened.Page.Locator("#language, nav").First.IsVisibleAsync()).ShouldBeFalse();
        (await opened.Page.Locator("details.duty ul.why").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [BrowserTheory]
    [InlineData("glance", "zh", false)]
    [InlineData("demand", "en", false)]
    [InlineData("days", "en", true)]
    [InlineData("people", "zh", true)]
    public async Task Sections_of_the_sample_are_pictures_of_few_bytes(string section, string language, bool isPhone)
    {
        await using var opened = await browser.OpenAsync(pages.Sample, isPhone ? Browser.Phone : Browser.Desktop, "#lang=" + language);
        await opened.Page.EvaluateAsync(
            "section => { const part = document.getElementById(section); part.querySelectorAll('details.duty, details.person')[0]?.setAttribute('open', '');"
            + " part.scrollIntoView(); }",
            section);
        await PictureTests.KeepAsync(opened, $"plan-{section}-{(isPhone ? "phone" : "desktop")}-{language}");
    }
}
