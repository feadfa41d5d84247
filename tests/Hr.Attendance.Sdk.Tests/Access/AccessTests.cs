using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Access;

public class AccessTests
{
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Moved = new(2026, 3, 16);

    /// <summary>m leads sh; a works in sh-a below it; b moves from sh to bj; c works in bj and serves under sh's policy.</summary>
    private static readonly OrganizationChart Chart = OrganizationChart.Build(
        Company.Units,
        [
            Person("m", new DatedValues<string>("sh")), Person("a", new DatedValues<string>("sh-a")),
            Person("b", new DatedValues<string>([(null, "sh"), (Moved, "bj")])), Person("c", new DatedValues<string>("bj"), "sh"),
        ],
        []);

    private static readonly AttendanceReport Report = new()
    {
        FirstDay = First,
        LastDay = First.PlusDays(30),
        Employees = [.. Chart.Employees.Select(Worked)],
        Evidence = new EvidenceTally { Used = 9, Repaired = 1, SetAside = 2 },
        Diagnostics = [EvidenceDiagnostics.MissingOutDiscarded.At(new SourcePlace("evidence/punches.csv", 7), ("evidence", "p1"), ("employee", "a"))],
        UnitAlerts = [Alert("sh"), Alert("bj"), Alert("nowhere")],
    };

    [Fact]
    public void Nobody_sees_anything_without_a_grant()
    {
        var seen = Seen(Viewer.Nobody);
        seen.Employees.ShouldBeEmpty();
        seen.Diagnostics.ShouldBeEmpty();
        seen.UnitAlerts.ShouldBeEmpty();
        seen.Evidence.ShouldBe(default);
    }

    [Theory]
    [InlineData("nobody", "nowhere")]
    [InlineData("sh", "m")]
    public void Unknown_people_and_units_show_nobody(string person, string unit) => Seen(new Viewer(
        new Grant(ViewerScope.Self(person), AccessRights.All),
        new Grant(ViewerScope.Team(person), AccessRights.All),
        new Grant(ViewerScope.Branch(unit), AccessRights.All)))
        .Employees.ShouldBeEmpty();

    [Fact]
    public void People_whom_the_chart_does_not_know_are_shown_to_nobody()
    {
        var report = Report with { Employees = [Worked(Person("x", new DatedValues<string>("sh")))] };
        new ViewerAccess(new Viewer(new Grant(ViewerScope.Group, AccessRights.All)), Chart).Narrow(report).Employees.ShouldBeEmpty();
    }

    [Fact]
    public void An_outcome_is_narrowed_as_the_results_in_it_and_a_failure_shows_to_who_may_see_the_person()
    {
        var ofA = new EmployeeOutcome
        {
            EmployeeId = "a",
            Report = Report.Employees.Single(employee => employee.Employee.Id == "a"),
            Evidence = new EvidenceTally { Used = 3, Repaired = 2, SetAside = 1 },
            Fault = new InvalidOperationException("personal"),
        };
        var failed = ofA with { Report = null };
        var own = new ViewerAccess(new Viewer(new Grant(ViewerScope.Self("a"), AccessRights.Timesheet)), Chart);
        var other = new ViewerAccess(new Viewer(new Grant(ViewerScope.Self("b"), AccessRights.All)), Chart);
        var everybody = new ViewerAccess(new Viewer(new Grant(ViewerScope.Group, AccessRights.All)), Chart);

        var seen = own.Narrow(ofA, Report.LastDay)!;
        seen.Report!.Pay.ShouldBeEmpty();
        (seen.Evidence, seen.Fault).ShouldBe((default, null));
        own.Narrow(failed, Report.LastDay)!.IsFailed.ShouldBeTrue();
        other.Narrow(ofA, Report.LastDay).ShouldBeNull();
        other.Narrow(failed, Report.LastDay).ShouldBeNull();
        everybody.Narrow(ofA, Report.LastDay)!.Evidence.ShouldBe(ofA.Evidence);
    }

