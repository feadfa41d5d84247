using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Tests.Access;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Privacy;

public class RetentionTests
{
    private static readonly LocalDate Today = new(2026, 4, 20);

    [Fact]
    public void Evidence_goes_with_its_whole_month_when_the_last_day_of_it_is_no_longer_kept()
    {
        // Sixty days before 2026-04-20 is 2026-02-19: February is kept whole, January goes.
        var chart = Chart("e1", "sh");
        var records = new EvidenceRecords
        {
            Punches = [Punch("p1", Local(1, 31, 23)), Punch("p2", Local(2, 1, 0))],
            Leave = [Recorded.Leave("l1", "e1", new LocalDate(2026, 1, 31), Duration.FromHours(1))],
        };
        var (kept, report) = new RetentionPurge(chart, Book(("privacy.retainEvidence", 60)), Today).Purge(records);
        kept.Punches.Select(punch => punch.EvidenceId).ShouldBe(["p2"]);
        report.Removed.ShouldBe(
        [
            new PurgedRecords
            {
                EmployeeId = "e1",
                Kind = PurgedKind.Punches,
                Count = 1,
                FirstDay = new LocalDate(2026, 1, 31),
                LastDay = new LocalDate(2026, 1, 31),
                Limit = new LocalDate(2026, 2, 1),
            },
            new PurgedRecords
            {
                EmployeeId = "e1",
                Kind = PurgedKind.Leave,
                Count = 1,
                FirstDay = new LocalDate(2026, 1, 31),
                LastDay = new LocalDate(2026, 1, 31),
                Limit = new LocalDate(2026, 2, 1),
            },
        ]);
        report.ToJson().ShouldContain("\"kind\": \"punches\"");
    }

