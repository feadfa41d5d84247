using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>Which dates a line of a list speaks of: every date, days of the week (<c>Mon-Fri</c>, <c>Sat</c>), or dates of one kind (<c>restDay</c>).</summary>
/// <remarks>Days of the week may wrap round the week (<c>Sat-Tue</c>). Immutable; the default is every date.</remarks>
public readonly record struct DaySelection
{
    private DaySelection(IsoDayOfWeek firstDay, IsoDayOfWeek lastDay, DayKind? kind) => (FirstDay, LastDay, Kind) = (firstDay, lastDay, kind);

    /// <summary>The first day of the week; none where days of the week are not what decides.</summary>
    public IsoDayOfWeek FirstDay { get; }

    /// <summary>The last day of the week, included; none where days of the week are not what decides.</summary>
    public IsoDayOfWeek LastDay { get; }

    /// <summary>The kind of the dates; null where their kind is not what decides.</summary>
    public DayKind? Kind { get; }

    /// <summary>Whether it speaks of every date.</summary>
    public bool IsEveryDay => FirstDay == IsoDayOfWeek.None && Kind is null;

    /// <summary>The dates of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The selection.</returns>
    public static DaySelection Of(DayKind kind) => new(IsoDayOfWeek.None, IsoDayOfWeek.None, kind);

    /// <summary>Days of the week.</summary>
    /// <param name="firstDay">The first one.</param>
    /// <param name="lastDay">The last one, included; it may be earlier in the week than the first.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of them is no day of the week.</exception>
    public static DaySelection Of(IsoDayOfWeek firstDay, IsoDayOfWeek lastDay) =>
        new(Checked(firstDay, nameof(firstDay)), Checked(lastDay, nameof(lastDay)), null);

    /// <summary>Reads <c>Mon-Fri</c>, <c>Sat</c>, <c>workday</c>, <c>restDay</c> or <c>statutoryHoliday</c>; names of days in English, three letters.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="days">The selection; every date when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out DaySelection days)
    {
        days = default;
        if (DayKindName.Parse(text) is { } kind)
        {
            days = Of(kind);
        }
        else if (WeekDayName.TryParseRange(text, out var first, out var last))
        {
            days = Of(first, last);
        }

        return !days.IsEveryDay;
    }

    /// <summary>Whether it speaks of a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="calendar">The kinds of dates; it is asked only where the kind decides.</param>
    /// <returns>Whether it does; not where the calendar does not know the kind of the date.</returns>
    /// <exception cref="ArgumentNullException">The kind decides, and <paramref name="calendar"/> is null.</exception>
    public bool Contains(LocalDate date, IWorkCalendar? calendar) => Kind is { } kind
        ? Guard.NotNull(calendar).KindOf(date) == kind
        : FirstDay == IsoDayOfWeek.None || WeekDayName.IsWithin(FirstDay, LastDay, date.DayOfWeek);

    /// <summary>The selection as text; empty for every date.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Kind is { } kind ? DayKindName.Of(kind) : FirstDay == IsoDayOfWeek.None ? string.Empty : WeekDayName.OfRange(FirstDay, LastDay);

    private static IsoDayOfWeek Checked(IsoDayOfWeek day, string name) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? day
        : throw new ArgumentOutOfRangeException(name, day, "must be a day of the week");
}
