using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Organization;

/// <summary>Which unit's policy and clock hold for whom and when, seen through the engine.</summary>
public class MovesTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate MoveDate = new(2026, 3, 11);

    private static readonly RoleAssignment Sales = Written.Role("sales", RoleKind.Primary, DateRange.Always);
    private static readonly RoleAssignment Online = Written.Role("online-service", RoleKind.Concurrent, DateRange.Always);
    private static readonly DatedValues<string> InShanghai = new("sh");

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Punch> _punches = [];

    [Fact]
    public void A_move_changes_policy_and_clock_on_its_day()
    {
        // 80 minutes each evening by the clock of the place: in steps of 30 minutes in Shanghai, of 50 in New York.
        var moving = new DatedValues<string>([(null, "sh"), (MoveDate, "ny")]);
        Works(Shanghai, "2026-03-10 18:00", "2026-03-10 19:20").Works(NewYork, "2026-03-11 18:00", "2026-03-11 19:20");
        var report = Run(new Employee("e1", moving, [Sales, Online]));
        report.Timesheet.Days.Select(day => (day.Date.Day, day.Credited)).ShouldBe([(10, Duration.FromMinutes(60)), (11, Duration.FromMinutes(50))]);
        report.Timesheet.Days.Select(day => day.Sessions.Single().Session.Day).Select(day => (day.UnitId, day.Zone))
            .ShouldBe([("sh", Shanghai), ("ny", NewYork)]);
        report.UnitId.ShouldBe("ny");
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_day_before_a_move_to_the_west_lasts_until_the_first_there_begins()
    {
        // 04:00 on the 11th in New York is 16:00 in Shanghai.
        var moving = new DatedValues<string>([(null, "sh"), (MoveDate, "ny")]);
        Works(Shanghai, "2026-03-11 15:00", "2026-03-11 15:30").Works(Shanghai, "2026-03-11 16:00", "2026-03-11 16:50");
        Run(new Employee("e1", moving, [Sales, Online])).Timesheet.Days.Select(day => day.Date.Day).ShouldBe([10, 11]);
    }

    [Fact]
    public void A_move_to_the_east_across_the_date_line_counts_no_time_twice()
    {
        // The 10th begins at 15:00Z in Pago Pago, the 11th an hour earlier in Kiritimati: the 10th is empty.
        var moving = new DatedValues<string>([(null, "pago"), (MoveDate, "kiritimati")]);
        Works(DateTimeZone.Utc, "2026-03-10 13:00", "2026-03-10 18:00");
        var report = Run(new Employee("e1", moving, [Sales, Online]), "atBoundary");
        report.Timesheet.Days.Select(day => (day.Date.Day, day.Online)).ShouldBe([(9, Duration.FromHours(1)), (11, Duration.FromHours(4))]);
    }

    [Fact]
    public void A_concurrent_role_in_another_unit_goes_by_the_policy_of_that_unit_on_the_business_day_of_the_person()
    {
        // 05:00 to 06:20 on the 11th in Shanghai is the evening of the 10th in New York.
        Works(NewYork, "2026-03-10 17:00", "2026-03-10 18:20");
        var session = Sessions(Run(new Employee("e1", InShanghai, [Sales, Online with { UnitId = "ny" }]))).Single();
        (session.Session.Day.Date.Day, session.Session.Day.UnitId, session.Session.Day.Zone).ShouldBe((11, "ny", NewYork));
        session.Credited.ShouldBe(Duration.FromMinutes(50));
    }

    [Fact]
    public void A_person_has_one_business_day_whatever_the_roles()
    {
        // Half past three in Shanghai, where the person sells, belongs to the day before, though it is the next afternoon in New York for the role there.
        Works(Shanghai, "2026-03-11 03:30", "2026-03-11 04:20");
        Sessions(Run(new Employee("e1", InShanghai, [Sales, Online with { UnitId = "ny" }]))).Single().Session.Day.Date.Day.ShouldBe(10);
    }

    [Fact]
    public void Punches_of_two_primary_roles_at_once_are_one_sequence_of_the_first()
    {
        var teacher = Written.Role("teacher", RoleKind.Primary, new DateRange(new LocalDate(2026, 3, 1), null));
        Works(Shanghai, "2026-03-10 09:00", "2026-03-10 10:00", null).Works(Shanghai, "2026-03-10 11:00", "2026-03-10 15:00", "teacher");
        Run(new Employee("e1", InShanghai, [teacher, Sales])).Timesheet.Primary.ShouldBe(Duration.FromHours(5));
        _diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA1014"]);
    }

    [Fact]
    public void A_punch_outside_the_employment_is_for_no_role_that_is_held()
    {
        Works(Shanghai, "2026-03-09 18:00", "2026-03-09 19:00").Works(Shanghai, "2026-03-10 18:00", "2026-03-10 19:00")
            .Works(Shanghai, "2026-03-12 18:00", "2026-03-12 19:00");
        var employee = new Employee("e1", InShanghai, [Online], employment: new DateRange(new LocalDate(2026, 3, 10), new LocalDate(2026, 3, 12)));
        Run(employee).Timesheet.Days.Select(day => day.Date.Day).ShouldBe([10]);
        _diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2104", "HRA2104", "HRA2104", "HRA2104"]);
    }

    [Fact]
    public void Somebody_whose_only_unit_is_unknown_is_left_out_and_the_evidence_with_them()
    {
        Works(Shanghai, "2026-03-10 18:00", "2026-03-10 19:00");
        Report(new Employee("e1", new DatedValues<string>("gone"), [Online])).Employees.ShouldBeEmpty();
        _diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA1011", "HRA1012", "HRA2003", "HRA2003"]);
    }

    private static IEnumerable<TimesheetSession> Sessions(EmployeeReport report) => report.Timesheet.Days.SelectMany(day => day.Sessions);

    private MovesTests Works(DateTimeZone zone, string from, string to, string? role = "online-service")
    {
        _punches.Add(Recorded.Punch($"p{_punches.Count}", "e1", At(from), PunchKind.In, role));
        _punches.Add(Recorded.Punch($"p{_punches.Count}", "e1", At(to), PunchKind.Out, role));
        return this;

        Instant At(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm")
            .Parse(local).Value.InZoneStrictly(zone).ToInstant();
    }

    private EmployeeReport Run(Employee employee, string split = "wholeSession") => Report(employee, split).Employees.Single();

    private AttendanceReport Report(Employee employee, string split = "wholeSession")
    {
        OrganizationUnit[] units =
        [
            Written.Unit("group"), Written.Unit("sh", "group", zone: "Asia/Shanghai"), Written.Unit("ny", "group", zone: "America/New_York"),
            Written.Unit("pago", "group", zone: "Pacific/Pago_Pago"), Written.Unit("kiritimati", "group", zone: "Pacific/Kiritimati"),
        ];
        var tree = UnitTreeBuilder.Build(units, DateTimeZoneProviders.Tzdb, _diagnostics);
        var chart = OrganizationChart.Build(tree, [employee], _diagnostics);
        PolicyDocument[] documents =
            [Document("group", "day.split", split), Document("sh", "credit.roundTo", "PT30M"), Document("ny", "credit.roundTo", "PT50M")];
        var policies = PolicyBook.Build(documents, tree, null, SettingCatalogue.Standard, _diagnostics);
        var evidence = EvidenceSet.Build(new EvidenceRecords { Punches = _punches }, chart, _diagnostics);
        var report = new AttendanceEngine(chart, policies, WorkCalendar.MondayToFriday, runtime: RuntimeUnderTest.Instance).Evaluate(
            evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        _diagnostics.AddRange(report.Diagnostics.Where(finding => finding.Code != "HRA6010")); // nobody here has a wage
        return report;
    }

    private static PolicyDocument Document(string unit, string setting, string value) =>
        Written.Document(unit, unit, DateRange.Always, [Written.Directive(setting) with { Change = new ValueChange.Set(Values.Of(value)) }]);
}
