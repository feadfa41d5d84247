using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

/// <summary>What sessions earn: mode, rounding, cap, and what is given for a session that is refused.</summary>
public class SessionCreditTests
{
    [Theory]
    [InlineData("session", "none", false, 60)]
    [InlineData("active", "none", false, 6)]
    [InlineData("session", "none", true, 0)]
    [InlineData("active", "none", true, 0)]
    [InlineData("session", "active", true, 6)]
    [InlineData("active", "active", true, 6)]
    [InlineData("session", "active", false, 60)]
    public void Effective_sessions_earn_by_the_mode_and_refused_ones_nothing_or_their_active_time(
        string mode, string whenIneffective, bool refused, int minutes)
    {
        // An hour online; active from 18:10 to 18:16. It is refused where it should have been of two hours.
        var made = new WorkCase().Says(("credit.mode", mode), ("credit.whenIneffective", whenIneffective), ("session.minimumOnline", refused ? "PT2H" : "PT1H"))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Customer("2026-03-02 18:10").Replies("2026-03-02 18:14");
        Minutes(made).ShouldBe([minutes]);
    }

    [Theory]
    [InlineData("down", 1, 1)]
    [InlineData("up", 2, 2)]
    [InlineData("nearest", 2, 1)] // half a minute goes up, a second less does not
    public void Each_session_is_rounded_by_itself_where_policy_says_so(string rounding, int first, int second)
    {
        // 90 and 89 seconds, together almost three minutes.
        var made = new WorkCase().Says(("credit.roundPer", "session"), ("credit.rounding", rounding))
            .Online("2026-03-02 18:00:00", "2026-03-02 18:01:30").Online("2026-03-02 19:00:00", "2026-03-02 19:01:29");
        Minutes(made).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("down", 25, 5)] // 50 minutes are 30: the 20 come from the last
    [InlineData("up", 25, 35)] // 60: the last has 10 more
    [InlineData("nearest", 25, 35)] // 50 are nearer to 60 than to 30
    public void The_sum_of_a_business_day_and_role_is_rounded_once_and_the_last_session_has_the_difference(string rounding, int first, int last)
    {
        var made = new WorkCase().Says(("credit.roundTo", "PT30M"), ("credit.rounding", rounding))
            .Online("2026-03-02 18:00", "2026-03-02 18:25").Online("2026-03-02 20:00", "2026-03-02 20:25");
        Minutes(made).ShouldBe([first, last]);
    }

    [Fact]
    public void A_difference_above_what_the_last_session_earned_is_taken_from_the_one_before_it_too()
    {
        // 20 + 5 + 4 minutes are 29, and 15 after rounding down to quarters: 4 of the 14 come from the last, 5 from the second, 5 from the first.
        var made = new WorkCase().Says(("credit.roundTo", "PT15M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:20").Online("2026-03-02 19:00", "2026-03-02 19:05").Online("2026-03-02 20:00", "2026-03-02 20:04");
        Minutes(made).ShouldBe([15, 0, 0]);
    }

    [Fact]
    public void A_session_that_earned_nothing_is_given_no_difference()
    {
        // The second is too short to be effective, so the first has the ten minutes that 50 lack of an hour.
        var made = new WorkCase().Says(("credit.roundTo", "PT1H"), ("credit.rounding", "up"), ("session.minimumOnline", "PT30M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:50").Online("2026-03-02 20:00", "2026-03-02 20:10");
        Minutes(made).ShouldBe([60, 0]);
    }

    [Fact]
    public void Each_role_and_each_business_day_has_a_sum_of_its_own()
    {
        // 50 minutes of one role, 50 of another, 50 on the next day: three quarters each, not two hours and a half.
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent).Says(("credit.roundTo", "PT15M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:50").Online("2026-03-02 20:00", "2026-03-02 20:50", "adviser")
            .Online("2026-03-03 18:00", "2026-03-03 18:50");
        Minutes(made).ShouldBe([45, 45, 45]);
    }

    [Theory]
    [InlineData("PT15M", 45)]
    [InlineData("PT1H", 0)]
    [InlineData("PT7M", 49)]
    [InlineData("PT1S", 50)]
    public void Credit_is_whole_steps(string step, int minutes) =>
        Minutes(new WorkCase().Says(("credit.roundTo", step)).Online("2026-03-02 18:00", "2026-03-02 18:50")).ShouldBe([minutes]);

    [Fact]
    public void The_cap_comes_after_rounding()
    {
        // 35 minutes are rounded up to an hour, and an hour again; a cap of 90 minutes leaves half of the second.
        var made = new WorkCase().Says(("credit.roundTo", "PT1H"), ("credit.rounding", "up"), ("credit.roundPer", "session"), ("credit.dailyCap", "PT1H30M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:35").Online("2026-03-02 19:00", "2026-03-02 19:35");
        Minutes(made).ShouldBe([60, 30]);

        // The day's 70 minutes are two hours: 50 minutes more for the second, and the cap leaves 55 of its 85.
        Minutes(made.Says(("credit.roundPer", "day"))).ShouldBe([35, 55]);
    }

    [Fact]
    public void Each_role_has_a_cap_of_its_own()
    {
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent).Says(("credit.dailyCap", "PT1H")).SaysTo("adviser", ("credit.dailyCap", "PT30M"))
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 20:00", "2026-03-02 22:00", "adviser");
        Minutes(made).ShouldBe([60, 30]);
    }

    [Fact]
    public void A_session_that_earns_nothing_uses_up_none_of_the_cap()
    {
        // The first is too short; the second has all of the cap.
        var made = new WorkCase().Says(("credit.dailyCap", "PT1H"), ("session.minimumOnline", "PT1H"))
            .Online("2026-03-02 18:00", "2026-03-02 18:49").Online("2026-03-02 19:00", "2026-03-02 20:30");
        Minutes(made).ShouldBe([0, 60]);
    }

    [Fact]
    public void A_night_that_is_cut_at_the_boundary_has_the_cap_of_each_day()
    {
        WorkCase Night(string split) => new WorkCase().Says(("credit.dailyCap", "PT2H"), ("day.split", split)).Online("2026-03-02 23:00", "2026-03-03 07:00");
        Minutes(Night("wholeSession")).ShouldBe([120]);
        Minutes(Night("atBoundary")).ShouldBe([120, 120]);
    }

    [Fact]
    public void A_cap_of_nothing_leaves_nothing()
    {
        var session = new WorkCase().Says(("credit.dailyCap", "PT0S"))
            .Online("2026-03-02 18:00", "2026-03-02 19:00").Run().Timesheet.Days.Single().Sessions.Single();
        (session.Credited, session.CutByCap).ShouldBe((Duration.Zero, Duration.FromHours(1)));
    }

    private static IEnumerable<double> Minutes(WorkCase made) =>
        made.Run().Timesheet.Days.SelectMany(day => day.Sessions).Select(session => session.Credited.TotalMinutes);
}
