using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Time;

/// <summary>Elapsed time as ISO 8601 text of hours, minutes and seconds: <c>PT2H5M</c>.</summary>
public static class IsoDuration
{
    private const int LongestText = 32;
    private const int NanosecondsPerTenth = 100_000_000;

    private static readonly char[] MinusOrWeeks = ['-', 'W'];
    private static readonly Duration Longest = Duration.FromDays(366_000);

    /// <summary>Writes a duration with its hours not folded into days: <c>PT176H</c>, <c>PT2H5M</c>, <c>PT0S</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text; a negative duration begins with a minus sign.</returns>
    public static string Format(Duration duration)
    {
        Span<char> text = stackalloc char[LongestText];
        return text.Slice(0, Write(duration, text)).ToString();
    }

    /// <summary>Writes the text that <see cref="Format"/> gives, without making a string of it.</summary>
    /// <param name="duration">The duration.</param>
    /// <param name="destination">Where to write; 32 characters are enough for any duration.</param>
    /// <param name="charsWritten">How many characters were written; none where there is too little room.</param>
    /// <returns>Whether there was room.</returns>
    public static bool TryFormat(Duration duration, Span<char> destination, out int charsWritten)
    {
        Span<char> text = stackalloc char[LongestText];
        int length = Write(duration, text);
        bool hasRoom = text.Slice(0, length).TryCopyTo(destination);
        charsWritten = hasRoom ? length : 0;
        return hasRoom;
    }

    /// <summary>
    /// Reads <c>PT15M</c>, <c>PT1H30M</c>, <c>P1D</c> (24 hours) and the like. Weeks, months, years and negative parts are refused: they
    /// are no amount of work.
    /// </summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="duration">The duration, zero or longer; zero when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out Duration duration)
    {
        duration = Duration.Zero;
        if (text is null || text.Length > 64 || text.IndexOfAny(MinusOrWeeks) >= 0)
        {
            return false;
        }

        try
        {
            // A month has no length of its own, so it is refused and not guessed. Years of days may still overflow on the way, in numbers
            // that no check on the text would find.
            var parsed = PeriodPattern.NormalizingIso.Parse(text);
            if (!parsed.Success || parsed.Value.Months != 0 || parsed.Value.Years != 0)
            {
                return false;
            }

            var result = parsed.Value.ToDuration();
            if (result > Longest)
            {
                return false;
            }

            duration = result;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static int Write(Duration duration, Span<char> text)
    {
        int length = 0;
        if (duration < Duration.Zero)
        {
            text[length++] = '-';
            duration = -duration;
        }

        text[length++] = 'P';
        text[length++] = 'T';
        int start = length;
        int second = (int)(duration.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
        length += WritePart((duration.Days * 24) + (second / 3600), 0, 'H', text.Slice(length));
        length += WritePart(second / 60 % 60, 0, 'M', text.Slice(length));
        length += WritePart(second % 60, duration.SubsecondNanoseconds, 'S', text.Slice(length));
        if (length == start)
        {
            text[length++] = '0';
            text[length++] = 'S';
        }

        return length;
    }

    /// <summary>Writes a number and its unit; nothing where the number is zero.</summary>
    private static int WritePart(int whole, int nanoseconds, char unit, Span<char> text)
    {
        if (whole == 0 && nanoseconds == 0)
        {
            return 0;
        }

        int length = 1;
        for (int rest = whole; rest >= 10; rest /= 10)
        {
            length++;
        }

        for (int i = length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (whole % 10));
            whole /= 10;
        }

        if (nanoseconds > 0)
        {
            text[length++] = '.';
            for (int place = NanosecondsPerTenth; nanoseconds > 0; place /= 10)
            {
                text[length++] = (char)('0' + (nanoseconds / place));
                nanoseconds %= place;
            }
        }

        text[length++] = unit;
        return length;
    }
}
