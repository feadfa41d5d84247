using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

/// <summary>
/// The least overtime, overtime that has to be approved, and the standard on days of leave. 2026-03-02 is a Monday; 8000 CNY are 45.977011 an hour.
/// </summary>
public class OvertimeApprovalTests
{
    [Theory]
    [InlineData("18:29", 0)]
    [InlineData("18:30", 30)]
    public void Overtime_of_a_day_below_the_least_is_none_and_the_least_is(string end, int overtime)
    {
        var made = new WorkCase().Says(("overtime.minimum", "PT30M")).Online("2026-03-02 18:00", "2026-03-02 " + end);
        made.Run().Timesheet.Days.Single().Overtime.Total.ShouldBe(Minutes(overtime));
        Explained(made).Contains("29 min would be overtime, but less than 30 min on a day is none").ShouldBe(overtime == 0);
    }

    [Fact]
    public void The_least_is_asked_of_all_overtime_of_the_day_and_of_none_where_hours_are_added_up()
    {
        // Twice twenty minutes are forty. Under the comprehensive system ten minutes above the week's forty hours are overtime.
        new WorkCase().Says(("overtime.minimum", "PT30M")).Online("2026-03-02 18:00", "2026-03-02 18:20").Online("2026-03-02 20:00", "2026-03-02 20:20")
            .Run().Timesheet.Overtime.Total.ShouldBe(Minutes(40));
        new WorkCase().Says(
                ("overtime.minimum", "PT30M"), ("overtime.hoursSystem", "comprehensive"), ("overtime.comprehensivePeriod", "week"),
                ("overtime.standardDay", "PT2H"))
            .Online("2026-03-02 12:00", "2026-03-02 22:10").Run().Timesheet.Overtime.Total.ShouldBe(Minutes(10));
    }

    [Fact]
    public void Without_approval_overtime_is_unapproved_paid_nothing_and_told_of()
    {
        var made = Approved(("allowance.perDay", null)).Earns(8000).Online("2026-03-02 18:00", "2026-03-02 20:00");
        var report = made.Run();
        (report.Timesheet.Overtime.Total, report.Timesheet.Total.Unapproved, report.Timesheet.Credited).ShouldBe((Minutes(0), Minutes(120), Minutes(120)));
        report.Pay.ShouldBeEmpty();
        report.Alerts.Single().Finding.GetMessage().ShouldStartWith("2 h of overtime on 2026-03-02 are not approved and are paid nothing");
        report.Alerts.Single().Finding.Code.ShouldBe("HRA7013");
        Explained(made).ShouldContain("2 h of overtime is not paid until somebody approves it: worked 18:00-20:00; approved nothing");
    }

    [Fact]
    public void What_approved_spans_have_in_common_with_credited_time_is_paid()
    {
        // 19:00-21:00 and 20:30-23:00 approve 19:00-22:00 of 18:00-22:00: 3 h x 45.977011 x 1.5 = 206.897.
        var made = Approved().Earns(8000).Online("2026-03-02 18:00", "2026-03-02 22:00").Approves("2026-03-02 19:00", "2026-03-02 21:00")
            .Approves("2026-03-02 20:30", "2026-03-02 23:00").Approves("2026-03-02 18:00", "2026-03-02 22:00", ApprovalState.Rejected);
        var report = made.Run();
        (report.Timesheet.Overtime.Workday, report.Timesheet.Total.Unapproved).ShouldBe((Minutes(180), Minutes(60)));
        report.Pay.Single().Amount.Amount.ShouldBe(206.90m);
        var part = Parts(made).Single(part => part.GetText().StartsWith("1 h of overtime is not paid", StringComparison.Ordinal));
        part.GetText().ShouldBe(
            "1 h of overtime is not paid until somebody approves it: worked 18:00-22:00; approved 19:00-22:00; rejected 18:00-19:00");
        part.GetText(MessageLanguage.Chinese).ShouldBe(
            "加班 1 小时未获批准，审批通过前不付加班费：工作时段 18:00-22:00；已批准 19:00-22:00；已驳回 18:00-19:00");
        part.EvidenceIds.Count.ShouldBe(3);
        part.Settings.Single().Setting.Name.ShouldBe("overtime.approval");
        made.Diagnostics.Select(finding => finding.Code).Distinct().ShouldBe(["HRA2012"]);
    }