    [Fact]
    public void Who_belongs_to_a_branch_on_a_day_decides_that_day()
    {
        DaysOf(ViewerScope.Branch("sh")).ShouldBe(["a 1-31", "b 1-15", "m 1-31"]);
        DaysOf(ViewerScope.Branch("bj")).ShouldBe(["b 16-31", "c 1-31"]);
        DaysOf(ViewerScope.Branch("sh-a")).ShouldBe(["a 1-31"]);
        DaysOf(ViewerScope.Group).ShouldBe(["a 1-31", "b 1-31", "c 1-31", "m 1-31"]);
    }

    [Fact]
    public void A_team_is_the_managers_unit_of_the_day_with_all_below_it()
    {
        DaysOf(ViewerScope.Team("m")).ShouldBe(["a 1-31", "b 1-15", "m 1-31"]);
        DaysOf(ViewerScope.Team("a")).ShouldBe(["a 1-31"]);
        DaysOf(ViewerScope.Team("b")).ShouldBe(["a 1-15", "b 1-31", "c 16-31", "m 1-15"]);
        DaysOf(ViewerScope.Self("b")).ShouldBe(["b 1-31"]);
    }

    [Fact]
    public void A_grant_shows_its_business_days_only() =>
        Days(Seen(new Viewer(
            new Grant(ViewerScope.Branch("sh"), AccessRights.Timesheet) { Days = new DateRange(new LocalDate(2026, 3, 10), new LocalDate(2026, 3, 12)) })))
            .ShouldBe(["a 10-11", "b 10-11", "m 10-11"]);

    [Fact]
    public void Pay_and_evidence_are_rights_of_their_own()
    {
        var day = Seen(new Viewer(new Grant(ViewerScope.Self("a"), AccessRights.Timesheet))).Employees.Single();
        day.Pay.ShouldBeEmpty();
        day.Employee.MonthlyWage.ShouldBeNull();
        day.Timesheet.Days[0].PrimaryEvidenceIds.ShouldBeEmpty();

        var pay = Seen(new Viewer(new Grant(ViewerScope.Self("a"), AccessRights.Pay))).Employees.Single();
        pay.Pay.Count.ShouldBe(31);
        pay.Pay.ShouldAllBe(line => line.EvidenceIds.Count == 0);
        pay.Timesheet.Days.ShouldBeEmpty();
        pay.Employee.MonthlyWage!.On(First).Amount.ShouldBe(8000);

        Seen(new Viewer(new Grant(ViewerScope.Self("a"), AccessRights.Evidence))).Employees.ShouldBeEmpty();
        var all = Seen(new Viewer(new Grant(ViewerScope.Self("a"), AccessRights.All))).Employees.Single();
        all.Timesheet.Days[0].PrimaryEvidenceIds.ShouldBe(["p1"]);
        all.Pay[0].EvidenceIds.ShouldBe(["p1"]);
    }

