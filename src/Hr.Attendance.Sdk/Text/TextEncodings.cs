using System.Runtime.ExceptionServices;
using System.Text;

namespace Hr.Attendance.Sdk.Text;

/// <summary>Tells in which encoding a text file was written: by its byte-order mark, else by what its first bytes can be.</summary>
internal static class TextEncodings
{
    /// <summary>How many bytes are looked at.</summary>
    private const int PrefixLength = 64 * 1024;

    /// <summary>Stands for bytes that are no text.</summary>
    private const char NoText = '\uFFFD';

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>GB18030, the superset of GBK and GB2312 in which Chinese programs write when they do not write UTF-8.</summary>
    /// <remarks>By itself it makes a question mark of what is no text, which would pass for text.</remarks>
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(NoText.ToString()))!;

    /// <summary>Opens a stream as text. Bytes that are no text in its encoding become U+FFFD.</summary>
    internal static TextReader OpenText(Stream stream)
    {
        var (bytes, encoding) = Detect(stream);
        return new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024, leaveOpen: true);
    }

    /// <summary>Opens a stream as UTF-8 without a byte-order mark, whatever encoding it is in.</summary>
    internal static Stream OpenUtf8(Stream stream)
    {
        var (bytes, encoding) = Detect(stream);
        return ReferenceEquals(encoding, Utf8) ? bytes : new Utf8Stream(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false));
    }

    /// <summary>Whether some of a text's bytes were no text in its encoding.</summary>
    internal static bool HasNoText(ReadOnlySpan<char> text) => text.IndexOf(NoText) >= 0;

    private static (Stream Bytes, Encoding Encoding) Detect(Stream stream)
    {
        byte[] prefix = new byte[PrefixLength];
        int length = 0;
        ExceptionDispatchInfo? failure = null;
        try
        {
            int read;
            while (length < prefix.Length && (read = stream.Read(prefix, length, prefix.Length - length)) > 0)
            {
                length += read;
            }
        }
        catch (IOException exception) when (length > 0)
        {
            // What came before it is read first.
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        var (encoding, markLength) = DetectIn(prefix, length);
        return (new PrefixedStream(prefix, markLength, length, stream, failure), encoding);
    }

    private static (Encoding Encoding, int MarkLength) DetectIn(byte[] prefix, int length) =>

        // A mark is certain. Without one: ASCII in UTF-16 has a zero in every other byte, and no other text has. What is left is UTF-8 or
        // what spreadsheets on Chinese Windows write; GB18030 read as UTF-8 is nearly all wrong, so the majority decides and a few broken
        // bytes do not.
        StartsWith(prefix, length, 0xEF, 0xBB, 0xBF) ? (Utf8, 3)
        : StartsWith(prefix, length, 0xFF, 0xFE) ? (Encoding.Unicode, 2)
        : StartsWith(prefix, length, 0xFE, 0xFF) ? (Encoding.BigEndianUnicode, 2)
        : HasZeros(prefix, length, at: 1) ? (Encoding.Unicode, 0)
        : HasZeros(prefix, length, at: 0) ? (Encoding.BigEndianUnicode, 0)
        : IsUtf8(prefix, length) ? (Utf8, 0)
        : (Gb18030, 0);

    private static bool StartsWith(byte[] bytes, int length, params byte[] mark) =>
        length >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

    /// <summary>Whether bytes are UTF-16: one of each pair is zero wherever a character is ASCII, the other one for few characters only.</summary>
    private static bool HasZeros(byte[] bytes, int length, int at)
    {
        int zeros = 0;
        int others = 0;
        int pairs = Math.Min(length, 4096) / 2;
        for (int pair = 0; pair < pairs; pair++)
        {
            zeros += bytes[(pair * 2) + at] == 0 ? 1 : 0;
            others += bytes[(pair * 2) + 1 - at] == 0 ? 1 : 0;
        }

        return zeros > pairs / 16 && others <= zeros / 2;
    }

    /// <summary>
    /// Whether bytes are UTF-8: all of them, or most of what is not ASCII, so that one broken row does not change how all others are read.
    /// </summary>
    private static bool IsUtf8(byte[] bytes, int length)
    {
        char[] text = new char[length];
        int count = Utf8.GetDecoder().GetChars(bytes, 0, length, text, 0, flush: false);
        int good = 0;
        int bad = 0;
        for (int i = 0; i < count; i++)
        {
            good += text[i] is > '\u007F' and not NoText ? 1 : 0;
            bad += text[i] == NoText ? 1 : 0;
        }

        return bad == 0 || bad < good;
    }
}
