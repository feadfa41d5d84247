using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>What is credited never exceeds what was seen, counts once, and adds up, for any people, policies and evidence.</summary>
[WorkforceLaws]
public class CreditLaws
{
    [Law]
    public void Credit_is_at_most_net_time_but_for_rounding_up_and_net_time_at_most_the_span(PreparedWorkforce given)
    {
        foreach (var session in DaysOf(given.Report).SelectMany(day => day.Sessions))
        {
            var measures = session.Measures;
            measures.Net.ShouldBe(session.Session.Pieces.Total);
            measures.Net.ShouldBeGreaterThan(Duration.Zero);
            measures.Net.ShouldBeLessThanOrEqualTo(session.Session.End - session.Session.Start);
            measures.Active.ShouldBeInRange(Duration.Zero, measures.Net);
            session.Credited.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
            session.CutByCap.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
        }

        // Rounding adds less than a step to what is rounded: a session, or the sum of a business day and role.
        foreach (var role in DaysOf(given.Report).SelectMany(day => day.Sessions.GroupBy(session => session.Session.Role)))
        {
            var policy = role.First().Facts.Policy;
            var step = policy.Get(AttendanceSettings.CreditRoundTo);
            bool perDay = policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Day;
            foreach (var sessions in role.GroupBy(session => perDay ? role.Key : session.Session.Start.ToString()))
            {
                var (net, earned) = (Sum(sessions.Select(one => one.Measures.Net)), Sum(sessions.Select(one => one.Credited + one.CutByCap)));
                (policy.Get(AttendanceSettings.CreditRounding) switch
                {
                    CreditRounding.Down => earned <= net,
                    CreditRounding.Nearest => earned <= net + (step / 2),
                    _ => earned < net + step,
                }).ShouldBeTrue($"{earned} of {net} in steps of {step}");
            }
        }
    }

    [Law]
    public void What_is_counted_in_a_session_is_among_what_it_is_counted_of_and_a_role_is_credited_its_cap_at_most(PreparedWorkforce given)
    {
        foreach (var role in DaysOf(given.Report).SelectMany(day => day.Sessions.GroupBy(session => session.Session.Role)))
        {
            foreach (var session in role)
            {
                var measures = session.Measures;
                measures.JudgedTurns.ShouldBeInRange(measures.TurnsInTime, measures.Turns);
                measures.Turns.ShouldBeGreaterThanOrEqualTo(Math.Max(measures.Backlog, measures.ClosedTurns));
                (measures.Satisfaction is { } mean ? mean is >= 0 and <= 1 : measures.Ratings == 0).ShouldBeTrue();
                Sum(role.Select(other => other.Credited))
                    .ShouldBeLessThanOrEqualTo(session.Facts.Policy.Get(AttendanceSettings.CreditDailyCap) ?? Duration.MaxValue);
            }
        }
    }

    [Law]
    public void No_instant_is_in_two_sessions_of_one_person_and_no_turn_or_rating_in_two_of_anybody(PreparedWorkforce given)
    {
        var report = given.Report;
        foreach (var employee in report.Employees)
        {
            var own = employee.Timesheet.Days.SelectMany(day => day.Sessions).ToList();
            IntervalSet.Of(own.SelectMany(session => session.Session.Pieces)).Total.ShouldBe(Sum(own.Select(session => session.Measures.Net)));
        }

        var all = DaysOf(report).SelectMany(day => day.Sessions).ToList();
        all.SelectMany(session => session.Facts.Turns).Where(turn => !turn.IsAnsweredByColleague)
            .Select(turn => turn.CustomerMessages[0].EvidenceId).ShouldBeUnique();
        all.SelectMany(session => session.Facts.Ratings).Select(rating => rating.EvidenceId).ShouldBeUnique();
    }