    [Fact]
    public void What_a_criterion_of_the_library_says_is_shown_without_the_right_to_evidence_also_where_it_abstains()
    {
        using var workspace = new TemporaryWorkspace();
        workspace.Write("policies/g.json", """
            { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "response.window": { "set": "PT2M" } } }
            """);
        workspace.Write("evidence/punches.csv", "evidence_id,employee_id,at,kind,role\n"
            + "p1,e1,2026-03-02T18:00:00+08:00,in,online-service\np2,e1,2026-03-02T19:00:00+08:00,out,online-service\n");
        var (read, day) = (workspace.Read(), new LocalDate(2026, 3, 2));
        var engine = read.CreateEngine();
        var narrowed = new ViewerAccess(new Viewer(new Grant(ViewerScope.Self("e1"), AccessRights.Timesheet)), engine.Chart)
            .Narrow(engine.Explain(read.Evidence, "e1", day), "e1", day);
        var criterion = narrowed!.Flatten().Single(part => part.Topic == ExplanationTopic.Criterion);
        criterion.GetText().ShouldBe("responseWindow abstains: no customer turn to judge by, which the policy accepts");
        criterion.Settings.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_became_of_single_punches_messages_and_turns_is_shown_with_the_right_to_evidence_alone()
    {
        using var workspace = new TemporaryWorkspace();
        workspace.Write("policies/g.json", """
            { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "response.window": { "set": "PT2M" } } }
            """);
        workspace.Write("evidence/punches.csv", "evidence_id,employee_id,at,kind,role\n"
            + "p1,e1,2026-03-02T18:00:00+08:00,in,online-service\np2,e1,2026-03-02T19:00:00+08:00,out,online-service\n"
            + "p3,e1,2026-03-02T20:00:00+08:00,out,online-service\n");
        workspace.Write("evidence/messages.csv", "evidence_id,employee_id,conversation_id,at,sender\nm1,e1,c1,2026-03-02T18:10:00+08:00,customer\n");
        var (read, day) = (workspace.Read(), new LocalDate(2026, 3, 2));
        var engine = read.CreateEngine();
        Parts(AccessRights.All).ShouldBe(["the punch out of 20:00 closes nothing: it is set aside", "not answered: 18:10"]);
        Parts(AccessRights.Timesheet | AccessRights.Pay).ShouldBeEmpty();

        IEnumerable<string> Parts(AccessRights rights) => new ViewerAccess(new Viewer(new Grant(ViewerScope.Self("e1"), rights)), engine.Chart)
            .Narrow(engine.Explain(read.Evidence, "e1", day), "e1", day)!.Flatten()
            .Where(part => part.Topic is ExplanationTopic.Evidence or ExplanationTopic.Turns).Select(part => part.GetText());
    }

    [Fact]
    public void Of_somebody_who_moved_only_what_was_so_in_the_branch_is_told()
    {
        var seen = Seen(new Viewer(new Grant(ViewerScope.Branch("sh"), AccessRights.All))).Employees.Single(employee => employee.Employee.Id == "b");
        seen.UnitId.ShouldBe("sh");
        seen.Employee.Unit.Entries.Select(entry => entry.Value).ShouldBe(["sh"]);
        seen.Employee.MonthlyWage!.Entries.Single().Value.Amount.ShouldBe(8000);
        seen.Timesheet.Total.Primary.ShouldBe(Duration.FromHours(15));
        seen.PayTotals.Single().Amount.ShouldBe(150);

        // The month's overtime is the sum of days in both branches; that of a day is the day's.
        seen.Alerts.ShouldBeEmpty();
        Seen(new Viewer(new Grant(ViewerScope.Branch("bj"), AccessRights.All))).Employees[0].Alerts.Select(alert => alert.Finding.Code).ShouldBe(["HRA7001"]);
        Seen(new Viewer(new Grant(ViewerScope.Self("b"), AccessRights.All))).Employees[0].Alerts.Count.ShouldBe(3);
    }

    [Fact]
    public void Alerts_of_a_unit_are_for_who_sees_all_who_can_have_worked_under_its_policy()
    {
        Units(ViewerScope.Branch("sh")).ShouldBeEmpty();
        Units(ViewerScope.Branch("bj")).ShouldBeEmpty();
        Units(ViewerScope.Branch("group")).ShouldBe(["sh", "bj"]);
        Units(ViewerScope.Group).ShouldBe(["sh", "bj", "nowhere"]);

        static IEnumerable<string> Units(ViewerScope scope) =>
            Seen(new Viewer(new Grant(scope, AccessRights.Timesheet))).UnitAlerts.Select(alert => alert.UnitId);
    }

    [Fact]
    public void Findings_about_evidence_are_for_who_sees_the_persons_evidence_and_counts_for_who_sees_all()
    {
        Seen(new Viewer(new Grant(ViewerScope.Branch("sh"), AccessRights.Timesheet | AccessRights.Pay))).Diagnostics.ShouldBeEmpty();
        Seen(new Viewer(new Grant(ViewerScope.Branch("sh"), AccessRights.Timesheet | AccessRights.Evidence))).Diagnostics.Count.ShouldBe(1);
        Seen(new Viewer(new Grant(ViewerScope.Branch("group"), AccessRights.All))).Evidence.ShouldBe(default);
        Seen(new Viewer(new Grant(ViewerScope.Group, AccessRights.All))).Evidence.ShouldBe(Report.Evidence);
    }

    [Fact]
    public void Rights_of_several_grants_add_up_and_nothing_else_does()
    {
        var access = new ViewerAccess(new Viewer(
            new Grant(ViewerScope.Branch("sh"), AccessRights.Timesheet),
            new Grant(ViewerScope.Self("b"), AccessRights.Pay) { Days = new DateRange(Moved, null) }),
            Chart);
        access.RightsOver("b", Moved.PlusDays(-1)).ShouldBe(AccessRights.Timesheet);
        access.RightsOver("b", Moved).ShouldBe(AccessRights.Pay);
        access.RightsOver("c", Moved).ShouldBe(AccessRights.None);
        access.RightsOver("nobody", Moved).ShouldBe(AccessRights.None);
    }

    [Fact]
    public void What_was_not_counted_is_seen_with_the_day_and_its_records_with_the_evidence()
    {
        var time = new UncountedTime
        {
            Date = First,
            Role = "online-service",
            Zone = DateTimeZone.Utc,
            Reason = UncountedReason.NotPunched,
            Time = new Interval(default, Instant.MaxValue),
            EvidenceIds = ["m1"],
        };
        var report = Report with { Employees = [.. Report.Employees.Select(employee => employee with { Uncounted = [time, time with { Date = Moved }] })] };

        SeenOf("b", AccessRights.Timesheet).ShouldBe([(First, string.Empty)], "b belongs to sh until the move");
        SeenOf("b", AccessRights.Timesheet | AccessRights.Evidence).ShouldBe([(First, "m1")]);

        IEnumerable<(LocalDate, string)> SeenOf(string id, AccessRights rights) =>
            new ViewerAccess(new Viewer(new Grant(ViewerScope.Branch("sh"), rights)), Chart).Narrow(report)
                .Employees.Single(employee => employee.Employee.Id == id).Uncounted!.Select(seen => (seen.Date, string.Join(",", seen.EvidenceIds)));
    }

    private static AttendanceReport Seen(Viewer viewer) => new ViewerAccess(viewer, Chart).Narrow(Report);

    private static IEnumerable<string> DaysOf(ViewerScope scope) => Days(Seen(new Viewer(new Grant(scope, AccessRights.Timesheet))));

    private static IEnumerable<string> Days(AttendanceReport report) =>
        report.Employees.Select(employee => $"{employee.Employee.Id} {employee.Timesheet.Days[0].Date.Day}-{employee.Timesheet.Days[^1].Date.Day}");

    private static Employee Person(string id, DatedValues<string> unit, string? servesUnder = null) => new(
        id,
        unit,
        [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always, servesUnder)],
        monthlyWage: new DatedValues<Money>([(null, new Money(8000, "CNY")), (Moved, new Money(9000, "CNY"))]));

