using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Corrections;

public class ClosedPeriodTests
{
    private static readonly LocalDate March2 = new(2026, 3, 2);
    private static readonly LocalDate April3 = new(2026, 4, 3);

    [Fact]
    public void What_comes_after_closing_is_a_signed_adjustment_in_the_open_period()
    {
        // 8700 / 21.75 / 8 = 50 an hour x 1.5: one hour 75.00; with 20 minutes more 100.00.
        var closed = ClosedPeriod.Close(Month(Evening("20:00")));
        var settled = closed.Adjust(Month(Evening("20:20")), April3);
        var adjustment = settled.Adjustments.Single();
        (adjustment.EmployeeId, adjustment.Date, adjustment.BookedOn).ShouldBe(("e1", March2, April3));
        adjustment.Figures.Time.Credited.ShouldBe(Duration.FromMinutes(20));
        adjustment.Figures.Pay.ShouldBe([("overtime.workday", new Money(25, "CNY"))]);
        settled.Period.Settled("e1", March2).Pay.ShouldBe([("overtime.workday", new Money(100, "CNY"))]);
        settled.Period.Paid.Single().Figures.Pay.ShouldBe([("overtime.workday", new Money(75, "CNY"))]);
    }

    [Fact]
    public void What_was_paid_too_much_is_taken_back_by_an_adjustment_below_zero()
    {
        var adjustment = ClosedPeriod.Close(Month(Evening("20:00"))).Adjust(Month(new WorkCase().Earns(8700)), April3).Adjustments.Single();
        adjustment.Figures.Time.Credited.ShouldBe(-Duration.FromHours(1));
        adjustment.Figures.Pay.ShouldBe([("overtime.workday", new Money(-75, "CNY"))]);
    }

    [Fact]
    public void A_second_correction_starts_from_the_first()
    {
        var first = ClosedPeriod.Close(Month(Evening("20:00"))).Adjust(Month(Evening("20:20")), April3).Period;
        var second = first.Adjust(Month(Evening("20:30")), new LocalDate(2026, 5, 2));
        second.Adjustments.Single().Figures.Time.Credited.ShouldBe(Duration.FromMinutes(10));
        second.Adjustments.Single().Figures.Pay.ShouldBe([("overtime.workday", new Money(12.5m, "CNY"))]);
        second.Period.Adjustments.Select(adjustment => adjustment.BookedOn).ShouldBe([April3, new LocalDate(2026, 5, 2)]);
    }

    [Fact]
    public void Somebody_who_was_not_calculated_again_keeps_what_was_paid()
    {
        var closed = ClosedPeriod.Close(Month(Evening("20:00")));
        var (engine, evidence) = Evening("20:20").Prepare(Evening("20:20").Records());
        var nobody = engine.Evaluate(evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31), new EvaluationOptions { EmployeeIds = [] });
        closed.Adjust(nobody, April3).Period.ShouldBeSameAs(closed);
    }

    [Fact]
    public void Another_currency_is_an_amount_of_its_own()
    {
        var adjustment = ClosedPeriod.Close(Month(Evening("20:00"))).Adjust(Month(Evening("20:00").Earns(1740, "USD")), April3).Adjustments.Single();
        adjustment.Figures.Time.ShouldBe(TimeTotals.Zero);
        adjustment.Figures.Pay.ShouldBe([("overtime.workday", new Money(-75, "CNY")), ("overtime.workday", new Money(15, "USD"))]);
    }

    [Fact]
    public void Figures_that_a_host_has_kept_make_the_same_period_again()
    {
        var closed = ClosedPeriod.Close(Month(Evening("20:00"))).Adjust(Month(Evening("20:20")), April3).Period;
        var restored = new ClosedPeriod(closed.FirstDay, closed.LastDay, closed.Paid, closed.Adjustments);
        restored.Adjust(Month(Evening("20:20")), April3).Adjustments.ShouldBeEmpty();
        restored.Settled("e1", March2).ShouldBe(closed.Settled("e1", March2));
    }

    [Fact]
    public void A_closed_period_says_how_many_of_its_sessions_could_still_change()
    {
        // The question of 19:50 is the last message of all: it may still be answered until the next morning.
        var asked = Evening("20:00").Customer("2026-03-02 19:50");
        ClosedPeriod.Close(Month(asked)).ProvisionalSessions.ShouldBe(1);
        ClosedPeriod.Close(Month(asked)).Adjust(Month(Evening("20:20")), April3).Period.ProvisionalSessions.ShouldBe(1);
        ClosedPeriod.Close(Month(Evening("20:00").Customer("2026-03-02 19:50").Replies("2026-03-02 19:51"))).ProvisionalSessions.ShouldBe(0);
        ClosedPeriod.Close(Month(Evening("20:00").Customer("2026-03-02 19:50").Replies("2026-03-03 09:00", "c2"))).ProvisionalSessions.ShouldBe(0);
    }

    [Fact]
    public void An_adjustment_is_never_booked_in_the_closed_period()
    {
        var report = Month(Evening("20:00"));
        var closed = ClosedPeriod.Close(report);
        Should.Throw<ArgumentOutOfRangeException>(() => closed.Adjust(report, new LocalDate(2026, 3, 31)));
        Should.Throw<ArgumentException>(() => closed.Adjust(Evening("20:00").Report("2026-03-01", "2026-03-30"), April3));
        Should.Throw<ArgumentException>(() => new ClosedPeriod(closed.FirstDay, closed.LastDay, [("e1", April3, DayFigures.Zero)]));
        Should.Throw<ArgumentException>(() =>
            new ClosedPeriod(closed.FirstDay, closed.LastDay, [("e1", March2, DayFigures.Zero), ("e1", March2, DayFigures.Zero)]));
        Should.Throw<ArgumentOutOfRangeException>(() => new ClosedPeriod(
            closed.FirstDay, closed.LastDay, [], [new Adjustment { EmployeeId = "e1", Date = March2, BookedOn = March2, Figures = DayFigures.Zero }]));
    }

    [Fact]
    public void An_approval_is_void_once_a_minute_is_different_and_stands_where_only_other_days_are()
    {
        var report = Evening("20:00").Run();
        var approval = TimesheetApproval.Of(report, March2, March2);
        approval.StandsFor(Evening("20:00").Run()).ShouldBeTrue();
        approval.StandsFor(Evening("20:01").Run()).ShouldBeFalse();
        approval.StandsFor(Evening("20:00").Online("2026-03-03 19:00", "2026-03-03 20:00").Run()).ShouldBeTrue();
        approval.StandsFor(Evening("20:00").Earns(8800).Run()).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => TimesheetApproval.Of(report, March2, March2.PlusDays(-1)));
    }

    private static WorkCase Evening(string until) => new WorkCase().Earns(8700).Online("2026-03-02 19:00", $"2026-03-02 {until}");

    private static AttendanceReport Month(WorkCase made) => made.Report("2026-03-01", "2026-03-31");
}
