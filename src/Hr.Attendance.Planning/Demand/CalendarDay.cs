using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>What sets a day apart from other days of its weekday.</summary>
public enum DayFeatureKind
{
    /// <summary>It is a statutory holiday.</summary>
    StatutoryHoliday,

    /// <summary>It is from Monday to Friday, and free.</summary>
    FreeWeekday,

    /// <summary>It is Saturday or Sunday, and a workday.</summary>
    WorkedWeekend,

    /// <summary>It is the last workday before a holiday or three free days and more.</summary>
    BeforeTimeOff,

    /// <summary>It is the first workday after a holiday or three free days and more.</summary>
    AfterTimeOff,

    /// <summary>A host says so: a school term, a campaign.</summary>
    Stated,
}

/// <summary>Something that sets a day apart. Immutable; equal when both parts are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The host's name for it; null for what the calendar says.</param>
public readonly record struct DayFeature(DayFeatureKind Kind, string? Name = null)
{
    /// <summary>The feature for people; a host's as the host says it.</summary>
    public Bilingual Label => Kind switch
    {
        DayFeatureKind.StatutoryHoliday => new Bilingual("statutory holiday", "法定节假日"),
        DayFeatureKind.FreeWeekday => new Bilingual("free weekday", "调休放假（工作日）"),
        DayFeatureKind.WorkedWeekend => new Bilingual("worked weekend", "调休上班（周末）"),
        DayFeatureKind.BeforeTimeOff => new Bilingual("day before time off", "假期前一天"),
        DayFeatureKind.AfterTimeOff => new Bilingual("day after time off", "假期后第一天"),
        _ => Bilingual.Same(Name ?? string.Empty),
    };
}

/// <summary>Days of which a host knows something that brings customers or keeps them away: a school term, a campaign. Immutable.</summary>
/// <param name="Name">What it is; days with one name are expected to be alike.</param>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last one, included.</param>
public sealed record StatedDays(string Name, LocalDate FirstDay, LocalDate LastDay);

/// <summary>What is known of a day before any customer comes. Immutable.</summary>
public sealed record CalendarDay
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its kind.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>Whether the calendar does not know the kind, and it is guessed by the weekday.</summary>
    public required bool IsGuessed { get; init; }

    /// <summary>What sets it apart from other days of its weekday, by kind, then by name; none on an ordinary day.</summary>
    public required IReadOnlyList<DayFeature> Features { get; init; }
}
