using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

public class CreditTests
{
    [Theory]
    [InlineData(449, CreditRounding.Down, 0)]
    [InlineData(449, CreditRounding.Nearest, 0)]
    [InlineData(450, CreditRounding.Nearest, 900)]
    [InlineData(1, CreditRounding.Up, 900)]
    [InlineData(900, CreditRounding.Up, 900)]
    [InlineData(899, CreditRounding.Down, 0)]
    [InlineData(0, CreditRounding.Up, 0)]
    public void Credit_is_rounded_to_whole_steps(int seconds, CreditRounding rounding, int expected) =>
        CreditCalculator.Round(Duration.FromSeconds(seconds), Duration.FromMinutes(15), rounding).ShouldBe(Duration.FromSeconds(expected));

    [Fact]
    public void Rounding_refuses_a_step_of_nothing_and_time_below_zero()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CreditCalculator.Round(Duration.Zero, Duration.Zero, CreditRounding.Down));
        Should.Throw<ArgumentOutOfRangeException>(() => CreditCalculator.Round(-Duration.Epsilon, Duration.FromHours(1), CreditRounding.Down));
    }

    [Fact]
    public void A_sum_refuses_a_step_of_nothing_and_time_below_zero_and_may_be_empty()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CreditCalculator.RoundSum([Duration.Zero], Duration.Zero, CreditRounding.Down));
        Should.Throw<ArgumentOutOfRangeException>(() => CreditCalculator.RoundSum([-Duration.Epsilon], Duration.FromHours(1), CreditRounding.Down));
        CreditCalculator.RoundSum([], Duration.FromHours(1), CreditRounding.Up).ShouldBeEmpty();
        CreditCalculator.RoundSum([Duration.Zero], Duration.FromHours(1), CreditRounding.Up).ShouldBe([Duration.Zero]);
    }

    [Fact]
    public void A_daily_cap_is_used_up_in_order_of_start_and_says_what_it_took()
    {
        var sessions = new WorkCase().Says(("credit.dailyCap", "PT1H30M"))
            .Online("2026-03-02 20:00", "2026-03-02 21:00").Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 22:00", "2026-03-02 23:00")
            .Run().Timesheet.Days.Single().Sessions;
        sessions.Select(session => session.Credited.TotalMinutes).ShouldBe([60, 30, 0]);
        sessions.Select(session => session.CutByCap.TotalMinutes).ShouldBe([0, 30, 60]);
    }

    [Fact]
    public void A_daily_cap_is_each_business_day_s_own() =>
        new WorkCase().Says(("credit.dailyCap", "PT1H")).Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-03 18:00", "2026-03-03 20:00")
            .Run().Timesheet.Credited.ShouldBe(Duration.FromHours(2));

    [Fact]
    public void An_ineffective_session_earns_nothing_unless_policy_gives_it_its_active_time()
    {
        var made = new WorkCase().Says(("session.minimumOnline", "PT2H")).Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:12");
        made.Run().Timesheet.Credited.ShouldBe(Duration.Zero);
        made.Says(("credit.whenIneffective", "active")).Run().Timesheet.Credited.ShouldBe(Duration.FromMinutes(4));
    }
}