    [Fact]
    public void Where_primary_time_counts_what_is_approved_of_it_counts_too()
    {
        // Nine punched hours and two online are three above the standard of eight. 17:00-19:00 is approved: one hour of each.
        WorkCase Made(string basis) => Approved(("overtime.basis", basis)).In("2026-03-02 09:00").Out("2026-03-02 18:00")
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Approves("2026-03-02 17:00", "2026-03-02 19:00");
        var beyond = Made("beyondStandard").Run().Timesheet;
        (beyond.Overtime.Total, beyond.Total.Unapproved).ShouldBe((Minutes(120), Minutes(60)));
        var concurrent = Made("allConcurrent").Run().Timesheet;
        (concurrent.Overtime.Total, concurrent.Total.Unapproved).ShouldBe((Minutes(60), Minutes(60)));
    }

    [Fact]
    public void Each_role_has_its_part_of_what_is_not_approved_first_what_no_approval_covers()
    {
        // Ten punched hours and two online are four above the standard: two of each. Nothing is approved; the two at the desk; those online; an hour of each
        // and half an hour of the morning, which counts for the desk too; all at the desk, which covers more than its two hours and so the others as well.
        IReadOnlyList<RoleTotals> Roles(params (string From, string To)[] approved) => approved.Aggregate(
            Approved(("overtime.basis", "beyondStandard")).In("2026-03-02 08:00").Out("2026-03-02 18:00").Online("2026-03-02 19:00", "2026-03-02 21:00"),
            (made, span) => made.Approves("2026-03-02 " + span.From, "2026-03-02 " + span.To)).Run().Timesheet.Roles;
        static (string, double, double) Of(RoleTotals role) => (role.Role, role.Overtime.Total.TotalHours, role.Unapproved.TotalHours);
        Roles().Select(Of).ShouldBe([("sales", 0, 2), ("online-service", 0, 2)]);
        Roles(("16:00", "18:00")).Select(Of).ShouldBe([("sales", 2, 0), ("online-service", 0, 2)]);
        Roles(("19:00", "21:00")).Select(Of).ShouldBe([("sales", 0, 2), ("online-service", 2, 0)]);
        Roles(("17:00", "18:00"), ("20:00", "21:00"), ("09:00", "09:30")).Select(Of).ShouldBe([("sales", 1.5, 0.5), ("online-service", 1, 1)]);
        Roles(("08:00", "18:00")).Select(Of).ShouldBe([("sales", 2, 0), ("online-service", 2, 0)]);
    }

    [Fact]
    public void Time_that_exceeds_what_earned_it_follows_the_last_instant()
    {
        // 50 minutes are rounded up to an hour. The last instant, 18:50, is approved, and so are the ten minutes beyond it.
        WorkCase Made() => Approved(("credit.rounding", "up"), ("credit.roundTo", "PT1H")).Online("2026-03-02 18:00", "2026-03-02 18:50");
        var timesheet = Made().Approves("2026-03-02 18:30", "2026-03-02 18:50").Run().Timesheet;
        (timesheet.Overtime.Total, timesheet.Total.Unapproved).ShouldBe((Minutes(30), Minutes(30)));
        Made().Approves("2026-03-02 18:00", "2026-03-02 18:49").Run().Timesheet.Overtime.Total.ShouldBe(Minutes(49));
    }

