using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Pay;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>
/// The rules on pay that compare nothing with a threshold; those that do are in <see cref="Thresholds"/>. Who has a wage earns 8700 a month:
/// by 21.75 days of eight hours the base of an hour is 50.
/// </summary>
public sealed class PayRuleTests
{
    [Fact, TestOf(typeof(DayIsPayable))]
    public void A_day_is_payable_that_is_asked_for_and_has_something_on_it()
    {
        // Nothing on the 1st and 3rd.
        var fixture = Evening().Fired("2026-03-01", "2026-03-03");
        fixture.Fired<DayIsPayable>().ShouldBe(1);
        fixture.Facts<PayableDay>().Single().Date.ShouldBe(new LocalDate(2026, 3, 2));

        // The 2nd is worked out beside the period, for the monthly limit alone: nobody asks for its pay.
        var later = Evening().Online("2026-03-10 18:00", "2026-03-10 20:00").Fired("2026-03-10");
        later.Facts<DayOfTimesheet>().ShouldContain(day => day.Date.Day == 2);
        later.Facts<PayableDay>().Select(day => day.Date.Day).ShouldBe([10]);
    }

    [Fact, TestOf(typeof(EffectiveSessionsArePaid))]
    public void Each_effective_session_is_paid()
    {
        var twice = Evening(("allowance.perEffectiveSession", Cny(5))).Online("2026-03-02 21:00", "2026-03-02 22:00");
        var fixture = twice.Fired();
        fixture.Fired<EffectiveSessionsArePaid>().ShouldBe(1);
        fixture.Lines().ShouldBe([(2, "allowance.perEffectiveSession", 2, 10)]);

        // The second is too short to be effective; then neither is long enough.
        twice.Says(("session.minimumOnline", "PT90M")).Fired().Lines().ShouldBe([(2, "allowance.perEffectiveSession", 1, 5)]);
        twice.Says(("session.minimumOnline", "PT3H")).Fired().Fired<EffectiveSessionsArePaid>().ShouldBe(0);
        Evening().Fired().Fired<EffectiveSessionsArePaid>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(DayIsPaid))]
    public void A_day_with_effective_sessions_is_paid_once()
    {
        var twice = Evening(("allowance.perDay", Cny(30))).Online("2026-03-02 21:00", "2026-03-02 22:00");
        var fixture = twice.Fired();
        fixture.Fired<DayIsPaid>().ShouldBe(1);
        fixture.Lines().ShouldBe([(2, "allowance.perDay", 1, 30)]);
        twice.Says(("session.minimumOnline", "PT3H")).Fired().Fired<DayIsPaid>().ShouldBe(0);
        Evening().Fired().Fired<DayIsPaid>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(NightHoursArePaid))]
    public void Hours_in_the_night_are_paid()
    {
        // 18:00 to 20:00, and 21:00 to 23:30 of which an hour and a half lies in the night.
        var made = Evening(("allowance.perNightHour", Cny(8)), ("allowance.nightWindow", new[] { "22:00-06:00" }))
            .Online("2026-03-02 21:00", "2026-03-02 23:30");
        var fixture = made.Fired();
        fixture.Fired<NightHoursArePaid>().ShouldBe(1);
        fixture.Lines().ShouldBe([(2, "allowance.perNightHour", 1.5m, 12)]);
        made.Says(("session.minimumOnline", "PT3H")).Fired().Fired<NightHoursArePaid>().ShouldBe(0);
        Evening().Fired().Fired<NightHoursArePaid>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(WorkdayOvertimeIsPaid))]
    public void Overtime_on_a_workday_is_paid()
    {
        // 2 hours x 50 x 1.5.
        Paying<WorkdayOvertimeIsPaid>(Evening().Earns(8700)).ShouldBe([(2, "overtime.workday", 2, 150)]);
        Paying<WorkdayOvertimeIsPaid>(Evening()).ShouldBeEmpty();
        Paying<WorkdayOvertimeIsPaid>(Saturday().Earns(8700), "2026-03-07").ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(RestDayOvertimeIsPaid))]
    public void Overtime_on_a_rest_day_is_paid_where_it_is_not_leave()
    {
        // 3 hours x 50 x 2.
        Paying<RestDayOvertimeIsPaid>(Saturday().Earns(8700), "2026-03-07").ShouldBe([(7, "overtime.restDay", 3, 300)]);
        Paying<RestDayOvertimeIsPaid>(Saturday(("compensatoryLeave.restDay", "leave")).Earns(8700), "2026-03-07").ShouldBeEmpty();
        Paying<RestDayOvertimeIsPaid>(Saturday(), "2026-03-07").ShouldBeEmpty();
        Paying<RestDayOvertimeIsPaid>(Evening().Earns(8700)).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(HolidayOvertimeIsPaid))]
    public void Overtime_on_a_statutory_holiday_is_paid()
    {
        // New Year's Day: 1 hour x 50 x 3.
        Paying<HolidayOvertimeIsPaid>(NewYear().Earns(8700), "2026-01-01").ShouldBe([(1, "overtime.statutoryHoliday", 1, 150)]);
        Paying<HolidayOvertimeIsPaid>(NewYear(), "2026-01-01").ShouldBeEmpty();
        Paying<HolidayOvertimeIsPaid>(Evening().Earns(8700)).ShouldBeEmpty();

        static WorkCase NewYear() => new WorkCase().UnderChineseLaw().Online("2026-01-01 10:00", "2026-01-01 11:00");
    }

    [Fact, TestOf(typeof(OvertimeLacksWage))]
    public void Overtime_that_is_not_paid_for_want_of_a_wage_is_told()
    {
        var fixture = Evening().Fired();
        fixture.Fired<OvertimeLacksWage>().ShouldBe(1);
        fixture.Facts<FoundInPay>().SelectMany(found => found.Diagnostics).Select(found => found.Code).ShouldBe(["HRA6010"]);
        Evening().Earns(8700).Fired().Fired<OvertimeLacksWage>().ShouldBe(0);
        Saturday(("compensatoryLeave.restDay", "leave")).Fired("2026-03-07").Fired<OvertimeLacksWage>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(AllowanceOutsideDailyCap))]
    public void An_allowance_in_another_currency_than_the_daily_cap_is_told() => Capping<AllowanceOutsideDailyCap>("allowance.dailyCap");

    [Fact, TestOf(typeof(AllowanceOutsideMonthlyCap))]
    public void An_allowance_in_another_currency_than_the_monthly_cap_is_told() => Capping<AllowanceOutsideMonthlyCap>("allowance.monthlyCap");

    [Fact, TestOf(typeof(LeaveIsKept))]
    public void Rest_day_overtime_is_set_against_the_leave_that_was_taken()
    {
        // 3 hours on Saturday the 7th, of which one was taken on the 10th.
        var fixture = Saturday(("compensatoryLeave.restDay", "leave")).OnLeave("2026-03-10", 1).Fired("2026-03-01", "2026-03-31");
        fixture.Facts<LeaveLedger>().Single().Entries.Select(entry => (entry.EarnedOn.Day, entry.Earned.TotalHours, entry.Used.TotalHours, entry.PaidOn))
            .ShouldBe([(7, 3, 1, null)]);
        fixture.Fired<LeaveIsKept>().ShouldBeGreaterThan(0);

        // Where it is paid there is a ledger too, with nothing in it.
        Saturday().OnLeave("2026-03-10", 1).Fired("2026-03-01", "2026-03-31").Facts<LeaveLedger>().Single().Entries.ShouldBeEmpty();
        new RuleFixture().Load<LeaveIsKept>().Fire().Fired<LeaveIsKept>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(UntakenLeaveIsPaid))]
    public void Leave_that_was_not_taken_in_time_is_paid_on_the_day_on_which_it_was_due()
    {
        // 3 hours of the 7th, one taken on the 8th, due on the 9th: 2 hours x 50 x 2.
        var made = Saturday(("compensatoryLeave.restDay", "leave"), ("compensatoryLeave.within", 2)).OnLeave("2026-03-08", 1).Earns(8700);
        var fixture = made.Fired("2026-03-01", "2026-03-31");
        fixture.Fired<UntakenLeaveIsPaid>().ShouldBe(1);
        fixture.Lines().ShouldBe([(9, "overtime.restDay", 2, 200)]);
        made.Fired("2026-03-01", "2026-03-08").Fired<UntakenLeaveIsPaid>().ShouldBe(0);
        made.OnLeave("2026-03-07", 2).Fired("2026-03-01", "2026-03-31").Fired<UntakenLeaveIsPaid>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(HostPayRulePays))]
    public void A_pay_rule_of_a_host_is_asked_for_each_payable_day()
    {
        var made = Evening().Online("2026-03-03 18:00", "2026-03-03 20:00").With(new ThreeADay());
        var fixture = made.Fired("2026-03-01", "2026-03-03");
        fixture.Fired<HostPayRulePays>().ShouldBe(2);
        fixture.Lines().ShouldBe([(2, "bonus.host", 1, 3), (3, "bonus.host", 1, 3)]);
        Evening().Fired().Fired<HostPayRulePays>().ShouldBe(0);
    }

    private static void Capping<TRule>(string cap)
        where TRule : Rule
    {
        var fixture = Capped("USD").Fired();
        fixture.Fired<TRule>().ShouldBe(1);
        fixture.Facts<FoundInPay>().SelectMany(found => found.Diagnostics).Select(found => found.Code).Order().ShouldBe(["HRA6007", "HRA6010"]);
        Capped("CNY").Fired().Fired<TRule>().ShouldBe(0);
        Evening(("allowance.perDay", Cny(30))).Fired().Fired<TRule>().ShouldBe(0);

        WorkCase Capped(string currency) => Evening(("allowance.perDay", Cny(30)), (cap, new Money(50, currency)));
    }

    /// <summary>The lines of a day, where the rule fired; it must be the only one that pays.</summary>
    private static IEnumerable<(int Day, string Code, decimal Quantity, decimal Amount)> Paying<TRule>(WorkCase made, string on = FiredCases.Monday)
        where TRule : Rule
    {
        var fixture = made.Fired(on);
        return fixture.Fired<TRule>() > 0 ? fixture.Lines() : [];
    }

    private static WorkCase Evening(params (string Setting, object? Value)[] says) =>
        new WorkCase().Says(says).Online("2026-03-02 18:00", "2026-03-02 20:00");

    private static WorkCase Saturday(params (string Setting, object? Value)[] says) =>
        new WorkCase().Says(says).Online("2026-03-07 10:00", "2026-03-07 13:00");

    private static Money Cny(decimal amount) => new(amount, "CNY");

    private sealed class ThreeADay : IPayRule
    {
        public string Id => "host";

        public IReadOnlyList<Setting> Settings => [];

        public IEnumerable<PayLine> LinesOf(PayFacts facts) => [PayLine.Item.Of(facts.Date, "bonus.host", 1, Cny(3))];

        public string Explain(PayLine line, MessageLanguage language) => throw new NotSupportedException();
    }
}
