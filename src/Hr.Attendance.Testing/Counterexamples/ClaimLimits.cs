using Hr.Attendance.Rules;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Tells whether results stay within the limits of a claim.</summary>
internal static class ClaimLimits
{
    internal static bool AreBroken(EmployeeReport report, ClaimStatement.Limits limits) =>
        report.Timesheet.Days.Any(day => day.Credited > limits.CreditedAtMost)
        || report.PayTotals.Any(total => total.Amount < limits.PayAtLeast);

    internal static ExpectedEmployee ExpectedOf(ExpectedEmployee nothing, EmployeeReport report, ClaimStatement.Limits limits)
    {
        var days = new Dictionary<LocalDate, ExpectedFigures>();
        foreach (var day in report.Timesheet.Days.Where(day => day.Credited > limits.CreditedAtMost))
        {
            days.Add(day.Date, new ExpectedFigures { Credited = limits.CreditedAtMost });
        }

        var low = report.PayTotals.FirstOrDefault(total => total.Amount < limits.PayAtLeast);
        return nothing with { Days = days, PayTotal = low is null ? null : low with { Amount = limits.PayAtLeast!.Value } };
    }
}
