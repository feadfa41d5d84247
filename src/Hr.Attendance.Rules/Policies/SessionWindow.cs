using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// A time in which sessions can count: local hours of certain days, <c>18:00-24:00</c> or <c>Mon-Fri 18:00-24:00</c>, or the shifts that rosters have
/// for the role, <c>roster</c>.
/// </summary>
/// <remarks>Immutable; equal when the hours are equal.</remarks>
/// <param name="Hours">The hours; null for the shifts of rosters.</param>
public readonly record struct SessionWindow(DayWindow? Hours)
{
    private const string RosterName = "roster";

    /// <summary>The shifts that rosters have for the role.</summary>
    public static SessionWindow Roster => default;

    /// <summary>Reads <c>roster</c> or hours.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="window">The window; the roster when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out SessionWindow window)
    {
        bool isHours = DayWindow.TryParse(text, out var hours);
        window = isHours ? new SessionWindow(hours) : Roster;
        return isHours || text == RosterName;
    }

    /// <summary>The window as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Hours is { } hours ? hours.ToString() : RosterName;
}
