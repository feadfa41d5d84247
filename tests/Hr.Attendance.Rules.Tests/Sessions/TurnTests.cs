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
    public void A_turn_that_began_before_the_session_is_not_its_own_though_it_is_answered_in_it() =>
        Only(Evening().Customer("2026-03-02 17:59:59").Replies("2026-03-02 18:01")).Measures.Turns.ShouldBe(0);

    [Fact]
    public void A_turn_that_begins_with_the_session_is_its_own() =>
        Only(Evening().Customer("2026-03-02 18:00")).Measures.Turns.ShouldBe(1);

    [Fact]
    public void Where_no_window_is_set_all_turns_are_judged_and_every_answer_is_in_time()
    {
        // Answered after two hours, and at 18:59:59 not at all.
        var measures = Only(Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 20:10").Customer("2026-03-02 18:59:59", "c2")).Measures;
        (measures.Turns, measures.JudgedTurns, measures.TurnsInTime).ShouldBe((2, 2, 1));
    }

    [Theory]
    [InlineData("18:50:00", "19:00:00", 1, 1)] // ten minutes before the end, and answered within them
    [InlineData("18:50:00", "19:00:01", 1, 0)] // a second too late; it is judged, for it could have been answered before the end
    [InlineData("18:50:01", "19:00:01", 1, 1)] // later, and answered in time though after the end
    [InlineData("18:50:01", "19:00:02", 0, 0)] // later, and not in time: nobody is held to an answer after going off duty
    public void A_turn_within_a_window_of_the_end_is_judged_only_where_it_was_answered_in_time(string asked, string answered, int judged, int inTime)
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
    public void A_turn_of_a_colleague_in_a_shared_conversation_is_the_colleague_s()
    {
        // What e2 answers is no answer of e1's, and the customer waits for both.
        var measures = Only(Evening().Colleague("e2").Says(("response.window", "PT2M"))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:11", employee: "e2")
            .Customer("2026-03-02 18:20", employee: "e2").Replies("2026-03-02 18:21", employee: "e2")).Measures;
        (measures.Turns, measures.TurnsInTime, measures.Conversations).ShouldBe((1, 0, 1));
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

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static TimesheetSession Only(WorkCase made) => made.Run().Timesheet.Days.Single().Sessions.Single();
}
