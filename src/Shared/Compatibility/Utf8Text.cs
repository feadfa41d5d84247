#if !NETSTANDARD2_0
using System.Buffers;
#endif
using System.Text;
using Microsoft.CodeAnalysis;

namespace Hr.Attendance.Compatibility;

/// <summary>Spans of UTF-8, for which netstandard2.0 has nothing.</summary>
[Embedded]
internal static class Utf8Text
{
#if !NETSTANDARD2_0
    private static readonly SearchValues<byte> PlainInJson =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(unit => (byte)unit).Where(IsPlainInJson)]);

#endif
    /// <summary>Decodes UTF-8; what is none becomes U+FFFD.</summary>
    internal static string GetString(ReadOnlySpan<byte> utf8) =>
#if NETSTANDARD2_0
        Encoding.UTF8.GetString(utf8.ToArray());
#else
        Encoding.UTF8.GetString(utf8);
#endif

    /// <summary>Decodes what is known to be ASCII, with nothing to check.</summary>
    internal static string GetAscii(ReadOnlySpan<byte> ascii) =>
#if NETSTANDARD2_0
        Encoding.ASCII.GetString(ascii.ToArray());
#else
        Encoding.Latin1.GetString(ascii);
#endif

    /// <summary>Whether there is nothing but ASCII.</summary>
    internal static bool IsAscii(ReadOnlySpan<byte> utf8)
    {
#if NETSTANDARD2_0
        foreach (byte unit in utf8)
        {
            if (unit > 127)
            {
                return false;
            }
        }

        return true;
#else
        return Ascii.IsValid(utf8);
#endif
    }

    /// <summary>Whether some UTF-8 is ASCII and the same text as a string.</summary>
    internal static bool EqualsAscii(ReadOnlySpan<byte> utf8, string? text)
    {
#if NETSTANDARD2_0
        bool areEqual = utf8.Length == (text?.Length ?? 0);
        for (int i = 0; areEqual && i < utf8.Length; i++)
        {
            areEqual = utf8[i] < 128 && utf8[i] == text![i];
        }

        return areEqual;
#else
        return Ascii.Equals(utf8, text);
#endif
    }

    /// <summary>How many bytes, from the first on, are ASCII that stands in a JSON text as it is: no quote, no backslash, nothing below a space.</summary>
    internal static int PlainLengthInJson(ReadOnlySpan<byte> utf8)
    {
#if NETSTANDARD2_0
        int length = 0;
        while (length < utf8.Length && IsPlainInJson(utf8[length]))
        {
            length++;
        }

        return length;
#else
        int length = utf8.IndexOfAnyExcept(PlainInJson);
        return length < 0 ? utf8.Length : length;
#endif
    }

    private static bool IsPlainInJson(byte unit) => unit is >= (byte)' ' and < 128 and not ((byte)'"' or (byte)'\\');
}
