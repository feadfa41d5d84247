using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary>The pay rules that come with the library.</summary>
public static class BuiltInPayRules
{
    /// <summary><c>overtime.workday</c>, <c>overtime.restDay</c>, <c>overtime.statutoryHoliday</c>: hours × hourly base × multiplier.</summary>
    public static IPayRule Overtime { get; } = new OvertimePayRule();

    /// <summary>
    /// <c>allowance.perEffectiveSession</c>: effective sessions with credited time ×
    /// <see cref="AttendanceSettings.AllowancePerEffectiveSession"/>.
    /// </summary>
    public static IPayRule PerEffectiveSession { get; } = new PerEffectiveSessionRule();

    /// <summary><c>allowance.perDay</c>: <see cref="AttendanceSettings.AllowancePerDay"/> for a day with an effective session that has credited time.</summary>
    public static IPayRule PerDay { get; } = new PerDayRule();

    /// <summary><c>allowance.perNightHour</c>: hours of credited time in the night × <see cref="AttendanceSettings.AllowancePerNightHour"/>.</summary>
    public static IPayRule PerNightHour { get; } = new PerNightHourRule();

    /// <summary><c>bonus.response</c>: the step of <see cref="AttendanceSettings.BonusResponse"/> that the day reaches.</summary>
    public static IPayRule ResponseBonus { get; } = BonusRule.Response();

    /// <summary><c>bonus.satisfaction</c>: the step of <see cref="AttendanceSettings.BonusSatisfaction"/> that the day reaches.</summary>
    public static IPayRule SatisfactionBonus { get; } = BonusRule.Satisfaction();

    /// <summary>
    /// <c>allowance.dailyCap</c>: what is above <see cref="AttendanceSettings.AllowanceDailyCap"/>, below zero. It is asked after all other
    /// rules, wherever it stands, and counts every line whose code begins with <c>allowance.</c> or <c>bonus.</c>, those of a host too.
    /// </summary>
    public static IPayRule DailyCap => AllowanceCapRule.Daily;

    /// <summary>
    /// <c>allowance.monthlyCap</c>: the same for a calendar month, <see cref="AttendanceSettings.AllowanceMonthlyCap"/>, after the daily
    /// cap.
    /// </summary>
    public static IPayRule MonthlyCap => AllowanceCapRule.Monthly;

    /// <summary>All of them, in the order in which a day's lines stand.</summary>
    public static IReadOnlyList<IPayRule> All { get; } =
        [Overtime, PerEffectiveSession, PerDay, PerNightHour, ResponseBonus, SatisfactionBonus, DailyCap, MonthlyCap];
}
