using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Time;

/// <summary>Elapsed time as ISO 8601 text of hours, minutes and seconds: <c>PT2H5M</c>.</summary>
public static class IsoDuration
{
    private static readonly char[] Minus = ['-'];
    private static readonly Duration Longest = Duration.FromDays(366_000);

    /// <summary>Writes a duration with its hours not folded into days: <c>PT176H</c>, <c>PT2H5M</c>, <c>PT0S</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text; a negative duration begins with a minus sign.</returns>
    public static string Format(Duration duration)
    {
        if (duration < Duration.Zero)
        {
            return "-" + Format(-duration);
        }

        if (duration == Duration.Zero)
        {
            return "PT0S";
        }

        long hours = ((long)duration.Days * 24) + duration.Hours;
        string text = "PT";
        text += hours > 0 ? hours.ToString(CultureInfo.InvariantCulture) + "H" : string.Empty;
        text += duration.Minutes > 0 ? duration.Minutes.ToString(CultureInfo.InvariantCulture) + "M" : string.Empty;
        decimal seconds = duration.Seconds + (duration.SubsecondNanoseconds / 1_000_000_000m);
        return seconds > 0 ? text + seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "S" : text;
    }

    /// <summary>
    /// Reads <c>PT15M</c>, <c>PT1H30M</c>, <c>P1D</c> (24 hours) and the like. Months, years and negative parts are refused: they are no
    /// amount of work.
    /// </summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="duration">The duration, zero or longer; zero when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out Duration duration)
    {
        duration = Duration.Zero;
        if (text is null || text.Length > 64 || text.IndexOfAny(Minus) >= 0)
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
}
