using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Markup;

/// <summary>
/// Writes HTML and SVG as a stream. Text and values of attributes are always escaped; elements and attributes are those that pages here have,
/// among them none that runs a script or loads anything. What is not closed, or closed twice, is an exception.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    // Reports show text that customers and employees wrote, to people with many rights. So there is no way to write markup from a text:
    // elements and attributes come from two short lists without script and without anything that loads, and every text is escaped where it
    // is written, not where it comes from.

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "aside", "bdi", "body", "button", "caption", "circle", "code", "dd", "defs", "desc", "details", "div", "dl", "dt",
        "figcaption", "figure", "footer", "g", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "line", "main", "meta", "nav", "ol",
        "p", "path", "pattern", "polygon", "polyline", "rect", "section", "small", "span", "strong", "summary", "svg", "table", "tbody",
        "td", "text", "tfoot", "th", "thead", "title", "tr", "tspan", "ul",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "cx", "cy", "d", "data-en", "data-zh",
        "dir", "fill", "height", "hidden", "href", "http-equiv", "id", "lang", "name", "open", "patternTransform", "patternUnits", "points",
        "preserveAspectRatio", "r", "role", "rx", "scope", "tabindex", "text-anchor", "type", "viewBox", "width", "x", "x1", "x2", "y",
        "y1", "y2",
    };

    private static readonly HashSet<string> WithoutContent = new(StringComparer.Ordinal) { "circle", "line", "meta", "path", "polygon", "polyline", "rect" };

    private readonly Stack<string> _open = new();
    private int _drawings;
    private bool _isInTag;

    /// <summary>Begins an element.</summary>
    internal HtmlWriter Open(string name)
    {
        if (!Elements.Contains(name))
        {
            throw new ArgumentException($"pages have no element `{name}`", nameof(name));
        }

        EndTag();
        output.Write('<');
        output.Write(name);
        _open.Push(name);
        _drawings += name == "svg" ? 1 : 0;
        _isInTag = true;
        return this;
    }

    /// <summary>Gives the element that was just begun an attribute.</summary>
    internal HtmlWriter Attribute(string name, string value)
    {
        if (!_isInTag || !Attributes.Contains(name))
        {
            throw new ArgumentException($"an attribute `{name}` is not possible here", nameof(name));
        }

        // Links are made of ids. Whatever an id is, it must not lead anywhere else.
        if (name == "href" && !IsWithinReport(value))
        {
            throw new ArgumentException("a link leads out of the report", nameof(value));
        }

        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Escaped(value);
        output.Write('"');
        return this;
    }

    internal HtmlWriter Attribute(string name, decimal value) => Attribute(name, decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A place along the width of a drawing: the drawing may be of any width, its letters keep their size.</summary>
    internal HtmlWriter Percent(string name, decimal share) =>
        Attribute(name, decimal.Round(share * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%");

    /// <summary>Ends the element that was begun last.</summary>
    internal HtmlWriter Close()
    {
        string name = _open.Pop();
        _drawings -= name == "svg" ? 1 : 0;
        if (WithoutContent.Contains(name))
        {
            output.Write(_isInTag ? (name == "meta" ? ">" : "/>") : throw new InvalidOperationException($"`{name}` has content"));
            _isInTag = false;
            return this;
        }

        EndTag();
        output.Write("</");
        output.Write(name);
        output.Write('>');
        return this;
    }

    /// <summary>Ends so many elements.</summary>
    internal HtmlWriter Close(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Close();
        }

        return this;
    }

    internal HtmlWriter Text(string text)
    {
        EndTag();
        Escaped(text);
        return this;
    }

    /// <summary>Text in both languages, of which the page shows one.</summary>
    internal HtmlWriter Text(Bilingual text)
    {
        if (string.Equals(text.English, text.Chinese, StringComparison.Ordinal))
        {
            return Text(text.English);
        }

        // Both stand in the page and the style hides one, so that a file without a server can switch its language.
        string part = _drawings > 0 ? "tspan" : "span";
        return Open(part).Attribute("lang", "en").Text(text.English).Close().Open(part).Attribute("lang", "zh").Text(text.Chinese).Close();
    }

    /// <summary>A name from data, which keeps its direction of writing to itself.</summary>
    internal HtmlWriter Name(string name) => _drawings > 0 ? Text(name) : Open("bdi").Text(name).Close();

    /// <summary>An element with nothing but text.</summary>
    internal HtmlWriter Leaf(string name, Bilingual text) => Open(name).Text(text).Close();

    /// <summary>An element with nothing but text, and a class.</summary>
    internal HtmlWriter Leaf(string name, string type, Bilingual text) => Open(name).Attribute("class", type).Text(text).Close();

    /// <summary>Begins an element with a class.</summary>
    internal HtmlWriter Open(string name, string type) => Open(name).Attribute("class", type);

    internal HtmlWriter Line()
    {
        EndTag();
        output.Write('\n');
        return this;
    }

    /// <summary>A style or script of the package's own, the only text that is not escaped.</summary>
    internal HtmlWriter Asset(PageAsset asset)
    {
        EndTag();
        output.Write('<');
        output.Write(asset.Element);
        output.Write('>');
        output.Write(asset.Content);
        output.Write("</");
        output.Write(asset.Element);
        output.Write(">\n");
        return this;
    }

    internal HtmlWriter DocumentType()
    {
        output.Write("<!DOCTYPE html>\n");
        return this;
    }

    /// <summary>Everything that was begun has ended.</summary>
    internal void ShouldBeWhole()
    {
        if (_open.Count > 0)
        {
            throw new InvalidOperationException($"`{_open.Peek()}` was not ended");
        }
    }

    private void EndTag()
    {
        if (_isInTag)
        {
            output.Write('>');
            _isInTag = false;
        }
    }

    private void Escaped(string text)
    {
        string visible = VisibleText.Of(text);
        if (visible.IndexOfAny(Special) < 0)
        {
            output.Write(visible);
            return;
        }

        foreach (char letter in visible)
        {
            switch (letter)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                default: output.Write(letter); break;
            }
        }
    }

    private static readonly char[] Special = ['&', '<', '>', '"', '\''];

    private static bool IsWithinReport(string link) =>
        link.Length > 0
        && link[0] != '/'
        && link.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '#' or '-' or '_' or '.' or '/');
}
