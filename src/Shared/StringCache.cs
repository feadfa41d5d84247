using System.Runtime.InteropServices;
using Hr.Attendance.Compatibility;
using Microsoft.CodeAnalysis;

namespace Hr.Attendance;

/// <summary>
/// Gives the same string for the same text as long as it remembers it, so that an id that stands in a million records is held once. It
/// remembers a fixed number of strings: two for each slot, those that were asked for last.
/// </summary>
[Embedded]
internal sealed class StringCache
{
    // A file has few employees and conversations and names them in every line. Two strings for each hash are enough, as neighbouring lines
    // name the same ones; a table that grew with the file would cost more than it saves.

    private const int SlotBits = 12;
    private const int LongestText = 64;

    private readonly string?[] _strings = new string?[2 << SlotBits];

    /// <summary>A text from a cache, where there is one.</summary>
    internal static string Get(StringCache? cache, ReadOnlySpan<byte> utf8) => cache is null ? Utf8Text.GetString(utf8) : cache.Get(utf8);

    internal string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return text.ToString();
        }

        int slot = SlotOf(MemoryMarshal.AsBytes(text));
        return text.SequenceEqual(_strings[slot].AsSpan()) ? _strings[slot]!
            : text.SequenceEqual(_strings[slot + 1].AsSpan()) ? PutFirst(slot, _strings[slot + 1]!)
            : PutFirst(slot, text.ToString());
    }

    internal string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
        {
            return Utf8Text.GetString(utf8);
        }

        int slot = SlotOf(utf8);
        if (Utf8Text.EqualsAscii(utf8, _strings[slot]))
        {
            return _strings[slot]!;
        }

        if (Utf8Text.EqualsAscii(utf8, _strings[slot + 1]))
        {
            return PutFirst(slot, _strings[slot + 1]!);
        }

        // A text outside ASCII is looked for by its characters.
        string text = Utf8Text.GetString(utf8);
        return text.Length < utf8.Length ? Get(text.AsSpan()) : PutFirst(slot, text);
    }

    private string PutFirst(int slot, string text)
    {
        _strings[slot + 1] = _strings[slot];
        _strings[slot] = text;
        return text;
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes.Slice(sizeof(ulong));
        }

        ulong rest = 0;
        foreach (byte unit in bytes)
        {
            rest = (rest << 8) | unit;
        }

        return (int)(Mix(hash, rest) >> (64 - SlotBits)) * 2;
    }

    private static ulong Mix(ulong hash, ulong next) => unchecked((hash ^ next) * 0x9E37_79B9_7F4A_7C15);
}
