using System.Text.Json;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Json;

/// <summary>Writes dates, instants and durations as texts in ISO 8601, in UTF-8 and without making a string of each: results are full of them.</summary>
internal static class IsoJson
{
    private const int LongestText = 32;

    internal static void WriteDate(this Utf8JsonWriter json, JsonEncodedText name, LocalDate date)
    {
        json.WritePropertyName(name);
        json.WriteDateValue(date);
    }

    internal static void WriteDateValue(this Utf8JsonWriter json, LocalDate date)
    {
        Span<byte> text = stackalloc byte[LongestText];
        json.WriteStringValue(text.Slice(0, Write(date, text)));
    }

    internal static void WriteInstant(this Utf8JsonWriter json, JsonEncodedText name, Instant instant)
    {
        json.WritePropertyName(name);
        json.WriteInstantValue(instant);
    }

    internal static void WriteInstantValue(this Utf8JsonWriter json, Instant instant)
    {
        var (date, time) = instant.InUtc().LocalDateTime;
        if (time.NanosecondOfSecond != 0)
        {
            // Few clocks tell parts of a second: those may take the long way.
            json.WriteStringValue(InstantPattern.ExtendedIso.Format(instant));
            return;
        }

        Span<byte> text = stackalloc byte[LongestText];
        int length = Write(date, text);
        text[length] = (byte)'T';
        WriteTwoDigits(time.Hour, text.Slice(length + 1));
        text[length + 3] = (byte)':';
        WriteTwoDigits(time.Minute, text.Slice(length + 4));
        text[length + 6] = (byte)':';
        WriteTwoDigits(time.Second, text.Slice(length + 7));
        text[length + 9] = (byte)'Z';
        json.WriteStringValue(text.Slice(0, length + 10));
    }

    /// <summary>Writes a count where there is something to count.</summary>
    internal static void WriteWhereNotZero(this Utf8JsonWriter json, JsonEncodedText name, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(name, count);
        }
    }

    /// <summary>Writes a time where there is any.</summary>
    internal static void WriteWhereNotZero(this Utf8JsonWriter json, JsonEncodedText name, Duration time)
    {
        if (time > Duration.Zero)
        {
            json.WriteDuration(name, time);
        }
    }

    internal static void WriteDuration(this Utf8JsonWriter json, JsonEncodedText name, Duration duration)
    {
        json.WritePropertyName(name);
        json.WriteDurationValue(duration);
    }

    internal static void WriteDurationValue(this Utf8JsonWriter json, Duration duration)
    {
        Span<char> text = stackalloc char[LongestText];
        IsoDuration.TryFormat(duration, text, out int length);
        Span<byte> utf8 = stackalloc byte[LongestText];
        for (int i = 0; i < length; i++)
        {
            utf8[i] = (byte)text[i];
        }

        json.WriteStringValue(utf8.Slice(0, length));
    }

    private static int Write(LocalDate date, Span<byte> text)
    {
        int length = 0;
        int year = date.Year;
        if (year < 0)
        {
            text[length++] = (byte)'-';
            year = -year;
        }

        WriteTwoDigits(year / 100, text.Slice(length));
        WriteTwoDigits(year % 100, text.Slice(length + 2));
        text[length + 4] = (byte)'-';
        WriteTwoDigits(date.Month, text.Slice(length + 5));
        text[length + 7] = (byte)'-';
        WriteTwoDigits(date.Day, text.Slice(length + 8));
        return length + 10;
    }

    private static void WriteTwoDigits(int number, Span<byte> text)
    {
        text[0] = (byte)('0' + (number / 10));
        text[1] = (byte)('0' + (number % 10));
    }
}
