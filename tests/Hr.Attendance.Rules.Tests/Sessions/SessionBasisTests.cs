using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>What sessions are formed from: pairs of punches, runs of messages, or either.</summary>
public class SessionBasisTests
{
    [Theory]
    [InlineData("punches", 60, 0)]
    [InlineData("activity", 2, 2)]
    [InlineData("punchesElseActivity", 60, 2)]
    public void The_basis_decides_between_punches_and_messages_for_each_business_day(string basis, int withPunches, int without)
    {
        // Monday: punches 18:00 to 19:00, and a message at 21:00 with its tail of two minutes. Tuesday: a message alone.
        var sheet = new WorkCase().Says(("session.basis", basis)).Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Replies("2026-03-02 21:00").Replies("2026-03-03 21:00").Run().Timesheet;
        MinutesOn(sheet, 2).ShouldBe(withPunches);
        MinutesOn(sheet, 3).ShouldBe(without);
    }

    [Fact]
    public void It_decides_for_each_role_by_itself()
    {
        // Punches for the adviser are none for the online service, to which the messages belong: it has no first date, the adviser one.
        var sessions = Sessions(new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2026-01-01")
            .Online("2026-03-02 18:00", "2026-03-02 19:00", "adviser").Replies("2026-03-02 21:00"));
        sessions.Select(session => (session.Session.Role, session.Measures.Net.TotalMinutes)).ShouldBe([("adviser", 60), ("online-service", 2)]);
    }

    [Fact]
    public void Messages_belong_to_the_lower_of_two_roles_that_began_together() =>
        Sessions(new WorkCase().Assigned("adviser", RoleKind.Concurrent).Replies("2026-03-02 18:00")).Single().Session.Role.ShouldBe("adviser");

    [Fact]
    public void Messages_belong_to_the_role_that_is_in_effect_on_their_business_day()
    {
        // The adviser began first and ends with the 2nd, whose business day lasts until 04:00 on the 3rd.
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2026-01-01", to: "2026-03-03")
            .Assigned("online-service", RoleKind.Concurrent, from: "2026-02-01")
            .Replies("2026-03-03 03:30").Replies("2026-03-03 04:00");
        Sessions(made).Select(session => (session.Session.Role, session.Session.Day.Date.Day)).ShouldBe([("adviser", 2), ("online-service", 3)]);
    }

    [Fact]
    public void Messages_that_state_a_role_are_that_role_s_whatever_its_basis()
    {
        // The online service was assigned first. What states the adviser is the adviser's, and no session where that is formed from punches.
        WorkCase Made() => new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2026-01-01")
            .RepliesAs("adviser", "2026-03-02 18:00").Replies("2026-03-02 18:05").RepliesAs("online-service", "2026-03-02 18:10");
        Sessions(Made()).Select(session => (session.Session.Role, session.Measures.Net.TotalMinutes)).ShouldBe([("adviser", 2), ("online-service", 7)]);
        Sessions(Made().SaysTo("adviser", ("session.basis", "punches"))).Single().Session.Role.ShouldBe("online-service");
    }

    [Fact]
    public void Messages_that_state_a_role_that_is_not_held_are_nobody_s()
    {
        // Neither a role that nobody knows, nor the primary one, nor one that begins tomorrow.
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2026-03-03").RepliesAs("trainer", "2026-03-02 18:00")
            .RepliesAs("sales", "2026-03-02 19:00").RepliesAs("adviser", "2026-03-02 20:00").RepliesAs("adviser", "2026-03-03 20:00");
        Sessions(made).Select(session => (session.Session.Role, session.Session.Day.Date.Day)).ShouldBe([("adviser", 3)]);
    }

    [Fact]
    public void A_gap_is_measured_by_the_policy_of_the_earlier_message_s_day()
    {
        // 03:50 to 04:10 is 20 minutes over the boundary: too long for Monday's ten minutes, which decide, though Tuesday allows an hour.
        var made = new WorkCase().Says(("session.maxIdle", "PT10M")).SaysFrom("2026-03-03", ("session.maxIdle", "PT1H"))
            .Replies("2026-03-03 03:50").Replies("2026-03-03 04:10").Replies("2026-03-03 05:00");
        Sessions(made).Select(session => (session.Session.Day.Date.Day, session.Measures.Net.TotalMinutes)).ShouldBe([(2, 2), (3, 52)]);
    }

