using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Corrections;

public class RecalculationTests
{
    private static readonly LocalDate From = new(2026, 3, 1);
    private static readonly LocalDate To = new(2026, 3, 31);

    [Fact]
    public void A_late_message_touches_the_day_it_belongs_to_and_no_other()
    {
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var late = Evenings().Replies("2026-03-03 19:20", "late");
        var again = Calculation.Of(engine, evidence, From, To).Again(engine, Gathered(late));

        // 19:00-19:12 and 20 minutes more, less than the 30 minutes that part two runs: 19:00-19:22, 10 minutes more than before.
        again.EmployeeIds.ShouldBe(["e1"]);
        again.DaysJudged.ShouldBe(1);
        var day = again.Diff.Employees.Single().Days.Single();
        day.Date.ShouldBe(new LocalDate(2026, 3, 3));
        day.Time.Online.ShouldBe(Duration.FromMinutes(10));
        day.Time.Credited.ShouldBe(Duration.FromMinutes(10));
        day.Causes.ShouldBe([new ChangeCause.Evidence { Added = ["m9"] }], new SameText());
    }

    [Fact]
    public void A_rating_that_comes_late_changes_the_verdict_of_the_session_it_belongs_to()
    {
        var made = Evenings().Says(("satisfaction.minimum", 0.8));
        var (engine, evidence) = made.Prepare(made.Records());
        var rated = Evenings().Says(("satisfaction.minimum", 0.8)).Rated(1, "c3");
        var again = Calculation.Of(engine, evidence, From, To).Again(engine, Gathered(rated));
        again.DaysJudged.ShouldBe(1);
        var session = again.Diff.Employees.Single().Days.Single().Sessions.Single();
        session.ChangesVerdict.ShouldBeTrue();
        session.Credited.ShouldBe(-Duration.FromMinutes(12));
        again.Diff.Employees.Single().Days.Single().Causes.Single().GetText().ShouldBe("new evidence r9");
    }

    [Fact]
    public void A_changed_policy_recalculates_and_says_which_document_of_which_unit()
    {
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var (stricter, _) = Evenings().BranchSays(("session.minimumOnline", "PT15M")).Prepare(Evenings().Records());
        var again = Calculation.Of(engine, evidence, From, To).Again(stricter, evidence);

        again.Diff.Employees.Single().Days.Select(day => day.Date.Day).ShouldBe([2, 3]);
        again.Diff.Time.Credited.ShouldBe(-Duration.FromMinutes(24));
        var cause = again.Diff.Employees.Single().Days[0].Causes.Single().ShouldBeOfType<ChangeCause.Policy>();
        cause.Roles.ShouldBe(["online-service", "sales"]);
        cause.GetText().ShouldBe("session.minimumOnline was none (the default) and is 15 min (`sh-0` of `sh`)");
        cause.GetText(MessageLanguage.Chinese).ShouldBe("session.minimumOnline 由 无（默认）改为 15 分钟（`sh` 的 `sh-0`）");
    }

    [Fact]
    public void A_policy_that_changes_within_the_period_leaves_the_days_before_it()
    {
        var policy = ("session.minimumOnline", (object?)"PT15M");
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var (stricter, _) = Evenings().SaysFrom("2026-03-03", policy).Prepare(Evenings().Records());
        var again = Calculation.Of(engine, evidence, From, To).Again(stricter, evidence);
        again.Diff.Employees.Single().Days.Select(day => day.Date.Day).ShouldBe([3]);
        var before = Calculation.Of(engine, evidence, From, To).Report.Employees.Single().Timesheet.Days.Single(day => day.Date.Day == 2);
        again.Calculation.Report.Employees.Single().Timesheet.Days.Single(day => day.Date.Day == 2).Credited.ShouldBe(before.Credited);
    }

