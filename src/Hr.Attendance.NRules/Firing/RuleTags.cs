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
