using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

public class OvertimeAndPayTests
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];

    [Fact]
    public void An_evening_on_a_workday_is_paid_at_150_percent()
    {
        // 8000 / 21.75 / 8 = 45.977011...; 2 h x 45.977011... x 1.5 = 137.931...
        var line = new WorkCase().Earns(8000).Online("2026-03-02 18:00", "2026-03-02 20:00").Run().Pay.Single().ShouldBeOfType<PayLine.Overtime>();
        line.ShouldBe(
            line with { Code = "overtime.workday", Amount = new Money(137.93m, "CNY"), Hours = 2, Multiplier = 1.5m, Date = new LocalDate(2026, 3, 2) });
        decimal.Round(line.HourlyBase, 6).ShouldBe(45.977011m);
    }

    [Fact]
    public void A_rest_day_is_paid_at_200_percent() =>
        new WorkCase().Earns(8000).Online("2026-03-07 18:00", "2026-03-07 20:00").Run().Pay.Single().Amount.Amount.ShouldBe(183.91m); // 2 x 45.977011 x 2

    [Fact]
    public void A_holiday_begins_at_midnight_unless_policy_goes_by_the_business_day()
    {
        // Tuesday 2026-03-03 is made a holiday; the evening of Monday runs from 22:00 to 02:00.
        var made = new WorkCase().With(
            WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 3)] = DayKind.StatutoryHoliday }))
            .Online("2026-03-02 22:00", "2026-03-03 02:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(2), Duration.Zero, Duration.FromHours(2)));
        made.Says(("overtime.dayKindBy", "businessDay")).Run()
            .Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(4), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Credit_is_laid_on_the_pieces_from_the_start_and_what_exceeds_them_stays_with_the_last()
    {
        // Friday 23:30 to Saturday 00:10 is rounded up to an hour: 30 minutes on the workday, the rest on the rest day.
        var made = new WorkCase().Says(("credit.roundTo", "PT1H"), ("credit.rounding", "up")).Online("2026-03-06 23:30", "2026-03-07 00:10");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromMinutes(30), Duration.FromMinutes(30), Duration.Zero));
    }

    [Fact]
    public void Beyond_the_standard_day_only_what_exceeds_it_is_overtime()
    {
        // 7 hours punched at the desk and 2 online: one beyond the standard day of 8.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard")).In("2026-03-02 09:00")
            .Out("2026-03-02 16:00").Online("2026-03-02 18:00", "2026-03-02 20:00");
        made.Run().Timesheet.Overtime.Workday.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void Beyond_the_standard_day_all_work_on_a_rest_day_is_overtime()
    {
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard")).In("2026-03-07 09:00")
            .Out("2026-03-07 10:00").Online("2026-03-07 18:00", "2026-03-07 20:00");
        made.Run().Timesheet.Overtime.RestDay.ShouldBe(Duration.FromHours(3));
    }

    [Theory]
    [InlineData("JPY", 400000, 3448)] // 400000 / 174 = 2298.85 an hour; x 1 h x 1.5 = 3448.28, no minor unit
    [InlineData("KWD", 800, 6.897)] // 800 / 174 x 1.5 = 6.89655, three digits
    [InlineData("CNY", 0, 0)]
    public void An_amount_is_rounded_once_to_the_currency_s_minor_unit(string currency, int wage, decimal amount) =>
        new WorkCase().Earns(wage, currency).Online("2026-03-02 18:00", "2026-03-02 19:00").Run().Pay.Single().Amount.ShouldBe(new Money(amount, currency));

    [Theory]
    [InlineData(0.125, 0.13)]
    [InlineData(0.124, 0.12)]
    [InlineData(-0.125, -0.13)]
    public void Half_a_cent_goes_away_from_zero(decimal amount, decimal rounded) =>
        CurrencyMinorUnits.Round(amount, "CNY").ShouldBe(rounded);

    [Fact]
    public void Without_a_wage_there_is_no_overtime_pay_but_an_allowance_all_the_same()
    {
        var pay = new WorkCase().Says(("allowance.perEffectiveSession", new Money(12.5m, "CNY")))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 20:00", "2026-03-02 21:00").Run().Pay;
        pay.Single().ShouldBe(new PayLine.Item(2, 12.5m)
        {
            Date = new LocalDate(2026, 3, 2),
            Code = "allowance.perEffectiveSession",
            Amount = new Money(25m, "CNY"),
            EvidenceIds = ["p1", "p2", "p3", "p4"],
        });
    }

    [Fact]
    public void Overtime_above_the_limits_is_an_alert_and_nothing_is_cut()
    {
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("limit.monthlyOvertime", "PT7H"));
        for (int day = 2; day <= 4; day++)
        {
            made.Online($"2026-03-0{day} 18:00", $"2026-03-0{day} {(day == 3 ? 22 : 21)}:00");
        }

        var report = made.Run();
        report.Timesheet.Credited.ShouldBe(Duration.FromHours(10));
        report.Alerts.Select(alert => (alert.Finding.Code, alert.Date.Day)).ShouldBe([("HRA7001", 3), ("HRA7002", 4)]);
        report.Alerts[1].Finding.GetMessage().ShouldContain("reached 10 h on");
    }

    [Fact]
    public void A_monthly_limit_counts_the_days_before_the_range_and_is_told_once_on_the_day_that_goes_above()
    {
        // Three hours on each of four evenings, a limit of seven: the third goes above.
        var made = new WorkCase().Says(("limit.monthlyOvertime", "PT7H"));
        for (int day = 2; day <= 5; day++)
        {
            made.Online($"2026-03-0{day} 18:00", $"2026-03-0{day} 21:00");
        }

        IEnumerable<int> Told(string from, string to) =>
            made.Run(from, to).Alerts.Where(alert => alert.Finding.Code == "HRA7002").Select(alert => alert.Date.Day);
        Told("2026-03-01", "2026-03-31").ShouldBe([4]);
        Told("2026-03-04", "2026-03-31").ShouldBe([4]);
        Told("2026-03-04", "2026-03-04").ShouldBe([4]);
        Told("2026-03-05", "2026-03-31").ShouldBeEmpty(); // the month had its alert on the fourth
        Told("2026-03-02", "2026-03-03").ShouldBeEmpty();
    }

    [Fact]
    public void Overtime_without_a_wage_makes_no_line_and_a_warning_and_a_wage_before_its_first_date_is_none()
    {
        var made = new WorkCase().Earns(8700, from: "2026-03-03").Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-03 18:00", "2026-03-03 20:00");
        made.Run().Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(3, 150m)]);
        made.Diagnostics.Single().Code.ShouldBe("HRA6010");
        made.Diagnostics.Single().GetMessage().ShouldContain("2026-03-02");
    }

    [Fact]
    public void The_advice_about_a_long_day_fits_what_made_its_overtime()
    {
        // Saturday, four hours each: at the desk, online, or two and two. On a Monday four hours in the evening, twelve at the desk, or nine and four.
        static string Advice(Action<WorkCase> works)
        {
            var made = new WorkCase().Says(("overtime.basis", "beyondStandard"));
            works(made);
            return made.Run().Alerts.Single().Finding.GetMessage();
        }

        Advice(made => made.Online("2026-03-07 09:00", "2026-03-07 13:00")).ShouldEndWith("; plan fewer online hours on rest days and statutory holidays");
        Advice(made => made.In("2026-03-07 09:00").Out("2026-03-07 13:00"))
            .ShouldEndWith("; plan shorter shifts in the primary role on rest days and statutory holidays");
        Advice(made => made.In("2026-03-07 09:00").Out("2026-03-07 11:00").Online("2026-03-07 12:00", "2026-03-07 14:00"))
            .ShouldEndWith("; plan less work on rest days and statutory holidays, in the primary role and online");
        Advice(made => made.In("2026-03-02 09:00").Out("2026-03-02 17:00").Online("2026-03-02 18:00", "2026-03-02 22:00"))
            .ShouldEndWith("; plan fewer online hours beside the primary role");
        Advice(made => made.In("2026-03-02 09:00").Out("2026-03-02 21:00")).ShouldEndWith("; plan a shorter day in the primary role");
        Advice(made => made.In("2026-03-02 09:00").Out("2026-03-02 18:00").Online("2026-03-02 18:00", "2026-03-02 22:00"))
            .ShouldEndWith("; plan a shorter day in the primary role, or fewer online hours beside it");
    }

    [Fact]
    public void The_advice_about_a_long_day_is_the_same_where_nobody_approved_its_overtime()
    {
        // Nine to five is no overtime; the four hours in the evening are, approved or not.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"), ("overtime.approval", "required"))
            .In("2026-03-02 09:00").Out("2026-03-02 17:00").Online("2026-03-02 18:00", "2026-03-02 22:00");
        made.Run().Alerts.Single(alert => alert.Finding.Code == "HRA7001").Finding.GetMessage()
            .ShouldEndWith("; plan fewer online hours beside the primary role");
        var ofPrimary = new WorkCase().Says(("overtime.basis", "beyondStandard"), ("overtime.approval", "required"))
            .In("2026-03-02 09:00").Out("2026-03-02 21:00");
        ofPrimary.Run().Alerts.Single(alert => alert.Finding.Code == "HRA7001").Finding.GetMessage()
            .ShouldEndWith("; plan a shorter day in the primary role");
    }

    [Theory]
    [InlineData("standard", "allConcurrent", "unpaid", "2026-03-07", true)]
    [InlineData("standard", "allConcurrent", "unpaid", "2026-03-04", true)] // the holiday
    [InlineData("standard", "allConcurrent", "unpaid", "2026-03-05", false)] // a workday
    [InlineData("standard", "beyondStandard", "unpaid", "2026-03-07", false)]
    [InlineData("nonFixed", "beyondStandard", "unpaid", "2026-03-04", true)]
    [InlineData("nonFixed", "beyondStandard", "paid", "2026-03-04", false)]
    [InlineData("nonFixed", "beyondStandard", "paid", "2026-03-07", true)]
    [InlineData("nonFixed", "allConcurrent", "paid", "2026-03-04", true)]
    [InlineData("comprehensive", "allConcurrent", "unpaid", "2026-03-07", false)]
    public void Primary_time_on_a_rest_day_or_holiday_that_is_left_out_raises_an_alert(string system, string basis, string holidays, string on, bool isTold)
    {
        var made = new WorkCase().With(
            WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 4)] = DayKind.StatutoryHoliday }))
            .Says(("overtime.hoursSystem", system), ("overtime.basis", basis), ("overtime.nonFixedHolidays", holidays), ("limit.dailyOvertime", "PT24H"))
            .In(on + " 09:00").Out(on + " 12:00");
        made.Run().Alerts.Select(alert => alert.Finding.Code).ShouldBe(isTold ? ["HRA7012"] : []);
    }

    [Fact]
    public void The_overtime_of_a_month_is_that_of_all_kinds_of_day()
    {
        // Three hours on a holiday, two on a workday and one on a Saturday.
        var made = new WorkCase().With(
            WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 3)] = DayKind.StatutoryHoliday }))
            .Says(("limit.monthlyOvertime", "PT5H59M"))
            .Online("2026-03-03 18:00", "2026-03-03 21:00").Online("2026-03-04 18:00", "2026-03-04 20:00").Online("2026-03-07 18:00", "2026-03-07 19:00");
        made.Run().Alerts.Select(alert => (alert.Finding.Code, alert.Date.Day)).ShouldBe([("HRA7002", 7)]);
    }

    [Fact]
    public void Paying_a_month_at_once_is_paying_its_days()
    {
        var made = new WorkCase().Earns(7777);
        for (int day = 1; day <= 28; day++)
        {
            made.Online($"2026-03-{day:00} 18:00", $"2026-03-{day:00} {18 + (day % 5)}:{day:00}");
        }

        var days = Enumerable.Range(1, 31).SelectMany(day => made.Run($"2026-03-{day:00}", $"2026-03-{day:00}").Pay);
        days.ShouldBe(made.Run().Pay);
    }

    [Fact]
    public void The_law_s_multipliers_stand_above_every_group()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        var mean = Written.Document(
            "mean", "group", DateRange.Always, [Written.Directive("overtime.restDay") with { Change = new ValueChange.Set(PolicyValue.Of(1.9m)) }]);
        var policy = PolicyBook.Build([mean], tree, StatutoryLayer.China, SettingCatalogue.Standard, [])
            .Resolve("group", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2));
        policy.Get(AttendanceSettings.OvertimeRestDay).ShouldBe(2m);
        policy.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA1203"]);
    }
}
