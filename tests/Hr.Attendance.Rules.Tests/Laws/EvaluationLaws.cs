using FsCheck.Xunit;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Properties(MaxTest = 300, Arbitrary = [typeof(Evenings.Generators)])]
public class EvaluationLaws
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];

    [Property]
    public void No_instant_is_in_two_sessions_and_none_in_primary_time(Evenings evenings)
    {
        var sessions = Sessions(Report(evenings));
        var all = IntervalSet.Of(sessions.SelectMany(session => session.Pieces));
        all.Total.ShouldBe(sessions.Aggregate(Duration.Zero, (sum, session) => sum + session.Net));

        // 09:00 to 18:00 in Shanghai is 01:00 to 10:00 in UTC, Monday 2nd to Thursday 5th.
        var planned = IntervalSet.Of(Enumerable.Range(2, 4).Select(day => new Interval(Instant.FromUtc(2026, 3, day, 1, 0), Instant.FromUtc(2026, 3, day, 10, 0))));
        var unplanned = Report(evenings, ("primary.basis", "schedule"));
        IntervalSet.Of(Sessions(unplanned).SelectMany(session => session.Pieces)).Intersect(planned).IsEmpty.ShouldBeTrue();
    }

    [Property]
    public void Credit_is_at_most_net_time_which_is_at_most_the_span(Evenings evenings)
    {
        foreach (var session in Report(evenings).Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions))
        {
            session.Credited.ShouldBeLessThanOrEqualTo(session.Measures.Net);
            session.Measures.Active.ShouldBeLessThanOrEqualTo(session.Measures.Net);
            session.Measures.Net.ShouldBeLessThanOrEqualTo(session.Session.End - session.Session.Start);
        }
    }

    [Property]
    public void A_looser_threshold_never_credits_less(Evenings evenings)
    {
        (string Setting, object? Strict, object? Loose)[] thresholds =
        [
            ("session.minimumOnline", "PT20M", "PT5M"),
            ("session.minimumOnline", "PT5M", null),
            ("response.window", "PT2M", "PT10M"),
            ("response.minShare", 0.9, 0.4),
            ("satisfaction.minimum", 0.8, 0.3),
            ("activity.minConversations", 2, 1),
        ];
        foreach (var (setting, strict, loose) in thresholds)
        {
            (string, object?)[] others = setting == "response.minShare" ? [("response.window", "PT5M")] : [];
            var credited = Report(evenings, [.. others, (setting, strict)]).Employees.Single().Timesheet.Days.ToDictionary(day => day.Date, day => day.Credited);
            foreach (var day in Report(evenings, [.. others, (setting, loose)]).Employees.Single().Timesheet.Days)
            {
                day.Credited.ShouldBeGreaterThanOrEqualTo(credited[day.Date], setting);
            }
        }
    }

    [Property]
    public void Evaluating_day_by_day_gives_the_days_of_the_week(Evenings evenings)
    {
        var week = Make().Report("2026-03-01", "2026-03-08", _ => evenings.Records).Employees.Single().Timesheet.Days;
        var single = Enumerable.Range(1, 8).SelectMany(day => Make().Report($"2026-03-0{day}", $"2026-03-0{day}", _ => evenings.Records).Employees.Single().Timesheet.Days);
        Text(single).ShouldBe(Text(week));
    }

    [Property]
    public void A_week_later_everything_is_a_week_later(Evenings evenings)
    {
        var week = Duration.FromDays(7);
        var later = Make().Report("2026-03-01", "2026-03-31", records => new EvidenceRecords
        {
            Punches = [.. evenings.Records.Punches.Select(punch => punch with { At = punch.At + week })],
            Messages = [.. evenings.Records.Messages.Select(message => message with { At = message.At + week })],
            Ratings = evenings.Records.Ratings,
        });
        Online(later).ShouldBe(Online(Report(evenings)).Select(day => (day.Date.PlusDays(7), day.Online, day.Credited)));

        static IEnumerable<(LocalDate Date, Duration Online, Duration Credited)> Online(AttendanceReport report) =>
            report.Employees.Single().Timesheet.Days.Where(day => day.Sessions.Count > 0).Select(day => (day.Date, day.Online, day.Credited));
    }

    [Property(MaxTest = 30)]
    public void One_engine_serves_many_threads_with_the_same_result(Evenings evenings)
    {
        var (engine, evidence) = Make().Prepare(evenings.Records);
        string expected = Text(Report(evenings));
        Parallel.For(0, 8, _ => Text(engine.Evaluate(evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31))).ShouldBe(expected));
    }

    [Property]
    public void Cutting_at_the_boundary_loses_no_time(Evenings evenings) =>
        Report(evenings, ("day.split", "atBoundary"), ("session.duringPrimary", "allow")).Employees.Single().Timesheet.Online
            .ShouldBe(Report(evenings, ("session.duringPrimary", "allow")).Employees.Single().Timesheet.Online);

    private static WorkCase Make(params (string, object?)[] settings) => new WorkCase().Says([("primary.schedule", OfficeHours), .. settings]);

    private static AttendanceReport Report(Evenings evenings, params (string, object?)[] settings) =>
        Make(settings).Report("2026-03-01", "2026-03-31", _ => evenings.Records);

    private static List<OnlineSession> Sessions(AttendanceReport report) =>
        [.. report.Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions).Select(session => session.Session)];

    private static string Text(AttendanceReport report) =>
        Text(report.Employees.Single().Timesheet.Days) + "\n" + string.Join("\n", report.Diagnostics.Select(diagnostic => diagnostic.ToString()));

    private static string Text(IEnumerable<TimesheetDay> days) => string.Join("\n", days.Select(day =>
        $"{day.Date} {day.DayKind} {day.Primary} {day.Overtime} " + string.Join("; ", day.Sessions.Select(session =>
            $"{session.Session.Role} {session.Session.Pieces} {session.Measures with { EvidenceIds = [] }} {string.Join(",", session.Measures.EvidenceIds)} {session.Verdict.IsEffective} {session.Credited}"))));
}
