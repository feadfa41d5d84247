using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Text;

/// <summary>Reads instants as ISO 8601 with <c>Z</c> or an offset, seconds and their fraction optional.</summary>
internal static class IsoInstant
{
    private const int DateAndTimeLength = 16;
    private const long SecondsPerDay = 86_400;
    private static readonly long LastSecond = Instant.MaxValue.ToUnixTimeSeconds();

    private static readonly OffsetDateTimePattern WithSeconds = OffsetDateTimePattern.ExtendedIso;
    private static readonly OffsetDateTimePattern WithMinutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");

    /// <summary>Reads an instant; null when the text is none.</summary>
    /// <param name="text">The text; characters outside ASCII may be any byte above 127.</param>
    internal static Instant? Parse(ReadOnlySpan<byte> text) => ParseUsual(text) ?? ParseAny(text);

    /// <summary>Reads the usual shape, <c>2026-03-02T19:03:22+08:00</c>, without allocating; null for every other one.</summary>
    private static Instant? ParseUsual(ReadOnlySpan<byte> text)
    {
        if (text.Length < DateAndTimeLength + 1 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':')
        {
            return null;
        }

        int year = Digits(text, 0, 4);
        int month = Digits(text, 5, 2);
        int day = Digits(text, 8, 2);
        int hour = Digits(text, 11, 2);
        int minute = Digits(text, 14, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return null;
        }

        int next = DateAndTimeLength;
        int second = 0;
        if (text[next] == ':')
        {
            second = text.Length > next + 3 ? Digits(text, next + 1, 2) : -1;
            next += 3;
        }

        if (second is < 0 or > 59 || OffsetSeconds(text.Slice(next)) is not { } offset)
        {
            return null;
        }

        long seconds = (DaysSinceEpoch(year, month, day) * SecondsPerDay) + (hour * 3600) + (minute * 60) + second - offset;
        return seconds > LastSecond ? null : Instant.FromUnixTimeSeconds(seconds);
    }

    private static int? OffsetSeconds(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1 && text[0] == 'Z')
        {
            return 0;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return null;
        }

        int hours = Digits(text, 1, 2);
        int minutes = Digits(text, 4, 2);
        return hours is < 0 or > 17 || minutes is < 0 or > 59 ? null : ((hours * 3600) + (minutes * 60)) * (text[0] == '-' ? -1 : 1);
    }

    /// <summary>The value of some digits; -1 when they are none.</summary>
    private static int Digits(ReadOnlySpan<byte> text, int start, int length)
    {
        int value = 0;
        for (int i = start; i < start + length; i++)
        {
            int digit = text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    /// <summary>Days from 1970-01-01, counted in years that begin in March, so that the leap day comes last.</summary>
    private static long DaysSinceEpoch(int year, int month, int day)
    {
        int shifted = month <= 2 ? year - 1 : year;
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (365L * shifted) + (shifted / 4) - (shifted / 100) + (shifted / 400) + dayOfYear - 719_468;
    }

    private static Instant? ParseAny(ReadOnlySpan<byte> text)
    {
        if (text.Length > 64)
        {
            return null;
        }

        string written = Compatibility.Utf8Text.GetString(text);
        try
        {
            var parsed = WithSeconds.Parse(written);
            parsed = parsed.Success ? parsed : WithMinutes.Parse(written);
            return parsed.Success ? parsed.Value.ToInstant() : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            // NodaTime throws for an offset of more than 18 hours, and where the offset leads past the first or the last instant.
            return null;
        }
    }
}
