using System.Buffers;
using System.Text;
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
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:/#";

#if NET
    private static readonly SearchValues<char> Plain = SearchValues.Create(Letters);
#endif

    /// <summary>Writes an array; the writer puts no space between values.</summary>
    internal static void WriteArray(Utf8JsonWriter json, IReadOnlyList<string> list)
    {
        // An array in all but name, and read without asking a list for each of its texts.
        string[] texts = list as string[] ?? [.. list];
        int length = AroundList;
        foreach (string text in texts)
        {
            length += text.Length + AroundText;
        }

        byte[] room = ArrayPool<byte>.Shared.Rent(length);
        if (TryPutTogether(texts, room, out int written))
        {
            json.WriteRawValue(room.AsSpan(0, written), skipInputValidation: true);
        }
        else
        {
            json.WriteStartArray();
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        ArrayPool<byte>.Shared.Return(room);
    }

    private static bool TryPutTogether(string[] texts, Span<byte> room, out int written)
    {
        int place = 0;
        room[place++] = (byte)'[';
        foreach (string text in texts)
        {
            room[place++] = (byte)'"';
            if (!TryPut(text, room.Slice(place)))
            {
                written = 0;
                return false;
            }

            place += text.Length;
            room[place++] = (byte)'"';
            room[place++] = (byte)',';
        }

        // The last comma gives way to the end.
        written = texts.Length == 0 ? place + 1 : place;
        room[written - 1] = (byte)']';
        return true;
    }

    /// <summary>Puts a plain text into the room, a byte for each of its letters; whether it is plain.</summary>
    private static bool TryPut(string text, Span<byte> room)
    {
#if NET
        return !text.AsSpan().ContainsAnyExcept(Plain) && Ascii.FromUtf16(text, room, out _) == OperationStatus.Done;
#else
        for (int i = 0; i < text.Length; i++)
        {
            if (Letters.IndexOf(text[i]) < 0)
            {
                return false;
            }

            room[i] = (byte)text[i];
        }

        return true;
#endif
    }
}
