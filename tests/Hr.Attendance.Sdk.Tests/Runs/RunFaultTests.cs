using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Runs;

/// <summary>What sources and rules of a host do wrong stays with the people whom it is about.</summary>
public class RunFaultTests
{
    private static readonly EveningStaff Ten = new(10);

    [Fact]
    public async Task A_source_that_throws_half_way_for_one_person_costs_that_person_s_result_alone()
    {
        var source = Source((query, records) => query.EmployeeIds.Contains("e004") ? Broken(records, new IOException("gone")) : records);
        using var services = Hosted.Services(Ten, source);
        var told = new ReportedProgress<RunProgress>();
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        var outcomes = await run.OutcomesAsync(told);
        ShouldHaveFailed(outcomes, "e004", "HRA8103");
        outcomes[4].Fault.ShouldBeOfType<IOException>();
        outcomes[4].Diagnostics.Single().GetMessage().ShouldContain("(IOException)");
        told.All[^1].Failed.ShouldBe(1);
        (run.Summary!.Employees, run.Summary.Failed).ShouldBe((9, 1));
    }

    [Fact]
    public async Task A_source_that_cancels_by_itself_is_a_fault_and_no_end_of_the_run()
    {
        var source = Source((query, records) => query.EmployeeIds.Contains("e007") ? Broken(records, new OperationCanceledException()) : records);
        using var services = Hosted.Services(Ten, source);
        ShouldHaveFailed(await services.Engine().RunAsync(), "e007", "HRA8103");
    }

    [Fact]
    public async Task A_source_that_gives_nothing_where_a_record_should_be_is_a_fault()
    {
        var source = Source((query, records) => query.EmployeeIds.Contains("e000") ? [.. records, null!] : records);
        using var services = Hosted.Services(Ten, source);
        ShouldHaveFailed(await services.Engine().RunAsync(), "e000", "HRA8103");
    }

    [Fact]
    public async Task A_criterion_of_the_host_that_throws_for_one_person_costs_that_person_s_result_alone()
    {
        using var services = Hosted.Services(Ten, more: attendance => attendance.AddCriterion(new FailingCriterion(id => id == "e002")));
        var outcomes = await services.Engine().RunAsync();
        ShouldHaveFailed(outcomes, "e002", "HRA8104");
        var alone = await services.Engine().EvaluateAsync("e002", EveningStaff.Day, EveningStaff.Day);
        (alone!.IsFailed, alone.Diagnostics.Single().Code).ShouldBe((true, "HRA8104"));
    }

    [Fact]
    public async Task The_report_of_everybody_has_whoever_did_not_fail_and_a_finding_for_who_did()
    {
        using var services = Hosted.Services(Ten, more: attendance => attendance.AddCriterion(new FailingCriterion(id => id == "e002")));
        var report = await services.Engine().EvaluateAllAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        report.Employees.Count.ShouldBe(9);
        report.Diagnostics.Select(finding => finding.Code).Distinct().ShouldBe(["HRA6010", "HRA8104"]); // nobody has a wage
    }

    [Fact]
    public async Task Records_given_twice_and_out_of_order_change_no_figure()
    {
        var source = Source((_, records) => records.Concat(records).Reverse());
        using var services = Hosted.Services(Ten, source);
        var outcomes = await services.Engine().RunAsync();
        outcomes.Select(outcome => Rules.Tests.Laws.ReportText.Of(outcome.Report!)).ShouldBe(Ten.Report().Employees.Select(Rules.Tests.Laws.ReportText.Of));
        outcomes.ShouldAllBe(outcome => outcome.Diagnostics.All(finding => finding.Code == "HRA6010"));
    }

    [Fact]
    public async Task Records_of_people_who_were_not_asked_for_are_passed_over_and_counted()
    {
        var stranger = Recorded.Message("m", "nobody", "e000-talk", Instant.FromUtc(2026, 3, 2, 10, 0), MessageSender.Customer);
        var source = Source((query, records) => query.EmployeeIds.Contains("e000") ? records.Append(stranger) : records);
        using var services = Hosted.Services(Ten, source);
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        (await run.OutcomesAsync()).Select(outcome => Rules.Tests.Laws.ReportText.Of(outcome.Report!))
            .ShouldBe(Ten.Report().Employees.Select(Rules.Tests.Laws.ReportText.Of));
        run.Summary!.Diagnostics.Single().Code.ShouldBe("HRA8105");
        run.Summary.Diagnostics.Single().GetMessage().ShouldContain("gave 1 records");
    }

    [Fact]
    public async Task A_slow_source_is_waited_for()
    {
        var source = new ChangedSource(new EvidenceInMemory(Ten.Evidence)) { Before = (_, cancellationToken) => Task.Delay(50, cancellationToken) };
        using var services = Hosted.Services(Ten, source);
        (await services.Engine().RunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = 1, DegreeOfParallelism = 10 }))
            .ShouldAllBe(outcome => !outcome.IsFailed);
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_read_costs_the_results_of_those_who_take_part_in_it_alone()
    {
        var source = new ChangedSource(new EvidenceInMemory(Ten.Evidence))
        {
            Conversations = query => _ = query.ConversationIds.Contains("e005-talk") ? throw new TimeoutException() : 0,
        };
        using var services = Hosted.Services(Ten, source);
        ShouldHaveFailed(await services.Engine().RunAsync(), "e005", "HRA8103");
    }

    [Fact]
    public async Task A_source_that_gives_no_answer_is_a_fault()
    {
        using var services = Hosted.Services(Ten, new Silent());
        var outcomes = await services.Engine().RunAsync();
        outcomes.ShouldAllBe(outcome => outcome.IsFailed && outcome.Diagnostics[0].Code == "HRA8103");
    }

    [Fact]
    public async Task Ratings_that_cannot_be_read_once_more_at_the_end_cost_no_result()
    {
        var source = new ChangedSource(new EvidenceInMemory(Ten.Evidence)) { Elsewhere = what => _ = what == "ratings" ? throw new TimeoutException() : 0 };
        using var services = Hosted.Services(Ten, source);
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        (await run.OutcomesAsync()).ShouldAllBe(outcome => !outcome.IsFailed);
        run.Summary!.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA8106"]);
    }

    private static ChangedSource Source(Func<EvidenceQuery, IEnumerable<EvidenceRecord>, IEnumerable<EvidenceRecord>> records) =>
        new(new EvidenceInMemory(Ten.Evidence)) { Records = records };

    private static IEnumerable<EvidenceRecord> Broken(IEnumerable<EvidenceRecord> records, Exception fault)
    {
        yield return records.First();
        throw fault;
    }

    private static void ShouldHaveFailed(List<EmployeeOutcome> outcomes, string employeeId, string code)
    {
        outcomes.Select(outcome => outcome.EmployeeId).ShouldBe(Ten.Ids);
        var failed = outcomes.Where(outcome => outcome.IsFailed).ShouldHaveSingleItem();
        (failed.EmployeeId, failed.Diagnostics.Single().Code).ShouldBe((employeeId, code));
        outcomes.Where(outcome => !outcome.IsFailed).Select(outcome => Rules.Tests.Laws.ReportText.Of(outcome.Report!))
            .ShouldBe(Ten.Report().Employees.Where(report => report.Employee.Id != employeeId).Select(Rules.Tests.Laws.ReportText.Of));
    }

    private sealed class Silent : IEvidenceSource
    {
        public bool ConversationsAreShared => true;

        public Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken) => Task.FromResult<EvidenceRecords>(null!);

        public Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken) => Task.FromResult<Instant?>(null);
    }
}
