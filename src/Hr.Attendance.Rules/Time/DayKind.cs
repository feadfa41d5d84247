namespace Hr.Attendance.Rules.Time;

/// <summary>What kind of day a date is, as the law on overtime sees it.</summary>
public enum DayKind
{
    /// <summary>A day on which people work, a moved working weekend included.</summary>
    Workday,

    /// <summary>A day of rest: a weekend, or a day off that is moved next to a holiday.</summary>
    RestDay,

    /// <summary>A statutory holiday; not the days that are moved around it.</summary>
    StatutoryHoliday,
}
