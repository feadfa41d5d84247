using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>
/// The comprehensive and the non-fixed hours system, worked by hand. The office hours are 8 a workday; the wage is 8000, so that an hour's
/// base is 8000 / 21.75 / 8 = 45.977011...
/// </summary>
public class HoursSystemCases
{
    private static readonly string[] EightHours = ["Mon-Fri 09:00-17:00"];

    [Theory]
    [InlineData("quarter", "2026-12-31", 496)] // October 18 (22 weekdays - 1, 2, 5, 6, 7 + Saturday 10), November 21, December 23: 62 x 8
    [InlineData("quarter", "2026-02-10", 472)] // January 21 (22 - 1, 2 + 4), February 16 (20 - 16 to 20, 23 + 14, 28), March 22: 59 x 8
    [InlineData("month", "2026-02-10", 128)] // 16 x 8
    [InlineData("month", "2026-10-31", 144)] // 18 x 8
    [InlineData("year", "2026-07-01", 1984)] // 248 x 8: 365 - 104 weekends - 13 statutory holidays
    [InlineData("week", "2026-10-07", 24)] // Monday 5 to Sunday 11 October: Thursday 8, Friday 9 and the moved Saturday 10: 3 x 8
    public void A_period_s_standard_is_its_workdays_by_the_calendar(string period, string on, int hours)
    {
        var day = China(period).Online(on + " 18:00", on + " 19:00").Run(on, on).Timesheet.Days.Single();
        day.Balance.ShouldNotBeNull().Standard.ShouldBe(Duration.FromHours(hours));
    }

    [Fact]
    public void A_quarter_with_a_holiday_in_it_pays_the_holiday_whole_and_the_rest_when_the_standard_is_full()
    {
        // Fourth quarter of 2026: 62 x 8 = 496 h at the desk. Thursday 1 October, a statutory holiday: 4 h online, paid apart:
        // 4 x 45.977011 x 3 = 551.724. Monday 12 October: 2 h, Saturday 17 October (rest day): 3 h, both into the sum:
        // 496 + 5 = 501, 5 above. Before Thursday 31 December there are 488 + 5 = 493, with it 501: 5 h on that day,
        // 5 x 45.977011 x 1.5 = 344.827.
        var report = Quarter().Run("2026-10-01", "2026-12-31");
        report.Pay.Select(line => (line.Date, line.Code, line.Quantity, line.Amount.Amount)).ShouldBe(
        [
            (new LocalDate(2026, 10, 1), "overtime.statutoryHoliday", 4m, 551.72m),
            (new LocalDate(2026, 12, 31), "overtime.workday", 5m, 344.83m),
        ]);
    }

    [Fact]
    public void The_last_day_of_a_quarter_alone_is_paid_as_it_is_in_the_quarter() =>
        Quarter().Run("2026-12-31", "2026-12-31").Pay.Single().Amount.Amount.ShouldBe(344.83m); // 5 h, as above

