using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>Rounding of time and of money, worked by hand. A wage of 8700 makes a base of 8700 / 21.75 / 8 = 50, one of 174 a base of 1.</summary>
public class MoneyCases
{
    [Theory]
    [InlineData("19:37:00", "down", 112.50)] // 97 min: 6 quarters = 90 min; 1.5 x 50 x 1.5
    [InlineData("19:37:00", "up", 131.25)] // 97 min: 7 quarters = 105 min; 1.75 x 75
    [InlineData("19:37:00", "nearest", 112.50)] // 97 / 15 = 6.47: 90 min
    [InlineData("19:37:30", "nearest", 131.25)] // 97.5 / 15 = 6.5: a half goes up, 105 min
    [InlineData("19:38:00", "nearest", 131.25)] // 98 / 15 = 6.53: 105 min
    [InlineData("19:30:00", "up", 112.50)] // 90 min are 6 quarters already
    [InlineData("18:14:59", "down", 0)] // less than a quarter is nothing
    [InlineData("18:00:01", "up", 18.75)] // a second is a quarter: 0.25 x 75
    public void Time_is_rounded_per_session_as_policy_says(string to, string rounding, decimal amount) =>
        new WorkCase().Earns(8700).Says(("credit.roundTo", "PT15M"), ("credit.rounding", rounding)).Online("2026-03-02 18:00:00", "2026-03-02 " + to)
            .Run().Pay.Sum(line => line.Amount.Amount).ShouldBe(amount);

    [Theory]
    [InlineData(1, 0.03)] // 1/60 h x 1 x 1.5 = 0.025: half a cent goes away from zero
    [InlineData(2, 0.05)] // 0.05
    [InlineData(3, 0.08)] // 0.075
    [InlineData(5, 0.13)] // 0.125
    [InlineData(7, 0.18)] // 0.175
    [InlineData(20, 0.5)] // a third of an hour x 1.5: nothing is lost on the way
    public void Half_a_cent_goes_up_at_the_end_and_nowhere_before(int minutes, decimal amount) =>
        new WorkCase().Earns(174).Online("2026-03-02 18:00", $"2026-03-02 18:{minutes:00}").Run().Pay.Single().Amount.Amount.ShouldBe(amount);

    [Fact]
    public void Each_line_is_rounded_and_the_total_is_their_sum()
    {
        // Two evenings of one minute: 0.03 + 0.03, not 0.05.
        var report = new WorkCase().Earns(174).Online("2026-03-02 18:00", "2026-03-02 18:01").Online("2026-03-03 18:00", "2026-03-03 18:01").Run();
        report.PayTotals.ShouldBe([new Money(0.06m, "CNY")]);
    }

    [Fact]
    public void A_wage_of_zero_gives_lines_of_zero()
    {
        var line = new WorkCase().Earns(0).Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Pay.Single();
        (line.Quantity, line.Rate, line.Amount).ShouldBe((2m, 0m, new Money(0, "CNY")));
        line.GetText().ShouldBe("overtime.workday is paid: 2 h × 0 × 1.5 = CNY 0.00");
    }

    [Theory]
    [InlineData("JPY", 348000, "20:00", "JPY 6000")] // 348000 / 174 = 2000; 2 x 2000 x 1.5
    [InlineData("JPY", 174, "18:20", "JPY 1")] // 1/3 x 1.5 = 0.5: half a yen goes up
    [InlineData("JPY", 174, "18:19", "JPY 0")] // 19/60 x 1.5 = 0.475
    [InlineData("KWD", 696, "19:00", "KWD 6.000")] // 696 / 174 = 4; x 1.5
    [InlineData("KWD", 0.174, "18:20", "KWD 0.001")] // 0.001 x 1/3 x 1.5 = 0.0005: half a fils goes up
    [InlineData("KWD", 500, "18:07", "KWD 0.503")] // 500 / 174 = 2.873563; x 7/60 x 1.5 = 0.502873
    [InlineData("USD", 4000, "19:30", "USD 51.72")] // 4000 / 174 = 22.988506; x 1.5 h x 1.5 = 51.724
    public void Each_currency_has_its_own_smallest_unit(string currency, decimal wage, string to, string amount) =>
        PayText.Of(new WorkCase().Earns(wage, currency).Online("2026-03-02 18:00", "2026-03-02 " + to).Run().Pay.Single().Amount).ShouldBe(amount);

    [Fact]
    public void A_credit_cap_caps_what_is_paid() =>
        // 3 h online, 2 credited: 2 x 50 x 1.5
        new WorkCase().Earns(8700).Says(("credit.dailyCap", "PT2H")).Online("2026-03-02 18:00", "2026-03-02 21:00").Run().Pay.Single()
            .Amount.Amount.ShouldBe(150m);

    [Fact]
    public void A_policy_s_own_days_and_hours_make_the_base() =>
        // 8700 / 20 / 7.5 = 58; 2 x 58 x 1.5
        new WorkCase().Earns(8700).Says(("pay.monthlyDays", 20), ("pay.dailyHours", 7.5))
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Pay.Single().Amount.Amount.ShouldBe(174m);
}
