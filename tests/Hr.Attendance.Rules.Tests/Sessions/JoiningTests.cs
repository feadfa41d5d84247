using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Sessions.TakenOutTests;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Which pieces are one session, and to which business day it belongs.</summary>
public class JoiningTests
{
    private static readonly string[] Nights = ["04:30-06:00"];

    [Theory]
    [InlineData("19:10", "02: 18:00-19:00 19:10-20:00")] // exactly the gap
    [InlineData("19:11", "02: 18:00-19:00|02: 19:11-20:00")]
    public void Pieces_as_close_as_the_gap_are_one_session_and_further_ones_are_not(string second, string spans) =>
        Spans(new WorkCase().Says(("session.mergeGap", "PT10M")).Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Online($"2026-03-02 {second}", "2026-03-02 20:00"))
            .ShouldBe(spans.Split('|'));

    [Fact]
    public void Without_a_gap_to_bridge_pieces_that_touch_are_one_session() =>
        Spans(new WorkCase().Says(("session.windows", new[] { "18:00-19:00", "19:00-20:00" })).Online("2026-03-02 17:00", "2026-03-02 21:00"))
            .ShouldBe(["02: 18:00-20:00"]);

    [Fact]
    public void The_gap_is_measured_from_the_last_end_and_joins_many()
    {
        var made = new WorkCase().Says(("session.mergeGap", "PT10M"))
            .Online("2026-03-02 18:00", "2026-03-02 18:10").Online("2026-03-02 18:20", "2026-03-02 18:30").Online("2026-03-02 18:40", "2026-03-02 18:50");
        Spans(made).ShouldBe(["02: 18:00-18:10 18:20-18:30 18:40-18:50"]);
    }

    [Theory]
    [InlineData("PT30M", "PT0S", "02: 03:00-03:50 04:10-05:00")] // the session began on the 2nd, whose gap is thirty minutes
    [InlineData("PT0S", "PT30M", "02: 03:00-03:50|03: 04:10-05:00")]
    public void The_gap_is_that_of_the_day_on_which_the_session_began(string gap, string gapFromTheThird, string spans) =>
        Spans(new WorkCase().Says(("session.mergeGap", gap)).SaysFrom("2026-03-03", ("session.mergeGap", gapFromTheThird))
            .Online("2026-03-03 03:00", "2026-03-03 03:50").Online("2026-03-03 04:10", "2026-03-03 05:00")).ShouldBe(spans.Split('|'));

    [Fact]
    public void Where_days_are_cut_no_gap_is_bridged_over_the_boundary() =>
        Spans(new WorkCase().Says(("session.mergeGap", "PT30M"), ("day.split", "atBoundary"))
            .Online("2026-03-03 03:00", "2026-03-03 03:50").Online("2026-03-03 04:10", "2026-03-03 05:00")).ShouldBe(["02: 03:00-03:50", "03: 04:10-05:00"]);

    [Fact]
    public void A_session_belongs_to_the_day_in_which_what_is_left_of_it_begins_and_is_judged_under_its_policy()
    {
        // The pair begins on the 2nd, but all that the windows leave lies after 04:00: an hour, too short from the 3rd on.
        var made = new WorkCase().Says(("session.windows", Nights))
            .SaysFrom("2026-03-03", ("session.minimumOnline", "PT2H")).Online("2026-03-03 02:00", "2026-03-03 05:30");
        Spans(made).ShouldBe(["03: 04:30-05:30"]);
        made.Run().Timesheet.Days.Single().Sessions.Single().Verdict.IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void A_session_over_the_boundary_is_judged_whole_under_the_policy_of_the_day_it_began()
    {
        var made = new WorkCase().SaysFrom("2026-03-03", ("session.minimumOnline", "PT9H")).Online("2026-03-02 23:00", "2026-03-03 05:00");
        made.Run().Timesheet.Credited.ShouldBe(Duration.FromHours(6));
    }

    [Fact]
    public void A_night_at_the_end_of_a_month_belongs_to_the_month_in_which_it_began()
    {
        var made = new WorkCase().Online("2026-03-31 23:00", "2026-04-01 05:00");
        made.Run("2026-03-01", "2026-03-31").Timesheet.Days.Select(day => (day.Date, day.Online.TotalHours)).ShouldBe([(new LocalDate(2026, 3, 31), 6)]);
        made.Run("2026-04-01", "2026-04-30").Timesheet.Days.ShouldBeEmpty();
    }

    [Fact]
    public void Cut_at_the_boundary_the_night_at_the_end_of_a_month_is_shared_by_both_and_nothing_is_lost()
    {
        var made = new WorkCase().Says(("day.split", "atBoundary")).Online("2026-03-31 23:00", "2026-04-01 05:00");
        made.Run("2026-03-01", "2026-03-31").Timesheet.Online.ShouldBe(Duration.FromHours(5));
        made.Run("2026-04-01", "2026-04-30").Timesheet.Online.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void The_night_of_New_Year_belongs_to_the_old_one() =>
        new WorkCase().Online("2026-12-31 22:00", "2027-01-01 02:00").Run("2026-12-31", "2027-01-01").Timesheet.Days
            .Select(day => (day.Date, day.Online.TotalHours)).ShouldBe([(new LocalDate(2026, 12, 31), 4)]);

    [Theory]
    [InlineData("00:00", 3)] // the business day is the calendar day
    [InlineData("06:00", 2)]
    public void The_business_day_begins_where_policy_says(string startsAt, int day) =>
        new WorkCase().Says(("day.startsAt", startsAt)).Online("2026-03-03 00:30", "2026-03-03 01:30").Run().Timesheet.Days.Single().Date.Day.ShouldBe(day);

    [Fact]
    public void A_start_of_the_business_day_that_changes_holds_from_its_date_on()
    {
        // The 2nd lasts from 04:00 until the 3rd begins, at midnight already.
        var made = new WorkCase().SaysFrom("2026-03-03", ("day.startsAt", "00:00"))
            .Online("2026-03-02 23:00", "2026-03-02 23:59").Online("2026-03-03 00:30", "2026-03-03 01:30");
        made.Run().Timesheet.Days.Select(day => day.Date.Day).ShouldBe([2, 3]);
    }
}
