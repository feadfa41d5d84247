using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Runs;

public class RunTests
{
    private static readonly RunRequest Today = new(EveningStaff.Day, EveningStaff.Day);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(3, 7)]
    [InlineData(16, 100)]
    public async Task Outcomes_come_by_employee_whatever_the_degree_of_parallelism(int parallel, int people)
    {
        var crew = new EveningStaff(40);
        var uneven = new ChangedSource(new EvidenceInMemory(crew.Evidence))
        {
            Before = (query, cancellationToken) => Task.Delay(10 - (query.EmployeeIds.First()[^1] - '0'), cancellationToken),
        };
        using var services = Hosted.Services(crew, uneven);
        var outcomes = await services.Engine().RunAsync(
            new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = parallel, PeopleAtATime = people });
        outcomes.Select(outcome => outcome.EmployeeId).ShouldBe(crew.Ids);
        uneven.MostAtATime.ShouldBeLessThanOrEqualTo(parallel);
        uneven.MostPeople.ShouldBeLessThanOrEqualTo(people);
    }

    [Fact]
    public async Task Nobody_s_evidence_is_read_long_before_it_is_their_turn()
    {
        var crew = new EveningStaff(300);
        var source = new ChangedSource(new EvidenceInMemory(crew.Evidence));
        using var services = Hosted.Services(crew, source);
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = 2, PeopleAtATime = 5 });
        int read = 0;
        await foreach (var outcome in run.ReadAsync())
        {
            outcome.IsFailed.ShouldBeFalse();
            read++;

            // What was handed out, what is being handed out, and two pieces under way.
            source.Questions.ShouldBeLessThanOrEqualTo(((read + 4) / 5) + 2);
        }

        read.ShouldBe(300);
    }

    [Fact]
    public async Task Measures_need_a_run_that_also_looks_for_what_was_not_counted()
    {
        var crew = new EveningStaff(3);
        using var services = Hosted.Services(crew, policies: PolicySources.Documents([EveningStaff.Says("session.basis", PolicyValue.Of("punches"))]));

        var report = await services.Engine().EvaluateAllAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { WithUncounted = true });

        var people = report.Employees.Select(employee => PersonMeasures.Of(employee, EveningStaff.Day, EveningStaff.Day));
        WorkforceAnalysis.Of(EveningStaff.Tree(), people).Measures.UncountedFor(UncountedReason.NotPunched)
            .ShouldBe(Duration.FromMinutes(9), "an evening of three minutes each");
        (await services.Engine().EvaluateAllAsync(Today)).Employees.ShouldAllBe(employee => employee.Uncounted == null);
    }

    [Fact]
    public async Task Progress_tells_people_rate_and_time_left()
    {
        var time = new MovedTime();
        var crew = new EveningStaff(4);
        var source = new ChangedSource(new EvidenceInMemory(crew.Evidence))
        {
            Before = (_, _) => { time.Pass(TimeSpan.FromSeconds(2)); return Task.CompletedTask; },
        };
        using var services = Hosted.Services(crew, source, services: all => all.AddSingleton<TimeProvider>(time));
        var told = new ReportedProgress<RunProgress>();
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = 1, PeopleAtATime = 2 });
        await run.OutcomesAsync(told);

        // The second piece of two people is under way, and two seconds more have passed, when the first is told of.
        told.All.Count.ShouldBe(4);
        told.All.Select(progress => (progress.Done, progress.Failed, progress.Total)).ShouldBe([(1, 0, 4), (2, 0, 4), (3, 0, 4), (4, 0, 4)]);
        told.All[^1].ShouldBe(new RunProgress { Done = 4, Total = 4, PerSecond = 1, Left = Duration.Zero });
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_with_that_and_leaves_nothing_under_way()
    {
        var crew = new EveningStaff(50);
        int open = 0;
        var slow = new ChangedSource(new EvidenceInMemory(crew.Evidence))
        {
            Before = async (query, cancellationToken) =>
            {
                Interlocked.Increment(ref open);
                try
                {
                    await Task.Delay(query.EmployeeIds.First() == crew.Ids[0] ? 0 : 60_000, cancellationToken);
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                }
            },
        };
        using var services = Hosted.Services(crew, slow);
        using var stop = new CancellationTokenSource();
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = 4, PeopleAtATime = 1 });
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in run.ReadAsync(cancellationToken: stop.Token))
            {
                stop.Cancel();
            }
        });
        open.ShouldBe(0);
        run.Summary.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_leaves_in_the_middle_leaves_nothing_under_way()
    {
        var crew = new EveningStaff(50);
        var source = new ChangedSource(new EvidenceInMemory(crew.Evidence))
        {
            Before = (query, cancellationToken) => Task.Delay(query.EmployeeIds.First() == crew.Ids[0] ? 0 : 60_000, cancellationToken),
        };
        using var services = Hosted.Services(crew, source);
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = 4, PeopleAtATime = 1 });
        await foreach (var outcome in run.ReadAsync())
        {
            outcome.EmployeeId.ShouldBe(crew.Ids[0]);
            break;
        }

        run.Summary.ShouldBeNull();
    }

    [Fact]
    public async Task Some_people_alone_are_evaluated_by_id_and_unknown_ids_are_passed_over()
    {
        using var services = Hosted.Services(new EveningStaff(9));
        var outcomes = await services.Engine().RunAsync(
            new RunRequest(EveningStaff.Day, EveningStaff.Day) { EmployeeIds = ["e007", "nobody", "e002", "e007"] });
        outcomes.Select(outcome => outcome.EmployeeId).ShouldBe(["e002", "e007"]);
    }

    [Fact]
    public async Task One_person_s_question_reads_that_person_alone_however_many_there_are()
    {
        var crew = new EveningStaff(200);
        var source = new ChangedSource(new EvidenceInMemory(crew.Evidence));
        using var services = Hosted.Services(crew, source);
        var outcome = await services.Engine().EvaluateAsync("e100", EveningStaff.Day, EveningStaff.Day);
        outcome!.Report!.Timesheet.Online.ShouldBe(Duration.FromMinutes(3));
        (await services.Engine().ExplainAsync("e100", EveningStaff.Day)).ShouldNotBeNull();
        (source.Questions, source.MostPeople).ShouldBe((2, 1));
        (await services.Engine().EvaluateAsync("nobody", EveningStaff.Day, EveningStaff.Day)).ShouldBeNull();
        (await services.Engine().ExplainAsync("nobody", EveningStaff.Day)).ShouldBeNull();
    }

    [Fact]
    public async Task History_bounds_what_a_source_is_asked_for()
    {
        var asked = new List<EvidenceQuery>();
        var crew = new EveningStaff(1);
        var source = new ChangedSource(new EvidenceInMemory(crew.Evidence)) { Before = (query, _) => { asked.Add(query); return Task.CompletedTask; } };
        using var services = Hosted.Services(crew, source, attendance => attendance.Options.DaysOfHistory = 30);
        await services.Engine().EvaluateAsync("e000", EveningStaff.Day, EveningStaff.Day);
        await services.Engine().RunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { DaysOfHistory = 0 });
        asked.Select(query => (query.Since, query.Until)).ShouldBe(
        [
            (Instant.FromUtc(2026, 1, 30, 0, 0), Instant.FromUtc(2026, 3, 11, 0, 0)), // 31 days before 2 March, and 9 after it
            (Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 3, 11, 0, 0)),
        ]);
    }

    [Fact]
    public async Task Wrong_periods_and_numbers_are_wrong_calls()
    {
        using var services = Hosted.Services(new EveningStaff(1));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => services.Engine().EvaluateAsync("e000", EveningStaff.Day, EveningStaff.Day.PlusDays(-1)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => services.Engine().ExplainAsync("e000", new LocalDate(1969, 12, 31)));
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(EveningStaff.Day, new LocalDate(2200, 1, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(EveningStaff.Day, EveningStaff.Day) { DegreeOfParallelism = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(EveningStaff.Day, EveningStaff.Day) { DaysOfHistory = -1 });
        Today.EmployeeIds.ShouldBeNull();
    }

    [Fact]
    public async Task Two_thousand_requests_at_the_same_time_get_the_answers_that_each_gets_alone()
    {
        var crew = new EveningStaff(50);
        using var services = Hosted.Services(crew);
        var engine = services.Engine();
        var expected = crew.Report().Employees.ToDictionary(report => report.Employee.Id, Rules.Tests.Laws.ReportText.Of);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => Task.Run(async () =>
        {
            string id = crew.Ids[number % 50];
            if (number % 10 == 0)
            {
                (await engine.ExplainAsync(id, EveningStaff.Day)).ShouldNotBeNull();
            }

            return (await engine.EvaluateAsync(id, EveningStaff.Day, EveningStaff.Day))!;
        })));
        answers.Length.ShouldBe(2000);
        answers.ShouldAllBe(outcome => Rules.Tests.Laws.ReportText.Of(outcome.Report!) == expected[outcome.EmployeeId]);
    }
}