    [Fact]
    public void Rosters_approvals_and_decisions_go_with_the_month_that_they_speak_of()
    {
        var (last, first) = (new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 1));
        var records = new EvidenceRecords
        {
            Shifts = [Recorded.Shift("s1", "e1", last, null, null), Recorded.Shift("s2", "e1", first, null, null)],
            Approvals = [Recorded.Approval("a1", "e1", Local(1, 31, 20), Local(1, 31, 23)), Recorded.Approval("a2", "e1", Local(1, 31, 20), Local(2, 1, 1))],
            Availability =
            [
                Recorded.Availability("v1", "e1", Local(1, 31, 20), Local(1, 31, 23)), Recorded.Availability("v2", "e1", Local(1, 31, 20), Local(2, 1, 1)),
            ],
            Decisions =
            [
                Recorded.Decision("d1", "e1", Local(1, 31, 20), DecisionKind.Accept, Local(3, 1, 9)),
                Recorded.Decision("d2", "e1", Local(2, 1, 20), DecisionKind.Accept, Local(3, 1, 9)),
            ],
        };
        var (kept, report) = new RetentionPurge(Chart("e1", "sh"), Book(("privacy.retainEvidence", 60)), Today).Purge(records);
        kept.All.Select(record => record.EvidenceId).ShouldBe(["v2", "s2", "a2", "d2"]);
        report.Removed.Select(removed => (removed.Kind, removed.Count)).ShouldBe(
            [(PurgedKind.Availability, 1), (PurgedKind.Shifts, 1), (PurgedKind.Approvals, 1), (PurgedKind.Decisions, 1)]);
        report.ToJson().ShouldContain("\"kind\": \"decisions\"");
    }

    [Fact]
    public void All_revisions_of_a_record_go_with_the_last_of_them()
    {
        var records = new EvidenceRecords
        {
            Punches =
            [
                Punch("moved", Local(2, 1, 0)), Punch("moved", Local(1, 31, 23)) with { Revision = 1 }, Punch("gone", Local(1, 30, 9)),
                Rules.Evidence.Punch.Withdrawn("gone", 1), Punch("stays", Local(2, 2, 9)), Rules.Evidence.Punch.Withdrawn("stays", 1),
                Rules.Evidence.Punch.Withdrawn("alone", 1),
            ],
        };
        var (kept, report) = new RetentionPurge(Chart("e1", "sh"), Book(("privacy.retainEvidence", 60)), Today).Purge(records);
        kept.Punches.Select(punch => punch.EvidenceId).ShouldBe(["moved", "moved", "stays", "stays", "alone"]);
        report.Removed.Single().Count.ShouldBe(1);
    }

    [Fact]
    public void Places_go_earlier_than_their_punches()
    {
        var records = new EvidenceRecords
        {
            Punches = [Punch("p1", Local(1, 31, 9)) with { Place = "office", Terminal = "t1" }, Punch("p2", Local(3, 1, 9)) with { Place = "office" }],
        };
        var (kept, report) = new RetentionPurge(Chart("e1", "sh"), Book(("privacy.retainPlaces", 30)), Today).Purge(records);
        kept.Punches.Select(punch => punch.Place).ShouldBe([null, "office"]);
        kept.Punches[0].Terminal.ShouldBeNull();
        report.Removed.Single().Kind.ShouldBe(PurgedKind.Places);
    }

    [Fact]
    public void The_role_that_keeps_longest_decides_and_nothing_said_keeps_everything()
    {
        var records = new EvidenceRecords { Punches = [Punch("p1", Local(1, 5, 9))] };
        PolicyDocument[] documents =
        [
            Document("one", ("privacy.retainEvidence", 10)) with { AppliesTo = new PolicyTarget(["sales"]) },
            Document("two", ("privacy.retainEvidence", 400)) with { AppliesTo = new PolicyTarget(["online-service"]) },
        ];
        new RetentionPurge(Chart("e1", "sh"), Book(documents), Today).Purge(records).Report.Removed.ShouldBeEmpty();
        new RetentionPurge(Chart("e1", "sh"), Book([documents[0]]), Today).Purge(records).Report.Removed.ShouldBeEmpty();
        new RetentionPurge(Chart("e1", "sh"), Book(("privacy.retainEvidence", 10)), Today).Purge(records).Report.Removed.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ratings_stay_as_long_as_anybodys_evidence_does()
    {
        var records = new EvidenceRecords { Ratings = [Recorded.Rating("r1", "c1", Local(1, 5, 9), 5, 1, 5)] };
        var chart = OrganizationChart.Build(Company.Units, [Person("e1", "sh"), Person("e2", "bj")], []);
        PolicyDocument[] documents = [Document("d", ("privacy.retainEvidence", 10)), Document("bj", ("privacy.retainEvidence", 400)) with { UnitId = "bj" }];
        new RetentionPurge(chart, Book(documents), Today).Purge(records).Kept.Ratings.Count.ShouldBe(1);
        new RetentionPurge(chart, Book([documents[0]]), Today).Purge(records).Kept.Ratings.ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_of_somebody_unknown_goes_by_the_policy_of_the_root()
    {
        var records = new EvidenceRecords { Punches = [Punch("p1", Local(1, 5, 9)) with { EmployeeId = "gone" }] };
        new RetentionPurge(Chart("e1", "sh"), Book(("privacy.retainEvidence", 10)), Today).Purge(records).Kept.Punches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(730)]
    public void Pay_is_kept_for_two_years_whatever_policy_says(int days)
    {
        var company = Companies.Draw(new Random(7)) with
        {
            Policy = [.. Companies.Draw(new Random(7)).Policy, Says("privacy.retainPay", days), Says("privacy.retainEvidence", 0)],
        };
        var report = company.Report();
        var book = Book([Written.Document("g", "group", DateRange.Always, company.Policy)]);

        // Two years and a day before 2028-04-30 is 2026-04-30, so that March goes; before 2028-03-31 it is 2026-03-31, and March stays whole.
        var (kept, _) = new RetentionPurge(company.Chart, book, new LocalDate(2028, 3, 31)).Purge(report);
        kept.Employees.Select(employee => (employee.Timesheet.Total, string.Join(",", employee.PayTotals), employee.Pay.Count))
            .ShouldBe(report.Employees.Select(employee => (employee.Timesheet.Total, string.Join(",", employee.PayTotals), employee.Pay.Count)));
        kept.Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions)
            .ShouldAllBe(session => session.Measures.EvidenceIds.Count == 0);
        var (later, removed) = new RetentionPurge(company.Chart, book, new LocalDate(2028, 5, 1)).Purge(report);
        later.Employees.ShouldAllBe(employee => employee.Timesheet.Days.Count == 0 && employee.Pay.Count == 0 && employee.Alerts.Count == 0);
        removed.Removed.ShouldAllBe(gone => gone.Kind == PurgedKind.Days);
    }

    [Fact]
    public void What_was_not_counted_loses_its_records_with_the_evidence_and_goes_with_the_pay()
    {
        var company = Companies.Draw(new Random(7)) with { Policy = [Says("privacy.retainPay", 730), Says("privacy.retainEvidence", 0)] };
        var time = new UncountedTime
        {
            Date = new LocalDate(2026, 3, 3),
            Role = "online-service",
            Zone = DateTimeZone.Utc,
            Reason = UncountedReason.NotPunched,
            Time = new Interval(Local(3, 3, 20), Local(3, 3, 21)),
            EvidenceIds = ["m1"],
        };
        var report = company.Report();
        report = report with { Employees = [.. report.Employees.Select(employee => employee with { Uncounted = [time] })] };
        var book = Book([Written.Document("g", "group", DateRange.Always, company.Policy)]);

        new RetentionPurge(company.Chart, book, new LocalDate(2028, 3, 31)).Purge(report).Kept.Employees.SelectMany(employee => employee.Uncounted!)
            .ShouldAllBe(kept => kept.EvidenceIds.Count == 0 && kept.Time == time.Time);
        new RetentionPurge(company.Chart, book, new LocalDate(2028, 5, 1)).Purge(report).Kept.Employees.ShouldAllBe(employee => employee.Uncounted!.Count == 0);
    }

    [Fact]
    public void The_law_holds_records_of_pay_against_a_policy_that_keeps_less()
    {
        var diagnostics = new List<Rules.Diagnostics.Diagnostic>();
        var book = PolicyBook.Build([Document("d", ("privacy.retainPay", 365))], Company.Units, StatutoryLayer.China, SettingCatalogue.Standard, diagnostics);
        var policy = book.Resolve("sh", "sales", new Dictionary<string, string>(), Today);
        policy.Get(PrivacySettings.RetainPay).ShouldBeNull();
        policy.Diagnostics.Single().Code.ShouldBe("HRA1203");
    }

    [Law(10, Arbitrary = [typeof(Companies)])]
    public void Nothing_younger_than_its_limit_goes_and_a_second_time_nothing_more(Company company, byte evidence, byte places, byte ahead)
    {
        var today = Company.To.PlusDays(ahead / 2);
        var purge = new RetentionPurge(company.Chart, Book(("privacy.retainEvidence", evidence), ("privacy.retainPlaces", places)), today);
        var (kept, report) = purge.Purge(company.Evidence);

        // Two days to spare for zones.
        var young = today.PlusDays(2 - evidence).AtMidnight().InUtc().ToInstant();
        kept.Punches.Where(punch => punch.At >= young).Select(punch => punch.EvidenceId)
            .ShouldBe(company.Evidence.Punches.Where(punch => punch.At >= young).Select(punch => punch.EvidenceId));
        kept.Messages.Where(message => message.At >= young).ShouldBe(company.Evidence.Messages.Where(message => message.At >= young));
        kept.Ratings.Where(rating => rating.At >= young).ShouldBe(company.Evidence.Ratings.Where(rating => rating.At >= young));
        var youngPlaces = today.PlusDays(2 - places).AtMidnight().InUtc().ToInstant();
        kept.Punches.Where(punch => punch.At >= youngPlaces).ShouldAllBe(punch => punch.Place != null);
        report.Removed.ShouldAllBe(removed => removed.LastDay < removed.Limit && removed.Limit <= today.PlusDays(-Math.Min(evidence, places)));
        (company.Evidence.Count - kept.Count).ShouldBe(report.Removed.Where(removed => removed.Kind != PurgedKind.Places).Sum(removed => removed.Count));

        var (again, more) = purge.Purge(kept);
        more.Removed.ShouldBeEmpty();
        again.Punches.ShouldBe(kept.Punches);
        var (results, first) = purge.Purge(company.Report());
        var (_, second) = purge.Purge(results);
        second.Removed.ShouldBeEmpty();
        first.Removed.ShouldAllBe(removed => removed.Kind == PurgedKind.EvidenceOfDays && removed.LastDay < removed.Limit);
    }

    private static Instant Local(int month, int day, int hour) => new LocalDateTime(2026, month, day, hour, 30).InUtc().ToInstant() - Duration.FromHours(8);

    private static Punch Punch(string id, Instant at) => Recorded.Punch(id, "e1", at, PunchKind.In);

    private static OrganizationChart Chart(string id, string unit) => OrganizationChart.Build(Company.Units, [Person(id, unit)], []);

    private static Employee Person(string id, string unit) => new(
        id,
        new DatedValues<string>(unit),
        [Written.Role("sales", RoleKind.Primary, DateRange.Always), Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)]);

    private static PolicyBook Book(params (string Setting, int Days)[] lines) => Book([Document("d", lines)]);

    private static PolicyBook Book(PolicyDocument[] documents) => PolicyBook.Build(documents, Company.Units, null, SettingCatalogue.Standard, []);

    private static PolicyDocument Document(string id, params (string Setting, int Days)[] lines) =>
        Written.Document(id, "group", DateRange.Always, [.. lines.Select(line => Says(line.Setting, line.Days))]);

    private static Directive Says(string setting, int days) => Written.Directive(setting) with { Change = new ValueChange.Set(PolicyValue.Of(days)) };
}
