using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Reviews;

/// <summary>What evidence shows worked outside primary time, and why no session has it. 2 March 2026 is a Monday.</summary>
public class UncountedTimeTests
{
    [Fact]
    public void Time_outside_the_windows_is_not_counted_for_that_reason()
    {
        var given = new WorkCase().Says(("session.windows", new[] { "18:00-22:00" })).Online("2026-03-02 21:00", "2026-03-02 23:30");

        var uncounted = given.Review().Report.Uncounted.ShouldNotBeNull().ShouldHaveSingleItem();

        uncounted.Reason.ShouldBe(UncountedReason.OutsideWindows);
        uncounted.Time.ShouldBe(new Interval(given.At("2026-03-02 22:00"), given.At("2026-03-02 23:30")));
        uncounted.Date.ShouldBe(new LocalDate(2026, 3, 2));
        uncounted.Role.ShouldBe("online-service");
        uncounted.EvidenceIds.ShouldBe(["p1", "p2"], "the pair that claims it");
    }

    [Fact]
    public void Messages_beside_the_punches_of_a_day_were_not_punched()
    {
        // 20:30 + 20:40 are one run, which ends two minutes after the last answer; the pair of punches ended at 19:00.
        var given = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Customer("2026-03-02 20:30").Replies("2026-03-02 20:32").Replies("2026-03-02 20:40");

        var uncounted = given.Review().Report.Uncounted.ShouldNotBeNull().ShouldHaveSingleItem();

        uncounted.Reason.ShouldBe(UncountedReason.NotPunched);
        uncounted.Time.ShouldBe(new Interval(given.At("2026-03-02 20:30"), given.At("2026-03-02 20:42")));
        uncounted.Messages.ShouldBe(2, "only the employee's own");
        uncounted.EvidenceIds.ShouldBe(["m4", "m5"]);
    }

    [Fact]
    public void Messages_that_state_a_role_of_punches_were_not_punched_in_that_role()
    {
        // What states nothing at 20:30 is the online service's, which counts messages; what states the adviser waits for punches of the adviser.
        var given = new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2026-01-01").SaysTo("adviser", ("session.basis", "punches"))
            .Replies("2026-03-02 20:30").RepliesAs("adviser", "2026-03-02 21:30");

        var uncounted = given.Review().Report.Uncounted.ShouldNotBeNull().ShouldHaveSingleItem();

        (uncounted.Reason, uncounted.Role, uncounted.Messages).ShouldBe((UncountedReason.NotPunched, "adviser", 1));
        uncounted.Time.ShouldBe(new Interval(given.At("2026-03-02 21:30"), given.At("2026-03-02 21:32")));
    }

    [Fact]
    public void Messages_of_somebody_without_a_concurrent_role_have_no_role()
    {
        var given = new WorkCase().Assigned("online-service", RoleKind.Concurrent, from: "2026-04-01")
            .Customer("2026-03-02 20:30").Replies("2026-03-02 20:40");

        var uncounted = given.Review().Report.Uncounted.ShouldNotBeNull().ShouldHaveSingleItem();

        uncounted.Reason.ShouldBe(UncountedReason.NoRole);
        uncounted.Role.ShouldBe("sales");
        uncounted.Time.Duration.ShouldBe(Duration.FromMinutes(7));
    }

    [Fact]
    public void The_tail_of_a_run_that_outlasts_the_role_lies_outside_the_assignment()
    {
        // The role ends with business day 2 March at 04:00; the last answer at 03:59 is worth two minutes.
        var given = new WorkCase().Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03").Customer("2026-03-03 03:50").Replies("2026-03-03 03:59");

        var uncounted = given.Review().Report.Uncounted.ShouldNotBeNull().ShouldHaveSingleItem();

        uncounted.Reason.ShouldBe(UncountedReason.OutsideAssignment);
        uncounted.Time.ShouldBe(new Interval(given.At("2026-03-03 04:00"), given.At("2026-03-03 04:01")));
    }

    [Fact]
    public void Primary_time_is_never_after_hours() =>
        new WorkCase().In("2026-03-02 09:00").Out("2026-03-02 18:00").Online("2026-03-02 19:00", "2026-03-02 20:00")
            .Customer("2026-03-02 12:00").Replies("2026-03-02 12:05")
            .Review().Report.Uncounted.ShouldBe([]);

    [Fact]
    public void Time_away_is_no_evidence_of_work() =>
        new WorkCase().Online("2026-03-02 18:00", "2026-03-02 20:00").Away("2026-03-02 19:00", "2026-03-02 19:30")
            .Customer("2026-03-02 19:10").Replies("2026-03-02 19:12")
            .Review().Report.Uncounted.ShouldBe([]);

    [Fact]
    public void An_evaluation_does_not_look_for_what_was_not_counted() =>
        new WorkCase().Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Uncounted.ShouldBeNull();

    [Fact]
    public void Only_the_business_days_of_the_period_are_looked_at()
    {
        var given = new WorkCase().Says(("session.windows", new[] { "18:00-22:00" }))
            .Online("2026-02-28 21:00", "2026-02-28 23:00").Online("2026-04-01 21:00", "2026-04-01 23:00");

        given.Review().Report.Uncounted.ShouldBe([]);
    }
}
