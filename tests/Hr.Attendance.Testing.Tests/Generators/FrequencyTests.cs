using FsCheck.Fluent;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Testing.Generators;

namespace Hr.Attendance.Testing.Tests.Generators;

/// <summary>What is drawn is worth drawing: each kind of thing comes up often enough, counted over a fixed seed.</summary>
public class FrequencyTests
{
    private static readonly IReadOnlyList<DrawnWorkforce> Drawn = SeededDraws.Of(AttendanceGenerators.Workforces(), 60, 300, 20_260_302UL);

    private static readonly Lazy<IReadOnlyList<EmployeeReport>> Reports = new(() => [.. Drawn.SelectMany(drawn => drawn.Evaluate().Employees)]);

    private static IEnumerable<TimesheetSession> Sessions => Reports.Value.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions);

    [Fact]
    public void Both_verdicts_come_up_often_and_for_each_criterion()
    {
        var sessions = Sessions.ToList();
        sessions.Count(session => session.Verdict.IsEffective).ShouldBeGreaterThan(sessions.Count / 4);
        sessions.Count(session => !session.Verdict.IsEffective).ShouldBeGreaterThan(sessions.Count / 8);
        foreach (var criterion in BuiltInCriteria.All)
        {
            var answers = sessions.SelectMany(session => session.Verdict.Criteria).Where(result => result.Criterion == criterion).ToList();
            answers.Count(answer => answer.IsMet).ShouldBeGreaterThan(100, criterion.Id);
            answers.Count(answer => !answer.IsMet).ShouldBeGreaterThan(50, criterion.Id);
        }
    }

    [Fact]
    public void Answers_that_meet_a_threshold_exactly_come_up() =>
        Sessions.Select(session => session.Facts)
            .Where(session => session.Policy.Get(AttendanceSettings.ResponseWindow) is not null)
            .Count(session => session.Measures.ShareInTime == session.Policy.Get(AttendanceSettings.ResponseMinShare)
                || session.JudgedTurns.Any(turn => turn.ResponseTime == session.Policy.Get(AttendanceSettings.ResponseWindow)))
            .ShouldBeGreaterThan(100);

    [Fact]
    public void Pay_overtime_of_each_kind_of_day_and_alerts_come_up()
    {
        var employees = Reports.Value;
        employees.Count(employee => employee.Pay.Count > 0).ShouldBeGreaterThan(employees.Count / 6);
        employees.Count(employee => employee.Alerts.Count > 0).ShouldBeGreaterThan(20);
        employees.Count(employee => employee.Timesheet.Overtime.RestDay > NodaTime.Duration.Zero).ShouldBeGreaterThan(40);
        employees.Count(employee => employee.Timesheet.Overtime.StatutoryHoliday > NodaTime.Duration.Zero).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Rosters_leave_approvals_and_decisions_come_up_and_something_follows_from_them()
    {
        var seen = Drawn.SelectMany(drawn => drawn.Evidence.Seen).ToList();
        seen.Count(day => day.Shifts.Any(shift => shift.Span is null)).ShouldBeGreaterThan(50, "days off");
        seen.Count(day => day.Shifts.Any(shift => shift.Role is not null)).ShouldBeGreaterThan(100, "duty");
        seen.Count(day => day.Leave.Any(leave => leave.Span is not null)).ShouldBeGreaterThan(50, "leave with times");
        seen.Count(day => day.Rejected.Count > 0).ShouldBeGreaterThan(50, "rejections");

        var days = Reports.Value.SelectMany(employee => employee.Timesheet.Days).ToList();
        days.Count(day => day.Undertime > NodaTime.Duration.Zero).ShouldBeGreaterThan(50, "undertime");
        days.Count(day => day.Leave > NodaTime.Duration.Zero).ShouldBeGreaterThan(50, "leave of the plan");
        var unapproved = days.Where(day => day.Unapproved.Total > NodaTime.Duration.Zero).ToList();
        unapproved.Count.ShouldBeGreaterThan(20, "unapproved");
        unapproved.Count(day => day.Overtime.Total > NodaTime.Duration.Zero).ShouldBeGreaterThan(5, "approved in part");
        foreach (var decision in new[] { DecisionKind.Accept, DecisionKind.Refuse, DecisionKind.Hold })
        {
            Sessions.Count(session => session.Verdict.Decision?.Kind == decision).ShouldBeGreaterThan(20, $"{decision}");
        }
    }

    [Fact]
    public void Deep_trees_transfers_and_planted_conflicts_come_up()
    {
        Drawn.Count(drawn => drawn.Chart.Units.Units.Any(unit => drawn.Chart.Units.ChainTo(unit.Id).Count == 4)).ShouldBeGreaterThan(15);
        Drawn.Count(drawn => drawn.Chart.Employees.Any(employee => employee.Unit.Entries.Count > 1)).ShouldBeGreaterThan(60);
        Drawn.Count(drawn => drawn.Policies.Conflicts.Count > 0).ShouldBeInRange(8, 60);
        Drawn.Count(drawn =>
            drawn.Policies.Documents.SelectMany(document => document.Directives).Any(directive => directive.Descendants is Delegation.Within))
            .ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Laws_for_all_and_for_a_unit_come_up()
    {
        Drawn.Count(drawn => drawn.Policies.Statutory.OfAll.Documents.Count > 0).ShouldBeGreaterThan(40);
        Drawn.Count(drawn => drawn.Policies.Statutory.OfUnits.Values.Any(law => law.Documents.Count > 0)).ShouldBeGreaterThan(30);
        Drawn.Count(drawn => drawn.Policies.Statutory.OfAll == StatutoryLayer.China).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Every_setting_of_the_catalogue_is_drawn_with_more_than_one_value()
    {
        var values = SeededDraws.Of(AttendanceGenerators.Policies(), 100, 500, 7UL)
            .SelectMany(drawn => drawn.Documents)
            .SelectMany(document => document.Directives)
            .Select(directive => (directive.SettingName, (directive.Change as ValueChange.Set)?.Value))
            .Distinct()
            .ToLookup(said => said.SettingName);
        SettingCatalogue.Standard.Settings.Where(setting => values[setting.Name].Count() < 2).Select(setting => setting.Name).ShouldBeEmpty();
    }
}
