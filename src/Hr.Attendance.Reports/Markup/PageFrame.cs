using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Markup;

/// <summary>A place that a page's navigation leads to.</summary>
internal readonly record struct PageLink(string Target, Bilingual Name);

/// <summary>
/// What every page has around its content: nothing from outside may be loaded or run, the first language is set without a script, a switch
/// of language appears where scripts run, and a link leads past the navigation.
/// </summary>
internal sealed record PageFrame(Bilingual Title, Bilingual Subtitle, IReadOnlyList<PageLink> Links, MessageLanguage Language)
{
    private static readonly Bilingual LanguageTag = new("en", "zh");
    private static readonly Bilingual SkipToContent = new("Skip to the content", "跳到正文");
    private static readonly Bilingual Contents = new("Contents", "目录");

    // A page is one file that is sent around and opened from a disk. So it forbids itself everything: it loads nothing, sends nothing, and
    // runs one script and few styles, which it names by their hashes.
    private string ContentSecurityPolicy =>
        $"default-src 'none'; style-src {string.Join(" ", Styles.Select(style => style.Source))}; script-src {PageAsset.Script.Source}; "
        + "base-uri 'none'; form-action 'none'";

    /// <summary>A style beside that of every page; null for none.</summary>
    internal PageAsset? FurtherStyle { get; init; }

    private IEnumerable<PageAsset> Styles => FurtherStyle is { } further ? [PageAsset.Style, further] : [PageAsset.Style];

    internal void Write(TextWriter output, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter(output);
        html.DocumentType().Open("html").Attribute("lang", LanguageTag.In(Language)).Line();
        WriteHead(html);
        html.Open("body").Line();
        html.Open("a", "skip").Attribute("href", "#main").Text(SkipToContent).Close().Line();
        Patterns.Write(html);
        WriteHeader(html);
        html.Open("main").Attribute("id", "main").Line();
        content(html);
        html.Close().Line().Asset(PageAsset.Script).Close().Line().Close().Line();
        html.ShouldBeWhole();
    }

    private void WriteHead(HtmlWriter html)
    {
        html.Open("head").Line();
        html.Open("meta").Attribute("charset", "utf-8").Close().Line();
        html.Open("meta").Attribute("http-equiv", "Content-Security-Policy").Attribute("content", ContentSecurityPolicy).Close().Line();
        html.Open("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1").Close().Line();
        html.Open("meta").Attribute("name", "color-scheme").Attribute("content", "light dark").Close().Line();
        html.Open("title").Attribute("data-en", Title.English).Attribute("data-zh", Title.Chinese).Text(Title.In(Language)).Close().Line();
        foreach (var style in Styles)
        {
            html.Asset(style);
        }

        html.Close().Line();
    }

    private void WriteHeader(HtmlWriter html)
    {
        html.Open("header", "page").Open("div", "bar");
        html.Open("div").Leaf("h1", Title).Leaf("p", "subtitle", Subtitle).Close();
        html.Open("button").Attribute("type", "button").Attribute("id", "language").Attribute("hidden", string.Empty)
            .Open("span").Attribute("lang", "en").Open("span").Attribute("lang", "zh-CN").Text("中文").Close(2)
            .Open("span").Attribute("lang", "zh").Open("span").Attribute("lang", "en-GB").Text("English").Close(2)
            .Close();
        html.Close().Line();
        if (Links.Count > 0)
        {
            html.Open("nav").Attribute("aria-labelledby", "contents").Open("span", "unseen").Attribute("id", "contents").Text(Contents).Close().Open("ul");
            foreach (var link in Links)
            {
                html.Open("li").Open("a").Attribute("href", link.Target).Text(link.Name).Close(2);
            }

            html.Close(2).Line();
        }

        html.Close().Line();
    }
}
