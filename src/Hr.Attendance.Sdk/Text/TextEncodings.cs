using System.Text;

namespace Hr.Attendance.Sdk.Text;

/// <summary>Tells in which encoding a text file was written: by its byte-order mark, else by what its first bytes can be.</summary>
internal static class TextEncodings
{
    /// <summary>How many bytes are looked at.</summary>
    private const int PrefixLength = 64 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>GB18030, the superset of GBK and GB2312 in which Chinese programs write when they do not write UTF-8.</summary>
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>Opens a stream as text. Bytes that are no text in its encoding become U+FFFD.</summary>
    internal static TextReader OpenText(Stream stream)
    {
        var (bytes, encoding) = Detect(stream);
        return new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }

    /// <summary>Opens a stream as UTF-8 without a byte-order mark, whatever encoding it is in.</summary>
    internal static Stream OpenUtf8(Stream stream)
    {
        var (bytes, encoding) = Detect(stream);
        return ReferenceEquals(encoding, Utf8) ? bytes : new Utf8Stream(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false));
    }

    /// <summary>Whether some of a text's bytes were no text in its encoding.</summary>
    internal static bool HasNoText(string text) => text.AsSpan().IndexOf('\uFFFD') >= 0;

    private static (Stream Bytes, Encoding Encoding) Detect(Stream stream)
    {
        byte[] prefix = new byte[PrefixLength];
        int length = 0;
        int read;
        while (length < prefix.Length && (read = stream.Read(prefix, length, prefix.Length - length)) > 0)
        {
            length += read;
        }

        var (encoding, markLength) = DetectIn(prefix, length);
        return (new PrefixedStream(prefix, markLength, length, stream), encoding);
    }

    private static (Encoding Encoding, int MarkLength) DetectIn(byte[] prefix, int length) =>
        StartsWith(prefix, length, 0xEF, 0xBB, 0xBF) ? (Utf8, 3)
        : StartsWith(prefix, length, 0xFF, 0xFE) ? (Encoding.Unicode, 2)
        : StartsWith(prefix, length, 0xFE, 0xFF) ? (Encoding.BigEndianUnicode, 2)
        : length >= 2 && prefix[0] != 0 && prefix[1] == 0 ? (Encoding.Unicode, 0)
        : length >= 2 && prefix[0] == 0 && prefix[1] != 0 ? (Encoding.BigEndianUnicode, 0)
        : CanBe(StrictUtf8, prefix, length) ? (Utf8, 0)
        : (Gb18030, 0);

    private static bool StartsWith(byte[] bytes, int length, params byte[] mark) =>
        length >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

    /// <summary>Whether bytes can be the beginning of a text in an encoding; a character may be cut at their end.</summary>
    private static bool CanBe(Encoding strict, byte[] bytes, int length)
    {
        try
        {
            strict.GetDecoder().GetCharCount(bytes, 0, length, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
