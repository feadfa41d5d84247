using Hr.Attendance.Rules.Pay;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>What the quantity of a pay line counts.</summary>
internal static class PayrollUnits
{
    internal static string? Of(PayLine line) => line is PayLine.Overtime ? "hours" : line.Code switch
    {
        "allowance.perEffectiveSession" => "sessions",
        "allowance.perDay" => "days",
        "allowance.perNightHour" => "hours",
        _ => null,
    };
}
