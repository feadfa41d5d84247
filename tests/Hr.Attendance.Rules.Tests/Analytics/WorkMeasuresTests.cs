using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

/// <summary>The measures of one employee, each figure with its working. 2 March 2026 is a Monday.</summary>
public class WorkMeasuresTests
{
    /// <summary>
    /// 18:00-20:30 punched, of which 18:00-20:00 can count; two conversations, answered after 1 and after 4 minutes; ratings 5 and 3 of 1 to 5; and
    /// twelve minutes of messages on a later evening, which nobody punched.
    /// </summary>
    private static WorkCase Given() => new WorkCase()
        .Says(("session.windows", new[] { "18:00-20:00" }), ("response.window", "PT2M"), ("response.minShare", 0.5m), ("session.basis", "punches"))
        .UnderChineseLaw().Earns(8700)
        .Online("2026-03-02 18:00", "2026-03-02 20:30")
        .Customer("2026-03-02 18:10", "a").Replies("2026-03-02 18:11", "a")
        .Customer("2026-03-02 19:10", "b").Replies("2026-03-02 19:14", "b")
        .Rated(5, "a").Rated(3, "b")
        .Customer("2026-03-03 19:00", "c").Replies("2026-03-03 19:10", "c");

    [Fact]
    public void Time_is_online_effective_credited_and_not_counted_by_reason()
    {
        var measures = WorkMeasures.Of(Given().Review().Report);

        measures.Online.ShouldBe(Duration.FromHours(2));
        measures.Effective.ShouldBe(Duration.FromHours(2), "one of two turns in time is enough");
        measures.Credited.ShouldBe(Duration.FromHours(2));
        measures.UncountedFor(UncountedReason.OutsideWindows).ShouldBe(Duration.FromMinutes(30));
        measures.UncountedFor(UncountedReason.NotPunched).ShouldBe(Duration.FromMinutes(7), "five minutes before the answer at 19:10 and two after it");
        measures.Evidenced.ShouldBe(Duration.FromMinutes(157));
        measures.CaptureRate.ShouldBe(120m / 157);
    }

    [Fact]
    public void Quality_is_answers_in_time_response_times_and_ratings()
    {
        var measures = WorkMeasures.Of(Given().Review().Report);

        measures.InTime.ShouldBe(new ShareCount(1, 2));
        measures.Responses.Count.ShouldBe(2);
        measures.Responses.Minimum.ShouldBe(Duration.FromMinutes(1));
        measures.Responses.Maximum.ShouldBe(Duration.FromMinutes(4));
        measures.Ratings.Mean.ShouldBe(0.75m, "5 of 1 to 5 is 1, 3 is a half");
        measures.EffectiveSessions.ShouldBe(new ShareCount(1, 1));
    }

    [Fact]
    public void Load_is_conversations_for_each_hour_online() =>
        WorkMeasures.Of(Given().Review().Report).ConversationsPerOnlineHour.ShouldBe(1);

    [Fact]
    public void Cost_is_what_was_paid_for_each_credited_hour()
    {
        // 8700 / 21.75 / 8 = 50 an hour; two hours on a workday at 1.5 are 150.
        WorkMeasures.Of(Given().Review().Report).CostPerCreditedHour.ShouldBe([new Money(75, "CNY")]);
    }

    [Fact]
    public void Half_a_cent_of_an_hour_s_cost_is_not_lost_to_a_third_of_an_hour() =>
        new WorkMeasures { Paid = [new PaidWork { Amount = new Money(91.95m, "CNY"), Credited = Duration.FromMinutes(40) }] }
            .CostPerCreditedHour.ShouldBe([new Money(137.925m, "CNY")]);

    [Fact]
    public void An_hour_paid_in_one_currency_does_not_make_one_in_another_cheaper()
    {
        // The same two hours once in yuan and, at 16 euros an hour for 1.5 times, once in euros.
        var yuan = WorkMeasures.Of(Given().Review().Report);
        var euros = WorkMeasures.Of(Given().Earns(2784, "EUR").Review().Report);

        WorkMeasures.Sum([yuan, euros]).CostPerCreditedHour.ShouldBe([new Money(75, "CNY"), new Money(24, "EUR")]);
    }

    [Fact]
    public void Hours_are_local_hours_of_the_week()
    {
        var hours = WorkMeasures.Of(Given().Review().Report).Hours;

        hours[IsoDayOfWeek.Monday, 18].ShouldBe(Duration.FromHours(1));
        hours[IsoDayOfWeek.Monday, 19].ShouldBe(Duration.FromHours(1));
        hours.Total.ShouldBe(Duration.FromHours(2));
    }

    [Fact]
    public void A_refusal_stands_under_each_criterion_that_was_not_met()
    {
        var measures = WorkMeasures.Of(Given().Says(("session.minimumOnline", "PT3H"), ("response.minShare", 1m)).Review().Report);

        measures.RefusalsByCriterion.ShouldBe(new Dictionary<string, long> { ["minimumOnline"] = 1, ["responseWindow"] = 1 }, ignoreOrder: true);
        measures.EffectiveSessions.ShouldBe(new ShareCount(0, 1));
        measures.Refused.ShouldBe(Duration.FromHours(2));
    }

    [Fact]
    public void Somebody_without_anything_has_no_rates()
    {
        var measures = WorkMeasures.Of(new WorkCase().Review().Report);

        measures.CaptureRate.ShouldBeNull();
        measures.ConversationsPerOnlineHour.ShouldBeNull();
        measures.CostPerCreditedHour.ShouldBeEmpty();
        (measures.People, measures.ActivePeople).ShouldBe((1, 0));
    }

    [Fact]
    public void Results_that_no_review_gave_are_a_wrong_call() =>
        Should.Throw<ArgumentException>(() => WorkMeasures.Of(Given().Run())).Message.ShouldContain("review");

    [Fact]
    public void A_workforce_may_have_worked_longer_than_64_bits_of_nanoseconds()
    {
        // 2^63 nanoseconds are 106,751 days.
        var half = WorkMeasures.Empty with { Effective = Duration.FromDays(100_000), Credited = Duration.FromDays(50_000), Conversations = 4_800_000 };
        var all = WorkMeasures.Sum([half, half]);

        all.CaptureRate.ShouldBe(0.5m);
        all.ConversationsPerOnlineHour.ShouldBe(2);
    }
}
