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
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:20").Replies("2026-03-02 18:40")
            .Replies("2026-03-02 20:00").Online("2026-03-02 19:00", "2026-03-02 19:30");
        made.Run().Timesheet.Days.Single().Sessions.Select(session => session.Measures.Net).ShouldBe([Duration.FromMinutes(42), Duration.FromMinutes(30)]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2101"]);
    }

    [Fact]
    public void A_repaired_pair_never_runs_into_the_next_in()
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:30").Replies("2026-03-02 18:59")
            .Online("2026-03-02 19:00", "2026-03-02 19:30");
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
    public void Of_punches_of_one_instant_and_kind_the_lowest_id_counts_and_an_out_closes_before_an_in_opens(bool reversed)
    {
        // Of two ins at 18:00 the one of the lower id counts. The out of 19:00 closes it before the in of that instant begins anew.
        var at = new WorkCase().At("2026-03-02 18:00");
        Punch[] punches = [Made("p2", 0, PunchKind.In), Made("p1", 0, PunchKind.In), Made("p3", 60, PunchKind.Out), Made("p0", 60, PunchKind.In)];
        var report = new WorkCase().Report(
            "2026-03-02", "2026-03-02", _ => new EvidenceRecords { Punches = reversed ? [.. Enumerable.Reverse(punches)] : punches });
        report.Employees.Single().Timesheet.Online.ShouldBe(Duration.FromHours(1));
        report.Diagnostics.Where(diagnostic => diagnostic.Code != "HRA6010")
            .Select(diagnostic => $"{diagnostic.Code} {diagnostic.GetMessage().Split('`')[1]}")
            .ShouldBe(["HRA2102 p0", "HRA2109 p2"], ignoreOrder: true);
        report.Evidence.ShouldBe(new EvidenceTally { Used = 2, SetAside = 2 });

        Punch Made(string id, int minute, PunchKind kind) => Recorded.Punch(id, "e1", at + Duration.FromMinutes(minute), kind, "online-service");
    }

    [Fact]
    public void Repetitions_are_measured_from_the_punch_that_counts()
    {
        // A door that is tried four times, 50 seconds apart: the third in is 100 seconds after the first and takes its place, the fourth repeats it.
        var made = new WorkCase().In("2026-03-02 18:00:00", "online-service").In("2026-03-02 18:00:50", "online-service")
            .In("2026-03-02 18:01:40", "online-service").In("2026-03-02 18:02:30", "online-service").Out("2026-03-02 19:01:40", "online-service");
        made.Run().Timesheet.Online.ShouldBe(Duration.FromHours(1));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2109", "HRA2109", "HRA2102"], ignoreOrder: true);
    }

    [Fact]
    public void A_shift_over_a_change_of_role_keeps_both_its_punches()
    {
        // In as a seller at 22:00 on the last day, out at 06:00 on the first day as a teacher: eight hours of the day on which it began.
        var made = new WorkCase().Assigned("sales", RoleKind.Primary, to: "2026-03-03").Assigned("teacher", RoleKind.Primary, "2026-03-03")
            .In("2026-03-02 22:00", "sales").Out("2026-03-03 06:00", "teacher");
        var day = made.Run().Timesheet.Days.Single();
        (day.Date.Day, day.Primary).ShouldBe((2, Duration.FromHours(8)));
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_pair_that_begins_before_its_role_goes_to_the_assignment_that_comes_into_effect_within_it()
    {
        // The role begins with the business day at 04:00: of the evening before nothing is held, of the night two hours.
        var made = new WorkCase().Assigned("online-service", RoleKind.Concurrent, "2026-03-03").Online("2026-03-02 23:00", "2026-03-03 06:00");
        var day = made.Run().Timesheet.Days.Single();
        (day.Date.Day, day.Online).ShouldBe((3, Duration.FromHours(2)));
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_pair_that_begins_before_its_role_is_measured_by_the_policy_of_the_first_day()
    {
        var made = new WorkCase().Says(("punch.maxOpen", "PT16H")).SaysFrom("2026-03-03", ("punch.maxOpen", "PT6H"))
            .Assigned("online-service", RoleKind.Concurrent, "2026-03-03").Online("2026-03-02 23:00", "2026-03-03 06:00");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2103", "HRA2104"], ignoreOrder: true);
    }

    [Fact]
    public void An_in_alone_before_its_role_ends_by_the_policy_of_the_role_that_comes()
    {
        // Under the first day's policy the message at 04:20 still belongs to the in of 03:50; the ten minutes before the role begins are nobody's.
        var made = new WorkCase().Says(("session.maxIdle", "PT5M"), ("session.basis", "punches")).SaysFrom("2026-03-03", ("session.maxIdle", "PT30M"))
            .Assigned("online-service", RoleKind.Concurrent, "2026-03-03").In("2026-03-03 03:50", "online-service").Replies("2026-03-03 04:20");
        made.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(22));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2101"]);
    }

    [Fact]
    public void The_next_in_of_another_role_ends_an_in_that_nothing_closes()
    {
        // The shift in sales was never punched out; going online at 18:10 says that it was over.
        var made = new WorkCase().In("2026-03-02 17:00").Replies("2026-03-02 17:30").Replies("2026-03-02 18:00").Replies("2026-03-02 18:20")
            .Online("2026-03-02 18:01", "2026-03-02 19:01");
        var day = made.Run().Timesheet.Days.Single();
        (day.Primary, day.Online).ShouldBe((Duration.FromMinutes(61), Duration.FromMinutes(60)));
    }

    [Fact]
    public void A_role_that_is_primary_and_then_concurrent_is_a_sequence_of_its_own_on_days_as_concurrent()
    {
        // A teacher becomes a seller and goes on teaching beside it: on the 3rd the punches of the two roles no longer close each other.
        var report = new WorkCase().Assigned("sales", RoleKind.Primary, "2026-03-03").Assigned("teacher", RoleKind.Primary, to: "2026-03-03")
            .AlsoAssigned("teacher", RoleKind.Concurrent, "2026-03-03")
            .In("2026-03-02 09:00", "teacher").Out("2026-03-02 12:00")
            .In("2026-03-03 09:00").Online("2026-03-03 19:00", "2026-03-03 20:00", "teacher").Out("2026-03-03 18:00").Run();
        report.Timesheet.Days.Select(day => (day.Primary, day.Online)).ShouldBe(
            [(Duration.FromHours(3), Duration.Zero), (Duration.FromHours(9), Duration.FromHours(1))]);
    }

    [Fact]
    public void Away_time_is_taken_out_of_pairs_and_runs_but_not_while_somebody_writes()
    {
        var punched = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Away("2026-03-02 18:20", "2026-03-02 18:30");
        punched.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(50));
        punched.Run().Timesheet.Days[0].Sessions.Single().Session.Pieces.Count.ShouldBe(2);

        // A run of half an hour; of the eleven minutes away two belong to the message of 18:20.
        var active = new WorkCase().Replies("2026-03-02 18:00").Replies("2026-03-02 18:20")
            .Replies("2026-03-02 18:28").Away("2026-03-02 18:15", "2026-03-02 18:26");
        active.Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(21));
    }
}
