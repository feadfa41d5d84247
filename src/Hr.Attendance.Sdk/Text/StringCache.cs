using Hr.Attendance.Sdk.Compatibility;

namespace Hr.Attendance.Sdk.Text;

/// <summary>
/// Gives the same string for the same text as long as it remembers it, so that an id that stands in a million records is held once. It
/// remembers a fixed number of strings: one for each slot, the newest.
/// </summary>
internal sealed class StringCache
{
    private const int SlotCount = 4096;
    private const int LongestText = 64;

    private readonly string?[] _slots = new string?[SlotCount];

    internal string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
        {
            return Utf8Text.GetString(utf8);
        }

        uint hash = 2_166_136_261;
        foreach (byte unit in utf8)
        {
            if (unit > 127)
            {
                return Utf8Text.GetString(utf8);
            }

            hash = unchecked((hash ^ unit) * 16_777_619);
        }

        ref string? slot = ref _slots[(hash ^ (hash >> 16)) % SlotCount];
        if (slot is null || !AreEqual(slot, utf8))
        {
            slot = Utf8Text.GetString(utf8);
        }

        return slot;
    }

    internal string Get(string text)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        uint hash = 2_166_136_261;
        foreach (char unit in text)
        {
            hash = unchecked((hash ^ unit) * 16_777_619);
        }

        ref string? slot = ref _slots[(hash ^ (hash >> 16)) % SlotCount];
        if (!string.Equals(slot, text, StringComparison.Ordinal))
        {
            slot = text;
        }

        return slot!;
    }

    private static bool AreEqual(string text, ReadOnlySpan<byte> ascii)
    {
        if (text.Length != ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            if (text[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }
}
