using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>Allowances, bonuses and caps, worked by hand. There is no wage, so that nothing else is paid.</summary>
public class AllowanceCases
{
    [Fact]
    public void Per_day_is_paid_once_however_many_sessions_are_effective() =>
        // Two sessions on Monday, one on Tuesday: 2 days.
        Lines(Two().Says(("allowance.perDay", Cny(15))).Online("2026-03-03 18:00", "2026-03-03 19:00"))
            .ShouldBe([(2, "allowance.perDay", 1, 15m), (3, "allowance.perDay", 1, 15m)]);

    [Fact]
    public void A_day_without_an_effective_session_earns_no_allowance() =>
        // 10 minutes of the 15 that are needed.
        Lines(new WorkCase()
            .Says(("allowance.perDay", Cny(15)), ("allowance.perEffectiveSession", Cny(5)), ("session.minimumOnline", "PT15M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:10"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("20:00", "23:00", 1, 8)] // 22:00 to 23:00: 1 h x 8
    [InlineData("21:40", "22:20", 0.333333, 2.67)] // 20 min: 1/3 h x 8 = 2.666...
    [InlineData("18:00", "22:00", 0, 0)] // ends where the night begins
    [InlineData("23:00", "03:00", 4, 32)] // past midnight: 4 h x 8
    public void Night_hours_are_the_credited_time_within_the_window(string from, string to, decimal hours, decimal amount)
    {
        string end = string.CompareOrdinal(to, from) < 0 ? "2026-03-03 " + to : "2026-03-02 " + to;
        var pay = new WorkCase().Says(("allowance.perNightHour", Cny(8))).Online("2026-03-02 " + from, end).Run().Pay;
        pay.Sum(line => decimal.Round(line.Quantity, 6)).ShouldBe(hours);
        pay.Sum(line => line.Amount.Amount).ShouldBe(amount);
    }

    [Fact]
    public void Night_hours_follow_credit_from_the_start_of_a_session() =>
        // 21:00 to 24:00, at most 2 h credited: 21:00 to 23:00, of which 22:00 to 23:00 is night: 1 h x 8.
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8)), ("credit.dailyCap", "PT2H")).Online("2026-03-02 21:00", "2026-03-03 00:00"))
            .ShouldBe([(2, "allowance.perNightHour", 1, 8m)]);

    [Theory]
    [InlineData("22:50", 6)] // 50 min rounded up to 1 h; the 10 min stay with the last piece, at night: 1 h x 6
    [InlineData("21:50", 0)] // 50 min rounded up to 1 h; the 10 min stay at 21:50, which is not night
    public void What_credit_adds_to_a_session_is_night_where_the_session_ends(string to, decimal amount)
    {
        string from = to == "22:50" ? "2026-03-02 22:00" : "2026-03-02 21:00";
        new WorkCase().Says(("allowance.perNightHour", Cny(6)), ("credit.roundTo", "PT1H"), ("credit.rounding", "up")).Online(from, "2026-03-02 " + to)
            .Run().Pay.Sum(line => line.Amount.Amount).ShouldBe(amount);
    }

    [Fact]
    public void Night_hours_are_counted_where_credit_is_laid_and_by_the_person_s_clock()
    {
        // Friday 21:00 to Saturday 01:00, two hours credited: the hour of Saturday first, then 21:00 to 22:00 of Friday: one hour in the night.
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8)), ("credit.dailyCap", "PT2H")).Online("2026-03-06 21:00", "2026-03-07 01:00"))
            .ShouldBe([(6, "allowance.perNightHour", 1, 8m)]);

        // Active time alone: an answer at 23:10 to a customer of 23:00, and two minutes after it: 12 minutes.
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8)), ("credit.mode", "active")).Online("2026-03-02 20:00", "2026-03-03 00:00")
            .Customer("2026-03-02 23:00").Replies("2026-03-02 23:10")).ShouldBe([(2, "allowance.perNightHour", 0.2m, 1.6m)]);

        // In a role of London, by the clock of Shanghai: 23:00 to 01:00 there is night, and 15:00 to 17:00 in London.
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8))).Branch("london", "Europe/London")
            .Assigned("online-service", RoleKind.Concurrent, unit: "london").Online("2026-03-02 23:00", "2026-03-03 01:00"))
            .ShouldBe([(2, "allowance.perNightHour", 2, 16m)]);
    }

    [Fact]
    public void Without_a_window_there_is_no_night() =>
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8)), ("allowance.nightWindow", Array.Empty<string>()))
            .Online("2026-03-02 23:00", "2026-03-03 01:00"))
            .ShouldBeEmpty();

    [Fact]
    public void Two_windows_that_overlap_count_once() =>
        // 22:00 to 06:00 and 23:00 to 01:00: from 22:30 to 23:30 all of one hour.
        Lines(new WorkCase().Says(("allowance.perNightHour", Cny(8)), ("allowance.nightWindow", new[] { "22:00-06:00", "23:00-01:00" }))
            .Online("2026-03-02 22:30", "2026-03-02 23:30"))
            .ShouldBe([(2, "allowance.perNightHour", 1, 8m)]);

    [Theory]
    [InlineData(3, 4, 0)] // 3 of 4 in time: 75 %, no step
    [InlineData(4, 5, 10)] // 80 % reaches 0.8
    [InlineData(9, 10, 20)] // 90 % reaches 0.9
    [InlineData(10, 10, 20)]
    public void The_highest_step_of_the_response_table_that_a_day_reaches_counts(int inTime, int turns, decimal amount)
    {
        var made = new WorkCase().Says(("response.window", "PT2M"), ("response.minShare", 0), ("bonus.response", new[] { "0.8: 10 CNY", "0.9: 20 CNY" }));
        for (int i = 0; i < turns; i++)
        {
            // Answered after one minute or after four; even the last turn has its two minutes before the session ends.
            made.Customer($"2026-03-02 19:{i * 5:00}", $"c{i}").Replies($"2026-03-02 19:{(i * 5) + (i < inTime ? 1 : 4):00}", $"c{i}");
        }

        made.Run().Pay.Sum(line => line.Amount.Amount).ShouldBe(amount);
    }

    [Fact]
    public void The_response_bonus_is_over_all_effective_sessions_of_a_day()
    {
        // 19:00: 1 of 1 in time. 21:00: 1 of 2 in time. Together 2 of 3 = 66.7 %: the step at 0.6, not the one at 0.7.
        var made = new WorkCase().Says(("response.window", "PT2M"), ("response.minShare", 0), ("bonus.response", new[] { "0.7: 20 CNY", "0.6: 10 CNY" }))
            .Customer("2026-03-02 19:00").Replies("2026-03-02 19:01")
            .Customer("2026-03-02 21:00", "c2").Replies("2026-03-02 21:01", "c2").Customer("2026-03-02 21:05", "c3").Replies("2026-03-02 21:15", "c3");
        var line = made.Run().Pay.Single();
        (line.Code, line.Amount.Amount).ShouldBe(("bonus.response", 10m));
        line.EvidenceIds.ShouldBe(["m1", "m2", "m3", "m4", "m5", "m6"]);
    }

    [Theory]
    [InlineData(4, 4, 10)] // (4 - 1) / (5 - 1) = 75 % each: mean 75 %
    [InlineData(5, 4, 25)] // (100 + 75) / 2 = 87.5 %
    [InlineData(3, 3, 0)] // 50 %
    public void The_satisfaction_bonus_goes_by_the_mean_of_the_day_s_ratings(int first, int second, decimal amount)
    {
        var pay = new WorkCase().Says(("bonus.satisfaction", new[] { "0.75: 10 CNY", "0.875: 25 CNY" }))
            .Customer("2026-03-02 19:00", "c1").Replies("2026-03-02 19:01", "c1").Customer("2026-03-02 19:05", "c2").Replies("2026-03-02 19:06", "c2")
            .Rated(first, "c1").Rated(second, "c2").Run().Pay;
        pay.Sum(line => line.Amount.Amount).ShouldBe(amount);
        pay.SelectMany(line => line.EvidenceIds).ShouldBe(amount == 0 ? [] : ["r5", "r6"]);
    }

    [Fact]
    public void Without_judged_turns_and_ratings_there_is_no_bonus() =>
        Lines(Two().Says(("bonus.response", new[] { "0: 10 CNY" }), ("bonus.satisfaction", new[] { "0: 10 CNY" }))).ShouldBeEmpty();

    [Fact]
    public void Of_two_steps_from_one_share_the_later_counts() =>
        // A branch can append a step from a share that the group has too.
        Lines(new WorkCase().Says(("bonus.response", new[] { "0.5: 10 CNY", "0.5: 30 CNY" })).Customer("2026-03-02 19:00").Replies("2026-03-02 19:01"))
            .ShouldBe([(2, "bonus.response", 1, 30m)]);

    [Fact]
    public void Above_the_daily_cap_a_line_takes_the_rest_back() =>
        // 2 sessions x 12 = 24 and 15 a day = 39, at most 30: 9 are taken back.
        Lines(Two().Says(("allowance.perEffectiveSession", Cny(12)), ("allowance.perDay", Cny(15)), ("allowance.dailyCap", Cny(30)))).ShouldBe(
            [(2, "allowance.perEffectiveSession", 2, 24m), (2, "allowance.perDay", 1, 15m), (2, "allowance.dailyCap", 1, -9m)]);

    [Fact]
    public void At_the_daily_cap_nothing_is_taken() =>
        Lines(Two().Says(("allowance.perEffectiveSession", Cny(15)), ("allowance.dailyCap", Cny(30)))).ShouldBe([(2, "allowance.perEffectiveSession", 2, 30m)]);

    [Fact]
    public void The_monthly_cap_is_used_up_by_the_earliest_days()
    {
        // 20 a day, at most 50 in the month: Monday 20, Tuesday 20, Wednesday 10 (10 taken back), Thursday 0 (20 taken back).
        var made = Days().Says(("allowance.perDay", Cny(20)), ("allowance.monthlyCap", Cny(50)));
        Sums(made.Run()).ShouldBe([(2, 20m), (3, 20m), (4, 10m), (5, 0m)]);
    }

    [Fact]
    public void A_range_that_begins_in_mid_month_knows_what_the_month_has_paid() =>
        // as above
        Sums(Days().Says(("allowance.perDay", Cny(20)), ("allowance.monthlyCap", Cny(50))).Run("2026-03-04", "2026-03-05")).ShouldBe([(4, 10m), (5, 0m)]);

    [Fact]
    public void The_daily_cap_comes_before_the_monthly_one() =>
        // 20 a day, 15 at most a day, 40 in the month: 15, 15, 10, 0.
        Sums(Days().Says(("allowance.perDay", Cny(20)), ("allowance.dailyCap", Cny(15)), ("allowance.monthlyCap", Cny(40))).Run())
            .ShouldBe([(2, 15m), (3, 15m), (4, 10m), (5, 0m)]);

    [Fact]
    public void A_monthly_cap_that_comes_in_mid_month_counts_what_was_paid_before_it() =>
        // 20 on the 2nd and the 3rd without a cap; from the 4th on 45 at most: 5 are left, then nothing.
        Sums(Days().Says(("allowance.perDay", Cny(20))).SaysFrom("2026-03-04", null, ("allowance.monthlyCap", Cny(45))).Run())
            .ShouldBe([(2, 20m), (3, 20m), (4, 5m), (5, 0m)]);

    [Fact]
    public void A_new_month_begins_with_nothing_paid() =>
        // Tuesday 31 March uses up the 20 of March; Wednesday 1 April has its own.
        Sums(new WorkCase().Says(("allowance.perDay", Cny(20)), ("allowance.monthlyCap", Cny(20)))
            .Online("2026-03-30 18:00", "2026-03-30 19:00").Online("2026-03-31 18:00", "2026-03-31 19:00")
            .Online("2026-04-01 18:00", "2026-04-01 19:00").Run("2026-03-01", "2026-04-30")).ShouldBe([(30, 20m), (31, 0m), (1, 20m)]);

    [Fact]
    public void Caps_hold_allowances_and_bonuses_and_never_overtime()
    {
        // 2 h x 45.977011 x 1.5 = 137.931 stays; 10 and 10 are held to 12.
        var made = new WorkCase().Earns(8000).Says(("allowance.perDay", Cny(10)), ("bonus.response", new[] { "0: 10 CNY" }), ("allowance.dailyCap", Cny(12)))
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11");
        made.Run().Pay.Select(line => line.Amount.Amount).ShouldBe([137.93m, 10m, 10m, -8m]);
    }

    [Fact]
    public void A_cap_in_another_currency_holds_nothing_and_says_so()
    {
        var made = Two().Says(("allowance.perDay", Cny(20)), ("allowance.dailyCap", new Money(1, "USD")));
        Lines(made).ShouldBe([(2, "allowance.perDay", 1, 20m)]);
        made.Diagnostics.Single().Code.ShouldBe("HRA6007");
    }

    [Theory]
    [InlineData("JPY", 10.5, 10)] // no minor unit: 10, because 11 would be above the cap
    [InlineData("KWD", 1.2345, 1.234)] // three digits
    public void A_cap_finer_than_its_currency_is_cut(string currency, decimal cap, decimal paid) =>
        Two().Says(("allowance.perDay", new Money(100, currency)), ("allowance.dailyCap", new Money(cap, currency))).Run()
            .PayTotals.ShouldBe([new Money(paid, currency)]);

    [Fact]
    public void Each_currency_has_a_total_of_its_own()
    {
        var report = Two().Says(("allowance.perDay", Cny(20)), ("allowance.perEffectiveSession", new Money(3, "USD"))).Run();
        report.PayTotals.ShouldBe([Cny(20), new Money(6, "USD")]);
    }

    [Fact]
    public void An_allowance_is_rounded_once() =>
        // 2 sessions x 0.125 = 0.25, not 2 x 0.13.
        Lines(Two().Says(("allowance.perEffectiveSession", Cny(0.125m)))).ShouldBe([(2, "allowance.perEffectiveSession", 2, 0.25m)]);

    private static WorkCase Two() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 20:00", "2026-03-02 21:00");

    /// <summary>An hour on each of four evenings, Monday to Thursday.</summary>
    private static WorkCase Days() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-03 18:00", "2026-03-03 19:00")
        .Online("2026-03-04 18:00", "2026-03-04 19:00").Online("2026-03-05 18:00", "2026-03-05 19:00");

    private static IEnumerable<(int Day, string Code, decimal Quantity, decimal Amount)> Lines(WorkCase made) =>
        made.Run().Pay.Select(line => (line.Date.Day, line.Code, line.Quantity, line.Amount.Amount));

    private static IEnumerable<(int Day, decimal Amount)> Sums(EmployeeReport report) =>
        report.Pay.GroupBy(line => line.Date).Select(lines => (lines.Key.Day, lines.Sum(line => line.Amount.Amount)));

    private static Money Cny(decimal amount) => new(amount, "CNY");
}
