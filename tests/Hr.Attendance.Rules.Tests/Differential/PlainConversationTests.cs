using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>The plain evaluator on conversations that several people have, and on what is closed, rests or is rated, with figures worked out by hand.</summary>
public class PlainConversationTests
{
    [Fact]
    public void Step_3_a_turn_is_that_of_the_colleague_who_answers_it()
    {
        // Asked of e1, answered by e2 after one minute of two: e2's, in time. It did not expire for e1, who has no turn.
        var sessions = Evening("PT2M").Customer("2026-03-04 19:05").Replies("2026-03-04 19:06", employee: "e2").Sessions();
        Counts(sessions).ShouldBe([("e1", 0, 0, 0, 0), ("e2", 1, 1, 1, 1)]);
        sessions.ShouldAllBe(session => session.IsEffective && session.Missed == 0);
    }

    [Fact]
    public void Step_8_a_turn_that_a_colleague_answers_after_it_expired_is_missed_by_the_one_to_whom_it_was_assigned()
    {
        // Three minutes of two: e1 missed it, and has no conversation by that. e2 was not asked, so the late answer is held against nobody else.
        var sessions = Evening("PT2M").Customer("2026-03-04 19:05").Replies("2026-03-04 19:08", employee: "e2").Sessions();
        Counts(sessions).ShouldBe([("e1", 1, 1, 0, 0), ("e2", 1, 0, 0, 1)]);
        sessions.Select(session => session.Missed).ShouldBe([1, 0]);
        sessions.Select(session => session.IsEffective).ShouldBe([false, true]);

        // After just two minutes it has not expired.
        Counts(Evening("PT2M").Customer("2026-03-04 19:05").Replies("2026-03-04 19:07", employee: "e2").Sessions())
            .ShouldBe([("e1", 0, 0, 0, 0), ("e2", 1, 1, 1, 1)]);
    }

    [Fact]
    public void Step_8_what_waited_before_duty_is_nobody_s_miss()
    {
        // At 18:50 nobody is on duty: for e1 it is backlog that e1 did not answer, for e2 backlog that was answered too late.
        var sessions = Evening("PT2M").Customer("2026-03-04 18:50").Replies("2026-03-04 19:30", employee: "e2").Sessions();
        Counts(sessions).ShouldBe([("e1", 0, 0, 0, 0), ("e2", 1, 0, 0, 1)]);
        sessions.Select(session => session.Backlog).ShouldBe([0, 1]);
    }

    [Fact]
    public void Step_3_a_customer_of_nobody_is_the_one_s_who_answers_and_a_late_answer_is_held_against_nobody()
    {
        // Ten minutes of two: the turn and the conversation are e1's, nothing is judged, and the criterion abstains.
        var session = Alone("PT2M").Customer("2026-03-04 19:05", employee: null).Replies("2026-03-04 19:15").Session();
        (session.Turns, session.Judged, session.Conversations, session.IsEffective).ShouldBe((1, 0, 1, true));

        // What nobody answers is nobody's.
        var left = Alone("PT2M").Customer("2026-03-04 19:05", employee: null).Session();
        (left.Turns, left.Conversations).ShouldBe((0, 0));
    }

    [Fact]
    public void Step_3_assignments_say_whose_a_turn_is_where_no_message_does()
    {
        // Of the rows that hold 19:06, the last of the customer's messages, that of e2 begins later. The one that begins at 19:07 comes too late.
        var given = Evening("PT2M").Customer("2026-03-04 19:05", employee: null).Customer("2026-03-04 19:06", employee: null)
            .Assigned("e1", null, null).Assigned("e2", "2026-03-04 19:06", "2026-03-04 19:07").Assigned("e1", "2026-03-04 19:07", null);
        Counts(given.Sessions()).ShouldBe([("e1", 0, 0, 0, 0), ("e2", 1, 1, 0, 1)]);

        // A message that states somebody stands above the rows; of two rows that begin together that of the lower id counts.
        Counts(Evening("PT2M").Customer("2026-03-04 19:05").Assigned("e2", null, null).Sessions()).ShouldBe([("e1", 1, 1, 0, 1), ("e2", 0, 0, 0, 0)]);
        Counts(Evening("PT2M").Customer("2026-03-04 19:05", employee: null).Assigned("e2", null, null).Assigned("e1", null, null).Sessions())
            .ShouldBe([("e1", 1, 1, 0, 1), ("e2", 0, 0, 0, 0)]);
    }

