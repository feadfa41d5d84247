using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class CustomerWaitsTests
{
    private readonly DemandCase _case = new();

    [Fact]
    public void Without_evidence_customers_wait_as_long_as_is_assumed()
    {
        var waits = Measure();
        (waits.Patience, waits.WaitOf(0.5), waits.ShareWithin(Duration.FromMinutes(5))).ShouldBe((CustomerWaits.AssumedPatience, null, null));
        _case.Codes.ShouldBe(["HRA8152"]);
    }

    [Fact]
    public void Those_who_were_answered_make_the_estimate_longer_and_those_who_closed_shorter()
    {
        // Ten customers who close 10 minutes after their only message, with the one who is assumed to give up after 20: known to be at most 10, so shorter.
        for (int hour = 0; hour < 10; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", null, $"g{hour}").Says($"2026-09-01 {hour:00}:10", $"g{hour}", MessageSender.Close, "n1");
        }

        var gaveUp = Measure();
        gaveUp.GaveUp.ShouldBe(10);
        gaveUp.Patience.ShouldBeLessThan(Duration.FromMinutes(10));
        _case.Diagnostics.ShouldBeEmpty();

        // θ solves θ + 10·10/(e^(10/θ) - 1) = 20 (in minutes): θ = 5.2356 gives 5.2356 + 100/(6.7526 - 1) = 5.2356 + 17.38, too much; θ = 4.635 gives
        // 4.635 + 100/(8.650 - 1) = 4.635 + 13.07 = 17.7; between them lies the solution.
        double minutes = gaveUp.Patience.TotalMinutes;
        (minutes + (100 / (Math.Exp(10 / minutes) - 1))).ShouldBe(20, 0.001);

        for (int hour = 10; hour < 20; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", 1800);
        }

        Measure().Patience.ShouldBeGreaterThan(gaveUp.Patience * 2);
    }

    [Fact]
    public void With_exact_times_it_is_the_time_of_all_by_those_who_gave_up()
    {
        // Closed at the very time of the last message, 6 minutes after the first: the instant is known. (9 answered after 4 minutes, 10 who gave up after 6,
        // and the one assumed after 20): (36 + 60 + 20) / 11 = 116 / 11 minutes.
        for (int hour = 0; hour < 10; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", null, $"g{hour}").Says($"2026-09-01 {hour:00}:06", $"g{hour}", MessageSender.Customer, "n1")
                .Says($"2026-09-01 {hour:00}:06", $"g{hour}", MessageSender.Close, "n1");
        }

        for (int hour = 10; hour < 19; hour++)
        {
            _case.Asks($"2026-09-01 {hour:00}:00", "n1", 240);
        }

        Measure().Patience.TotalMinutes.ShouldBe(116 / 11.0, 1e-4);
    }

    [Fact]
    public void Only_the_first_turn_of_a_conversation_is_looked_at()
    {
        _case.Asks("2026-09-01 18:00", "n1", 60, "c").Says("2026-09-01 18:05", "c", MessageSender.Customer, "n1").Asks("2026-09-03 18:00", "n1", 120);
        var waits = Measure();
        (waits.Answered, waits.GaveUp, waits.StillWaiting).ShouldBe((2, 0, 0));
    }

    [Fact]
    public void Who_still_waits_when_the_evidence_ends_has_not_given_up()
    {
        _case.Asks("2026-09-01 18:00", "n1", 60).Asks("2026-09-01 18:00", "n1", null).Says("2026-09-01 18:30", "d", MessageSender.Employee, "n1");
        var waits = Measure();
        (waits.Answered, waits.GaveUp, waits.StillWaiting).ShouldBe((1, 0, 1));

        // 1 and 30 minutes of waiting, and the assumed 20: 51 minutes by the one assumed to give up.
        waits.Patience.ShouldBe(Duration.FromMinutes(51));
    }

    [Fact]
    public void A_turn_that_came_to_rest_is_given_up_between_the_last_message_and_the_rest()
    {
        _case.Asks("2026-09-01 08:00", "n1", null).Asks("2026-09-02 08:00", "n1", 60);
        Measure().GaveUp.ShouldBe(1);
    }

    [Fact]
    public void Waits_and_shares_are_of_those_who_were_answered_and_of_all()
    {
        _case.Asks("2026-09-01 08:00", "n1", null).Asks("2026-09-02 08:00", "n1", 60).Asks("2026-09-02 09:00", "n1", 120).Asks("2026-09-02 10:00", "n1", 600);
        var waits = Measure();
        new[] { 0, 1 / 3.0, 0.5, 1 }.Select(waits.WaitOf).ShouldBe([Seconds(60), Seconds(60), Seconds(120), Seconds(600)]);
        (waits.ShareWithin(Seconds(120)), waits.ShareWithin(Duration.Zero), waits.ShareWithin(Seconds(9999))).ShouldBe((0.5, 0, 0.75));
        Should.Throw<ArgumentOutOfRangeException>(() => waits.WaitOf(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => waits.WaitOf(1.01));

        static Duration Seconds(int seconds) => Duration.FromSeconds(seconds);
    }

    [Fact]
    public void Patience_stays_a_number_whatever_comes()
    {
        for (int i = 0; i < 200; i++)
        {
            _case.Asks("2026-09-01 08:00:00", null, null, $"c{i}").Says("2026-09-01 08:00:00", $"c{i}", MessageSender.Close, null);
        }

        // 200 who left at once and the one assumed: 20 minutes by 201.
        Measure().Patience.TotalSeconds.ShouldBe(1200 / 201.0, 1e-3);

        // One who waits for years, with a clock that is wrong: no longer than a month.
        _case.Messages.Clear();
        _case.Asks("2026-09-01 08:00", "n1", null);
        CustomerWaits.Of(_case.Episodes, Instant.FromUtc(2199, 1, 1, 0, 0), []).Patience.ShouldBe(Duration.FromDays(31));
    }

    private CustomerWaits Measure() => CustomerWaits.Of(_case.Episodes, _case.Evidence.LatestMessageAt ?? default, _case.Diagnostics);
}