    [Fact]
    public void What_is_beyond_the_approved_time_is_taken_from_workdays_then_from_rest_days()
    {
        var overtime = new TimeByDayKind(Minutes(60), Minutes(60), Minutes(60));
        OvertimeCalculator.Unapproved(overtime, Minutes(200)).ShouldBe(TimeByDayKind.Zero);
        OvertimeCalculator.Unapproved(overtime, Minutes(130)).ShouldBe(new TimeByDayKind(Minutes(50), Minutes(0), Minutes(0)));
        OvertimeCalculator.Unapproved(overtime, Minutes(70)).ShouldBe(new TimeByDayKind(Minutes(60), Minutes(50), Minutes(0)));
        OvertimeCalculator.Unapproved(overtime, Duration.Zero).ShouldBe(overtime);
    }

    [Fact]
    public void Limits_look_at_overtime_with_what_is_unapproved()
    {
        var report = Approved(("limit.dailyOvertime", "PT2H"), ("limit.monthlyOvertime", "PT3H")).Online("2026-03-02 18:00", "2026-03-02 21:00")
            .Online("2026-03-03 18:00", "2026-03-03 19:00").Run();
        report.Alerts.Select(alert => (alert.Date.Day, alert.Finding.Code)).ShouldBe([(2, "HRA7001"), (2, "HRA7013"), (3, "HRA7002"), (3, "HRA7013")]);
        report.Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Unapproved_overtime_on_a_rest_day_is_no_leave()
    {
        var report = Approved(("compensatoryLeave.restDay", "leave")).Earns(8000).Online("2026-03-07 10:00", "2026-03-07 13:00")
            .Approves("2026-03-07 10:00", "2026-03-07 11:00").Run();
        report.CompensatoryLeave.Single().Earned.ShouldBe(Minutes(60));
    }

    [Fact]
    public void Leave_of_other_kinds_than_the_compensatory_one_lessens_the_standard_day()
    {
        // Eight hours at the desk and four of leave: the standard is four, so four are overtime; with compensatory leave none is.
        WorkCase Made(string kind) => new WorkCase().Says(("overtime.basis", "beyondStandard")).In("2026-03-02 09:00").Out("2026-03-02 17:00")
            .OnLeave("2026-03-02", 4, kind);
        Made("annual").Run().Timesheet.Overtime.Total.ShouldBe(Minutes(240));
        Made(Leave.Compensatory).Run().Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
        Made("sick").OnLeave("2026-03-02", 8, "annual").Run().Timesheet.Overtime.Total.ShouldBe(Minutes(480));
    }

    [Fact]
    public void The_standard_of_a_period_is_less_by_leave_on_its_workdays_at_most_a_standard_day_each()
    {
        // A week of five workdays, one of them on leave for ten hours and Saturday for eight: 32 hours, and 33 are worked.
        var report = new WorkCase().Says(("overtime.hoursSystem", "comprehensive"), ("overtime.comprehensivePeriod", "week"))
            .Online("2026-03-02 08:00", "2026-03-02 19:00").Online("2026-03-03 08:00", "2026-03-03 19:00").Online("2026-03-05 08:00", "2026-03-05 19:00")
            .OnLeave("2026-03-04", 10, "annual").OnLeave("2026-03-07", 8, "annual").Run();
        report.Timesheet.Days.Select(day => day.Overtime.Total.TotalHours).ShouldBe([0, 0, 1]);
        report.Timesheet.Days[0].Balance!.Standard.ShouldBe(Duration.FromHours(32));
    }

    private static WorkCase Approved(params (string Setting, object? Value)[] settings) =>
        new WorkCase().Says([("overtime.approval", "required"), .. settings]);

    private static IEnumerable<Explanation> Parts(WorkCase made)
    {
        var (engine, evidence) = made.Prepare(made.Records());
        return engine.Explain(evidence, "e1", new LocalDate(2026, 3, 2)).ShouldNotBeNull().Flatten();
    }

    private static IEnumerable<string> Explained(WorkCase made) => Parts(made).Select(part => part.GetText(MessageLanguage.English));

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);
}