    [Fact]
    public void Step_3_a_further_turn_that_states_nobody_is_assigned_to_who_wrote_last_before_it_in_the_episode()
    {
        // e2 answered at 19:06, so the question of 19:30, which nobody answers, is e2's; a customer of another conversation is nobody's.
        Counts(Evening("PT2M").Customer("2026-03-04 19:05", employee: null).Replies("2026-03-04 19:06", employee: "e2")
            .Customer("2026-03-04 19:30", employee: null).Customer("2026-03-04 19:40", "c2", null).Sessions())
            .ShouldBe([("e1", 0, 0, 0, 0), ("e2", 2, 2, 1, 1)]);

        // An episode that was closed says nothing of the next: the late answer of e1 is held against nobody.
        Counts(Evening("PT2M").Customer("2026-03-04 19:05", employee: null).Replies("2026-03-04 19:06", employee: "e2").Close("2026-03-04 19:10")
            .Customer("2026-03-04 19:30", employee: null).Replies("2026-03-04 19:40").Sessions())
            .ShouldBe([("e1", 1, 0, 0, 1), ("e2", 1, 1, 1, 1)]);
    }

    [Fact]
    public void Step_8_the_clock_of_whom_a_turn_was_handed_to_begins_with_the_first_message_that_states_that_one()
    {
        // Asked of e1 at 19:05, handed to e2 at 19:20, answered at 19:21: in time for e2, and no longer e1's.
        var given = Evening("PT2M").Customer("2026-03-04 19:05").Customer("2026-03-04 19:20", employee: "e2");
        Counts(given.Replies("2026-03-04 19:21", employee: "e2").Sessions()).ShouldBe([("e1", 0, 0, 0, 0), ("e2", 1, 1, 1, 1)]);

        // So its minute is active time, and two minutes after the answer.
        given.Sessions()[1].Active.ShouldBe(Minutes(3));
    }

    [Fact]
    public void Step_3_a_new_question_next_week_is_another_episode()
    {
        // A machine alone answered on the 2nd. That of the 6th is answered in two minutes of five.
        var session = new PlainExample().Says("response.window", "PT5M").Says("activity.minConversations", 1)
            .Customer("2026-03-02 19:00").Auto("2026-03-02 19:01").Online("2026-03-06 19:00", "2026-03-06 21:00")
            .Customer("2026-03-06 19:10").Replies("2026-03-06 19:12").Session();
        (session.Turns, session.Judged, session.InTime, session.Conversations, session.IsEffective).ShouldBe((1, 1, 1, 1, true));
    }

