using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>
/// Overtime by kind of day under the law of China and its calendar, worked by hand. The wage is 8000: an hour's base is
/// 8000 / 21.75 / 8 = 45.977011..., so that an hour is 68.965517 on a workday, 91.954023 on a rest day and 137.931034 on a statutory holiday.
/// </summary>
public class DayKindCases
{
    [Theory]
    [InlineData("2026-03-02 18:00", "2026-03-02 20:00", "overtime.workday", 137.93)] // Monday: 2 x 68.965517 = 137.931
    [InlineData("2026-03-02 18:00", "2026-03-02 18:20", "overtime.workday", 22.99)] // a third of 68.965517 = 22.988
    [InlineData("2026-03-07 18:00", "2026-03-07 20:00", "overtime.restDay", 183.91)] // Saturday: 2 x 91.954023 = 183.908
    [InlineData("2026-10-01 10:00", "2026-10-01 12:00", "overtime.statutoryHoliday", 275.86)] // National Day: 2 x 137.931034 = 275.862
    [InlineData("2026-02-14 18:00", "2026-02-14 20:00", "overtime.workday", 137.93)] // a Saturday that was made a workday for Spring Festival
    [InlineData("2026-01-04 18:00", "2026-01-04 19:00", "overtime.workday", 68.97)] // a Sunday that was made a workday for New Year
    [InlineData("2026-02-20 18:00", "2026-02-20 20:00", "overtime.restDay", 183.91)] // the Friday that the moved Saturday stands for: no statutory day
    [InlineData("2026-02-16 18:00", "2026-02-16 20:00", "overtime.statutoryHoliday", 275.86)] // New Year's Eve, a statutory day since 2025
    [InlineData("2024-02-09 18:00", "2024-02-09 20:00", "overtime.workday", 137.93)] // New Year's Eve of 2024 was none: a Friday
    [InlineData("2026-05-02 18:00", "2026-05-02 19:00", "overtime.statutoryHoliday", 137.93)] // the second day of Labour Day, since 2025
    [InlineData("2024-05-02 18:00", "2024-05-02 19:00", "overtime.restDay", 91.95)] // in 2024 a day off that was no statutory one
    public void An_evening_is_paid_by_the_kind_of_its_day(string from, string to, string code, decimal amount)
    {
        var line = Made().Online(from, to).Run(from[..10], from[..10]).Pay.Single();
        (line.Code, line.Amount.Amount).ShouldBe((code, amount));
    }

    // Wednesday 30 September (workday) 22:00 to Thursday 1 October (statutory holiday) 06:00; the business day ends at 04:00.
    [Theory]
    [InlineData("wholeSession", "calendarDay", "30 workday 137.93, 30 statutoryHoliday 827.59")] // 2 h; 6 x 137.931034 = 827.586
    [InlineData("wholeSession", "businessDay", "30 workday 551.72")] // 8 x 68.965517 = 551.724
    [InlineData("atBoundary", "calendarDay", "30 workday 137.93, 30 statutoryHoliday 551.72, 1 statutoryHoliday 275.86")] // 2 h; 00 to 04: 4 h; 04 to 06: 2 h
    [InlineData("atBoundary", "businessDay", "30 workday 413.79, 1 statutoryHoliday 275.86")] // 6 x 68.965517 = 413.793; 2 x 137.931034
    public void An_evening_that_runs_into_a_statutory_holiday(string split, string dayKindBy, string lines) =>
        Evening(split, dayKindBy, "2026-09-30 22:00", "2026-10-01 06:00").ShouldBe(lines);

    // Saturday 3 October (statutory holiday) 22:00 to Sunday 4 October (rest day) 06:00.
    [Theory]
    [InlineData("wholeSession", "calendarDay", "3 restDay 551.72, 3 statutoryHoliday 275.86")] // 6 x 91.954023 = 551.724; 2 x 137.931034 = 275.862
    [InlineData("wholeSession", "businessDay", "3 statutoryHoliday 1103.45")] // 8 x 137.931034 = 1103.448
    [InlineData("atBoundary", "calendarDay", "3 restDay 367.82, 3 statutoryHoliday 275.86, 4 restDay 183.91")] // 4 x 91.954023 = 367.816; 2 h; 2 h
    [InlineData("atBoundary", "businessDay", "3 statutoryHoliday 827.59, 4 restDay 183.91")] // 6 x 137.931034 = 827.586; 2 x 91.954023
    public void An_evening_that_runs_out_of_a_statutory_holiday(string split, string dayKindBy, string lines) =>
        Evening(split, dayKindBy, "2026-10-03 22:00", "2026-10-04 06:00").ShouldBe(lines);

    [Fact]
    public void A_business_day_from_midnight_ends_with_its_date() =>
        // With day.startsAt 00:00 and a cut at the boundary each date has its own: 2 h of the 30th, 6 h of the 1st.
        Evening("atBoundary", "businessDay", "2026-09-30 22:00", "2026-10-01 06:00", ("day.startsAt", "00:00"))
            .ShouldBe("30 workday 137.93, 1 statutoryHoliday 827.59");

    [Fact]
    public void A_group_may_pay_more_than_the_law() =>
        // 2 h x 45.977011 x 2.5 = 229.885
        Made().Says(("overtime.workday", 2.5)).Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Pay.Single().Amount.Amount.ShouldBe(229.89m);

    [Fact]
    public void A_group_cannot_pay_less_than_the_law() =>
        // 1.2 is refused: 2 x 68.965517
        Made().Says(("overtime.workday", 1.2)).Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Pay.Single().Amount.Amount.ShouldBe(137.93m);

    private static WorkCase Made() => new WorkCase().UnderChineseLaw().Earns(8000);

    private static string Evening(string split, string dayKindBy, string from, string to, params (string Setting, object? Value)[] more)
    {
        var pay = Made().Says([("day.split", split), ("overtime.dayKindBy", dayKindBy), .. more]).Online(from, to).Run(from[..10], to[..10]).Pay;
        return string.Join(", ", pay.Select(line => FormattableString.Invariant($"{line.Date.Day} {line.Code["overtime.".Length..]} {line.Amount.Amount}")));
    }
}