    /// <summary>An hour and ten yuan a day; on the last day an alert of the day, of the month and of the row of days.</summary>
    private static EmployeeReport Worked(Employee employee)
    {
        var days = Enumerable.Range(0, 31).Select(First.PlusDays).ToList();
        return new EmployeeReport
        {
            Employee = employee,
            UnitId = employee.Unit.On(days[^1]),
            Timesheet = new Timesheet
            {
                Days = [.. days.Select(date => new TimesheetDay
                {
                    Date = date,
                    DayKind = DayKind.Workday,
                    Primary = Duration.FromHours(1),
                    Sessions = [],
                    Overtime = default,
                    PrimaryEvidenceIds = ["p1"],
                })],
            },
            Pay = [.. days.Select(date => PayLine.Item.Of(date, "allowance.perDay", 1, new Money(10, "CNY"), ["p1"]))],
            Alerts =
            [
                new Alert
                {
                    Date = days[^1],
                    Finding = ComplianceDiagnostics.DailyOvertime.At(default, ("overtime", "PT4H"), ("date", "2026-03-31"), ("limit", "PT3H"),
                        ("advice", "rest")),
                },
                new Alert
                {
                    Date = days[^1],
                    Finding = ComplianceDiagnostics.MonthlyOvertime.At(
                        default, ("overtime", "PT40H"), ("date", "2026-03-31"), ("limit", "PT36H"), ("month", "2026-03")),
                },
                new Alert
                {
                    Date = days[^1],
                    Finding = ComplianceDiagnostics.ConsecutiveDays.At(default, ("date", "2026-03-31"), ("count", "20"), ("limit", "6")),
                },
            ],
        };
    }

    private static UnitAlert Alert(string unit) => new()
    {
        UnitId = unit,
        Finding = ComplianceDiagnostics.ResponseDrop.At(
            default, ("unit", unit), ("share", "50 %"), ("turns", "40"), ("before", "90 %"), ("turnsBefore", "40"), ("days", "28")),
    };
}
