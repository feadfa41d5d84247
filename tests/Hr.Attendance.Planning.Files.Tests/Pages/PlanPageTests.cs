using System.Text;
using System.Text.RegularExpressions;
using Hr.Attendance.Planning.Files.Tests.Support;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Tests.Pages;

public class PlanPageTests
{
    private static readonly string Page = TextOf(new Plans(PlannedGroup.Ordinary).Report());

    [Fact]
    public void The_page_has_every_section_and_the_navigation_leads_to_each()
    {
        string[] sections = ["glance", "demand", "days", "people", "missing", "fairness", "findings", "how"];
        Regex.Matches(Page, "<section id=\"(\\w+)\"").Select(match => match.Groups[1].Value).ShouldBe(sections);
        sections.ShouldAllBe(section => Page.Contains($"<a href=\"#{section}\">", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page_and_no_place_is_there_twice()
    {
        string[] ids = [.. Regex.Matches(Page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
        ids.ShouldBeUnique();
        string[] links = [.. Regex.Matches(Page, " href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value)];
        links.Length.ShouldBeGreaterThan(50);
        links.Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void Every_duty_says_why_you_and_every_other_day_says_why_not()
    {
        Regex.Count(Page, "<details class=\"duty\"").ShouldBe(3 * 14);
        Page.ShouldContain("4.2 customers are answered in time by it");
        Page.ShouldContain("<code>limit.minimumRest</code>");

        // Leave until the end of the year is one entry for a person who has duty on the 29th and none on the two days after it.
        Page.ShouldContain("12-30 – 12-31");
    }

    [Fact]
    public void Cells_of_the_grid_tell_leave_from_limits_and_from_days_on_which_nobody_is_missing()
    {
        int cells = Regex.Count(Page, "<td class=\"(on|sign [\\w-]+)\">");
        cells.ShouldBe(6 * 14);
        Regex.Count(Page, "<td class=\"on\">").ShouldBe(3 * 14);
        Regex.Count(Page, "<td class=\"sign leave\">").ShouldBeGreaterThan(3);
        Regex.Count(Page, "<td class=\"sign limit\">").ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Guessed_dates_are_said_in_the_overview_and_marked_in_the_grid()
    {
        Page.ShouldContain("2027-01-01, 2027-01-02, 2027-01-03");
        Page.ShouldContain("01-01?");
        Page.ShouldContain("kind of day guessed");
    }

    [Theory]
    [InlineData(MessageLanguage.English, "<html lang=\"en\">", "<title data-en=\"Duty plan\" data-zh=\"值班排班表\">Duty plan</title>")]
    [InlineData(MessageLanguage.Chinese, "<html lang=\"zh\">", "<title data-en=\"Duty plan\" data-zh=\"值班排班表\">值班排班表</title>")]
    public void The_page_begins_in_the_language_that_was_asked_for(MessageLanguage language, string html, string title)
    {
        string page = TextOf(new Plans(PlannedGroup.Ordinary).Report(language));
        page.ShouldContain(html);
        page.ShouldContain(title);
    }

    [Fact]
    public void A_plan_of_nothing_is_a_page_that_says_so()
    {
        string page = TextOf(new Plans(PlannedGroup.Ordinary).Empty());
        page.ShouldContain("There is no queue to plan for in these days");
        page.ShouldContain("Every interval has the people that it needs.");
        page[..page.IndexOf("<script>", StringComparison.Ordinal)].ShouldNotContain("NaN", Case.Sensitive);
    }

    [Fact]
    public void A_line_of_a_unit_is_a_queue_with_a_name_of_its_own()
    {
        var report = new Plans(PlannedGroup.Ordinary).Report();
        report = report with { Plan = Plans.With(Plans.OfLine(report.Plan, "k12"), [.. report.Plan.Duties.Select(duty => duty with { Line = "k12" })]) };
        string page = TextOf(report);
        page.ShouldContain(">Shanghai branch · k12<");
        page.ShouldContain(">上海分校 · k12<");
        page.ShouldNotContain(">Shanghai branch<");
        Regex.Count(page, "<details class=\"duty\"").ShouldBe(3 * 14);
    }

    [Fact]
    public void Where_nobody_is_needed_coverage_is_no_figure() =>
        TextOf(new Plans(PlannedGroup.Ordinary).Empty()).ShouldContain("<li class=\"tile-coverage\"><span class=\"of\"><span lang=\"en\">Coverage</span>"
            + "<span lang=\"zh\">覆盖率</span></span><span class=\"figure\">–</span>");

    [Fact]
    public void Hostile_names_are_text()
    {
        string page = TextOf(new Plans(PlannedGroup.Hostile).Report());
        page.ShouldNotContain("<img");
        Regex.Count(page, "<script").ShouldBe(1);
        page.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
        page.ShouldNotContain("\u202E");
    }

    [Fact]
    public void The_page_loads_nothing_and_allows_its_two_styles_by_their_hashes()
    {
        Page.ShouldNotContain("http://");
        Page.ShouldNotContain("https://");
        Regex.Count(Page[..Page.IndexOf("<style>", StringComparison.Ordinal)], "sha256-").ShouldBe(2 + 1);
        Regex.Count(Page, "<style>").ShouldBe(2);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => TextOf(new Plans(PlannedGroup.Ordinary).Report()).ShouldBe(Page);

    [Fact]
    public void Tables_for_terminals_leave_out_what_has_nothing_to_say()
    {
        PlanFiles.TablesOf(new Plans(PlannedGroup.Ordinary).Empty()).Select(table => table.Name).ShouldBe(["measures"]);
        PlanFiles.TablesOf(new Plans(PlannedGroup.Ordinary).Report()).Select(table => table.Name).ShouldBe(
            ["roster", "coverage", "measures", "uncovered", "relaxations", "proven", "changes", "fairness", "fairness-by-month", "headroom"]);
        ForecastFiles.TablesOf(new Plans(PlannedGroup.Ordinary).Forecast()).Select(table => table.RowCount).ShouldBe([28, 10]);
        ForecastFiles.SentencesOf(new Plans(PlannedGroup.Ordinary).Forecast())[1].English.ShouldBe("Shanghai branch: Fridays have 34 % more than other days");
    }

    private static string TextOf(Requests.PlanReport report)
    {
        using var stream = new MemoryStream();
        PlanFiles.WritePage(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
