using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

public class PunchTests
{
    [Fact]
    public void A_pair_of_punches_is_a_session()
    {
        var session = new WorkCase().Online("2026-03-02 18:05", "2026-03-02 20:10").Run().Timesheet.Days.Single().Sessions.Single();
        session.Measures.Net.ShouldBe(Duration.FromMinutes(125));
        session.Measures.EvidenceIds.ShouldBe(["p1", "p2"]);
    }

    [Fact]
    public void A_punch_without_a_role_is_for_the_primary_role()
    {
        var day = new WorkCase().In("2026-03-02 09:00").Out("2026-03-02 17:30").Run().Timesheet.Days.Single();
        day.Primary.ShouldBe(Duration.FromMinutes(510));
        day.Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void An_in_without_an_out_ends_after_the_last_message_before_the_next_in()
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:40")
            .Replies("2026-03-02 20:00").Online("2026-03-02 19:00", "2026-03-02 19:30");
        made.Run().Timesheet.Days.Single().Sessions.Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(42), Duration.FromMinutes(30)]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2101"]);
    }

    [Fact]
    public void A_repaired_pair_never_runs_into_the_next_in()
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:59").Online("2026-03-02 19:00", "2026-03-02 19:30");
        made.Run().Timesheet.Days.Single().Online.ShouldBe(Duration.FromMinutes(90));
    }

    [Fact]
    public void An_in_with_no_out_and_no_message_is_discarded()
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void Policy_may_discard_every_in_without_an_out()
    {
        var made = new WorkCase().Says(("punch.missingOut", "discard"), ("session.basis", "punches"))
            .In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:40");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void A_pair_longer_than_the_longest_open_time_is_two_unrelated_punches()
    {
        var made = new WorkCase().Says(("punch.maxOpen", "PT4H")).Online("2026-03-02 18:00", "2026-03-02 22:01")
            .Replies("2026-03-02 18:10").Replies("2026-03-02 22:00:30");
        made.Run().Timesheet.Days.Single().Online.ShouldBe(Duration.FromMinutes(12));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2101", "HRA2103"], ignoreOrder: true);
    }

    [Fact]
    public void A_pair_as_long_as_the_longest_open_time_is_a_pair() =>
        new WorkCase().Says(("punch.maxOpen", "PT4H")).Online("2026-03-02 18:00", "2026-03-02 22:00").Run().Timesheet.Online.ShouldBe(Duration.FromHours(4));

    [Fact]
    public void An_out_that_closes_nothing_is_set_aside()
    {
        var made = new WorkCase().Out("2026-03-02 18:00", "online-service").Online("2026-03-02 19:00", "2026-03-02 19:30");
        made.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(30));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2103"]);
    }

    [Fact]
    public void A_punch_for_a_role_not_held_on_that_business_day_is_set_aside()
    {
        var made = new WorkCase().Assigned("online-service", RoleKind.Concurrent, from: "2026-03-03")
            .Online("2026-03-03 03:00", "2026-03-03 03:30") // still business day 2
            .Online("2026-03-03 18:00", "2026-03-03 18:30");
        made.Run().Timesheet.Days.Select(day => day.Date.Day).ShouldBe([3]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2104", "HRA2104"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Punches_of_one_instant_are_read_in_before_out_and_then_by_id(bool reversed)
    {
        // Of two ins at 18:00 the one of the lower id comes first. Neither has an out before the next in, for the in at 19:00 is read
        // before the out of that instant, and takes it.
        var at = new WorkCase().At("2026-03-02 18:00");
        Punch[] punches = [Made("p2", 0, PunchKind.In), Made("p1", 0, PunchKind.In), Made("p3", 60, PunchKind.Out), Made("p0", 60, PunchKind.In)];
        var report = new WorkCase().Report(
            "2026-03-02", "2026-03-02", _ => new EvidenceRecords { Punches = reversed ? [.. Enumerable.Reverse(punches)] : punches });
        report.Employees.Single().Timesheet.Days.ShouldBeEmpty();
        report.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.GetMessage().Split('`')[1]}")
            .ShouldBe(["HRA2102 p1", "HRA2102 p2"], ignoreOrder: true);
        report.Evidence.ShouldBe(new EvidenceTally { Used = 2, SetAside = 2 });

        Punch Made(string id, int minute, PunchKind kind) => Recorded.Punch(id, "e1", at + Duration.FromMinutes(minute), kind, "online-service");
    }

    [Fact]
    public void Away_time_is_taken_out_of_pairs_but_not_of_activity()
    {
        var punched = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Away("2026-03-02 18:20", "2026-03-02 18:30");
        punched.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(50));
        punched.Run().Timesheet.Days[0].Sessions.Count.ShouldBe(2);

        var active = new WorkCase().Replies("2026-03-02 18:00").Replies("2026-03-02 18:28").Away("2026-03-02 18:20", "2026-03-02 18:25");
        active.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(30));
    }
}
