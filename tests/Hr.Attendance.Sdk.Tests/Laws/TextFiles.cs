using System.Text;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>The encodings in which a text file may be.</summary>
internal static class TextFiles
{
    internal static readonly IReadOnlyList<string> Encodings = ["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-16le", "utf-16be", "gb18030"];

    internal static byte[] Encode(string text, string encoding)
    {
        var (codec, mark) = encoding switch
        {
            "utf-8" => (new UTF8Encoding(false), ""),
            "utf-8 mark" => (new UTF8Encoding(false), "\uFEFF"),
            "utf-16le mark" => (Encoding.Unicode, "\uFEFF"),
            "utf-16be mark" => (Encoding.BigEndianUnicode, "\uFEFF"),
            "utf-16le" => (Encoding.Unicode, ""),
            "utf-16be" => (Encoding.BigEndianUnicode, ""),
            _ => (CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, ""),
        };
        return codec.GetBytes(mark + text);
    }
}
