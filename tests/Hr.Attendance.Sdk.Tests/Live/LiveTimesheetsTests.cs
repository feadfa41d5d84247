using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Live;

public class LiveTimesheetsTests
{
    private static readonly EveningStaff Three = new(3);

    [Fact]
    public async Task A_push_gives_the_days_that_changed_of_the_people_it_is_about_and_because_of_what()
    {
        using var services = Hosted.Services(Three);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        var pushed = live.Push(EveningStaff.EvidenceOf("e001"));
        var changed = pushed.Changes.Employees.ShouldHaveSingleItem();
        (changed.EmployeeId, changed.Days.Single().Date, changed.Days.Single().Time.Online).ShouldBe(("e001", EveningStaff.Day, Duration.FromMinutes(3)));
        changed.Days.Single().Causes.OfType<ChangeCause.Evidence>().Single().Added.ShouldBe(["e001-answered", "e001-asked"]);
        (pushed.News, pushed.Repeated, pushed.Diagnostics.Count).ShouldBe((2, 0, 0));
    }

    [Fact]
    public async Task What_is_wrong_with_new_records_is_said_and_the_rest_counts()
    {
        using var services = Hosted.Services(Three);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        var pushed = live.Push(
            [.. EveningStaff.EvidenceOf("e001"), Recorded.Message("x", "nobody", "c", Instant.FromUtc(2026, 3, 2, 1, 0), MessageSender.Customer)]);
        pushed.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA2003"]);
        live.Of("nobody").ShouldBeNull();
        live.Of("e001")!.Report!.Timesheet.Online.ShouldBe(Duration.FromMinutes(3));
    }

    [Fact]
    public async Task A_rating_moves_to_whoever_turns_out_to_have_answered_more()
    {
        using var services = Hosted.Services(Three);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push([.. EveningStaff.EvidenceOf("e001"), Recorded.Rating("r", "e001-talk", Instant.FromUtc(2026, 3, 2, 11, 0), 5, 1, 5)]);
        RatingsOf("e001").ShouldBe(1);
        var moved = live.Push([Asked("q1", 2), Answered("a1", "e002", 3), Asked("q2", 4), Answered("a2", "e002", 5)]);
        (RatingsOf("e001"), RatingsOf("e002")).ShouldBe((0, 1));
        moved.Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e001", "e002"]);

        int RatingsOf(string id) => live.Of(id)!.Report!.Timesheet.Days.Single().Sessions.Sum(session => session.Measures.Ratings);
    }

    [Fact]
    public async Task An_answer_changes_the_day_of_whom_the_question_was_assigned_to()
    {
        using var services = Hosted.Services(Three, policies: Judging);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push([.. EveningStaff.EvidenceOf("e000"), Asked("q", 2), Answered("m", "e000", 30, "other"), Answered("n", "e000", 50, "other")],
            [new ConversationAssignment { ConversationId = "e001-talk", EmployeeId = "e000" }]);
        Judged("e000").ShouldBe((2, 1)); // its own question, and the one that it never answered
        var answered = live.Push([Answered("a", "e002", 3)]);
        Judged("e000").ShouldBe((1, 1));
        answered.Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e000", "e002"]);
        Judged("e002").ShouldBe((1, 1));

        (int Judged, int InTime) Judged(string id)
        {
            var measures = live.Of(id)!.Report!.Timesheet.Days.Single().Sessions.Single().Measures;
            return (measures.JudgedTurns, measures.TurnsInTime);
        }
    }

    [Fact]
    public async Task An_assignment_that_is_pushed_alone_changes_the_days_of_those_in_the_conversation()
    {
        using var services = Hosted.Services(Three, policies: Judging);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push([.. EveningStaff.EvidenceOf("e000"), Asked("q", 2), Answered("m", "e000", 30, "other")]);
        ConversationAssignment[] row = [new() { ConversationId = "e001-talk", EmployeeId = "e000" }];
        var pushed = live.Push([], row);
        (pushed.News, pushed.Changes.Employees.Single().EmployeeId).ShouldBe((1, "e000"));
        live.Of("e000")!.Report!.Timesheet.Days.Single().Sessions.Single().Measures.JudgedTurns.ShouldBe(2);
        (live.Push([], row).Repeated, live.Push([], [row[0] with { EmployeeId = "nobody" }]).Diagnostics.Single().Code).ShouldBe((1, "HRA2003"));
        Should.Throw<ArgumentException>(() => live.Push([], [null!]));
    }

