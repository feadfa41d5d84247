using Hr.Attendance.Compatibility;
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
    internal static Instant? Parse(ReadOnlySpan<byte> text) =>
        SecondsOfUsual(text) is { } seconds && seconds <= LastSecond ? Instant.FromUnixTimeSeconds(seconds) : ParseAny(text);

    /// <summary>The seconds since 1970 of the usual shape, <c>2026-03-02T19:03:22+08:00</c>, without allocating; null for every other one.</summary>
    private static long? SecondsOfUsual(ReadOnlySpan<byte> text)
    {
        if (text.Length < DateAndTimeLength + 1 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':')
        {
            return null;
        }

        int century = TwoDigits(text, 0);
        int yearOfCentury = TwoDigits(text, 2);
        int year = (century * 100) + yearOfCentury;
        int month = TwoDigits(text, 5);
        int day = TwoDigits(text, 8);
        if (century < 0 || yearOfCentury < 0 || year < 1 || month is < 1 or > 12 || day < 1 || !HasDay(year, month, day))
        {
            return null;
        }

        int hour = TwoDigits(text, 11);
        int minute = TwoDigits(text, 14);
        int next = DateAndTimeLength;
        int second = 0;
        if (text[next] == ':')
        {
            second = text.Length > next + 3 ? TwoDigits(text, next + 1) : -1;
            next += 3;
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || OffsetSeconds(text.Slice(next)) is not { } offset)
        {
            return null;
        }

        return (DaysSinceEpoch(year, month, day) * SecondsPerDay) + (hour * 3600) + (minute * 60) + second - offset;
    }

    private static bool HasDay(int year, int month, int day) => day <= 28 || day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

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

        int hours = TwoDigits(text, 1);
        int minutes = TwoDigits(text, 4);
        return hours is < 0 or > 17 || minutes is < 0 or > 59 ? null : ((hours * 3600) + (minutes * 60)) * (text[0] == '-' ? -1 : 1);
    }

    /// <summary>The value of two digits; -1 when they are none.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int start)
    {
        int tens = text[start] - '0';
        int ones = text[start + 1] - '0';
        return tens is < 0 or > 9 || ones is < 0 or > 9 ? -1 : (tens * 10) + ones;
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

        string written = Utf8Text.GetString(text);
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
