using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// An unpaid break: at a time of the day, <c>12:00-13:00</c> or <c>Mon-Fri 12:00-13:00</c>, or after so many hours, <c>PT6H: PT30M</c>.
/// </summary>
/// <remarks>Immutable; equal when all parts are equal.</remarks>
/// <param name="Window">When it is; null for one by hours.</param>
/// <param name="After">A day with more primary time than this has the break; zero for one at a time.</param>
/// <param name="Length">How long the break is; zero for one at a time.</param>
public readonly record struct BreakRule(DayWindow? Window, Duration After, Duration Length)
{
    /// <summary>Reads a break.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="rule">The break; none when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out BreakRule rule)
    {
        rule = default;
        if (DayWindow.TryParse(text, out var window))
        {
            rule = new BreakRule(window, Duration.Zero, Duration.Zero);
            return true;
        }

        string[] parts = (text ?? string.Empty).Split([": "], StringSplitOptions.None);
        if (parts.Length != 2 || !IsoDuration.TryParse(parts[0].Trim(), out var after) || !IsoDuration.TryParse(parts[1].Trim(), out var length)
            || length <= Duration.Zero || length > Duration.FromHours(24) || after > Duration.FromDays(31))
        {
            return false;
        }

        rule = new BreakRule(null, after, length);
        return true;
    }

    /// <summary>The break as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Window is { } window ? window.ToString() : $"{IsoDuration.Format(After)}: {IsoDuration.Format(Length)}";
}
