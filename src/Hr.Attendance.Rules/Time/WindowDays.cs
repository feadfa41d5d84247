using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>On which local dates a window begins: any, those of some days of the week, or those of a kind of day.</summary>
/// <remarks>The days may wrap round the week (<c>Sat-Tue</c>). Immutable; equal when all parts are equal.</remarks>
/// <param name="FirstDay">The first day of the week; none for any.</param>
/// <param name="LastDay">The last day of the week, included; none for any.</param>
/// <param name="Kind">The kind of day in the calendar; null for any.</param>
public readonly record struct WindowDays(IsoDayOfWeek FirstDay, IsoDayOfWeek LastDay, DayKind? Kind)
{
    /// <summary>Any date.</summary>
    public static WindowDays Any => default;

    /// <summary>Whether a date is one of them.</summary>
    /// <param name="date">The date.</param>
    /// <param name="kind">Its kind in the calendar; null where the calendar does not know it.</param>
    /// <returns>Whether it is.</returns>
    public bool Include(LocalDate date, DayKind? kind) =>
        (Kind is null || Kind == kind) && (FirstDay == IsoDayOfWeek.None || DaysOfWeek.AreBetween(date.DayOfWeek, FirstDay, LastDay));

    /// <summary>Reads <c>Mon-Fri</c>, <c>Sat</c> or <c>restDay</c>.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="days">The days; any when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out WindowDays days)
    {
        if (DaysOfWeek.TryParse(text, out var first, out var last))
        {
            days = new WindowDays(first, last, Kind: null);
            return true;
        }

        var kind = DayKindName.Parse(text);
        days = new WindowDays(IsoDayOfWeek.None, IsoDayOfWeek.None, kind);
        return kind is not null;
    }

    /// <summary>The days as text; empty for any.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind is { } kind ? DayKindName.Of(kind) : DaysOfWeek.Format(FirstDay, LastDay);
}