    [Fact]
    public async Task Whoever_a_rule_of_the_host_fails_for_stands_as_before_and_is_tried_again_with_the_next_push()
    {
        bool fails = true;
        using var services = Hosted.Services(Three, more: attendance => attendance.AddCriterion(new FailingCriterion(id => fails && id == "e001")));
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        var pushed = live.Push(Three.Evidence);
        pushed.Failed.Single().EmployeeId.ShouldBe("e001");
        pushed.Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e000", "e002"]);
        live.Of("e001")!.Report!.Timesheet.Days.ShouldBeEmpty();
        fails = false;
        live.Push([]).Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e001"]);
    }

    [Fact]
    public async Task New_rules_change_the_days_that_they_touch()
    {
        var policies = new PolicyText().Saying("session.minimumOnline", "\"PT1M\"");
        using var services = Hosted.Services(Three, policies: policies);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push(Three.Evidence);
        policies.Saying("session.minimumOnline", "\"PT1H\"");
        await services.Engine().ReloadAsync();
        live.Of("e000")!.Report!.Timesheet.Credited.ShouldBe(Duration.FromMinutes(3));
        var changed = live.UseRules(await services.Engine().GetRulesAsync());
        changed.Changes.Employees.Count.ShouldBe(3);
        live.Of("e000")!.Report!.Timesheet.Credited.ShouldBe(Duration.Zero);
    }

    [Fact]
    public async Task Evidence_of_somebody_who_joins_the_chart_later_counts_from_then_on()
    {
        var four = new EveningStaff(4);
        using var services = Hosted.Services(Three);
        using var later = Hosted.Services(four);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push(four.Evidence).Changes.Employees.Count.ShouldBe(3);
        live.Of("e003").ShouldBeNull();
        live.UseRules(await later.Engine().GetRulesAsync()).Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e003"]);
        four.Ids.Select(id => Rules.Tests.Laws.ReportText.Of(live.Of(id)!.Report!)).ShouldBe(four.Report().Employees.Select(Rules.Tests.Laws.ReportText.Of));
    }

    [Fact]
    public async Task Pushes_from_many_threads_lose_nothing()
    {
        var crew = new EveningStaff(30);
        using var services = Hosted.Services(crew);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        Parallel.ForEach(crew.Evidence.Concat(crew.Evidence), record => live.Push([record]));
        crew.Ids.Select(id => Rules.Tests.Laws.ReportText.Of(live.Of(id)!.Report!)).ShouldBe(crew.Report().Employees.Select(Rules.Tests.Laws.ReportText.Of));
    }

    [Fact]
    public async Task A_record_that_is_null_is_a_wrong_call_that_changes_nothing()
    {
        using var services = Hosted.Services(Three);
        LiveTimesheets live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        Should.Throw<ArgumentException>(() => live.Push([.. Three.Evidence, null!]));
        live.Push(Three.Evidence).News.ShouldBe(Three.Evidence.Count);
    }

    private static IPolicySource Judging => PolicySources.Documents([EveningStaff.Says("response.window", PolicyValue.Of("PT2M"))]);

    private static Message Asked(string id, int minute) => new()
    {
        EvidenceId = id,
        EmployeeId = null,
        ConversationId = "e001-talk",
        At = Instant.FromUtc(2026, 3, 2, 10, minute),
        Sender = MessageSender.Customer,
    };

    private static Message Answered(string id, string employee, int minute, string conversation = "e001-talk") =>
        Asked(id, minute) with { EmployeeId = employee, ConversationId = conversation, Sender = MessageSender.Employee };
}
