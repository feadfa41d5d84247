using System.Globalization;
using System.Text;

namespace Hr.Attendance.Reports.Markup;

/// <summary>
/// Text from data, made safe to show: what would steer a page or hide in it (controls, marks that turn the direction of writing, characters
/// without any width, halves of characters) is shown as a replacement character.
/// </summary>
internal static class VisibleText
{
    // Escaping is not enough: marks that turn the direction of writing can make one name read as another, and letters without width can
    // hide in an id. They are replaced and not removed, so that two different names never look the same.

    private const char Replacement = '\uFFFD';

    internal static string Of(string text)
    {
        int first = FirstHidden(text);
        if (first < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            if (IsPair(text, i) && !IsTag(text, i))
            {
                visible.Append(text[i]).Append(text[++i]);
            }
            else
            {
                visible.Append(IsHidden(text[i]) ? Replacement : text[i]);
            }
        }

        return visible.ToString();
    }

    /// <summary>How many columns of a terminal, or halves of a Chinese character, a text takes.</summary>
    internal static int WidthOf(string text)
    {
        int width = 0;
        foreach (char letter in text)
        {
            width += IsWide(letter) ? 2 : 1;
        }

        return width;
    }

    /// <summary>A text of at most so many columns; one that is cut ends with three dots.</summary>
    internal static string Shortened(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        int end = 0;
        int taken = 1;
        while (end < text.Length && taken + (IsWide(text[end]) ? 2 : 1) <= width)
        {
            taken += IsWide(text[end]) ? 2 : 1;
            end++;
        }

        return new StringBuilder(text, 0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end, end + 1).Append('…').ToString();
    }

    private static int FirstHidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i) && !IsTag(text, i))
            {
                i++;
            }
            else if (IsHidden(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>The invisible letters of plane 14, in which whole sentences can hide.</summary>
    private static bool IsTag(string text, int index) => char.ConvertToUtf32(text[index], text[index + 1]) is >= 0xE0000 and <= 0xE0FFF;

    private static bool IsHidden(char letter) => letter >= '\u007F' ? IsHiddenBeyondAscii(letter) : letter < ' ';

    private static bool IsHiddenBeyondAscii(char letter) =>
        letter is '\u200C' or '\u200D'
            ? false // Joiners shape words in several scripts, and faces.
            : char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF')
                || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsWide(char letter) =>
        letter is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}
