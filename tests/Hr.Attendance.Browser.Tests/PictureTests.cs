using Microsoft.Playwright;

namespace Hr.Attendance.Browser.Tests;

/// <summary>Takes the pictures of <c>docs/images</c>; written there by <c>eng/report-pictures.sh</c>, which names the folder in <c>HR_PICTURES</c>.</summary>
[Collection("reports")]
public class PictureTests(Browser browser, Reports reports)
{
    private const int MostBytes = 300_000;

    private string Page => Path.Combine(reports.Sample, "report.html");

    [BrowserTheory]
    [InlineData("report-desktop-en", "en", false)]
    [InlineData("report-desktop-zh", "zh", false)]
    [InlineData("report-phone-en", "en", true)]
    [InlineData("report-phone-zh", "zh", true)]
    public async Task The_overview_is_a_picture_of_few_bytes(string name, string language, bool isPhone)
    {
        await using var opened = await browser.OpenAsync(Page, isPhone ? Browser.Phone : Browser.Desktop, "#lang=" + language);
        await KeepAsync(opened, name);
    }

    [BrowserFact]
    public async Task A_day_and_its_reasons_are_a_picture_of_few_bytes()
    {
        await using var overview = await browser.OpenAsync(Page, Browser.Desktop);
        string id = (await overview.Page.Locator("section.person", new() { HasText = "Uber_Support" })
            .Locator("details.day[id$='-2017-11-24']").First.GetAttributeAsync("id"))!;
        await using var opened = await browser.OpenAsync(Page, Browser.Desktop, "#" + id);
        (await opened.Page.Locator("#" + id).EvaluateAsync<bool>("day => { day.scrollIntoView(); return day.open; }")).ShouldBeTrue();
        await KeepAsync(opened, "report-day-en");
    }

    internal static async Task KeepAsync(OpenPage opened, string name)
    {
        byte[] picture = await opened.Page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
        picture.Length.ShouldBeInRange(10_000, MostBytes);
        if (Environment.GetEnvironmentVariable("HR_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
        }
    }
}
