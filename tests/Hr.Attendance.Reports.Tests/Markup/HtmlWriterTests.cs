using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tests.Markup;

public class HtmlWriterTests
{
    [Law(50)]
    public void Whatever_text_goes_in_the_page_has_it_as_text_and_nothing_else(string? drawn)
    {
        string text = drawn ?? string.Empty;
        var page = Pages.Read(Pages.Markup(html => html.Open("p", "a").Text(text).Close()));
        page.Body!.Children.Length.ShouldBe(1);
        page.Body.FirstElementChild!.Children.ShouldBeEmpty();
        page.Body.TextContent.ShouldBe(VisibleText.Of(text));
    }

    [Law(50)]
    public void Whatever_text_goes_into_an_attribute_stays_in_it(string? drawn)
    {
        string text = drawn ?? string.Empty;
        var element = Pages.Read(Pages.Markup(html => html.Open("p").Attribute("aria-label", text).Close())).Body!.FirstElementChild!;
        element.Attributes.Length.ShouldBe(1);
        element.GetAttribute("aria-label").ShouldBe(VisibleText.Of(text));
    }

    [Fact]
    public void A_script_in_a_name_is_text_in_html_and_in_drawings()
    {
        var page = Pages.Read(Pages.Markup(html => html.Open("div").Name(Pages.Hostile).Open("svg").Open("text").Text(Bilingual.Same(Pages.Hostile)).Close(3)));
        page.QuerySelectorAll("script,img").ShouldBeEmpty();
        page.QuerySelector("bdi")!.TextContent.ShouldBe(VisibleText.Of(Pages.Hostile));
        page.QuerySelector("text")!.TextContent.ShouldBe(VisibleText.Of(Pages.Hostile));
    }

    [Theory]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\nb\tc\u001B[31m", "a\uFFFDb\uFFFDc\uFFFD[31m")]
    [InlineData("pay\u202Egnp.exe", "pay\uFFFDgnp.exe")]
    [InlineData("\u2066x\u2069\u200E\u061C", "\uFFFDx\uFFFD\uFFFD\uFFFD")]
    [InlineData("zero\u200Bwidth\uFEFF\u00AD", "zero\uFFFDwidth\uFFFD\uFFFD")]
    [InlineData("\U000E0041", "\uFFFD\uFFFD")]
    [InlineData("张伟 · José · 👩‍💻 · می‌خواهم", "张伟 · José · 👩‍💻 · می‌خواهم")]
    public void What_hides_or_steers_is_shown_and_letters_of_any_script_are_kept(string text, string shown) => VisibleText.Of(text).ShouldBe(shown);

    [Fact]
    public void Half_of_a_character_is_shown_as_a_replacement() => VisibleText.Of("a\uD83D b\uDE00").ShouldBe("a\uFFFD b\uFFFD");

    [Theory]
    [InlineData("script")]
    [InlineData("iframe")]
    [InlineData("img")]
    [InlineData("p><script")]
    public void There_are_no_elements_that_run_or_load(string name) => Should.Throw<ArgumentException>(() => Pages.Markup(html => html.Open(name)));

    [Theory]
    [InlineData("onclick", "alert(1)")]
    [InlineData("style", "color:red")]
    [InlineData("src", "x")]
    [InlineData("href", "javascript:alert(1)")]
    [InlineData("href", "//example.org")]
    [InlineData("href", "https://example.org")]
    [InlineData("href", "people/../../x y")]
    public void There_are_no_attributes_that_run_and_no_links_out_of_the_report(string name, string value) =>
        Should.Throw<ArgumentException>(() => Pages.Markup(html => html.Open("a").Attribute(name, value)));

    [Fact]
    public void What_is_not_ended_is_noticed() => Should.Throw<InvalidOperationException>(() => Pages.Markup(html => html.Open("p")));

    [Fact]
    public void Text_that_is_the_same_in_both_languages_is_written_once() =>
        Pages.Markup(html => html.Open("p").Text(Bilingual.Same("12:30")).Close()).ShouldBe("<p>12:30</p>");

    [Fact]
    public void Text_in_two_languages_stands_in_the_page_twice_each_with_its_language()
    {
        Pages.Markup(html => html.Leaf("p", new Bilingual("credited", "计入"))).ShouldBe("<p><span lang=\"en\">credited</span><span lang=\"zh\">计入</span></p>");
        Pages.Markup(html => html.Open("svg").Leaf("text", new Bilingual("credited", "计入")).Close())
            .ShouldBe("<svg><text><tspan lang=\"en\">credited</tspan><tspan lang=\"zh\">计入</tspan></text></svg>");
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("张伟强", 5, "张伟…")]
    [InlineData("a😀😀", 3, "a…")]
    public void A_label_that_is_too_long_ends_with_dots_between_whole_characters(string text, int width, string shown) =>
        VisibleText.Shortened(text, width).ShouldBe(shown);
}
