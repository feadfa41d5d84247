using System.Buffers;
using System.Text.Json;

namespace Hr.Attendance.Sdk.Json;

/// <summary>Writes lists of texts that are nearly always letters and digits, as ids are.</summary>
internal static class PlainTexts
{
    // Ids are a third of a file of results. A writer asks of each text which of its characters must be escaped, and puts it down with its own
    // commas. Where all are plain, the list is put together here and handed over as one value.

    /// <summary>Two quotes and a comma.</summary>
    private const int AroundText = 3;
    private const int AroundList = 2;
    private const int AsciiCharacters = 128;

    private static readonly bool[] ArePlain = [.. Enumerable.Range(0, AsciiCharacters).Select(number => IsPlain((char)number))];

    /// <summary>Writes an array; the writer puts no space between values.</summary>
    internal static void WriteArray(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        int length = AroundList;
        for (int i = 0; i < texts.Count; i++)
        {
            length += texts[i].Length + AroundText;
        }

        byte[] room = ArrayPool<byte>.Shared.Rent(length);
        if (TryPutTogether(texts, room, out int written))
        {
            json.WriteRawValue(room.AsSpan(0, written), skipInputValidation: true);
        }
        else
        {
            json.WriteStartArray();
            for (int i = 0; i < texts.Count; i++)
            {
                json.WriteStringValue(texts[i]);
            }

            json.WriteEndArray();
        }

        ArrayPool<byte>.Shared.Return(room);
    }

    private static bool TryPutTogether(IReadOnlyList<string> texts, byte[] room, out int written)
    {
        written = 0;
        room[written++] = (byte)'[';
        for (int i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                room[written++] = (byte)',';
            }

            room[written++] = (byte)'"';
            foreach (char character in texts[i])
            {
                if (character >= AsciiCharacters || !ArePlain[character])
                {
                    return false;
                }

                room[written++] = (byte)character;
            }

            room[written++] = (byte)'"';
        }

        room[written++] = (byte)']';
        return true;
    }

    private static bool IsPlain(char character) =>
        character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_' or '.' or ':' or '/' or '#';
}