    [Fact]
    public void Once_the_standard_is_full_each_further_hour_is_overtime_on_its_day()
    {
        // The week of Monday 2 March: 5 x 8 = 40 h. At the desk 40 h until Friday; Wednesday evening 2 h.
        // Friday: before 32 + 2 = 34, after 42: 2 h over. Saturday: 3 h online, all over; Sunday 1 h, all over.
        var report = Made("week").Online("2026-03-04 18:00", "2026-03-04 20:00")
            .Online("2026-03-07 10:00", "2026-03-07 13:00").Online("2026-03-08 10:00", "2026-03-08 11:00")
            .Run("2026-03-02", "2026-03-08");
        report.Timesheet.Days.Select(day => day.Overtime.Workday.TotalHours).ShouldBe([0, 0, 0, 0, 2, 3, 1]);
        report.Timesheet.Overtime.RestDay.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Less_than_the_standard_is_no_overtime_however_long_a_day_is() =>
        // 12 h on one day of a month with 22 x 8 = 176 h.
        new WorkCase().Says(("overtime.hoursSystem", "comprehensive")).In("2026-03-02 09:00")
            .Out("2026-03-02 18:00").Online("2026-03-02 18:00", "2026-03-02 21:00")
            .Run().Timesheet.Overtime.Total.ShouldBe(Duration.Zero);

    [Fact]
    public void Employment_that_begins_in_mid_period_has_the_standard_of_its_workdays()
    {
        // Employed from Monday 16 March 2026: 16 to 31 March have 12 workdays, 96 h, all of them at the desk.
        // Tuesday 31 March: 1 h online. 97 - 96 = 1 h.
        var report = Made("month").Employed("2026-03-16", null).Online("2026-03-31 18:00", "2026-03-31 19:00").Run();
        report.Timesheet.Days[^1].Balance.ShouldNotBeNull().Standard.ShouldBe(Duration.FromHours(96));
        report.Timesheet.Overtime.Workday.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void Employment_that_ends_in_mid_period_has_the_standard_of_its_workdays()
    {
        // Employed until Friday 13 March 2026: 2 to 13 March have 10 workdays, 80 h at the desk. Thursday 5 March: 2 h online.
        // 82 - 80 = 2 h, when the sum passes 80: on Friday 13 (before 72 + 2 = 74, after 82).
        var report = Made("month").Employed(null, "2026-03-14").Online("2026-03-05 18:00", "2026-03-05 20:00").Run();
        report.Pay.Select(line => (line.Date.Day, line.Quantity, line.Amount.Amount)).ShouldBe([(13, 2m, 137.93m)]); // 2 x 45.977011 x 1.5
    }

    [Fact]
    public void A_transfer_in_mid_period_ends_one_sum_and_begins_another()
    {
        // To Beijing on Monday 16 March. Shanghai: 2 to 13 March, 80 h of 80, and 1 h online on the 3rd: 1 h over on the 13th.
        // Beijing: 16 to 31 March, 12 x 8 = 96 of 96, and 2 h online on the 17th: 2 h over on the 31st (before 88 + 2, after 98).
        var report = Made("month").Branch("bj").MovesTo("bj", "2026-03-16")
            .Online("2026-03-03 18:00", "2026-03-03 19:00").Online("2026-03-17 18:00", "2026-03-17 20:00").Run();
        report.Timesheet.Days.Where(day => day.Overtime.Workday > Duration.Zero).Select(day => (day.Date.Day, day.Overtime.Workday.TotalHours))
            .ShouldBe([(13, 1), (31, 2)]);
    }

    [Fact]
    public void A_change_of_system_in_mid_period_leaves_each_stretch_to_itself()
    {
        // Comprehensive from 16 March on. Until then the standard system: 2 h on Tuesday 3 March at once.
        // From then on 96 h of 96, and 1 h online on the 18th: over on the 31st.
        var report = Made(null).SaysFrom("2026-03-16", null, ("overtime.hoursSystem", "comprehensive"))
            .Online("2026-03-03 18:00", "2026-03-03 20:00").Online("2026-03-18 18:00", "2026-03-18 19:00").Run();
        report.Timesheet.Days.Where(day => day.Overtime.Workday > Duration.Zero).Select(day => (day.Date.Day, day.Overtime.Workday.TotalHours))
            .ShouldBe([(3, 2), (31, 1)]);
    }

    [Fact]
    public void A_shorter_standard_day_makes_a_lower_standard()
    {
        // Seven hours a workday: 5 x 7 = 35 in the week, 40 at the desk: 5 h over. Thursday: 32 h of 35; Friday: 40, 5 above.
        var made = Made("week").Says(("overtime.standardDay", "PT7H"));
        for (int day = 2; day <= 6; day++)
        {
            made.In($"2026-03-0{day} 09:00").Out($"2026-03-0{day} 17:00");
        }

        made.Run("2026-03-02", "2026-03-08").Timesheet.Days.Select(day => day.Overtime.Workday.TotalHours).ShouldBe([0, 0, 0, 0, 5]);
    }

    [Fact]
    public void What_is_only_planned_counts_up_to_the_standard_day_over_a_period_too()
    {
        // Eight hours are planned and nobody punched: 7 count a day, which is the standard.
        Made("week").Says(("overtime.standardDay", "PT7H")).Run("2026-03-02", "2026-03-08").Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void A_period_that_the_calendar_does_not_know_in_full_has_no_standard_and_no_overtime_but_on_holidays()
    {
        // The week of Monday 28 December 2026 ends in 2027, of which nothing is known: 60 h would be overtime of a guess.
        var made = China("week");
        for (int day = 28; day <= 31; day++)
        {
            made.Online($"2026-12-{day} 08:00", $"2026-12-{day} 23:00");
        }

        made.Says(("session.duringPrimary", "allow"));
        var report = made.Run("2026-12-28", "2026-12-31");
        report.Timesheet.Credited.ShouldBe(Duration.FromHours(60));
        report.Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA4001"]);
    }

    [Theory]
    [InlineData("unpaid", 0, 0)] // the national rule: no overtime at all
    [InlineData("paid", 2, 275.86)] // 2 h from midnight on 1 October x 45.977011 x 3 = 275.862
    public void The_non_fixed_system_pays_at_most_statutory_holidays(string holidays, int hours, decimal amount)
    {
        // Wednesday 30 September 2026, 20:00 to 02:00: 4 h on the workday are none, 2 h on National Day as policy says.
        var report = new WorkCase().UnderChineseLaw().Earns(8000).Says(("overtime.hoursSystem", "nonFixed"), ("overtime.nonFixedHolidays", holidays))
            .Online("2026-09-30 20:00", "2026-10-01 02:00").Run("2026-09-30", "2026-09-30");
        report.Timesheet.Overtime.Total.ShouldBe(Duration.FromHours(hours));
        report.Pay.Sum(line => line.Amount.Amount).ShouldBe(amount);
    }

    [Fact]
    public void An_explanation_gives_the_balance_of_the_period()
    {
        var made = Quarter();
        var (engine, evidence) = made.Prepare(made.Records());
        Overtime("2026-12-31", MessageLanguage.English)
            .ShouldBe("5 h of overtime over 2026-10-01..2026-12-31: 493 h before and 8 h on this day; the standard is 496 h");
        // 8, 9 and 10 October before
        Overtime("2026-10-12", MessageLanguage.Chinese).ShouldBe("综合计算周期 2026-10-01..2026-12-31 没有加班：此前 24 小时，当日 10 小时，周期标准 496 小时");

        string Overtime(string date, MessageLanguage language) =>
            engine.Explain(evidence, "e1", WorkCase.Date(date)!.Value)
                .ShouldNotBeNull()
                .Parts.Single(part => part.Topic == ExplanationTopic.Overtime)
                .GetText(language);
    }

    private static WorkCase Quarter() => China("quarter")
        .Online("2026-10-01 10:00", "2026-10-01 14:00").Online("2026-10-12 18:00", "2026-10-12 20:00").Online("2026-10-17 10:00", "2026-10-17 13:00");

    private static WorkCase China(string period) => Made(period).UnderChineseLaw();

    private static WorkCase Made(string? period)
    {
        var made = new WorkCase().Earns(8000).Says(("primary.schedule", EightHours));
        return period is null ? made : made.Says(("overtime.hoursSystem", "comprehensive"), ("overtime.comprehensivePeriod", period));
    }
}
