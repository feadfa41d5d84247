using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary>The pay rules that come with the library.</summary>
public static class BuiltInPayRules
{
    /// <summary><c>overtime.workday</c>, <c>overtime.restDay</c>, <c>overtime.statutoryHoliday</c>: hours × hourly base × multiplier.</summary>
    public static IPayRule Overtime { get; } = new OvertimePayRule();

    /// <summary><c>allowance.perEffectiveSession</c>: effective sessions × <see cref="AttendanceSettings.AllowancePerEffectiveSession"/>.</summary>
    public static IPayRule PerEffectiveSession { get; } = new PerEffectiveSessionRule();

    /// <summary>All of them, in the order in which a day's lines stand.</summary>
    public static IReadOnlyList<IPayRule> All { get; } = [Overtime, PerEffectiveSession];
}
