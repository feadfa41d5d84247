using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>Whole months, changes in mid-month and the limits of a month, worked by hand; the wage is 8000 unless said otherwise.</summary>
public class MonthCases
{
    [Fact]
    public void Twelve_evenings_of_three_hours_are_36_hours_and_no_alert()
    {
        // 12 lines of 3 x 68.965517 = 206.896, each rounded to 206.90: 2482.80, and not 36 x 68.965517 = 2482.76.
        var report = Evenings(12, "21:00").Run();
        report.Timesheet.Overtime.Workday.ShouldBe(Duration.FromHours(36));
        report.PayTotals.ShouldBe([new Money(2482.80m, "CNY")]);
        report.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void A_minute_above_36_hours_is_an_alert_and_is_paid_all_the_same()
    {
        // A 13th evening of one minute: 68.965517 / 60 = 1.149; 2482.80 + 1.15.
        var report = Evenings(12, "21:00").Online("2026-03-18 18:00", "2026-03-18 18:01").Run();
        report.PayTotals.ShouldBe([new Money(2483.95m, "CNY")]);
        report.Alerts.Single().Finding.Code.ShouldBe("HRA7002");
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-31", 2344.89)] // 22 workdays x 68.97 = 1517.34; 9 rest days x 91.95 = 827.55
    [InlineData("2026-02-01", "2026-02-28", 2390.84)] // 16 x 68.97 = 1103.52; 8 x 91.95 = 735.60; 4 statutory x 137.93 = 551.72
    [InlineData("2024-02-01", "2024-02-29", 2390.85)] // 18 x 68.97 = 1241.46; 8 x 91.95 = 735.60; 3 statutory x 137.93 = 413.79
    public void An_hour_on_every_day_of_a_month_is_paid_by_the_same_base_however_long_the_month(string from, string to, decimal total)
    {
        var made = new WorkCase().UnderChineseLaw().Earns(8000);
        for (var date = WorkCase.Date(from)!.Value; date <= WorkCase.Date(to)!.Value; date = date.PlusDays(1))
        {
            made.Online($"{date:uuuu-MM-dd} 18:00", $"{date:uuuu-MM-dd} 19:00");
        }

        made.Run(from, to).PayTotals.ShouldBe([new Money(total, "CNY")]);
    }

    [Fact]
    public void The_last_evening_of_February_is_February_s_though_it_ends_in_March()
    {
        // Saturday 28 February 2026, a moved workday, 23:00 to 01:00 on Sunday: 1 h x 68.965517 and 1 h x 91.954023.
        var made = new WorkCase().UnderChineseLaw().Earns(8000).Online("2026-02-28 23:00", "2026-03-01 01:00");
        made.Run("2026-02-01", "2026-02-28").Pay.Select(line => (line.Code, line.Amount.Amount))
            .ShouldBe([("overtime.workday", 68.97m), ("overtime.restDay", 91.95m)]);
        made.Run("2026-03-01", "2026-03-31").Pay.ShouldBeEmpty();
    }

    [Fact]
    public void A_raise_in_mid_month_counts_from_its_business_day()
    {
        // 8700 from Monday 16 March: 8700 / 21.75 / 8 = 50. Friday 13: 2 x 68.965517; Monday 16: 2 x 50 x 1.5 = 150.
        var report = new WorkCase().Earns(8000).Earns(8700, from: "2026-03-16")
            .Online("2026-03-13 18:00", "2026-03-13 20:00").Online("2026-03-16 18:00", "2026-03-16 20:00").Run();
        report.Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(13, 137.93m), (16, 150m)]);
    }

    [Fact]
    public void The_night_before_a_raise_is_paid_at_the_old_wage_to_its_end()
    {
        // Sunday 15 March 23:00 to 01:00, all of business day 15: 1 h x 91.954023 on Sunday, 1 h x 68.965517 after midnight.
        var report = new WorkCase().Earns(8000).Earns(8700, from: "2026-03-16").Online("2026-03-15 23:00", "2026-03-16 01:00").Run();
        report.Pay.Select(line => (line.Date.Day, line.Code, line.Amount.Amount))
            .ShouldBe([(15, "overtime.workday", 68.97m), (15, "overtime.restDay", 91.95m)]);
    }

    [Fact]
    public void A_transfer_in_mid_month_is_paid_by_each_branch_s_policy()
    {
        // Beijing from Monday 16 March: twice the base, of 20 days: 8000 / 20 / 8 = 50. Friday 13 in Shanghai: 137.931; Monday: 2 x 50 x 2 = 200.
        Transfer().Online("2026-03-13 18:00", "2026-03-13 20:00").Online("2026-03-16 18:00", "2026-03-16 20:00").Run()
            .Pay.Select(line => (line.Date.Day, line.Amount.Amount, line.Settings[0].SetBy?.UnitId)).ShouldBe([(13, 137.93m, null), (16, 200m, "bj")]);
    }

    [Fact]
    public void The_night_of_a_transfer_is_still_the_old_branch_s()
    {
        // Sunday 15 March 23:00 to 02:00: business day 15, Shanghai: 1 h x 91.954023; 2 h x 68.965517 = 137.931.
        Transfer().Online("2026-03-15 23:00", "2026-03-16 02:00").Run().Pay.Select(line => line.Amount.Amount).ShouldBe([137.93m, 91.95m]);
    }

    [Fact]
    public void Employment_that_ends_in_mid_month_ends_pay()
    {
        // The last day is Friday 13 March: 2 h are paid, what is punched on the 16th is nobody's role.
        var made = new WorkCase().Earns(8000).Employed(null, "2026-03-14")
            .Online("2026-03-13 18:00", "2026-03-13 20:00").Online("2026-03-16 18:00", "2026-03-16 20:00");
        made.Run().Pay.Single().Amount.Amount.ShouldBe(137.93m);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe(["HRA2104"]);
    }

    [Fact]
    public void Beyond_the_standard_day_each_day_stands_for_itself()
    {
        // Monday 6 h + 3 h: 1 h over. Tuesday 8 h + 1 h: 1 h over. Wednesday 4 h + 2 h: none, and the missing 2 h are owed nowhere. 2 x 68.97.
        var report = new WorkCase().Earns(8000).Says(("overtime.basis", "beyondStandard"))
            .In("2026-03-02 09:00").Out("2026-03-02 15:00").Online("2026-03-02 18:00", "2026-03-02 21:00")
            .In("2026-03-03 09:00").Out("2026-03-03 17:00").Online("2026-03-03 18:00", "2026-03-03 19:00")
            .In("2026-03-04 09:00").Out("2026-03-04 13:00").Online("2026-03-04 18:00", "2026-03-04 20:00").Run();
        report.PayTotals.ShouldBe([new Money(137.94m, "CNY")]);
    }

    private static WorkCase Transfer() =>
        new WorkCase().Earns(8000).Branch("bj", ("overtime.workday", 2), ("pay.monthlyDays", 20)).MovesTo("bj", "2026-03-16");

    /// <summary>Evenings from 18:00 on the first workdays of March.</summary>
    private static WorkCase Evenings(int count, string to)
    {
        var made = new WorkCase().Earns(8000);
        for (int day = 2; count > 0; day++)
        {
            if (day % 7 is not 0 and not 1)
            {
                made.Online($"2026-03-{day:00} 18:00", $"2026-03-{day:00} {to}");
                count--;
            }
        }

        return made;
    }
}