    [Fact]
    public void Step_3_a_message_at_the_very_instant_at_which_a_conversation_has_come_to_rest_still_belongs_to_it()
    {
        // Rest after half an hour: what comes at 19:35 answers the question of 19:05, a minute later it does not.
        var just = Alone("PT2H").Rest(Minutes(30), Minutes(30)).Customer("2026-03-04 19:05").Replies("2026-03-04 19:35").Session();
        (just.Turns, just.InTime, just.Outbound).ShouldBe((1, 1, 0));
        var late = Alone("PT2H").Rest(Minutes(30), Minutes(30)).Customer("2026-03-04 19:05").Replies("2026-03-04 19:36").Session();
        (late.Turns, late.Judged, late.InTime).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void Step_8_a_turn_that_was_closed_before_it_expired_is_not_judged()
    {
        // Answered; closed after two minutes of five; closed after an hour, long expired; left alone, and it can still be answered.
        var session = Alone("PT5M").Customer("2026-03-04 19:00").Replies("2026-03-04 19:01")
            .Customer("2026-03-04 19:10").Customer("2026-03-04 19:11").Close("2026-03-04 19:12")
            .Customer("2026-03-04 19:20", "c2").Close("2026-03-04 20:20", "c2").Customer("2026-03-04 19:30", "c3").Session();
        (session.Turns, session.Judged, session.InTime, session.Conversations).ShouldBe((4, 3, 1, 3));
        (session.Closed, session.IsProvisional, session.IsEffective).ShouldBe((2, true, false));
    }

    [Fact]
    public void Step_8_goodbyes_need_no_answer()
    {
        // Five questions answered after a minute, and five goodbyes two minutes later. Each evening begins with its answer's question, in the lead of the
        // run: that of the first is backlog. The last goodbye comes as the session ends, at 20:03.
        var given = new PlainExample().Says("response.window", "PT5M");
        for (int i = 0; i < 5; i++)
        {
            string asked = $"2026-03-04 {(i < 4 ? 19 : 20)}:{15 * (i % 4):00}";
            given.Customer(asked, $"c{i}").Replies($"{asked[..^1]}{(i % 2 == 0 ? 1 : 6)}", $"c{i}").Customer($"{asked[..^1]}{(i % 2 == 0 ? 3 : 8)}", $"c{i}");
        }

        var session = given.Session();
        (session.Net, session.Turns, session.Judged, session.InTime, session.Conversations).ShouldBe((Minutes(63), 9, 5, 5, 5));
        (session.Backlog, session.IsProvisional, session.IsEffective).ShouldBe((1, true, true));
    }

    [Fact]
    public void Step_8_going_out_after_each_question_leaves_the_clock_running()
    {
        // Six questions, out two minutes after each and in again a minute later, all one session: each of the first five waits longer than two minutes in it.
        // The last waits two minutes, which are less than the grace of five.
        var given = new PlainExample().Says("response.window", "PT2M");
        for (int i = 0; i < 6; i++)
        {
            given.Online($"2026-03-04 19:{i}0", $"2026-03-04 19:{i}9").Customer($"2026-03-04 19:{i}7", $"c{i}");
        }

        var session = given.Session();
        (session.Net, session.Turns, session.Judged, session.InTime, session.Conversations).ShouldBe((Minutes(54), 6, 5, 0, 6));
        (session.IsEffective, session.IsProvisional).ShouldBe((false, true));
    }

    [Fact]
    public void Step_6_silence_ends_with_own_messages_and_own_turns_and_not_with_missed_ones()
    {
        // 18:00 to 19:00 and 19:20 to 20:20, as answers end the silence; from 22:50 on as a customer does.
        var given = new PlainExample().Says("punch.maxSilence", "PT1H").Online("2026-03-04 18:00", "2026-03-04 23:00")
            .Replies("2026-03-04 19:00").Replies("2026-03-04 19:20").Customer("2026-03-04 22:50", "c2");
        given.Sessions().Select(session => (session.Net, session.Turns, session.Outbound, session.IsProvisional))
            .ShouldBe([(Minutes(140), 0, 1, false), (Minutes(10), 1, 0, true)]);

        // Where a colleague answers that customer, it is the colleague's turn, and begins nothing of e1's.
        given.Replies("2026-03-04 22:55", "c2", "e2").Sessions().Where(session => session.EmployeeId == "e1").Select(session => session.Net)
            .ShouldBe([Minutes(140)]);
    }

    [Fact]
    public void Step_8_a_rating_belongs_to_who_had_answered_most_by_then()
    {
        // e1 answers three, e2 the last one, and the customer rates at 20:40.
        var given = Served().Rated(5, at: "2026-03-04 20:40");
        given.Sessions().Select(session => (session.Turns, session.Ratings, session.Satisfaction?.Text(), session.IsEffective))
            .ShouldBe([(3, 1, "1", true), (1, 0, null, false)]);

        // By 19:10 e1 had answered the only turn; before the first turn there is nothing to rate.
        Served().Rated(1, at: "2026-03-04 19:10").Rated(1, at: "2026-03-04 19:04").Sessions().Select(session => session.Ratings).ShouldBe([1, 0]);
    }

    [Fact]
    public void Step_8_of_two_who_answered_as_many_the_later_has_the_rating_and_without_an_answer_the_one_of_the_last_turn()
    {
        var one = Evening("PT5M").Customer("2026-03-04 19:00").Replies("2026-03-04 19:01").Customer("2026-03-04 19:10", employee: "e2")
            .Replies("2026-03-04 19:11", employee: "e2").Rated(4, at: "2026-03-04 19:30");
        one.Sessions().Select(session => session.Ratings).ShouldBe([0, 1]);

        // At the instant of e2's answer e2 has answered; a minute before e1 alone had.
        Evening("PT5M").Customer("2026-03-04 19:00").Replies("2026-03-04 19:01").Customer("2026-03-04 19:10", employee: "e2")
            .Replies("2026-03-04 19:12", employee: "e2").Rated(4, at: "2026-03-04 19:12").Rated(4, at: "2026-03-04 19:11").Sessions()
            .Select(session => session.Ratings).ShouldBe([1, 1]);

        // Nobody had answered: it is of the one to whom the turn is assigned, and of nobody's turn it counts nowhere.
        Evening("PT5M").Customer("2026-03-04 19:00", employee: "e2").Customer("2026-03-04 19:10", "c2", null).Rated(4, at: "2026-03-04 19:30")
            .Rated(4, "c2", "2026-03-04 19:30").Sessions().Select(session => session.Ratings).ShouldBe([0, 1]);
    }

    [Fact]
    public void Step_8_a_rating_that_comes_too_late_or_after_another_episode_began_says_nothing_of_the_one_before()
    {
        // Within an hour of the last message, at 20:31, that is until 21:31.
        Served().Rest(Minutes(60), Minutes(60)).Rated(5, at: "2026-03-04 21:31").Sessions().Select(session => session.Ratings).ShouldBe([1, 0]);
        Served().Rest(Minutes(60), Minutes(60)).Rated(5, at: "2026-03-04 21:32").Sessions().Select(session => session.Ratings).ShouldBe([0, 0]);

        // After the close e2 has an episode alone, and the rating, however soon after, is of that one.
        Served().Close("2026-03-04 20:40").Customer("2026-03-04 20:45", employee: "e2").Replies("2026-03-04 20:46", employee: "e2")
            .Rated(5, at: "2026-03-04 20:47").Sessions().Select(session => session.Ratings).ShouldBe([0, 1]);
    }

    [Fact]
    public void Step_8_a_rating_counts_in_the_last_session_that_has_a_turn_of_which_it_speaks()
    {
        // The second question comes after duty and is answered off duty, so no session has it; the first is in the evening.
        var session = new PlainExample().Says("session.basis", "punches").Online("2026-03-04 19:00", "2026-03-04 20:00")
            .Customer("2026-03-04 19:10").Replies("2026-03-04 19:11").Customer("2026-03-04 20:30").Replies("2026-03-04 20:31")
            .Rated(5, at: "2026-03-04 20:40").Session();
        (session.Turns, session.Ratings).ShouldBe((1, 1));
    }

    /// <summary>Both online from 19:00 to 21:00 on a Wednesday, with a window for answers.</summary>
    private static PlainExample Evening(string window) => new PlainExample().Says("response.window", window).BothOnline("2026-03-04 19:00", "2026-03-04 21:00");

    private static PlainExample Alone(string window) => new PlainExample().Says("response.window", window).Online("2026-03-04 19:00", "2026-03-04 21:00");

    /// <summary>e1 answers three questions and e2 a fourth; who has no rating fails.</summary>
    private static PlainExample Served() => new PlainExample().Says("satisfaction.minimum", 0.75).Says("satisfaction.whenTooFew", "fail")
        .BothOnline("2026-03-04 19:00", "2026-03-04 21:00")
        .Customer("2026-03-04 19:05").Replies("2026-03-04 19:06").Customer("2026-03-04 19:20").Replies("2026-03-04 19:21")
        .Customer("2026-03-04 19:40").Replies("2026-03-04 19:41")
        .Customer("2026-03-04 20:30", employee: "e2").Replies("2026-03-04 20:31", employee: "e2");

    private static IEnumerable<(string EmployeeId, int Turns, int Judged, int InTime, int Conversations)> Counts(IEnumerable<PlainSession> sessions) =>
        sessions.Select(session => (session.EmployeeId, session.Turns, session.Judged, session.InTime, session.Conversations));

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);
}
