using System.Reflection;
using System.Text;
using Hr.Attendance.Compatibility;

namespace Hr.Attendance.Reports.Markup;

/// <summary>The style or the script of every page, with the hash by which a page allows it and nothing else.</summary>
internal sealed class PageAsset
{
    internal static readonly PageAsset Style = new("style", typeof(PageAsset).Assembly, "page.css");

    internal static readonly PageAsset Script = new("script", typeof(PageAsset).Assembly, "page.js");

    private PageAsset(string element, Assembly owner, string resource)
    {
        using var stream = owner.GetManifestResourceStream(resource)!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        Element = element;

        // With one end of line, whatever the sources were checked out with: the hash must be that of the bytes in the page.
        Content = text.ReadToEnd().Replace("\r\n", "\n");
        Source = "'sha256-" + Convert.ToBase64String(Sha256.Hash(Encoding.UTF8.GetBytes(Content))) + "'";
    }

    /// <summary>A style that another package's pages have beside that of every page.</summary>
    internal static PageAsset StyleOf(Assembly owner, string resource) => new("style", owner, resource);

    internal string Element { get; }

    internal string Content { get; }

    /// <summary>How a Content-Security-Policy names it.</summary>
    internal string Source { get; }
}
