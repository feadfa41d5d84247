using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Several concurrent roles of one person: where two claim one instant it counts once.</summary>
public class ConcurrentRolesTests
{
    [Fact]
    public void Of_two_sessions_that_begin_together_the_lower_role_keeps_the_time()
    {
        var made = Made().Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 18:00", "2026-03-02 21:00", "adviser");
        Spans(made).ShouldBe(["adviser 18:00-21:00"]);
        made.Diagnostics.Single().Code.ShouldBe("HRA3001");
    }

    [Fact]
    public void The_session_that_began_first_keeps_the_time_though_its_role_is_the_higher_one()
    {
        var made = Made().Online("2026-03-02 17:59", "2026-03-02 20:00").Online("2026-03-02 18:00", "2026-03-02 21:00", "adviser");
        Spans(made).ShouldBe(["online-service 17:59-20:00", "adviser 20:00-21:00"]);
    }

    [Fact]
    public void The_warning_says_who_lost_how_much_to_whom_and_from_when()
    {
        var made = Made().Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 19:15", "2026-03-02 21:00", "adviser");
        made.Run();
        string message = made.Diagnostics.Single().GetMessage();
        message.ShouldContain("`e1` was online as `adviser` and as `online-service` at once, for 45 min from 2026-03-02 19:15");
        made.Diagnostics.Single().GetMessage(Rules.Diagnostics.MessageLanguage.Chinese).ShouldContain("45 分钟");
    }

    [Fact]
    public void A_session_within_another_has_nothing_left()
    {
        var made = Made().Online("2026-03-02 18:00", "2026-03-02 21:00").Online("2026-03-02 19:00", "2026-03-02 20:00", "adviser");
        Spans(made).ShouldBe(["online-service 18:00-21:00"]);
        made.Diagnostics.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_left_between_the_pieces_of_the_first_counts_for_the_second()
    {
        // The first is one session of two pieces, 18:00 to 18:20 and 18:40 to 19:00.
        var made = Made().Says(("session.mergeGap", "PT20M")).Online("2026-03-02 18:00", "2026-03-02 18:20").Online("2026-03-02 18:40", "2026-03-02 19:00")
            .Online("2026-03-02 18:10", "2026-03-02 19:30", "adviser");
        Spans(made).ShouldBe(["online-service 18:00-18:20 18:40-19:00", "adviser 18:20-18:40 19:00-19:30"]);
    }

    [Fact]
    public void Three_roles_share_an_evening_without_counting_any_of_it_twice()
    {
        var made = Made().Assigned("tutor", RoleKind.Concurrent)
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 19:00", "2026-03-02 21:00", "adviser")
            .Online("2026-03-02 19:30", "2026-03-02 22:00", "tutor");
        Spans(made).ShouldBe(["online-service 18:00-20:00", "adviser 20:00-21:00", "tutor 21:00-22:00"]);
        made.Diagnostics.Count.ShouldBe(3);
        made.Run().Timesheet.Online.ShouldBe(Duration.FromHours(4));
    }

    [Fact]
    public void Sessions_that_only_touch_claim_nothing_together()
    {
        var made = Made().Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 19:00", "2026-03-02 20:00", "adviser");
        Spans(made).ShouldBe(["online-service 18:00-19:00", "adviser 19:00-20:00"]);
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_of_a_session_after_the_boundary_belongs_to_the_next_day()
    {
        // The adviser's night begins at 03:00 on the 2nd's business day and loses all until 04:30.
        var made = Made().Online("2026-03-03 02:00", "2026-03-03 04:30").Online("2026-03-03 03:00", "2026-03-03 05:00", "adviser");
        made.Run().Timesheet.Days.Select(day => (day.Date.Day, day.Sessions.Single().Session.Role, day.Online.TotalMinutes))
            .ShouldBe([(2, "online-service", 150), (3, "adviser", 30)]);
    }

    [Fact]
    public void Turns_in_time_that_another_role_has_are_its_turns_alone()
    {
        var sessions = Sessions(Made().Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 19:00", "2026-03-02 21:00", "adviser")
            .Customer("2026-03-02 19:30").Replies("2026-03-02 19:31").Customer("2026-03-02 20:30", "c2").Replies("2026-03-02 20:31", "c2"));
        sessions.Select(session => (session.Session.Role, session.Measures.Turns)).ShouldBe([("online-service", 1), ("adviser", 1)]);
    }

    [Fact]
    public void Each_role_has_the_policy_that_speaks_to_it()
    {
        var sessions = Sessions(Made().SaysTo("adviser", ("session.minimumOnline", "PT2H"))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 20:00", "2026-03-02 21:00", "adviser"));
        sessions.Select(session => session.Verdict.IsEffective).ShouldBe([true, false]);
    }

    private static WorkCase Made() => new WorkCase().Assigned("adviser", RoleKind.Concurrent);

    private static IReadOnlyList<TimesheetSession> Sessions(WorkCase made) => [.. made.Run().Timesheet.Days.SelectMany(day => day.Sessions)];

    private static IEnumerable<string> Spans(WorkCase made)
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        string Clock(Instant at) => $"{at.InZone(zone).TimeOfDay:HH:mm}";
        return Sessions(made).Select(session =>
            $"{session.Session.Role} {string.Join(" ", session.Session.Pieces.Select(piece => $"{Clock(piece.Start)}-{Clock(piece.End)}"))}");
    }
}
