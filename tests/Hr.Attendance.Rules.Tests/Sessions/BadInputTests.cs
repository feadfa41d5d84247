using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Evidence as it should not be: spans of no length, clocks that disagree, conversations that are shared, ratings that belong to nothing.</summary>
public class BadInputTests
{
    [Fact]
    public void A_pair_of_no_length_is_no_session_and_spoils_nothing_beside_it()
    {
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 18:00").Online("2026-03-02 19:00", "2026-03-02 20:00");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromHours(1)]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2110", "HRA2110"]);
    }

    [Fact]
    public void A_pair_of_no_length_is_none_so_messages_and_the_plan_of_its_day_count()
    {
        new WorkCase().Online("2026-03-02 18:00", "2026-03-02 18:00").Replies("2026-03-02 20:00").Run().Timesheet.Online.ShouldBe(Duration.FromMinutes(2));
        new WorkCase().Says(("primary.schedule", new[] { "Mon 09:00-18:00" })).In("2026-03-02 12:00")
            .Out("2026-03-02 12:00").Run("2026-03-02", "2026-03-02").Timesheet.Primary.ShouldBe(Duration.FromHours(9));
    }

    [Theory]
    [InlineData("wholeSession")]
    [InlineData("atBoundary")]
    public void Spans_of_no_length_at_every_edge_change_nothing(string split)
    {
        // At the boundary of the business days, at the edge of a window, of primary time and of absence.
        string[] edges = ["2026-03-03 04:00", "2026-03-02 19:00", "2026-03-02 18:00", "2026-03-02 20:00"];
        var made = Made();
        foreach (string edge in edges)
        {
            made.Online(edge, edge, "adviser").Away(edge, edge).In(edge).Out(edge);
        }

        Spans(made).ShouldBe(Spans(Made()));

        WorkCase Made() => new WorkCase().Assigned("adviser", RoleKind.Concurrent)
            .Says(("day.split", split), ("session.windows", new[] { "19:00-05:00" }), ("primary.basis", "punches"))
            .In("2026-03-02 09:00").Out("2026-03-02 17:59").Online("2026-03-02 18:00:30", "2026-03-03 04:30").Away("2026-03-02 20:00", "2026-03-02 20:30");
    }

    [Fact]
    public void Messages_without_a_tail_are_no_session_where_there_is_only_one_of_them()
    {
        var made = new WorkCase().Says(("session.activityTail", "PT0S"), ("session.maxIdle", "PT0S"))
            .Replies("2026-03-02 18:00").Replies("2026-03-02 18:01").Customer("2026-03-02 18:02").Replies("2026-03-02 18:02");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_in_that_is_repaired_to_no_length_is_no_session()
    {
        // The last message is at the instant of the in itself, and nothing is added to it.
        var made = new WorkCase().Says(("session.activityTail", "PT0S")).In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:00");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void A_punch_out_that_is_stamped_before_its_in_closes_nothing_and_the_in_is_repaired()
    {
        // The clock of the door is a minute behind that of the desk.
        var made = new WorkCase().Out("2026-03-02 17:59", "online-service").In("2026-03-02 18:00", "online-service").Replies("2026-03-02 18:05");
        Sessions(made).Single().Measures.Net.ShouldBe(Duration.FromMinutes(7));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2101", "HRA2103"], ignoreOrder: true);
    }

    [Fact]
    public void An_answer_that_is_stamped_before_its_question_answers_nothing_and_the_next_one_does()
    {
        var made = Evening().Says(("response.window", "PT10M")).Replies("2026-03-02 18:09").Customer("2026-03-02 18:10").Replies("2026-03-02 18:15");
        var measures = Only(made).Measures;
        (measures.Turns, measures.TurnsInTime).ShouldBe((1, 1));
        Only(Evening().Says(("response.window", "PT10M")).Replies("2026-03-02 18:09").Customer("2026-03-02 18:10")).Measures.TurnsInTime.ShouldBe(0);
    }

    [Fact]
    public void Messages_a_little_outside_the_punches_are_backlog_and_answers_and_add_no_time()
    {
        // The question comes a minute before the in and waits from the in on; the last answer a minute after the out, to a question just before it.
        var session = Only(Evening().Says(("response.window", "PT5M")).Customer("2026-03-02 17:59")
            .Replies("2026-03-02 18:01").Customer("2026-03-02 18:59").Replies("2026-03-02 19:01"));
        (session.Measures.Net, session.Measures.Turns, session.Measures.TurnsInTime).ShouldBe((Duration.FromHours(1), 2, 2));
        session.Measures.Backlog.ShouldBe(1);
        session.Measures.EvidenceIds.ShouldBe(["m3", "m4", "m5", "m6", "p1", "p2"], ignoreOrder: true);
    }

    [Fact]
    public void A_punch_in_role_by_role_is_closed_by_an_out_of_its_own_role_only()
    {
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent).In("2026-03-02 18:00", "online-service")
            .Out("2026-03-02 19:00", "adviser").Out("2026-03-02 20:00", "online-service");
        Sessions(made).Select(session => (session.Session.Role, session.Measures.Net)).ShouldBe([("online-service", Duration.FromHours(2))]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2103"]);
    }

    [Fact]
    public void A_punch_that_names_the_primary_role_and_one_that_names_none_are_a_pair() =>
        new WorkCase().In("2026-03-02 09:00").Out("2026-03-02 17:00", "sales").Run().Timesheet.Primary.ShouldBe(Duration.FromHours(8));

    [Fact]
    public void A_punch_without_a_role_of_somebody_without_a_primary_one_is_set_aside()
    {
        var made = new WorkCase().Assigned("sales", RoleKind.Primary, to: "2026-03-01").In("2026-03-02 09:00").Out("2026-03-02 17:00");
        made.Run().Timesheet.Days.ShouldBeEmpty();
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2104", "HRA2104"]);
    }

    [Fact]
    public void What_is_recorded_for_two_is_one_conversation_whose_turn_is_answered_once()
    {
        // The same two messages are recorded for both. One question at 18:10, assigned to e1, whose id is the later one; e2's answer comes first by id.
        var made = Evening().Colleague("e2").Says(("response.window", "PT5M"));
        foreach (string person in new[] { "e2", "e1" })
        {
            made.Customer("2026-03-02 18:10", employee: person).Replies("2026-03-02 18:11", employee: person);
        }

        var report = made.Rated(5).Report("2026-03-02", "2026-03-02");
        report.Employees
            .Select(employee => employee.Timesheet.Days.Single().Sessions.Single().Measures)
            .Select(measures => (measures.Turns, measures.TurnsInTime, measures.Ratings))
            .ShouldBe([(0, 0, 0), (1, 1, 1)]);
        report.Diagnostics.ShouldAllBe(finding => finding.Code == "HRA6010"); // nobody here has a wage
    }

    [Fact]
    public void A_rating_that_was_given_before_anybody_wrote_counts_nowhere()
    {
        var made = Evening();
        made.Rated(5).Customer("2026-03-02 18:10").Replies("2026-03-02 18:20");
        Only(made).Measures.Ratings.ShouldBe(0);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2105"]);
    }

    [Fact]
    public void Ratings_of_conversations_that_nobody_had_or_in_which_no_customer_wrote_count_nowhere_and_are_reported()
    {
        var made = Evening().Replies("2026-03-02 18:10", "c9").Rated(1, "c9").Rated(1, "unknown");
        Only(made).Measures.Ratings.ShouldBe(0);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2105", "HRA2105"]);
    }

    [Fact]
    public void Everything_given_twice_counts_once()
    {
        var once = Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Rated(5).Away("2026-03-02 18:30", "2026-03-02 18:40");
        var twice = once.Report("2026-03-02", "2026-03-02", records => new EvidenceRecords
        {
            Punches = [.. records.Punches, .. records.Punches],
            Messages = [.. records.Messages, .. records.Messages],
            Ratings = [.. records.Ratings, .. records.Ratings],
            Presence = [.. records.Presence, .. records.Presence],
        });
        Laws.ReportText.OfEmployees(twice).ShouldBe(Laws.ReportText.OfEmployees(once.Report("2026-03-02", "2026-03-02")));
        twice.Diagnostics.ShouldAllBe(finding => finding.Code == "HRA6010"); // nobody here has a wage
    }

    [Fact]
    public void Absences_that_overlap_are_taken_out_once() =>
        Sessions(Evening().Says(("session.mergeGap", "PT1H")).Away("2026-03-02 18:10", "2026-03-02 18:30")
            .Away("2026-03-02 18:20", "2026-03-02 18:40").Away("2026-03-02 17:00", "2026-03-02 18:05"))
            .Single().Measures.Net.ShouldBe(Duration.FromMinutes(25)); // the hour less 5 and 30 minutes

    [Fact]
    public void Two_pairs_that_meet_at_one_instant_are_one_stretch_of_time()
    {
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 19:00", "2026-03-02 20:00").Replies("2026-03-02 18:40");
        Sessions(made).Select(session => session.Measures.Net).ShouldBe([Duration.FromHours(2)]);
        made.Diagnostics.ShouldBeEmpty();
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static IReadOnlyList<TimesheetSession> Sessions(WorkCase made) => [.. made.Run().Timesheet.Days.SelectMany(day => day.Sessions)];

    private static TimesheetSession Only(WorkCase made) => Sessions(made).Single();

    private static IEnumerable<string> Spans(WorkCase made) =>
        Sessions(made).Select(session => $"{session.Session.Day.Date} {session.Session.Role} {session.Session.Pieces}");
}
