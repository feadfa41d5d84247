using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Live;
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
    public async Task A_rating_moves_to_who_turns_out_to_have_answered_first()
    {
        using var services = Hosted.Services(Three);
        var live = await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push(
            [
                .. EveningStaff.EvidenceOf("e001"),
                .. EveningStaff.EvidenceOf("e002"),
                Recorded.Rating("r", "e001-talk", Instant.FromUtc(2026, 3, 2, 11, 0), 5, 1, 5),
            ]);
        RatingsOf("e001").ShouldBe(1);
        var evening = Instant.FromUtc(2026, 3, 2, 10, 0);
        var moved = live.Push([Recorded.Message("late", "e002", "e001-talk", evening + Duration.FromSeconds(30), MessageSender.Employee)]);
        (RatingsOf("e001"), RatingsOf("e002")).ShouldBe((0, 1));
        moved.Changes.Employees.Select(employee => employee.EmployeeId).ShouldBe(["e001", "e002"]);

        int RatingsOf(string id) => live.Of(id)!.Report!.Timesheet.Days.Single().Sessions.Sum(session => session.Measures.Ratings);
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
}