    [Fact]
    public void A_changed_wage_changes_pay_and_nothing_else()
    {
        var (engine, evidence) = Evenings().Earns(8700).Prepare(Evenings().Records());
        var (richer, _) = Evenings().Earns(17400).Prepare(Evenings().Records());
        var again = Calculation.Of(engine, evidence, From, To).Again(richer, evidence);

        // 8700 / 21.75 / 8 = 50 an hour; 12 minutes x 1.5 = 15.00 each evening, twice as much with twice the wage.
        again.Diff.Time.Credited.ShouldBe(Duration.Zero);
        again.Diff.Pay.ShouldBe([new Money(30, "CNY")]);
        var day = again.Diff.Employees.Single().Days[0];
        day.Pay.Single().ShouldBe(new PayDiff { Code = "overtime.workday", Currency = "CNY", Before = 15, After = 30 });
        day.Causes.Single().ShouldBeOfType<ChangeCause.Organization>();
    }

    [Fact]
    public void A_calendar_that_makes_a_workday_a_holiday_changes_the_kind_of_overtime()
    {
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var holiday = WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 3)] = DayKind.StatutoryHoliday });
        var (other, _) = Evenings().With(holiday).Prepare(Evenings().Records());
        var day = Calculation.Of(engine, evidence, From, To).Again(other, evidence).Diff.Employees.Single().Days.Single();
        day.Date.ShouldBe(new LocalDate(2026, 3, 3));
        day.Time.Overtime.ShouldBe(new TimeByDayKind(-Duration.FromMinutes(12), Duration.Zero, Duration.FromMinutes(12)));
        day.Causes.Single().GetText().ShouldBe("the calendar had the date as workday and has it as statutoryHoliday");
    }

    [Fact]
    public void Another_calendar_of_one_branch_calculates_its_own_people_again_and_nobody_else()
    {
        var tree = UnitTreeBuilder.Build(
            [Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group"), Written.Unit("bj", "group")], DateTimeZoneProviders.Tzdb, []);
        var chart = OrganizationChart.Build(
            tree,
            new[] { "sh", "bj" }.Select(unit => new Employee(
                unit, new DatedValues<string>(unit), [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)])),
            []);
        Punch[] punches =
        [
            .. new[] { "sh", "bj" }.SelectMany(id => new[]
            {
                Recorded.Punch($"{id}-in", id, Instant.FromUtc(2026, 3, 3, 11, 0), PunchKind.In, "online-service"),
                Recorded.Punch($"{id}-out", id, Instant.FromUtc(2026, 3, 3, 13, 0), PunchKind.Out, "online-service"),
            }),
        ];
        var evidence = EvidenceSet.Build(new EvidenceRecords { Punches = punches }, chart, []);
        var holiday = StatutoryLayer.None with
        {
            Calendar = WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 3)] = DayKind.StatutoryHoliday }),
        };

        var again = Calculation.Of(EngineUnder(StatutoryLayers.None), evidence, From, To)
            .Again(EngineUnder(StatutoryLayers.None.With("bj", holiday)), evidence);

        again.EmployeeIds.ShouldBe(["bj"]);
        again.Diff.Employees.Single().Days.Single().Causes.Single().ShouldBeOfType<ChangeCause.Calendar>().After.ShouldBe(DayKind.StatutoryHoliday);

        AttendanceEngine EngineUnder(StatutoryLayers layers) => new(chart, PolicyBook.Build([], tree, layers, SettingCatalogue.Standard, []));
    }

    [Fact]
    public void Evidence_that_only_stands_at_another_line_changes_no_figure()
    {
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var (other, moved) = Evenings().Prepare(Moved(Evenings().Records()));
        var again = Calculation.Of(engine, evidence, From, To).Again(other, moved);
        again.Diff.IsEmpty.ShouldBeTrue();
        again.DaysJudged.ShouldBe(0);

        static EvidenceRecords Moved(EvidenceRecords records) => new()
        {
            Messages = [.. records.Messages.Select(message => message with { Source = new SourcePlace("elsewhere.csv", 7) })],
        };
    }

    [Fact]
    public void Somebody_new_in_the_chart_is_calculated_and_somebody_gone_leaves_a_difference()
    {
        var made = Evenings().Colleague("e2").Customer("2026-03-02 20:00", "x", "e2").Replies("2026-03-02 20:10", "x", "e2");
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        var (larger, more) = made.Prepare(made.Records());
        var joined = Calculation.Of(engine, evidence, From, To).Again(larger, more);
        joined.EmployeeIds.ShouldBe(["e2"]);
        joined.Diff.Employees.Single().Time.Credited.ShouldBe(Duration.FromMinutes(7));
        joined.Calculation.Again(engine, evidence).Diff.Employees.Single().Time.Credited.ShouldBe(-Duration.FromMinutes(7));
    }

    [Fact]
    public void A_difference_reads_as_text_in_both_languages()
    {
        var (engine, evidence) = Evenings().Earns(8700).Prepare(Evenings().Records());
        var (stricter, _) = Evenings().Earns(8700).SaysFrom("2026-03-03", ("session.minimumOnline", "PT15M")).Prepare(Evenings().Records());
        var diff = Calculation.Of(engine, evidence, From, To).Again(stricter, evidence).Diff;
        TimesheetDiffText.LinesOf(diff, MessageLanguage.English).ShouldBe(
        [
            "e1: credited −12 min, overtime −12 min",
            "  2026-03-03: credited −12 min, overtime −12 min",
            "    19:00-19:12 `online-service`: refused now, credited −12 min",
            "    overtime.workday −CNY 15.00",
            "    because session.minimumOnline was none (the default) and is 15 min (`group-0` of `group`)",
            "in all: credited −12 min, overtime −12 min, −CNY 15.00",
        ]);
        TimesheetDiffText.LinesOf(diff, MessageLanguage.Chinese).ShouldBe(
        [
            "e1：计入 −12 分钟，加班 −12 分钟",
            "  2026-03-03：计入 −12 分钟，加班 −12 分钟",
            "    19:00-19:12 `online-service`：改判无效，计入 −12 分钟",
            "    overtime.workday −CNY 15.00",
            "    原因：session.minimumOnline 由 无（默认）改为 15 分钟（`group` 的 `group-0`）",
            "合计：计入 −12 分钟，加班 −12 分钟，−CNY 15.00",
        ]);
        TimesheetDiffText.LinesOf(TimesheetDiff.None, MessageLanguage.Chinese).ShouldBe(["没有变化"]);
    }

    [Fact]
    public void Results_for_different_periods_have_nothing_to_compare()
    {
        var (engine, evidence) = Evenings().Prepare(Evenings().Records());
        Should.Throw<ArgumentException>(() => TimesheetDiff.Between(engine.Evaluate(evidence, From, To), engine.Evaluate(evidence, From, From)));
    }

    /// <summary>Two evenings, 19:00 to 19:12 each: a question, an answer ten minutes later, and the tail of two minutes.</summary>
    private static WorkCase Evenings() => new WorkCase()
        .Customer("2026-03-02 19:00", "c1").Replies("2026-03-02 19:00", "c1").Customer("2026-03-02 19:09", "c1").Replies("2026-03-02 19:10", "c1")
        .Customer("2026-03-03 19:00", "c3").Replies("2026-03-03 19:00", "c3").Customer("2026-03-03 19:09", "c3").Replies("2026-03-03 19:10", "c3");

    private static EvidenceSet Gathered(WorkCase made) => made.Prepare(made.Records()).Evidence;

    private sealed class SameText : IEqualityComparer<ChangeCause>
    {
        public bool Equals(ChangeCause? x, ChangeCause? y) => x?.GetText() == y?.GetText();

        public int GetHashCode(ChangeCause cause) => cause.GetText().Length;
    }
}