    [Fact]
    public void Automatic_messages_do_not_bridge_a_gap() =>
        Sessions(new WorkCase().Replies("2026-03-02 18:00").Auto("2026-03-02 18:20").Replies("2026-03-02 18:40")).Count.ShouldBe(2);

    [Fact]
    public void Customers_bridge_no_gap() => // 18:00 to 18:02, and 18:35 to 18:42: a question is read for five minutes at most
        Sessions(new WorkCase().Replies("2026-03-02 18:00").Customer("2026-03-02 18:20").Replies("2026-03-02 18:40"))
            .Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(2), Duration.FromMinutes(7)]);

    [Fact]
    public void A_run_begins_with_the_question_that_it_answers_where_that_is_close_enough() =>
        Sessions(new WorkCase().Customer("2026-03-02 18:37").Replies("2026-03-02 18:40")).Single().Measures.Net.ShouldBe(Duration.FromMinutes(5));

    [Fact]
    public void A_run_begins_neither_before_its_business_day_nor_before_the_run_before_it_ends()
    {
        // The question of 03:58 is of the day before; that of 05:01 came while the tail of the first run was not over.
        var made = new WorkCase().Says(("session.maxIdle", "PT1M"), ("session.activityTail", "PT2M"), ("session.mergeGap", "PT0S"))
            .Customer("2026-03-02 03:58").Replies("2026-03-02 04:01").Replies("2026-03-02 05:00", "c2")
            .Customer("2026-03-02 05:01").Replies("2026-03-02 05:04");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(3), Duration.FromMinutes(6)]);
    }

    [Fact]
    public void Silence_within_a_pair_counts_only_so_long()
    {
        // Punched for five hours, answers at 19:00 and 19:20, and a question at 22:50 that nobody answers.
        var made = new WorkCase().Says(("punch.maxSilence", "PT1H")).Online("2026-03-02 18:00", "2026-03-02 23:00")
            .Replies("2026-03-02 19:00").Replies("2026-03-02 19:20").Customer("2026-03-02 22:50");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(140), Duration.FromMinutes(10)]);
    }

    [Fact]
    public void Runs_whose_tails_reach_the_next_are_one_and_count_once()
    {
        // A gap of eleven minutes parts the runs; the tail of twenty reaches over it: 18:00 to 18:31.
        var made = new WorkCase().Says(("session.maxIdle", "PT10M"), ("session.activityTail", "PT20M")).Replies("2026-03-02 18:00").Replies("2026-03-02 18:11");
        Sessions(made).Single().Measures.Net.ShouldBe(Duration.FromMinutes(31));
    }

    [Fact]
    public void The_tail_may_reach_over_the_boundary_into_the_next_day()
    {
        var days = new WorkCase().Says(("day.split", "atBoundary")).Replies("2026-03-03 03:59").Run().Timesheet.Days;
        days.Select(day => (day.Date.Day, day.Online.TotalMinutes)).ShouldBe([(2, 1), (3, 1)]);
    }

    [Fact]
    public void Time_that_punches_of_one_day_and_messages_of_the_next_both_show_counts_once()
    {
        // The pair of Monday ends at 05:00; on Tuesday, from 04:00, there is no pair, so its messages of 04:30 to 05:30 make a run.
        var made = new WorkCase().Online("2026-03-02 23:00", "2026-03-03 05:00")
            .Replies("2026-03-03 04:30").Replies("2026-03-03 05:00").Replies("2026-03-03 05:28");
        Sessions(made).Select(session => (session.Session.Day.Date.Day, session.Measures.Net)).ShouldBe([(2, Duration.FromMinutes(390))]); // 23:00 to 05:30
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_day_is_cut_only_that_of_the_later_day_is_left_to_count_once()
    {
        var made = new WorkCase().Says(("day.split", "atBoundary")).Online("2026-03-02 23:00", "2026-03-03 05:00")
            .Replies("2026-03-03 04:30").Replies("2026-03-03 05:00").Replies("2026-03-03 05:28");
        Sessions(made).Select(session => (session.Session.Day.Date.Day, session.Measures.Net.TotalMinutes)).ShouldBe([(2, 300), (3, 90)]);
    }

    private static IReadOnlyList<TimesheetSession> Sessions(WorkCase made) => [.. made.Run().Timesheet.Days.SelectMany(day => day.Sessions)];

    private static double MinutesOn(Timesheet sheet, int day) => sheet.Days.Where(found => found.Date.Day == day).Sum(found => found.Online.TotalMinutes);
}
