using FsCheck.Xunit;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>What is credited never exceeds what was seen, counts once, and adds up, for any people, policies and evidence.</summary>
[Properties(MaxTest = 1000, Arbitrary = [typeof(WorkforceGenerators)])]
public class CreditLaws
{
    [Property]
    public void Credit_is_at_most_net_time_but_for_rounding_up_and_net_time_at_most_the_span(Workforce given)
    {
        foreach (var session in DaysOf(given.Report()).SelectMany(day => day.Sessions))
        {
            var measures = session.Measures;
            measures.Net.ShouldBe(session.Session.Pieces.Total);
            measures.Net.ShouldBeGreaterThan(Duration.Zero);
            measures.Net.ShouldBeLessThanOrEqualTo(session.Session.End - session.Session.Start);
            measures.Active.ShouldBeInRange(Duration.Zero, measures.Net);
            session.Credited.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
            session.CutByCap.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
            var step = session.Facts.Policy.Get(AttendanceSettings.CreditRoundTo);
            var earned = session.Credited + session.CutByCap;
            (session.Facts.Policy.Get(AttendanceSettings.CreditRounding) switch
            {
                CreditRounding.Down => earned <= measures.Net,
                CreditRounding.Nearest => earned <= measures.Net + (step / 2),
                _ => earned < measures.Net + step,
            }).ShouldBeTrue($"{earned} of {measures.Net} in steps of {step}");
        }
    }

    [Property]
    public void No_instant_is_in_two_sessions_of_one_person(Workforce given)
    {
        foreach (var employee in given.Report().Employees)
        {
            var sessions = employee.Timesheet.Days.SelectMany(day => day.Sessions).ToList();
            IntervalSet.Of(sessions.SelectMany(session => session.Session.Pieces)).Total.ShouldBe(Sum(sessions.Select(session => session.Measures.Net)));
        }
    }

    [Property]
    public void Judged_turns_are_among_the_turns_and_those_in_time_among_the_judged(Workforce given)
    {
        foreach (var session in DaysOf(given.Report()).SelectMany(day => day.Sessions))
        {
            var measures = session.Measures;
            measures.JudgedTurns.ShouldBeInRange(measures.TurnsInTime, measures.Turns);
            measures.Conversations.ShouldBeInRange(Math.Min(1, measures.Turns), measures.Turns);
            (measures.Satisfaction is { } mean ? mean is >= 0 and <= 1 : measures.Ratings == 0).ShouldBeTrue();
        }
    }

    [Property]
    public void A_turn_and_a_rating_count_for_one_session_at_most(Workforce given)
    {
        var sessions = DaysOf(given.Report()).SelectMany(day => day.Sessions).ToList();
        sessions.SelectMany(session => session.Facts.Turns).Select(turn => turn.CustomerMessages[0].EvidenceId).ShouldBeUnique();
        sessions.SelectMany(session => session.Facts.Ratings).Select(rating => rating.EvidenceId).ShouldBeUnique();
    }

    [Property]
    public void No_role_is_credited_more_on_a_day_than_its_cap(Workforce given)
    {
        foreach (var role in given.Report().Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions.GroupBy(session => session.Session.Role)))
        {
            foreach (var cap in role.Select(session => session.Facts.Policy.Get(AttendanceSettings.CreditDailyCap)).OfType<Duration>())
            {
                Sum(role.Select(session => session.Credited)).ShouldBeLessThanOrEqualTo(cap);
            }
        }
    }

    [Property]
    public void Sessions_days_and_totals_agree(Workforce given)
    {
        foreach (var sheet in given.Report().Employees.Select(employee => employee.Timesheet))
        {
            foreach (var day in sheet.Days)
            {
                day.Sessions.ShouldAllBe(session => session.Session.Day.Date == day.Date);
                day.Online.ShouldBe(Sum(day.Sessions.Select(session => session.Measures.Net)));
                day.Credited.ShouldBe(Sum(day.Sessions.Select(session => session.Credited)));
            }

            sheet.Days.Select(day => day.Date).ShouldBe(sheet.Days.Select(day => day.Date).Distinct().Order());
            sheet.Primary.ShouldBe(Sum(sheet.Days.Select(day => day.Primary)));
            sheet.Online.ShouldBe(Sum(sheet.Days.Select(day => day.Online)));
            sheet.Credited.ShouldBe(Sum(sheet.Days.Select(day => day.Credited)));
            sheet.Overtime.Total.ShouldBe(Sum(sheet.Days.Select(day => day.Overtime.Total)));
        }
    }

    [Property]
    public void Where_all_concurrent_time_is_overtime_it_is_what_was_credited(Workforce given) =>
        DaysOf(given.Saying("overtime.basis", "allConcurrent").Report()).ShouldAllBe(day => day.Overtime.Total == day.Credited);

    [Property]
    public void Beyond_the_standard_day_overtime_is_all_work_but_what_is_standard_on_a_workday(Workforce given, byte hours)
    {
        var standard = Duration.FromHours(hours % 10);
        foreach (var day in DaysOf(given.Saying("overtime.basis", "beyondStandard").Saying("overtime.standardDay", IsoDuration.Format(standard)).Report()))
        {
            var worked = day.Credited + day.Primary;
            var standardWork = worked - day.Overtime.Total;
            standardWork.ShouldBeInRange(Duration.Zero, day.DayKind == DayKind.Workday ? standard : Duration.Zero);
            (standardWork == standard || standardWork == Duration.Zero || day.Overtime.Workday == Duration.Zero).ShouldBeTrue();
        }
    }

    [Property]
    public void Evaluating_day_by_day_gives_the_days_of_the_whole(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        var single = Enumerable.Range(0, Period.DaysBetween(given.From, given.To) + 1).Select(day => given.From.PlusDays(day)).Select(date => engine.Evaluate(evidence, date, date)).ToList();
        foreach (var employee in engine.Evaluate(evidence, given.From, given.To).Employees)
        {
            var days = single.SelectMany(report => report.Employees).Where(own => own.Employee.Id == employee.Employee.Id).SelectMany(own => own.Timesheet.Days);
            ReportText.OfDays(days).ShouldBe(ReportText.OfDays(employee.Timesheet.Days));
        }
    }

    [Property]
    public void Cutting_at_the_boundary_loses_no_time(Workforce given)
    {
        // Nothing that differs from day to day, for a cut puts the parts under the policies of their own days.
        var always = given with { Policy = [.. given.Policy.Where(line => line.FromDay is null)], People = [.. given.People.Where(person => person != "e3")] };
        foreach (var (cut, whole) in always.Saying("day.split", "atBoundary").Report().Employees.Zip(always.Saying("day.split", "wholeSession").Report().Employees))
        {
            Online(cut).ShouldBe(Online(whole));
        }

        static IntervalSet Online(EmployeeReport report) => IntervalSet.Of(report.Timesheet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Session.Pieces));
    }

    private static IEnumerable<TimesheetDay> DaysOf(AttendanceReport report) => report.Employees.SelectMany(employee => employee.Timesheet.Days);

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
