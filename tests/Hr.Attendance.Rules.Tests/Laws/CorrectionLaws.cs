using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Laws(100, Arbitrary = [typeof(LaterKnowledge.Generators)])]
public class CorrectionLaws
{
    private static readonly LocalDate From = new(2026, 3, 2);
    private static readonly LocalDate To = new(2026, 3, 5);
    private static readonly LocalDate NextMonth = new(2026, 4, 1);

    [Law]
    public void Recalculating_what_is_touched_gives_the_same_as_recalculating_everything(LaterKnowledge later)
    {
        var (before, again) = Recalculate(later);
        var (engine, evidence) = later.After.Prepare(later.RecordsNow);
        ReportText.Of(again.Calculation.Report).ShouldBe(ReportText.Of(engine.Evaluate(evidence, From, To)));

        foreach (var employee in before.Report.Employees.Where(employee => !again.EmployeeIds.Contains(employee.Employee.Id)))
        {
            again.Calculation.Report.Employees.ShouldContain(other => ReferenceEquals(other, employee));
        }
    }

    [Law]
    public void A_difference_is_what_was_added_to_get_from_one_result_to_the_other(LaterKnowledge later)
    {
        var (before, again) = Recalculate(later);
        (Total(before.Report) + again.Diff.Time).ShouldBe(Total(again.Calculation.Report));
        (Pay(before.Report) + again.Diff.Pay.Sum(money => money.Amount)).ShouldBe(Pay(again.Calculation.Report));
        again.Diff.Employees.SelectMany(employee => employee.Days).ShouldAllBe(day => day.Causes.Count > 0);
    }

    [Law]
    public void Recalculating_without_news_touches_nobody(LaterKnowledge later)
    {
        var (engine, evidence) = later.Before.Prepare(later.Records);
        var again = Calculation.Of(engine, evidence, From, To).Again(engine, evidence);
        again.EmployeeIds.ShouldBeEmpty();
        again.DaysJudged.ShouldBe(0);
        again.Diff.IsEmpty.ShouldBeTrue();

        // The same once more, read and built anew.
        var (other, otherEvidence) = later.Before.Prepare(later.Records);
        Calculation.Of(engine, evidence, From, To).Again(other, otherEvidence).EmployeeIds.ShouldBeEmpty();
    }

    [Law]
    public void What_was_paid_and_all_adjustments_are_what_is_calculated_now(LaterKnowledge later)
    {
        var (before, again) = Recalculate(later);
        var closed = ClosedPeriod.Close(before.Report);
        var paid = closed.Paid;

        var first = closed.Adjust(again.Calculation.Report, NextMonth, again.Diff);
        first.Period.Paid.ShouldBe(paid);
        ShouldBeSettled(first.Period, again.Calculation.Report);
        first.Adjustments.ShouldAllBe(adjustment => !adjustment.Figures.IsZero && adjustment.BookedOn == NextMonth && adjustment.Causes.Count > 0);
        first.Period.Adjust(again.Calculation.Report, NextMonth).Adjustments.ShouldBeEmpty();

        // And back again, in another month: the second adjustments undo the first.
        var second = first.Period.Adjust(before.Report, new LocalDate(2026, 5, 1));
        ShouldBeSettled(second.Period, before.Report);
        second.Adjustments.Count.ShouldBe(first.Adjustments.Count);
    }

    [Law]
    public void An_approval_stands_as_long_as_nothing_is_different(LaterKnowledge later)
    {
        var (before, again) = Recalculate(later);
        foreach (var employee in before.Report.Employees)
        {
            string id = employee.Employee.Id;
            for (var date = From; date <= To; date = date.PlusDays(1))
            {
                var approval = TimesheetApproval.Of(employee, date, date);
                approval.StandsFor(employee).ShouldBeTrue();

                // A session may be judged by other records and have the same time, verdict and credit; the approval stands then.
                var day = again.Diff.Employees.FirstOrDefault(diff => diff.EmployeeId == id)?.Days.FirstOrDefault(diff => diff.Date == date);
                bool isDifferent = day is not null && (day.Before != day.After
                    || day.Pay.Count > 0
                    || day.Sessions.Any(session => session.ChangesVerdict || session.Credited != Duration.Zero));
                if (day is null || isDifferent)
                {
                    approval.StandsFor(again.Calculation.Report.Employees.Single(other => other.Employee.Id == id)).ShouldBe(!isDifferent, $"{id} {date}");
                }
            }
        }
    }

    private static (Calculation Before, Recalculation Again) Recalculate(LaterKnowledge later)
    {
        var (engine, evidence) = later.Before.Prepare(later.Records);
        var before = Calculation.Of(engine, evidence, From, To);
        var (now, evidenceNow) = later.After.Prepare(later.RecordsNow);
        return (before, before.Again(now, evidenceNow));
    }

    private static TimeTotals Total(AttendanceReport report) => TimeTotals.Sum(report.Employees.Select(employee => employee.Timesheet.Total));

    private static decimal Pay(AttendanceReport report) => report.Employees.SelectMany(employee => employee.Pay).Sum(line => line.Amount.Amount);

    private static void ShouldBeSettled(ClosedPeriod period, AttendanceReport report)
    {
        foreach (var employee in report.Employees)
        {
            for (var date = From; date <= To; date = date.PlusDays(1))
            {
                var settled = period.Settled(employee.Employee.Id, date);
                settled.Time.ShouldBe(employee.Timesheet.Days.SingleOrDefault(day => day.Date == date)?.Time ?? TimeTotals.Zero);
                settled.Pay.Sum(line => line.Amount.Amount).ShouldBe(employee.Pay.Where(line => line.Date == date).Sum(line => line.Amount.Amount));
            }
        }
    }
}
