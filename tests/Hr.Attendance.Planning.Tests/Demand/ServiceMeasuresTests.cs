using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class ServiceMeasuresTests
{
    private readonly DemandCase _case = new();

    [Fact]
    public void One_conversation_is_held_from_a_minute_before_the_first_answer_to_the_last_one()
    {
        // Asked at 18:00, answered at 18:03 and 18:08: held from 18:02 to 18:08. The customer's last word is no work.
        _case.Asks("2026-09-01 18:00", "n1", 180, "c").Asks("2026-09-01 18:06", "n1", 120, "c").Says("2026-09-01 18:09", "c", MessageSender.Customer, "n1");
        Measure().Levels.ShouldBe([new ConcurrencyLevel(1, Duration.FromMinutes(6), 1)]);
    }

    [Fact]
    public void To_write_takes_no_longer_than_since_the_message_before()
    {
        _case.Asks("2026-09-01 18:00", "n1", 20);
        Measure().Levels.ShouldBe([new ConcurrencyLevel(1, Duration.FromSeconds(20), 1)]);
    }

    [Fact]
    public void Two_at_once_count_double_while_there_are_two()
    {
        // c is held from 18:02 to 18:08, d from 18:04 to 18:06: two minutes and two minutes alone, two minutes together.
        _case.Asks("2026-09-01 18:00", "n1", 180, "c").Asks("2026-09-01 18:06", "n1", 120, "c");
        _case.Asks("2026-09-01 18:00", "n1", 300, "d").Says("2026-09-01 18:06", "d", MessageSender.Employee, "n1");
        Measure().Levels.ShouldBe([new ConcurrencyLevel(1, Duration.FromMinutes(4), 1), new ConcurrencyLevel(2, Duration.FromMinutes(4), 1)]);
    }

    [Fact]
    public void A_rest_of_more_than_ten_minutes_is_no_work_and_the_conversation_ends_once()
    {
        // Held from 18:00 to 18:01, and from 18:29 to 18:30.
        _case.Asks("2026-09-01 18:00", "n1", 60, "c").Asks("2026-09-01 18:20", "n1", 600, "c");
        Measure().Levels.ShouldBe([new ConcurrencyLevel(1, Duration.FromMinutes(2), 1)]);
    }

    [Fact]
    public void Two_people_in_one_conversation_are_each_measured()
    {
        _case.Asks("2026-09-01 18:00", "n1", 60, "c").Says("2026-09-01 18:03", "c", MessageSender.Employee, "s1");
        Measure().Levels.ShouldBe([new ConcurrencyLevel(1, Duration.FromMinutes(2), 2)]);
    }

    [Fact]
    public void An_answer_of_the_same_instant_is_finished_without_time()
    {
        for (int minute = 0; minute < 30; minute++)
        {
            _case.Asks($"2026-09-01 18:{minute:00}", "n1", 0);
        }

        var measures = Measure();
        measures.Levels.ShouldBe([new ConcurrencyLevel(1, Duration.Zero, 30)]);
        measures.Means.ShouldBe([Duration.FromSeconds(1)]);
    }

    [Fact]
    public void The_mean_is_the_time_by_those_that_ended()
    {
        // Twenty of one minute, one after the other.
        for (int hour = 0; hour < 20; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", 60);
        }

        var measures = Measure();
        (measures.IsAssumed, measures.Means.ShouldHaveSingleItem()).ShouldBe((false, Duration.FromMinutes(1)));
        _case.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void With_few_conversations_the_time_is_assumed_and_said()
    {
        for (int hour = 0; hour < 19; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", 60);
        }

        var measures = Measure();
        (measures.IsAssumed, measures.Means.ShouldHaveSingleItem()).ShouldBe((true, ServiceMeasures.AssumedTime));
        _case.Codes.ShouldBe(["HRA8151"]);
    }

    [Fact]
    public void Nobody_who_answers_is_no_level() => Measure().Levels.ShouldBeEmpty();

    [Fact]
    public void Levels_end_before_the_first_that_is_seldom_reached()
    {
        // Twenty alone, then one hour with three at once.
        for (int hour = 0; hour < 20; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", 60);
        }

        _case.Asks("2026-09-01 21:00", "n1", 60).Asks("2026-09-01 21:00", "n1", 50).Asks("2026-09-01 21:00", "n1", 40);
        var measures = Measure();
        (measures.Levels.Count, measures.Means.Count).ShouldBe((3, 1));
    }

    private ServiceMeasures Measure() => ServiceMeasures.Of(_case.Episodes, _case.Diagnostics);
}
