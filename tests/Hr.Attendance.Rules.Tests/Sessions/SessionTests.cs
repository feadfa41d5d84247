using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

public class SessionTests
{
    [Fact]
    public void Activity_is_cut_where_a_gap_is_longer_than_the_longest_idle_time()
    {
        // 18:00 to 18:30 is a gap of exactly 30 minutes and goes on; 18:30 to 19:00:01 is longer.
        var sessions = Sessions(new WorkCase().Replies("2026-03-02 18:00").Replies("2026-03-02 18:30").Replies("2026-03-02 19:00:01"));
        sessions.Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(32), Duration.FromMinutes(2)]);
    }

    [Fact]
    public void A_run_begins_with_the_customer_and_ends_with_the_employee()
    {
        var session = Sessions(new WorkCase().Customer("2026-03-02 18:00").Replies("2026-03-02 18:05").Customer("2026-03-02 18:10")).Single();
        session.Measures.Net.ShouldBe(Duration.FromMinutes(7));
        session.Measures.Turns.ShouldBe(1);
    }

    [Fact]
    public void A_run_in_which_the_employee_wrote_nothing_is_none() =>
        new WorkCase().Customer("2026-03-02 18:00").Auto("2026-03-02 18:01").Run().Timesheet.Days.ShouldBeEmpty();

    [Fact]
    public void Automatic_messages_neither_answer_nor_keep_a_run_going()
    {
        var session = Sessions(new WorkCase().Says(("response.window", "PT10M"))
            .Customer("2026-03-02 18:00").Auto("2026-03-02 18:00:01").Replies("2026-03-02 18:20").Auto("2026-03-02 18:40").Replies("2026-03-02 19:05"))[0];
        session.Measures.Net.ShouldBe(Duration.FromMinutes(7));
        session.Facts.Turns.Single().ResponseTime.ShouldBe(Duration.FromMinutes(20));
    }

    [Fact]
    public void Punches_come_before_activity_on_a_day_that_has_any()
    {
        var days = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Replies("2026-03-02 21:00").Replies("2026-03-03 21:00").Run().Timesheet.Days;
        days.Select(day => day.Online).ShouldBe([Duration.FromHours(1), Duration.FromMinutes(2)]);
    }

    [Fact]
    public void Time_inside_primary_time_is_taken_out()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }));
        made.Online("2026-03-02 17:30", "2026-03-02 18:30").Run("2026-03-02", "2026-03-02").Timesheet.Online.ShouldBe(Duration.FromMinutes(30));
        made.Says(("session.duringPrimary", "allow")).Run("2026-03-02", "2026-03-02").Timesheet.Online.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void A_night_shift_that_began_the_day_before_is_taken_out_too() =>
        new WorkCase().Says(("primary.schedule", new[] { "Mon 22:00-06:00" })).Online("2026-03-03 05:00", "2026-03-03 07:00")
            .Run("2026-03-03", "2026-03-03").Timesheet.Online.ShouldBe(Duration.FromHours(1));

    [Fact]
    public void Time_outside_the_windows_is_taken_out()
    {
        var made = new WorkCase().Says(("session.windows", new[] { "18:00-20:00", "22:00-01:00" })).Online("2026-03-02 17:00", "2026-03-03 02:00");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromHours(2), Duration.FromHours(3)]);
    }

    [Fact]
    public void Pieces_close_together_are_one_session_and_the_gap_is_not_counted()
    {
        var made = new WorkCase().Says(("session.mergeGap", "PT10M"))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 19:10", "2026-03-02 20:00");
        Sessions(made).Single().Measures.Net.ShouldBe(Duration.FromMinutes(110));
    }

    [Fact]
    public void Session_that_crosses_midnight_belongs_to_the_business_day_it_began()
    {
        var days = new WorkCase().Online("2026-03-02 23:00", "2026-03-03 05:00").Run().Timesheet.Days;
        days.Single().Date.ShouldBe(new LocalDate(2026, 3, 2));
        days.Single().Online.ShouldBe(Duration.FromHours(6));
    }

    [Fact]
    public void Session_is_cut_at_the_boundary_where_policy_says_so()
    {
        var days = new WorkCase().Says(("day.split", "atBoundary"), ("session.mergeGap", "PT1H"))
            .Online("2026-03-02 23:00", "2026-03-03 05:00").Run().Timesheet.Days;
        days.Select(day => (day.Date.Day, day.Online)).ShouldBe([(2, Duration.FromHours(5)), (3, Duration.FromHours(1))]);
    }

    [Fact]
    public void An_assignment_that_ends_ends_the_session()
    {
        var made = new WorkCase().Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03")
            .Online("2026-03-03 02:00", "2026-03-03 03:50").Online("2026-03-03 03:55", "2026-03-03 03:58");
        made.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(113));
        var over = new WorkCase().Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03").Replies("2026-03-03 03:40").Replies("2026-03-03 03:59");
        over.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(20)); // the tail of two minutes is cut at 04:00
    }

    [Fact]
    public void What_lies_beyond_the_end_of_an_assignment_goes_on_under_the_next_of_the_role()
    {
        // 22:00 to 06:00: the role is of the branch up to business day 3 March, which begins at 04:00, and of the group afterwards; there messages count.
        WorkCase Made() => new WorkCase().Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03")
            .AlsoAssigned("online-service", RoleKind.Concurrent, from: "2026-03-03", unit: "group").SaysFrom("2026-03-03", ("session.basis", "activity"))
            .Online("2026-03-02 22:00", "2026-03-03 06:00");
        foreach (var made in (WorkCase[])[Made(), Made().Says(("day.split", "atBoundary"))])
        {
            var sessions = Sessions(made);
            sessions.Select(session => (session.Session.Day.Date.Day, session.Session.Day.UnitId, session.Measures.Net.TotalHours))
                .ShouldBe([(2, "sh", 6), (3, "group", 2)]);
            sessions.Select(session => string.Join(" ", session.Measures.EvidenceIds)).ShouldBe(["p1 p2", "p1 p2"]);
            made.Review().Report.Uncounted.ShouldBe([]);
        }
    }

    [Fact]
    public void A_night_goes_on_under_three_assignments_each_with_its_windows()
    {
        // 31 hours: up to 04:00 on the 3rd; then from 18:00 to midnight; from 04:00 on the 4th whatever is left.
        var made = new WorkCase().Says(("punch.maxOpen", "PT40H")).Branch("evenings", ("session.windows", new[] { "18:00-24:00" }))
            .Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03")
            .AlsoAssigned("online-service", RoleKind.Concurrent, from: "2026-03-03", to: "2026-03-04", unit: "evenings")
            .AlsoAssigned("online-service", RoleKind.Concurrent, from: "2026-03-04").Online("2026-03-02 22:00", "2026-03-04 05:00");
        Sessions(made).Select(session => (session.Session.Day.Date.Day, session.Measures.Net.TotalHours)).ShouldBe([(2, 6), (3, 6), (4, 1)]);
    }

    [Theory]
    [InlineData("online-service", "2026-03-04")]
    [InlineData("adviser", "2026-03-03")]
    public void Nothing_goes_on_where_the_next_assignment_begins_later_or_is_of_another_role(string role, string from)
    {
        var made = new WorkCase().Assigned("online-service", RoleKind.Concurrent, to: "2026-03-03").AlsoAssigned(role, RoleKind.Concurrent, from: from)
            .Online("2026-03-02 22:00", "2026-03-03 06:00");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromHours(6)]);
    }

    [Fact]
    public void Where_two_roles_claim_the_same_time_the_one_that_began_first_keeps_it()
    {
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent)
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 19:00", "2026-03-02 21:00", "adviser");
        Sessions(made).Select(session => (session.Session.Role, session.Measures.Net))
            .ShouldBe([("online-service", Duration.FromHours(2)), ("adviser", Duration.FromHours(1))]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA3001"]);
    }

    [Fact]
    public void Messages_belong_to_the_concurrent_role_that_was_assigned_first()
    {
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent, from: "2020-01-01").Replies("2026-03-02 18:00");
        Sessions(made).Single().Session.Role.ShouldBe("online-service"); // which has no first date: always
    }

    [Fact]
    public void The_hour_that_comes_twice_is_worked_twice() =>
        new WorkCase("Europe/London").Says(("session.windows", new[] { "00:00-03:00" })).Online("2026-10-24 23:00", "2026-10-25 03:00")
            .Run("2026-10-24", "2026-10-24").Timesheet.Online.ShouldBe(Duration.FromHours(4));

    [Fact]
    public void A_moved_working_weekend_follows_Friday()
    {
        var saturday = new LocalDate(2026, 3, 7);
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Thu 09:00-18:00", "Fri 09:00-17:00" }))
            .With(WorkCalendar.MondayToFriday.WithDates(
                new Dictionary<LocalDate, DayKind> { [saturday] = DayKind.Workday, [saturday.PlusDays(-1)] = DayKind.RestDay }));
        made.Run("2026-03-05", "2026-03-08").Timesheet.Days.Select(day => (day.Date.Day, day.Primary))
            .ShouldBe([(5, Duration.FromHours(9)), (7, Duration.FromHours(8))]);
    }

    [Fact]
    public void A_day_that_the_calendar_does_not_know_is_listed_without_a_kind_and_without_overtime_and_with_an_error()
    {
        var made = new WorkCase().With(Rules.Policies.StatutoryLayer.China.Calendar).Online("2027-01-04 18:00", "2027-01-04 19:00");
        var day = made.Run("2027-01-01", "2027-01-31").Timesheet.Days.Single();
        (day.DayKind, day.Credited, day.Overtime).ShouldBe((null, Duration.FromHours(1), TimeByDayKind.Zero));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA4001"]);
    }

    private static IReadOnlyList<TimesheetSession> Sessions(WorkCase made) => [.. made.Run().Timesheet.Days.SelectMany(day => day.Sessions)];
}
