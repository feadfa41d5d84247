using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Which turns a session has, which of them are judged, and which were answered in time.</summary>
public class TurnTests
{
    [Fact]
    public void A_turn_belongs_to_the_session_in_whose_pieces_it_begins()
    {
        // Away from 18:20 to 18:30 and one session all the same: the turn at 18:25 began in none of its pieces, that of 18:30 in the second.
        var session = Only(Evening().Says(("session.mergeGap", "PT1H")).Away("2026-03-02 18:20", "2026-03-02 18:30")
            .Customer("2026-03-02 18:19:59", "c1").Customer("2026-03-02 18:20", "c2").Customer("2026-03-02 18:25", "c3").Customer("2026-03-02 18:30", "c4"));
        session.Facts.Turns.Select(turn => turn.ConversationId).ShouldBe(["c1", "c4"]);
    }

    [Fact]
    public void A_turn_that_began_before_the_session_is_backlog_of_the_session_in_which_it_is_answered()
    {
        var measures = Only(Evening().Customer("2026-03-02 17:59:59").Replies("2026-03-02 18:01")).Measures;
        (measures.Turns, measures.Backlog, measures.JudgedTurns).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Backlog_that_is_answered_late_or_never_harms_nobody()
    {
        // Six minutes on duty are too long for c1, and c2 is never answered: c1 counts and is not judged, c2 does not count.
        var measures = Only(Evening().Says(("response.window", "PT5M"))
            .Customer("2026-03-02 17:00").Replies("2026-03-02 18:06").Customer("2026-03-02 17:30", "c2")).Measures;
        (measures.Turns, measures.Backlog, measures.JudgedTurns).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void The_clock_of_a_turn_stops_between_sessions_and_goes_on_in_the_next()
    {
        // Asked at 18:58, answered at 20:02: four minutes on duty. With a window of three it expires in the second session and counts there.
        WorkCase Made(string window) => new WorkCase().Says(("response.window", window))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 20:00", "2026-03-02 21:00")
            .Customer("2026-03-02 18:58").Replies("2026-03-02 20:02");
        Figures(Made("PT4M")).ShouldBe([(0, 0, 0), (1, 1, 1)]);
        Figures(Made("PT3M")).ShouldBe([(0, 0, 0), (1, 1, 0)]);
    }

    [Fact]
    public void A_turn_that_expires_before_it_is_answered_counts_where_it_expires()
    {
        var made = new WorkCase().Says(("response.window", "PT5M"))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 20:00", "2026-03-02 21:00")
            .Customer("2026-03-02 18:50").Replies("2026-03-02 20:02");
        Figures(made).ShouldBe([(1, 1, 0), (0, 0, 0)]);
    }

    [Fact]
    public void A_conversation_comes_to_rest_after_twelve_hours_and_what_is_written_then_answers_nothing()
    {
        // Asked on Monday evening and never answered: the call of Wednesday is another matter.
        var days = Evening().Customer("2026-03-02 18:30").Online("2026-03-04 18:00", "2026-03-04 19:00").Replies("2026-03-04 18:30").Run().Timesheet.Days;
        days.Select(day => (day.Sessions.Single().Measures.Turns, day.Sessions.Single().Measures.TurnsInTime, day.Sessions.Single().Measures.Outbound))
            .ShouldBe([(1, 0, 0), (0, 0, 1)]);
    }

    [Fact]
    public void A_last_word_soon_after_an_answer_may_be_a_goodbye_and_is_judged_only_where_it_is_answered_in_time()
    {
        WorkCase Thanks() => Evening().Says(("response.window", "PT5M")).Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Customer("2026-03-02 18:13");
        Figures(Thanks()).ShouldBe([(2, 1, 1)]);
        Figures(Thanks().Replies("2026-03-02 18:14")).ShouldBe([(2, 2, 2)]);
        Figures(Thanks().Customer("2026-03-02 18:14")).ShouldBe([(2, 2, 1)]); // whoever adds something wanted something
        Figures(Thanks().Says(("response.closingRemark", null))).ShouldBe([(2, 2, 1)]);
    }

    [Fact]
    public void A_turn_that_is_closed_before_it_expires_is_not_judged_unless_policy_says_so()
    {
        WorkCase Closed(string at) => Evening().Says(("response.window", "PT5M")).Customer("2026-03-02 18:10").Closes($"2026-03-02 {at}");
        Figures(Closed("18:14")).ShouldBe([(1, 0, 0)]);
        Figures(Closed("18:16")).ShouldBe([(1, 1, 0)]);
        Figures(Closed("18:14").Says(("response.closedTurns", "judge"), ("response.offDutyGrace", "PT0S"))).ShouldBe([(1, 1, 0)]);
    }

    [Fact]
    public void What_was_cut_at_a_boundary_is_asked_for_its_minimum_together()
    {
        // 03:00 to 05:00 in two sessions of an hour each, which are asked for an hour and a half.
        var days = new WorkCase().Says(("day.split", "atBoundary"), ("session.minimumOnline", "PT1H30M"))
            .Online("2026-03-02 03:00", "2026-03-02 05:00").Run().Timesheet.Days;
        days.Select(day => day.Credited).ShouldBe([Duration.FromHours(1), Duration.FromHours(1)]);
    }

    [Theory]
    [InlineData("2026-03-03 04:10", 50, 60)] // ten minutes after the end of the first assignment, as long as the gap may be
    [InlineData("2026-03-03 04:11", 0, 0)] // a minute later they are not one
    public void A_role_that_goes_on_is_asked_for_its_minimum_together(string second, double before, double after)
    {
        // 03:10 to 04:00 under the first assignment and an hour under the second, which are asked for an hour and a half.
        var days = new WorkCase().Says(("session.minimumOnline", "PT1H30M")).Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03")
            .AlsoAssigned("online-service", RoleKind.Concurrent, from: "2026-03-03", unit: "group")
            .Online("2026-03-03 03:10", "2026-03-03 04:00").Online(second, second.Replace("04:", "05:", StringComparison.Ordinal))
            .Run().Timesheet.Days;
        days.Select(day => day.Credited.TotalMinutes).ShouldBe([before, after]);
    }

    [Fact]
    public void With_too_few_turns_the_criterion_abstains_and_is_not_counted()
    {
        // One late turn of one, where two are needed to judge: under `any` the length alone decides.
        WorkCase Made(string minimum) => Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 18:40").Says(
            ("response.window", "PT5M"), ("response.minTurns", 2), ("session.minimumOnline", minimum), ("session.require", "any"));
        var verdict = Only(Made("PT1H")).Verdict;
        (verdict.Criteria.Count, verdict.Counted, verdict.Required, verdict.IsEffective).ShouldBe((2, 1, 1, true));
        Only(Made("PT2H")).Verdict.IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void A_turn_that_begins_with_the_session_is_its_own() =>
        Only(Evening().Customer("2026-03-02 18:00")).Measures.Turns.ShouldBe(1);

    [Fact]
    public void Where_no_window_is_set_all_turns_are_judged_and_every_answer_is_in_time()
    {
        // Answered after two hours, and at 18:59:59 not at all.
        var measures = Only(Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 20:10").Customer("2026-03-02 18:59:59", "c2")).Measures;
        // The second one waited a second on duty: it came when the employee was about to leave.
        (measures.Turns, measures.JudgedTurns, measures.TurnsInTime).ShouldBe((2, 1, 1));
    }

    [Theory]
    [InlineData("18:50:00", "19:00:00", 1, 1)] // ten minutes before the end, and answered within them
    [InlineData("18:50:00", "19:30:00", 1, 1)] // long after the end: the clock stood still
    [InlineData("18:49:59", "19:00:00", 1, 0)] // a second too late, on duty all the time
    public void An_answer_is_in_time_where_the_customer_waited_no_longer_than_the_window_on_duty(string asked, string answered, int judged, int inTime)
    {
        var measures = Only(Evening().Says(("response.window", "PT10M")).Customer($"2026-03-02 {asked}").Replies($"2026-03-02 {answered}")).Measures;
        (measures.JudgedTurns, measures.TurnsInTime).ShouldBe((judged, inTime));
    }

    [Fact]
    public void The_end_is_that_of_the_last_piece()
    {
        // 18:45 is before a piece that ends at 18:50, but the session goes on until 20:00.
        var made = new WorkCase().Says(("session.mergeGap", "PT1H"), ("response.window", "PT10M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:50").Online("2026-03-02 19:30", "2026-03-02 20:00").Customer("2026-03-02 18:45");
        Only(made).Measures.JudgedTurns.ShouldBe(1);
    }

    [Fact]
    public void A_turn_that_a_colleague_answers_is_the_colleague_s_and_no_miss_of_whom_it_was_assigned_to()
    {
        var measures = Only(Evening().Colleague("e2").Says(("response.window", "PT2M"))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:11", employee: "e2")
            .Customer("2026-03-02 18:20", employee: "e2").Replies("2026-03-02 18:21", employee: "e2")).Measures;
        (measures.Turns, measures.TurnsInTime, measures.Conversations).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_turn_that_waited_too_long_before_a_colleague_answered_it_is_missed()
    {
        var measures = Only(Evening().Colleague("e2").Says(("response.window", "PT2M"))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:13", employee: "e2")).Measures;
        (measures.Turns, measures.JudgedTurns, measures.TurnsInTime, measures.MissedTurns, measures.Conversations).ShouldBe((1, 1, 0, 1, 0));
    }

    [Theory]
    [InlineData(0.75, true)]
    [InlineData(0.76, false)]
    public void The_share_is_of_judged_turns(double share, bool met)
    {
        // Three of four judged turns in time; the fifth, at 18:59, is not judged.
        var made = Evening().Says(("response.window", "PT2M"), ("response.minShare", share));
        for (int turn = 1; turn <= 4; turn++)
        {
            made.Customer($"2026-03-02 18:{turn}0").Replies($"2026-03-02 18:{turn}{(turn == 4 ? 5 : 1)}");
        }

        var session = Only(made.Customer("2026-03-02 18:59"));
        (session.Measures.Turns, session.Measures.JudgedTurns, session.Measures.TurnsInTime).ShouldBe((5, 4, 3));
        session.Verdict.IsEffective.ShouldBe(met);
    }

    [Fact]
    public void Conversations_are_those_of_the_turns_of_which_one_may_have_many() =>
        Only(Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Customer("2026-03-02 18:20")
            .Replies("2026-03-02 18:21").Customer("2026-03-02 18:30", "c2"))
            .Measures.Conversations.ShouldBe(2);

    private static IEnumerable<(int Turns, int Judged, int InTime)> Figures(WorkCase made) => made.Run().Timesheet.Days
        .SelectMany(day => day.Sessions).Select(session => (session.Measures.Turns, session.Measures.JudgedTurns, session.Measures.TurnsInTime));

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static TimesheetSession Only(WorkCase made) => made.Run().Timesheet.Days.Single().Sessions.Single();
}
