using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Building;
using NodaTime;

namespace Hr.Attendance.Testing.Tests;

public class GivenTests
{
    private static readonly string Sample = Repository.PathOf("samples", "policy-tests");

    private static GivenCase Lin => Given.Group("sh").Employee("lin").WorksAt("sh").As("sales").Beside("online-service").On("2026-03-02");

    [Fact]
    public void The_example_of_the_package_holds() =>
        Lin.Online("18:05", "20:40").Customer("18:10").RepliesAfter(90.Seconds())
            .When.Evaluated()
            .Then.Session(1).IsEffective().Credits("PT2H35M").And.Sessions(1).Credits("PT2H35M").Overtime("PT2H35M").Alerts();

    [Fact]
    public void The_example_of_the_guide_holds() =>
        Given.Workspace(Sample).Employee("e1").WorksAt("sh").As("sales").Beside("online-sales")
            .On("2026-03-02").Customer("19:10").RepliesAfter(90.Seconds()).Customer("19:28").RepliesAfter(30.Seconds())
            .When.Evaluated()
            .Then.Session(1).IsRefused("minimumConversations");

    [Fact]
    public void Every_sentence_about_a_day_is_evidence_of_it()
    {
        var then = Given.Group("sh", statutory: StatutoryLayer.China).Says("sh", "satisfaction.minimum", 0.8m).Says("sh", "response.window", "PT2M")
            .Employee("lin").WorksAt("sh").As("sales").Beside("online-service").Earns(8700, "CNY").Tagged("line", "k12")
            .On("2026-03-02").Works("09:00", "18:00").Online("18:00", "20:00").Away("19:00", "19:30")
            .Customer("18:10", "a").Replies("18:11", "a").Rated(5).Customer("18:20", "b").Auto("18:20", "b").Replies("18:23", "b").Rated(4)
            .On("2026-03-03").Punches(PunchKind.In, "09:00").Punches(PunchKind.Out, "17:00")
            .When.Evaluated("2026-03-01", "2026-03-31").Then;
        then.On("2026-03-02").Works("PT9H").IsOnline("PT1H30M").Sessions(2).Session(1)
            .Is("18:00", "19:00").Lasts("PT1H").IsRefused("responseWindow").Meets("satisfaction");
        then.On("2026-03-03").Works("PT8H").Sessions(0);
        then.Has("online-service", "response.window", PolicyValue.Of("PT120S")).Earns("overtime.workday", 37.5m).EarnsInAll(37.5m, "CNY");
    }

    [Fact]
    public void A_roster_leave_and_approvals_are_given_and_what_became_of_the_plan_is_expected()
    {
        // Monday 09:00-18:00: 09:30-13:00 is 3 h 30 of 9 h less 4 h of leave; the hour after six was approved and the one after it not.
        // Tuesday is off. Wednesday to Thursday 22:00-06:00: nobody came.
        var then = Given.Group("sh").Says("sh", "primary.basis", "punches").Says("sh", "primary.outsidePlan", "approved")
            .Employee("lin").WorksAt("sh").As("sales")
            .On("2026-03-02").Planned("09:00", "18:00").Works("09:30", "13:00").Works("18:00", "20:00")
            .Approved("18:00", "19:00").OnLeaveBetween("13:00", "17:00", "annual")
            .On("2026-03-03").PlannedOff()
            .On("2026-03-04").Planned("22:00", "06:00").OnLeave(2.Hours(), "sick")
            .When.Evaluated().Then;
        then.On("2026-03-02").Plans("PT9H").Works("PT4H30M").IsOnLeave("PT4H").Assumes("PT0S").Misses("PT30M").IsMarked("late");
        then.On("2026-03-03").Plans("PT0S").IsMarked();
        then.On("2026-03-04").Plans("PT8H").IsOnLeave("PT2H").Misses("PT6H").IsMarked("absent");
        then.Plans("PT17H").IsMarked("late", "absent");
        Should.Throw<ScenarioFailedException>(() => then.On("2026-03-02").IsMarked("leftEarly")).Message.ShouldContain("expected leftEarly, got late");
    }

    [Fact]
    public void Time_away_that_the_clocks_skip_is_no_time_and_no_mistake()
    {
        // Half an hour is skipped at 02:00: 02:15 becomes 02:45, which is after 02:30.
        var evaluated = Given.Group("sh", zone: "Australia/Lord_Howe").Employee("lin").WorksAt("sh").As("sales").Beside("online-service")
            .Earns(8700, "AUD").On("2026-10-03").Online("25:00", "27:00").Away("26:15", "26:30").When.Evaluated();
        evaluated.Findings.ShouldBeEmpty();
        evaluated.Then.IsOnline("PT1H30M");
    }

    [Fact]
    public void A_calendar_a_further_unit_and_its_draft_are_given()
    {
        var evaluated = Given.Group("group").Says("group", "credit.dailyCap", PolicyValue.Of("PT3H"), new Delegation.Within(null, PolicyValue.Of("PT4H")))
            .Unit("sh", "group").Says("sh", "credit.dailyCap", "PT5H").Calendar("2026-03-02", DayKind.RestDay)
            .Employee("lin").WorksAt("sh").Beside("online-service").On("2026-03-02").Online("10:00", "14:00").OnLeave(Duration.FromHours(0.5))
            .When.Evaluated();
        Should.Throw<ScenarioFailedException>(() => evaluated.Then).Message.ShouldContain("HRA1203");
        evaluated.Finds("HRA1203").Then.Credits("PT3H").Overtime("PT3H");
        Should.Throw<ScenarioFailedException>(() => evaluated.Finds("HRA1204")).Message.ShouldContain("expected HRA1204, got HRA1203");
    }

