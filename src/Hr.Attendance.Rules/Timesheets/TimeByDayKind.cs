using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Overtime, or any time, by the kind of the day it was worked on. Immutable.</summary>
/// <param name="Workday">On workdays.</param>
/// <param name="RestDay">On rest days.</param>
/// <param name="StatutoryHoliday">On statutory holidays.</param>
public readonly record struct TimeByDayKind(Duration Workday, Duration RestDay, Duration StatutoryHoliday)
{
    /// <summary>No time at all.</summary>
    public static TimeByDayKind Zero => default;

    internal static DayKind[] Kinds { get; } = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    /// <summary>The sum over all kinds.</summary>
    public Duration Total => Workday + RestDay + StatutoryHoliday;

    /// <summary>The time of one kind.</summary>
    /// <param name="kind">The kind.</param>
    public Duration this[DayKind kind] => kind switch
    {
        DayKind.Workday => Workday,
        DayKind.RestDay => RestDay,
        _ => StatutoryHoliday,
    };

    /// <summary>This and more time of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="time">The time to add.</param>
    /// <returns>The sum.</returns>
    public TimeByDayKind Plus(DayKind kind, Duration time) => With(kind, this[kind] + time);

    /// <summary>This with the time of one kind replaced.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="time">The time of that kind.</param>
    /// <returns>The changed value.</returns>
    public TimeByDayKind With(DayKind kind, Duration time) => kind switch
    {
        DayKind.Workday => this with { Workday = time },
        DayKind.RestDay => this with { RestDay = time },
        _ => this with { StatutoryHoliday = time },
    };

    /// <summary>The sum of two, kind by kind.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The sum.</returns>
    public TimeByDayKind Plus(TimeByDayKind other) =>
        new(Workday + other.Workday, RestDay + other.RestDay, StatutoryHoliday + other.StatutoryHoliday);

    /// <summary>What this has more than another, kind by kind; below zero where it has less.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The difference.</returns>
    public TimeByDayKind Minus(TimeByDayKind other) =>
        new(Workday - other.Workday, RestDay - other.RestDay, StatutoryHoliday - other.StatutoryHoliday);
}
