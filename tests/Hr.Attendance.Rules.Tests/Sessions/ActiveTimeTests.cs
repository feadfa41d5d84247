using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Active time: what goes by between a turn and its answer, and a little after each message; the tail is two minutes here.</summary>
public class ActiveTimeTests
{
    [Fact]
    public void The_wait_for_an_answer_is_active_and_so_is_the_tail_after_it() =>
        Active(Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 18:14")).ShouldBe(Duration.FromMinutes(6)); // 18:10 to 18:16

    [Theory]
    [InlineData("PT3M", 5)] // 18:11 to 18:14 and the tail
    [InlineData("PT4M", 6)]
    [InlineData("PT1H", 6)]
    public void No_more_of_the_wait_counts_than_the_response_window_before_the_answer(string window, int minutes) =>
        Active(Evening().Says(("response.window", window)).Customer("2026-03-02 18:10").Replies("2026-03-02 18:14")).ShouldBe(Duration.FromMinutes(minutes));

    [Fact]
    public void Waiting_for_an_answer_that_never_came_is_not_active() =>
        Active(Evening().Customer("2026-03-02 18:10").Auto("2026-03-02 18:12")).ShouldBe(Duration.Zero);

    [Fact]
    public void Turns_that_overlap_count_once()
    {
        // 18:10 to 18:20 and 18:15 to 18:25, each with a tail: 18:10 to 18:27.
        var made = Evening().Customer("2026-03-02 18:10", "c1").Customer("2026-03-02 18:15", "c2")
            .Replies("2026-03-02 18:20", "c1").Replies("2026-03-02 18:25", "c2");
        Active(made).ShouldBe(Duration.FromMinutes(17));
    }

    [Fact]
    public void Backlog_is_active_from_its_beginning_and_messages_without_any_turn_are_not()
    {
        // The customer of c2 wrote before the session and waited from 18:00 on: until 18:32. In c3 nobody asked anything.
        var made = Evening().Customer("2026-03-02 17:50", "c2").Replies("2026-03-02 18:30", "c2")
            .Replies("2026-03-02 18:40", "c3").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11");
        Active(made).ShouldBe(Duration.FromMinutes(32));
    }

    [Fact]
    public void Each_message_in_a_conversation_of_a_turn_has_its_tail_before_the_turn_too()
    {
        // 18:05 to 18:07, then 18:10 to 18:13, then 18:30 to 18:32.
        var made = Evening().Replies("2026-03-02 18:05").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Replies("2026-03-02 18:30");
        Active(made).ShouldBe(Duration.FromMinutes(7));
    }

    [Fact]
    public void It_is_cut_to_the_pieces_of_the_session()
    {
        // The tail of 17:59 reaches to 18:01; away from 18:20 to 18:30 within the wait from 18:15 to 18:40; the last tail is cut at 19:00.
        var made = Evening().Says(("session.mergeGap", "PT1H")).Away("2026-03-02 18:20", "2026-03-02 18:30")
            .Replies("2026-03-02 17:59").Customer("2026-03-02 18:15").Replies("2026-03-02 18:40").Replies("2026-03-02 18:59");
        Active(made).ShouldBe(Duration.FromMinutes(1 + 5 + 10 + 2 + 1));
    }

    [Fact]
    public void An_answer_after_the_end_makes_the_wait_before_it_active() =>
        Active(Evening().Customer("2026-03-02 18:50").Replies("2026-03-02 19:20")).ShouldBe(Duration.FromMinutes(10));

    [Fact]
    public void The_tail_is_that_of_the_session_s_policy() =>
        Active(Evening().Says(("session.activityTail", "PT5M")).Customer("2026-03-02 18:10").Replies("2026-03-02 18:10")).ShouldBe(Duration.FromMinutes(5));

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static Duration Active(WorkCase made) => made.Run().Timesheet.Days.Single().Sessions.Single().Measures.Active;
}