    [Law]
    public void Sessions_days_and_totals_agree(PreparedWorkforce given)
    {
        foreach (var sheet in given.Report.Employees.Select(employee => employee.Timesheet))
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

    [Law]
    public void Where_all_concurrent_time_is_overtime_it_is_what_was_credited(PreparedWorkforce given) =>
        DaysOf(given.Workforce.Saying("overtime.basis", "allConcurrent").Saying("session.duringPrimary", "exclude").Report())
            .ShouldAllBe(day => day.Overtime.Total == day.Credited);

    [Law]
    public void No_instant_is_overtime_of_a_session_and_primary_time_at_once(PreparedWorkforce given)
    {
        // Laid cell by cell: what lies in primary time is left out, and nothing else but time on dates that the calendar does not know.
        var report = given.Workforce.Saying("overtime.basis", "allConcurrent").Saying("session.duringPrimary", "allow").Report();
        foreach (var day in DaysOf(report))
        {
            foreach (var session in day.Sessions)
            {
                (session.CreditedBy.Total + session.CreditedInPrimary).ShouldBe(session.Credited);
            }

            day.Overtime.ShouldBe(day.Sessions.Aggregate(TimeByDayKind.Zero, (sum, session) => sum.Plus(session.CreditedBy)));
            day.PrimaryBy.Total.ShouldBeLessThanOrEqualTo(day.Primary);
        }
    }

    [Law]
    public void Beyond_the_standard_day_overtime_is_all_work_but_what_is_standard_on_a_workday(PreparedWorkforce given, byte hours)
    {
        var standard = Duration.FromHours(hours % 10);
        foreach (var day in DaysOf(
            given.Workforce.Saying("overtime.basis", "beyondStandard").Saying("overtime.standardDay", IsoDuration.Format(standard)).Report()))
        {
            // What lies in primary time counts once, and what is only planned up to the standard day.
            var worked = Sum(day.Sessions.Select(session => session.CreditedBy.Total)) + day.PrimaryBy.Total;
            var standardWork = worked - day.Overtime.Total;
            standardWork.ShouldBeInRange(Duration.Zero, day.DayKind == DayKind.Workday ? standard : Duration.Zero);
            (standardWork == standard || standardWork == Duration.Zero || day.Overtime.Workday == Duration.Zero).ShouldBeTrue();
        }
    }

    [Law]
    public void A_period_in_two_parts_has_the_days_of_the_whole(PreparedWorkforce given, byte days)
    {
        var (from, to) = (given.Workforce.From, given.Workforce.To);
        var last = from.PlusDays(days % Period.DaysBetween(from, to));
        var (first, second) = (given.Engine.Evaluate(given.Evidence, from, last), given.Engine.Evaluate(given.Evidence, last.PlusDays(1), to));
        foreach (var (parts, whole) in first.Employees.Zip(second.Employees).Zip(given.Report.Employees))
        {
            ReportText.OfDays(parts.First.Timesheet.Days.Concat(parts.Second.Timesheet.Days)).ShouldBe(ReportText.OfDays(whole.Timesheet.Days));
            parts.First.Pay.Concat(parts.Second.Pay).ShouldBe(whole.Pay);
        }
    }

    [Law]
    public void Cutting_at_the_boundary_loses_no_time(PreparedWorkforce given)
    {
        // Nothing that differs from day to day, for a cut puts the parts under the policies of their own days.
        var (policy, people) = (given.Workforce.Policy.Where(line => line.FromDay is null), given.Workforce.People.Where(person => person != "e3"));
        var always = given.Workforce with { Policy = [.. policy], People = [.. people] };
        foreach (var (cut, whole) in always.Saying("day.split", "atBoundary").Report()
            .Employees.Zip(always.Saying("day.split", "wholeSession").Report().Employees))
        {
            Online(cut).ShouldBe(Online(whole));
        }

        static IntervalSet Online(EmployeeReport report) =>
            IntervalSet.Of(report.Timesheet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Session.Pieces));
    }

    private static IEnumerable<TimesheetDay> DaysOf(AttendanceReport report) => report.Employees.SelectMany(employee => employee.Timesheet.Days);

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
