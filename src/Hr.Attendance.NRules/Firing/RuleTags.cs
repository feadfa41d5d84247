namespace Hr.Attendance.NRules.Firing;

/// <summary>The tags of the library's rules, for filters and metrics.</summary>
public static class RuleTags
{
    /// <summary>Every rule of the library has it.</summary>
    public const string Attendance = "attendance";

    /// <summary>Inheritance of policies, from the law down to a unit.</summary>
    public const string Policies = "attendance.policies";

    /// <summary>Measures, criteria and verdicts of sessions.</summary>
    public const string Sessions = "attendance.sessions";

    /// <summary>Credit, caps and classes of overtime.</summary>
    public const string Timesheets = "attendance.timesheets";

    /// <summary>Pay items, caps and compensatory leave.</summary>
    public const string Pay = "attendance.pay";

    /// <summary>Limits and alerts.</summary>
    public const string Compliance = "attendance.compliance";
}

/// <summary>
/// Priorities, for rules that add up facts of other rules: they wait until those have fired. The results would be the same without them; a
/// sum would only be made again for each fact that comes.
/// </summary>
internal static class Waits
{
    internal const int ForDirectives = -1;
    internal const int ForUnits = -2;

    internal const int ForAnswers = -1;
    internal const int ForVerdicts = -2;
    internal const int ForCredit = -3;
    internal const int ForWorkedDays = -4;
    internal const int ForDays = -5;
    internal const int ForLines = -6;
    internal const int ForDaysOfMonth = -7;
    internal const int ForAllPay = -8;
}
