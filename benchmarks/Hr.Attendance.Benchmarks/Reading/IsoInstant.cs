namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>Instants of whole seconds as an export writes them, in one form, read as fast as is easily written.</summary>
internal static class IsoInstant
{
    private const int TimeLength = 19;
    private const int OffsetLength = 6;

    /// <summary>Reads <c>2026-03-01T18:17:06+08:00</c>, or <c>Z</c> instead of the offset.</summary>
    /// <exception cref="FormatException">The text is in another form.</exception>
    internal static long UnixSeconds(ReadOnlySpan<char> text)
    {
        bool isUtc = text.Length == TimeLength + 1 && text[TimeLength] == 'Z';
        if ((!isUtc && text.Length != TimeLength + OffsetLength) || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            throw new FormatException($"`{text}` is no instant");
        }

        long days = DaysBefore((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        long seconds = (days * 86400) + (Two(text, 11) * 3600) + (Two(text, 14) * 60) + Two(text, 17);
        if (isUtc)
        {
            return seconds;
        }

        int offset = (Two(text, TimeLength + 1) * 3600) + (Two(text, TimeLength + 4) * 60);
        return text[TimeLength] switch { '+' => seconds - offset, '-' => seconds + offset, _ => throw new FormatException($"`{text}` has no offset") };
    }

    /// <summary>The days from 1970 to a date; March begins the year, so that the day that leap years have is its last.</summary>
    private static long DaysBefore(int year, int month, int day)
    {
        unchecked
        {
            year -= month <= 2 ? 1 : 0;
            int century = year / 100;
            int dayOfYear = ((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5 + day - 1;
            return (365L * year) + (year / 4) - century + (century / 4) + dayOfYear - 719_468;
        }
    }

    private static int Two(ReadOnlySpan<char> text, int at)
    {
        unchecked
        {
            uint tens = (uint)(text[at] - '0');
            uint ones = (uint)(text[at + 1] - '0');
            return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : throw new FormatException($"`{text}` is no instant");
        }
    }
}
