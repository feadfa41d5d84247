using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class ConversationHistoryTests
{
    private readonly DemandCase _case = new();

    [Fact]
    public void A_conversation_counts_where_it_begins_answered_or_not()
    {
        _case.Asks("2026-09-01 18:29:59", "n1").Asks("2026-09-01 18:30", "n1", answeredAfter: null).Asks("2026-09-01 18:59:59", "n1", 1800);
        var counted = _case.Count("2026-09-01", "2026-09-01").Of("north");

        // From 04:00 on the half hour of 18:00 is number 28.
        (counted.CountOf(counted.FirstDay, 28), counted.CountOf(counted.FirstDay, 29), counted.Total).ShouldBe((1, 2, 3));
    }

    [Fact]
    public void A_further_turn_of_an_episode_begins_no_conversation_and_one_after_a_close_does()
    {
        _case.Asks("2026-09-01 18:00", "n1", conversation: "c").Asks("2026-09-01 18:10", "n1", conversation: "c")
            .Says("2026-09-01 18:20", "c", MessageSender.Close, "n1").Asks("2026-09-01 18:40", "n1", conversation: "c");
        _case.Count("2026-09-01", "2026-09-01").Of("north").Total.ShouldBe(2);
    }

    [Fact]
    public void It_belongs_to_who_answers_the_first_turn_and_to_all_units_above()
    {
        _case.Says("2026-09-01 18:00", "c", MessageSender.Customer, "n1").Says("2026-09-01 18:01", "c", MessageSender.Employee, "s1");
        var history = _case.Count("2026-09-01", "2026-09-01");
        new[] { "group", "north", "south" }.Select(unit => history.Of(unit).Total).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void Where_nobody_answers_it_is_the_assignees()
    {
        _case.Asks("2026-09-01 18:00", "n2", answeredAfter: null);
        _case.Count("2026-09-01", "2026-09-01").Of("north").Total.ShouldBe(1);
    }

    [Fact]
    public void What_is_nobodys_is_the_roots_alone_and_said()
    {
        _case.Asks("2026-09-01 18:00", null, answeredAfter: null).Asks("2026-09-01 19:00", "n1");
        var history = _case.Count("2026-09-01", "2026-09-01");
        (history.OfNobody, history.Of("group").Total, history.Of("north").Total).ShouldBe((1, 2, 1));
        _case.Diagnostics.ShouldHaveSingleItem().GetMessage().ShouldStartWith("1 of 2 conversations are nobody's");
    }

    [Fact]
    public void A_line_is_what_the_tag_of_its_employee_says()
    {
        _case.Asks("2026-09-01 18:00", "n1").Asks("2026-09-01 18:00", "n2").Asks("2026-09-01 18:00", "s1");
        var history = _case.Count("2026-09-01", "2026-09-01");
        (history.Of("north", "k12").Total, history.Of("group", "k12").Total, history.Of("group").Total).ShouldBe((1, 2, 3));
        history.Of("group", "toefl").Total.ShouldBe(0);
        history.Series.Select(series => (series.UnitId, series.Line)).ShouldBe(
            [("group", null), ("group", "k12"), ("north", null), ("north", "k12"), ("south", null), ("south", "k12")]);
    }

    [Fact]
    public void Conversations_are_found_by_unit_and_line()
    {
        var history = ConversationHistory.Read(_case.Asks("2026-09-01 18:00", "n1").Asks("2026-09-01 23:00", "s1").Evidence, _case.Chart, new DemandTerms());
        history.EpisodesOf("north").ShouldHaveSingleItem().OwnerId.ShouldBe("n1");
        history.EpisodesOf("group").Count.ShouldBe(2);
        history.EpisodesOf("group", "k12").Count.ShouldBe(2);
        history.EpisodesOf("south", "toefl").ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => history.EpisodesOf("west"));
    }

    [Fact]
    public void Before_the_first_and_after_the_last_message_is_a_gap_and_between_them_zeros()
    {
        _case.Asks("2026-09-01 18:40", "n1").Asks("2026-09-01 20:10", "s1", answeredAfter: null);
        var north = _case.Count("2026-08-31", "2026-09-02").Of("north");
        north.Counts.Where(count => count is not null).ShouldBe([1, 0, 0, 0]);
        (north.CountOf(new LocalDate(2026, 9, 1), 29), north.CountOf(new LocalDate(2026, 9, 1), 28), north.CountOf(new LocalDate(2026, 9, 1), 33))
            .ShouldBe((1, null, null));
        (north.CountOf(new LocalDate(2026, 8, 30), 0), north.CountOf(new LocalDate(2026, 9, 3), 0)).ShouldBe((null, null));
    }

    [Fact]
    public void A_silent_day_is_a_gap_where_ten_messages_are_usual()
    {
        // Tuesdays: five conversations of two messages on three of them, nothing on September 15. Wednesdays: one conversation, nothing on the 16th.
        foreach (string day in new[] { "01", "08", "22" })
        {
            for (int i = 0; i < 5; i++)
            {
                _case.Asks($"2026-09-{day} 18:0{i}", "n1");
            }
        }

        _case.Asks("2026-09-02 18:00", "n1").Asks("2026-09-23 18:00", "n1");
        var group = _case.Count("2026-09-01", "2026-09-23").Of("group");
        Day(15).ShouldAllBe(count => count == null);
        Day(16).ShouldAllBe(count => count == 0);
        _case.Diagnostics.ShouldHaveSingleItem().GetMessage().ShouldStartWith("nobody wrote a word from 2026-09-15 to 2026-09-15 (days: 1)");

        IEnumerable<int?> Day(int day) => Enumerable.Range(0, 48).Select(interval => group.CountOf(new LocalDate(2026, 9, day), interval));
    }

    [Fact]
    public void A_stated_gap_is_one_whatever_was_counted_in_it()
    {
        _case.Asks("2026-09-01 18:00", "n1").Asks("2026-09-01 19:10", "n1").Asks("2026-09-01 20:00", "n1");
        _case.Terms = new DemandTerms { Gaps = [new Interval(_case.At("2026-09-01 19:00"), _case.At("2026-09-01 19:40"))] };
        _case.Count("2026-09-01", "2026-09-01").Of("north").Counts.Skip(28).Take(5).ShouldBe([1, 0, null, null, 1]);
    }

    [Fact]
    public void An_hour_that_comes_twice_is_counted_together_and_a_skipped_one_is_a_gap()
    {
        var autumn = new DemandCase("America/New_York") { Terms = new DemandTerms { Interval = Duration.FromHours(1), DayStartsAt = LocalTime.Midnight } };
        var first = autumn.At("2026-11-01 01:30");
        autumn.Says(first, "a", MessageSender.Customer, "n1").Says(first + Duration.FromHours(1), "b", MessageSender.Customer, "n1")
            .Asks("2026-11-01 00:10", "n1").Asks("2026-11-01 02:10", "n1");
        autumn.Count("2026-11-01", "2026-11-01").Of("north").Counts.Take(4).ShouldBe([1, 2, 1, null]);

        var spring = new DemandCase("America/New_York") { Terms = autumn.Terms };
        spring.Asks("2026-03-08 01:10", "n1").Asks("2026-03-08 04:10", "n1");
        spring.Count("2026-03-08", "2026-03-08").Of("north").Counts.Take(6).ShouldBe([null, 1, null, 0, 1, null]);
    }

    [Fact]
    public void Each_unit_counts_in_its_own_zone()
    {
        // 18:00 in Shanghai is 06:00 in New York: the half hours 28 and 4 of a business day from 04:00 on.
        var twoZones = new DemandCase(zoneOfSouth: "America/New_York");
        var history = twoZones.Asks("2026-09-01 18:00", "s1").Count("2026-09-01", "2026-09-01");
        (history.Of("group").Counts[28], history.Of("south").Counts[4]).ShouldBe((1, 1));
    }

    [Fact]
    public void No_evidence_is_all_gaps_with_a_warning()
    {
        var history = _case.Count("2026-09-01", "2026-09-02");
        history.Of("group").Counts.ShouldAllBe(count => count == null);
        history.Series.ShouldBeEmpty();
        _case.Codes.ShouldBe(["HRA8140"]);
    }

    [Fact]
    public void Days_in_the_wrong_order_or_too_many_and_a_unit_that_is_not_there_are_wrong_calls()
    {
        Should.Throw<ArgumentException>(() => _case.Count("2026-09-02", "2026-09-01"));
        Should.Throw<ArgumentException>(() => _case.Count("2024-01-01", "2026-09-01"));
        Should.Throw<ArgumentException>(() => _case.Count("1900-01-01", "1900-01-02"));
        Should.Throw<ArgumentException>(() => _case.Count("2026-09-01", "2026-09-01").Of("west"));
        Should.Throw<ArgumentException>(() => ConversationHistory.Read(_case.Evidence, _case.Chart, new DemandTerms { Interval = Duration.FromMinutes(7) }));
    }

    [Fact]
    public void A_message_of_another_century_makes_no_long_history()
    {
        _case.Asks("2026-09-01 18:00", "n1").Asks("1971-01-01 00:00", "n1").Asks("2198-01-01 00:00", "n1");
        _case.Count("2026-09-01", "2026-09-01").Of("north").Total.ShouldBe(1);
    }
}
