using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tests;

/// <summary>Writes pages and reads them back as a browser does.</summary>
internal static class Pages
{
    internal const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='alert(1)' &lt;\u202E=cmd";

    internal static string Markup(Action<HtmlWriter> content)
    {
        using var text = new StringWriter();
        var html = new HtmlWriter(text);
        content(html);
        html.ShouldBeWhole();
        return text.ToString();
    }

    internal static IDocument Read(string markup) => new HtmlParser().ParseDocument(markup);

    internal static IDocument Page(Action<HtmlWriter> content, MessageLanguage language = MessageLanguage.English)
    {
        using var text = new StringWriter();
        new PageFrame(new Bilingual("Report", "报告"), Bilingual.Same("2026-03"), [new PageLink("#a", new Bilingual("Part", "部分"))], language)
            .Write(text, content);
        return Read(text.ToString());
    }
}
