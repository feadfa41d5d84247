using Hr.Attendance.NRules.Compliance;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>The rules on alerts that compare nothing with a threshold; those that do are in <see cref="Thresholds"/>.</summary>
public sealed class ComplianceRuleTests
{
    [Fact, TestOf(typeof(PrimaryTimeLeftOut))]
    public void Primary_time_on_a_rest_day_that_is_no_overtime_is_told()
    {
        var fixture = Shift("2026-03-07", "allConcurrent").Fired("2026-03-07");
        fixture.Fired<PrimaryTimeLeftOut>().ShouldBe(1);
        fixture.Alerts().ShouldBe([(7, "HRA7012")]);
        fixture.Facts<RaisedAlerts>().Single().Alerts.Single().Finding.GetMessage().ShouldContain("3 h");

        // Where all time counts, and on a workday, nothing is left out.
        Shift("2026-03-07", "beyondStandard").Fired("2026-03-07").Fired<PrimaryTimeLeftOut>().ShouldBe(0);
        Shift("2026-03-06", "allConcurrent").Fired("2026-03-06").Fired<PrimaryTimeLeftOut>().ShouldBe(0);

        static WorkCase Shift(string date, string basis) =>
            new WorkCase().Says(("overtime.basis", basis)).In($"{date} 09:00", "sales").Out($"{date} 12:00", "sales");
    }

    [Fact, TestOf(typeof(OvertimeWithoutApproval))]
    public void Overtime_that_nobody_approved_is_told()
    {
        var fixture = Evenings(1, ("overtime.approval", "required")).Fired();
        fixture.Fired<OvertimeWithoutApproval>().ShouldBe(1);
        fixture.Alerts().ShouldBe([(2, "HRA7013")]);
        Evenings(1, ("overtime.approval", "required")).Approves("2026-03-02 18:00", "2026-03-02 20:00").Fired().Fired<OvertimeWithoutApproval>().ShouldBe(0);
        Evenings(1).Fired().Fired<OvertimeWithoutApproval>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(OvertimeOfMonthIsAddedUp))]
    public void Overtime_of_a_month_is_added_up_from_day_to_day()
    {
        // The 1st has none; April begins anew.
        var fixture = Evenings(3).Online("2026-04-01 18:00", "2026-04-01 19:00").Fired("2026-03-01", "2026-04-01");
        fixture.Facts<OvertimeOfMonth>().OrderBy(month => month.Day.Date).Select(month => (month.Day.Date.Month, month.Day.Date.Day, month.Total.TotalHours))
            .ShouldBe([(3, 2, 2), (3, 3, 4), (3, 4, 6), (4, 1, 1)]);
        new WorkCase().Fired().Fired<OvertimeOfMonthIsAddedUp>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(OvertimeOfMonthIsTold))]
    public void A_month_above_the_limit_is_told_on_the_first_day_alone()
    {
        // 2, 4 and 6 hours against 3: the 3rd and the 4th are above.
        var fixture = Evenings(3, ("limit.monthlyOvertime", "PT3H")).Fired("2026-03-01", "2026-03-04");
        fixture.Facts<OvertimeOfMonthReached>().Select(reached => reached.Month.Day.Date.Day).Order().ShouldBe([3, 4]);
        fixture.Alerts().ShouldBe([(3, "HRA7002")]);
        Evenings(3, ("limit.monthlyOvertime", "PT10H")).Fired("2026-03-01", "2026-03-04").Fired<OvertimeOfMonthIsTold>().ShouldBe(0);

        // From the 4th on, the day that is told of lies before the period.
        Evenings(3, ("limit.monthlyOvertime", "PT3H")).Fired("2026-03-04").Alerts().ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(TooManyDaysInARow))]
    public void Too_many_days_in_a_row_are_told_on_the_day_that_goes_above()
    {
        // The 2nd, 3rd and 4th.
        Told(2).ShouldBe([(4, "HRA7005")]);
        Told(3).ShouldBeEmpty();
        Told(null).ShouldBeEmpty();

        static IEnumerable<(int Day, string Code)> Told(int? most)
        {
            var fixture = Evenings(3, ("limit.consecutiveDays", most)).Fired("2026-03-01", "2026-03-05");
            var alerts = fixture.Alerts().ToList();
            (fixture.Fired<TooManyDaysInARow>() > 0).ShouldBe(alerts.Count > 0);
            return alerts;
        }
    }

    [Fact, TestOf(typeof(QualityIsShared))]
    public void An_employee_has_a_part_in_the_quality_of_the_unit_where_it_is_watched()
    {
        var fixture = Evenings(1, ("alert.qualityDrop", 0.1m)).Fired();
        fixture.Facts<QualityOfEmployee>().Single().ToString().ShouldBe("quality for sh");
        fixture.Fired<QualityIsShared>().ShouldBeGreaterThan(0);
        Evenings(1).Fired().Fired<QualityIsShared>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(SessionIsOnHold))]
    public void A_session_on_hold_is_told_as_long_as_it_is_held()
    {
        var fixture = Evenings(1).Fired();
        fixture.Fired<SessionIsOnHold>().ShouldBe(0);
        var hold = new SessionHold(fixture.Facts<JudgedSession>().Single(), "case 7");
        fixture.Insert(hold).Fire().Fired<SessionIsOnHold>().ShouldBe(1);
        fixture.Facts<RaisedAlerts>().Single().Alerts.Single().Finding.GetMessage().ShouldBe(
            "the session of 2026-03-02 as `online-service` from 2026-03-02 18:00 is on hold (case 7): 2 h online earn nothing until somebody decides "
                + "and the hold is taken away");
        fixture.Facts<CreditedSession>().Single().Time.ShouldBe(Duration.Zero);

        fixture.Session.Retract(hold);
        fixture.Fire().Alerts().ShouldBeEmpty();
        fixture.Facts<CreditedSession>().Single().Time.ShouldBe(Duration.FromHours(2));
    }

    /// <summary>Two hours on so many evenings from Monday the 2nd on.</summary>
    private static WorkCase Evenings(int days, params (string Setting, object? Value)[] says)
    {
        var made = new WorkCase().Says(says);
        for (int day = 2; day < 2 + days; day++)
        {
            made.Online($"2026-03-{day:00} 18:00", $"2026-03-{day:00} 20:00");
        }

        return made;
    }
}
