using System.Security.Cryptography;
using System.Text;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tests.Markup;

public class PageFrameTests
{
    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_by_their_hashes_and_nothing_else()
    {
        var page = Pages.Page(html => html.Leaf("p", Bilingual.Same("x")));
        string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        policy.ShouldBe($"default-src 'none'; style-src '{HashOf("style")}'; script-src '{HashOf("script")}'; base-uri 'none'; form-action 'none'");
        page.QuerySelectorAll("script,style").Length.ShouldBe(2);
        page.QuerySelectorAll("link,img,iframe,object,embed,form,[style],[src]").ShouldBeEmpty();

        string HashOf(string element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector(element)!.TextContent)));
    }

    [Fact]
    public void The_policy_comes_before_what_it_is_about()
    {
        var page = Pages.Page(_ => { });
        page.Head!.Children.Select(child => child.LocalName + child.GetAttribute("http-equiv")).Take(2).ShouldBe(["meta", "metaContent-Security-Policy"]);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "en", "Report")]
    [InlineData(MessageLanguage.Chinese, "zh", "报告")]
    public void The_first_language_is_set_without_a_script(MessageLanguage language, string name, string title)
    {
        var page = Pages.Page(_ => { }, language);
        page.DocumentElement.GetAttribute("lang").ShouldBe(name);
        page.Title.ShouldBe(title);
        page.QuerySelector("#language")!.HasAttribute("hidden").ShouldBeTrue();
        PageAsset.Style.Content.ShouldContain("html[lang=en] [lang=zh],html[lang=zh] [lang=en]{display:none}");
    }

    [Fact]
    public void A_reader_without_eyes_finds_landmarks_a_way_past_the_navigation_and_headings()
    {
        var page = Pages.Page(_ => { });
        page.QuerySelector("body > a.skip")!.GetAttribute("href").ShouldBe("#main");
        page.QuerySelectorAll("main#main").Length.ShouldBe(1);
        page.QuerySelectorAll("header").Length.ShouldBe(1);
        page.QuerySelector("nav")!.GetAttribute("aria-labelledby").ShouldBe("contents");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }
}
