using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Building;

/// <summary>Dates and durations as a test in C# writes them.</summary>
internal static class WrittenTimes
{
    internal static LocalDate Date(string text)
    {
        var parsed = LocalDatePattern.Iso.Parse(Guard.NotNull(text));
        return parsed.Success ? parsed.Value : throw new ArgumentException($"`{text}` is no date such as 2026-03-02", nameof(text));
    }

    internal static Duration Length(string iso) =>
        IsoDuration.TryParse(Guard.NotNull(iso), out var duration)
            ? duration
            : throw new ArgumentException($"`{iso}` is no duration such as PT2H30M", nameof(iso));
}
