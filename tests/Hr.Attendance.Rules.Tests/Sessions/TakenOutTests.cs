using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>What is taken out of raw intervals, and under the policy of which day.</summary>
public class TakenOutTests
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];

    [Fact]
    public void Away_time_primary_time_and_what_lies_outside_the_windows_are_taken_out_one_after_the_other()
    {
        // 17:00 to 21:00, less primary time to 18:00, away 19:00 to 19:30 and what lies outside 18:30 to 20:30: 30 + 60 minutes.
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("session.windows", new[] { "18:30-20:30" }), ("session.mergeGap", "PT30M"))
            .Online("2026-03-02 17:00", "2026-03-02 21:00").Away("2026-03-02 19:00", "2026-03-02 19:30");
        Spans(made).ShouldBe(["02: 18:30-19:00 19:30-20:30"]);
    }

    [Fact]
    public void Presence_that_is_no_absence_takes_nothing_out()
    {
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Present("2026-03-02 18:20", "2026-03-02 18:30");
        Spans(made).ShouldBe(["02: 18:00-19:00"]);
    }

    [Fact]
    public void Where_all_is_taken_out_there_is_no_session() =>
        new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Away("2026-03-02 17:00", "2026-03-02 20:00").Run().Timesheet.Days.ShouldBeEmpty();

    [Fact]
    public void Windows_are_local_times_of_the_unit_that_governs_the_role()
    {
        // 18:00 to 24:00 in London is 02:00 to 08:00 the next day in Shanghai, where these times are told.
        var made = new WorkCase().Branch("london", "Europe/London").Assigned("online-service", RoleKind.Concurrent, unit: "london")
            .Says(("session.windows", new[] { "18:00-24:00" })).Online("2026-03-03 01:00", "2026-03-03 09:00");
        Spans(made).ShouldBe(["02: 02:00-08:00"]);
    }

    [Fact]
    public void A_window_may_cross_midnight_and_end_with_the_day()
    {
        var made = new WorkCase()
            .Says(("session.windows", new[] { "22:00-01:00", "02:00-03:00", "20:00-21:00" }), ("day.startsAt", "12:00"))
            .Online("2026-03-02 19:00", "2026-03-03 06:00");
        Spans(made).ShouldBe(["02: 20:00-21:00", "02: 22:00-01:00", "02: 02:00-03:00"]);
        Spans(new WorkCase().Says(("session.windows", new[] { "18:00-24:00" })).Online("2026-03-02 17:00", "2026-03-03 01:00")).ShouldBe(["02: 18:00-24:00"]);
    }

    [Theory]
    [InlineData("wholeSession", "02: 23:00-06:00")] // all of it by the windows of the day on which it began
    [InlineData("atBoundary", "02: 23:00-04:00|03: 05:00-06:00")] // from 04:00 on by those of the next
    public void What_is_taken_out_goes_by_the_policy_of_the_day_of_the_raw_interval(string split, string spans)
    {
        var made = new WorkCase().Says(("day.split", split), ("session.windows", new[] { "22:00-06:00" }))
            .SaysFrom("2026-03-03", ("session.windows", new[] { "05:00-07:00" }))
            .Online("2026-03-02 23:00", "2026-03-03 06:00");
        Spans(made).ShouldBe(spans.Split('|'));
    }

    [Theory]
    [InlineData("wholeSession", "02: 02:00-06:00")]
    [InlineData("atBoundary", "02: 02:00-04:00|03: 05:00-06:00")]
    public void Whether_primary_time_counts_goes_by_that_policy_too(string split, string spans)
    {
        // The desk until 05:00 may be shared on the 2nd and not on the 3rd.
        var made = new WorkCase().Says(("day.split", split), ("session.duringPrimary", "allow")).SaysFrom("2026-03-03", ("session.duringPrimary", "exclude"))
            .In("2026-03-02 22:00").Out("2026-03-03 05:00").Online("2026-03-03 02:00", "2026-03-03 06:00");
        Spans(made).ShouldBe(spans.Split('|'));
    }

    [Fact]
    public void A_day_that_is_not_cut_goes_on_whole_though_the_day_before_it_was_cut()
    {
        // Cut at the end of the 2nd; what goes on belongs to the 3rd, which cuts nothing, and so does its end on the 4th.
        var made = new WorkCase().Says(("day.split", "atBoundary"), ("punch.maxOpen", "PT40H")).SaysFrom("2026-03-03", ("day.split", "wholeSession"))
            .Online("2026-03-02 20:00", "2026-03-04 05:00");
        made.Run().Timesheet.Days.Select(day => (day.Date.Day, day.Online.TotalHours)).ShouldBe([(2, 8), (3, 25)]);
    }

    [Fact]
    public void A_session_of_more_than_a_day_is_cut_at_each_boundary()
    {
        var made = new WorkCase().Says(("day.split", "atBoundary"), ("punch.maxOpen", "PT60H")).Online("2026-03-02 20:00", "2026-03-05 05:00");
        made.Run().Timesheet.Days.Select(day => (day.Date.Day, day.Online.TotalHours)).ShouldBe([(2, 8), (3, 24), (4, 24), (5, 1)]);
    }

    internal static IReadOnlyList<string> Spans(WorkCase made) => [.. made.Run("2026-03-01", "2026-04-30")
        .Timesheet.Days.SelectMany(day => day.Sessions.Select(session => $"{day.Date.Day:00}: {Clock(session)}"))];

    /// <summary>A session's pieces by the clock of Shanghai, where the cases are told.</summary>
    private static string Clock(TimesheetSession session)
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        return string.Join(" ", session.Session.Pieces.Select(piece => $"{Of(piece.Start)}-{(Of(piece.End) == "00:00" ? "24:00" : Of(piece.End))}"));

        string Of(Instant instant) => instant.InZone(zone).TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
