using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Demand;

/// <summary>What sets a day apart from other days of its weekday.</summary>
public enum CalendarFeatureKind
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
public readonly record struct CalendarFeature(CalendarFeatureKind Kind, string? Name = null)
{
    /// <summary>The feature for people; a host's as the host says it.</summary>
    public Bilingual Label => Kind switch
    {
        CalendarFeatureKind.StatutoryHoliday => new Bilingual("statutory holiday", "法定节假日"),
        CalendarFeatureKind.FreeWeekday => new Bilingual("free weekday", "调休放假（工作日）"),
        CalendarFeatureKind.WorkedWeekend => new Bilingual("worked weekend", "调休上班（周末）"),
        CalendarFeatureKind.BeforeTimeOff => new Bilingual("day before time off", "假期前一天"),
        CalendarFeatureKind.AfterTimeOff => new Bilingual("day after time off", "假期后第一天"),
        _ => Bilingual.Same(Name ?? string.Empty),
    };
}
