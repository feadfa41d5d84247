namespace Hr.Attendance.Reports.Markup;

/// <summary>The fillings of charts, once for each page: each differs from the others in its pattern too, so that they are told apart in grey.</summary>
internal static class Patterns
{
    /// <summary>The kinds of time that every chart shows in the same way; the remaining ones are reasons and other series.</summary>
    internal static readonly IReadOnlyList<string> Names =
        ["primary", "online", "effective", "refused", "uncounted", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

    private static readonly Dictionary<string, string> Strokes = new(StringComparer.Ordinal)
    {
        ["refused"] = "M-2 10L10 -2M4 12L12 4M-4 4L4 -4",
        ["uncounted"] = "M2 2h2v2h-2zM6 6h2v2h-2z",
        ["s2"] = "M-2 10L10 -2M4 12L12 4M-4 4L4 -4",
        ["s3"] = "M2 2h2v2h-2zM6 6h2v2h-2z",
        ["s4"] = "M-2 -2L10 10M-4 4L4 12M4 -4L12 4",
        ["s5"] = "M0 2H8M0 6H8",
        ["s6"] = "M2 0V8M6 0V8",
        ["s7"] = "M0 4H8M4 0V8",
        ["s8"] = "M-2 10L10 -2M-2 -2L10 10",
    };

    internal static void Write(HtmlWriter html)
    {
        html.Open("svg", "patterns").Attribute("aria-hidden", "true").Attribute("width", 0).Attribute("height", 0).Open("defs");
        foreach (string name in Names)
        {
            html.Open("pattern").Attribute("id", "fill-" + name).Attribute("patternUnits", "userSpaceOnUse").Attribute("width", 8).Attribute("height", 8)
                .Open("rect", "ground " + name).Attribute("width", 8).Attribute("height", 8).Close();
            if (Strokes.TryGetValue(name, out string? stroke))
            {
                html.Open("path", stroke[stroke.Length - 1] == 'z' ? "spots" : "strokes").Attribute("d", stroke).Close();
            }

            html.Close();
        }

        html.Close(2).Line();
    }

    internal static string FillOf(string name) => "url(#fill-" + name + ")";
}