    [Fact]
    public void Rosters_leave_approvals_and_decisions_are_given()
    {
        // Two sessions of two hours on a workday: the first is refused, of the second an hour is approved.
        var then = Given.Group("group").Says("group", "overtime.approval", "required").Says("group", "session.mergeGap", "PT0S")
            .Employee("lin").WorksAt("group").As("sales").Beside("online-service").On("2026-03-02")
            .Planned("09:00", "12:00").Planned("20:00", "22:00", "online-service").OnLeaveBetween("09:00", "12:00", "sick")
            .OnLeave(Duration.FromHours(1), "annual")
            .Online("18:00", "20:00").Online("20:30", "22:30").Approved("21:00", "22:00").Rejected("18:00", "20:00")
            .Decided(DecisionKind.Hold, "18:30").Decided(DecisionKind.Refuse, "18:10")
            .On("2026-03-03").PlannedOff().When.Evaluated().Then;
        then.Credits("PT2H").Overtime("PT1H").Unapproved("PT1H").Alerts("HRA7013");
        then.Session(1).IsDecided(DecisionKind.Refuse).Credits("PT0S").Session(2).IsEffective();
        Should.Throw<ScenarioFailedException>(() => then.Session(2).IsDecided(DecisionKind.Accept)).Message.ShouldContain("expected accept, got none");
    }

    [Fact]
    public void A_failure_says_what_came_and_explains_the_day()
    {
        var then = Lin.Online("18:05", "20:40").When.Evaluated().Then;
        string message = Should.Throw<ScenarioFailedException>(() => then.Session(1).Credits("PT3H")).Message;
        message.ShouldStartWith("lin session 1 credited: expected PT3H, got PT2H35M");
        message.ShouldContain("| lin on 2026-03-02, a workday");
        Should.Throw<ScenarioFailedException>(() => then.Session(2)).Message.ShouldContain("sessions: expected at least 2, got 1");
        Should.Throw<ScenarioFailedException>(() => then.Employee("wei").Credits("PT1H"));
    }

    [Fact]
    public void A_sentence_out_of_order_says_what_is_missing()
    {
        Should.Throw<InvalidOperationException>(() => Given.Group("sh").WorksAt("sh")).Message.ShouldContain(".Employee(id)");
        Should.Throw<InvalidOperationException>(() => Given.Group("sh").Employee("lin").Works("09:00", "18:00")).Message.ShouldContain(".On(date)");
        Should.Throw<InvalidOperationException>(() => Lin.RepliesAfter(1.Minutes())).Message.ShouldContain(".Customer(at)");
        Should.Throw<InvalidOperationException>(() => Given.Group("sh").When.Evaluated()).Message.ShouldContain("no date");
        Should.Throw<ArgumentException>(() => Lin.Customer("25 past six")).Message.ShouldContain("18:05");
        Should.Throw<ArgumentException>(() => Given.Group("sh", "Mars/Phobos"));
    }

    [Fact]
    public void Tests_may_go_on_from_a_case_that_they_share()
    {
        var shared = Lin.Online("18:00", "19:00");
        shared.Online("20:00", "21:00").When.Evaluated().Then.Sessions(2);
        shared.When.Evaluated().Then.Sessions(1);
    }

    [Fact]
    public void A_snapshot_is_the_same_text_for_the_same_results()
    {
        var report = Lin.Earns(8700, "CNY").Online("18:00", "19:00").Customer("18:10").RepliesAfter(1.Minutes()).When.Evaluated().Report;
        Snapshot.Of(report).ShouldBe(
            """
            lin in sh
              2026-03-02 workday: primary PT0S, online PT1H, credited PT1H, overtime PT1H
                2026-03-02 18:00:00-2026-03-02 19:00:00 online-service: net PT1H, effective, credited PT1H; 1 of 1 turns in time, 1 conversations, 0 ratings
              pay 2026-03-02 overtime.workday: 1 x 75 = 75 CNY

            """.Replace("\r\n", "\n"));
    }

    [Fact]
    public void A_snapshot_says_what_was_planned_where_the_day_was_not_just_that()
    {
        var report = Given.Group("sh").Employee("lin").WorksAt("sh").As("sales")
            .On("2026-03-02").Planned("09:00", "17:00").Works("09:30", "17:00")
            .On("2026-03-03").Planned("09:00", "17:00").When.Evaluated().Report;
        Snapshot.Of(report).ShouldBe(
            """
            lin in sh
              2026-03-02 workday: primary PT7H30M, online PT0S, credited PT0S, overtime PT0S; planned PT8H, leave PT0S, assumed PT0S, undertime PT30M, late
              2026-03-03 workday: primary PT8H, online PT0S, credited PT0S, overtime PT0S

            """.Replace("\r\n", "\n"));
    }

    [Fact]
    public void A_clock_and_a_calendar_stand_still()
    {
        var clock = new FixedClock("2026-03-02T10:00:00Z");
        clock.Move(2.Hours());
        clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        Should.Throw<ArgumentException>(() => new FixedClock("noon"));
        var calendar = TestTimes.Calendar(("2026-05-01", DayKind.StatutoryHoliday));
        calendar.KindOf(new LocalDate(2026, 5, 1)).ShouldBe(DayKind.StatutoryHoliday);
        calendar.KindOf(new LocalDate(2026, 5, 4)).ShouldBe(DayKind.Workday);
    }
}
