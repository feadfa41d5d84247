using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Time;

/// <summary>Local times of day as text: <c>18:00</c> or <c>18:00:30</c>.</summary>
public static class TimeOfDay
{
    /// <summary>The text for the end of the day.</summary>
    public const string EndOfDay = "24:00";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");

    /// <summary>Writes a time of day, with seconds only where there are any.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The text.</returns>
    public static string Format(LocalTime time) => (time.Second == 0 ? Minutes : Seconds).Format(time);

    /// <summary>Reads a time of day.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="time">The time; midnight when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out LocalTime time)
    {
        time = LocalTime.Midnight;
        if (text is null)
        {
            return false;
        }

        var parsed = (text.Length <= 5 ? Minutes : Seconds).Parse(text);
        if (parsed.Success)
        {
            time = parsed.Value;
        }

        return parsed.Success;
    }
}
