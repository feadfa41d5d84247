using FsCheck;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What approval may do to overtime.</summary>
[Laws(60)]
public class ApprovalLaws
{
    [Law(Arbitrary = [typeof(AboutOvertime)])]
    public void Overtime_that_counts_and_what_is_unapproved_are_together_the_overtime_without_the_setting(DrawnCase given)
    {
        var wanted = Overtime(given with { Policy = [.. Without(given), new PolicyLine("group", "overtime.approval", "required")] });
        var free = Overtime(given with { Policy = [.. Without(given)] });
        wanted.Keys.ShouldBe(free.Keys, ignoreOrder: true);
        foreach (var day in wanted)
        {
            (day.Value.Counts + day.Value.Unapproved).ShouldBe(free[day.Key].Counts, $"{day.Key}\n{given}");
            free[day.Key].Unapproved.ShouldBe(Duration.Zero);
        }
    }

    [Law(Arbitrary = [typeof(AboutOvertime)])]
    public void What_counts_and_what_is_unapproved_of_the_roles_are_together_those_of_the_days(DrawnCase given)
    {
        var (engine, evidence, _) = (given with { Policy = [.. Without(given), new PolicyLine("group", "overtime.approval", "required")] }).Prepare();
        foreach (var timesheet in engine.Evaluate(evidence, given.From, given.To).Employees.Select(employee => employee.Timesheet))
        {
            var roles = timesheet.Roles;
            roles.Aggregate(TimeByDayKind.Zero, (sum, role) => sum.Plus(role.Overtime)).ShouldBe(timesheet.Overtime, given.ToString());
            roles.Aggregate(Duration.Zero, (sum, role) => sum + role.Unapproved).ShouldBe(timesheet.Total.Unapproved, given.ToString());
        }
    }

    private static IEnumerable<PolicyLine> Without(DrawnCase given) => given.Policy.Where(line => line.Setting != "overtime.approval");

    private static Dictionary<(string Employee, LocalDate Date), (Duration Counts, Duration Unapproved)> Overtime(DrawnCase given)
    {
        var (engine, evidence, _) = given.Prepare();
        return engine.Evaluate(evidence, given.From, given.To).Employees
            .SelectMany(employee => employee.Timesheet.Days.Select(day => (Key: (employee.Employee.Id, day.Date), Day: day)))
            .ToDictionary(day => day.Key, day => (day.Day.Overtime.Total, day.Day.Unapproved.Total));
    }

    public static class AboutOvertime
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Overtime);
    }
}
