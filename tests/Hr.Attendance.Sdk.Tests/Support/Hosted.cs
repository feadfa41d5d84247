using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.DependencyInjection;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>Engines as a host has them.</summary>
internal static class Hosted
{
    internal static ServiceProvider Services(
        EveningStaff crew,
        IEvidenceSource? evidence = null,
        Action<HrAttendanceBuilder>? more = null,
        IPolicySource? policies = null,
        Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        collection.AddHrAttendance(attendance =>
        {
            attendance.UseOrganization(_ => OrganizationSources.Chart(crew.Chart));
            attendance.UsePolicies(_ => policies ?? PolicySources.Documents([]));
            attendance.UseEvidence(_ => evidence ?? new EvidenceInMemory(crew.Evidence));
            more?.Invoke(attendance);
        });
        return collection.BuildServiceProvider();
    }

    internal static IAttendanceEngine Engine(this ServiceProvider services) => services.GetRequiredService<IAttendanceEngine>();

    /// <summary>Starts the services as a host does.</summary>
    internal static async Task StartAsync(this IServiceProvider services)
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await ((IHostedLifecycleService)service).StartingAsync(default);
            await service.StartAsync(default);
        }
    }

    internal static async Task<List<EmployeeOutcome>> OutcomesAsync(
        this WorkforceRun run, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var outcomes = new List<EmployeeOutcome>();
        await foreach (var outcome in run.ReadAsync(progress, cancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    internal static async Task<List<EmployeeOutcome>> RunAsync(this IAttendanceEngine engine, RunRequest? request = null) =>
        await (await engine.BeginRunAsync(request ?? new RunRequest(EveningStaff.Day, EveningStaff.Day))).OutcomesAsync();
}

/// <summary>Tells what it is told, at once and in order.</summary>
internal sealed class ReportedProgress<T> : IProgress<T>
{
    internal List<T> All { get; } = [];

    public void Report(T value) => All.Add(value);
}

/// <summary>A source whose answers a test changes.</summary>
internal sealed class ChangedSource(IEvidenceSource source) : IEvidenceSource
{
    private int _questions;
    private int _open;

    /// <summary>How many questions about people there were.</summary>
    internal int Questions => _questions;

    /// <summary>The largest number of questions about people at the same time.</summary>
    internal int MostAtATime { get; private set; }

    /// <summary>The largest number of people that one question was about.</summary>
    internal int MostPeople { get; private set; }

    /// <summary>Changes the records of an answer.</summary>
    internal Func<EvidenceQuery, IEnumerable<EvidenceRecord>, IEnumerable<EvidenceRecord>> Records { get; init; } = (_, records) => records;

    /// <summary>Is awaited before each answer.</summary>
    internal Func<EvidenceQuery, CancellationToken, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Is called before ratings, conversations and the latest message are read.</summary>
    internal Action<string> Elsewhere { get; init; } = _ => { };

    /// <summary>Is told each question about conversations.</summary>
    internal Action<ConversationQuery> Conversations { get; init; } = _ => { };

    public bool ConversationsAreShared { get; init; } = source.ConversationsAreShared;

    public async Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _questions);
        int open = Interlocked.Increment(ref _open);
        lock (this)
        {
            MostAtATime = Math.Max(MostAtATime, open);
            MostPeople = Math.Max(MostPeople, query.EmployeeIds.Count);
        }

        try
        {
            await Before(query, cancellationToken);
            var records = await source.ReadAsync(query, cancellationToken);
            return EvidenceRecords.Of(Records(query, AllOf(records)), records.Assignments);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    public Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        Elsewhere("conversations");
        Conversations(query);
        return source.ReadConversationsAsync(query, cancellationToken);
    }

    public IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        Elsewhere("ratings");
        return source.ReadRatingsAsync(query, cancellationToken);
    }

    public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken)
    {
        Elsewhere("latest message");
        return source.ReadLatestMessageAtAsync(cancellationToken);
    }

    internal static IEnumerable<EvidenceRecord> AllOf(EvidenceRecords records) => records.All;
}

/// <summary>A criterion of a host that fails for some people.</summary>
internal sealed class FailingCriterion(Func<string, bool> fails) : Rules.Sessions.Criteria.ICriterion
{
    public string Id => "failing";

    public IReadOnlyList<Rules.Policies.Setting> Settings { get; } = [];

    public Rules.Sessions.Criteria.CriterionResult? Judge(Rules.Sessions.SessionFacts session)
    {
        string employee = session.Turns[0].EmployeeId;
        return fails(employee) ? throw new InvalidOperationException($"cannot judge {employee}") : null;
    }

    public Rules.Sessions.Criteria.CriterionText Explain(
        Rules.Sessions.Criteria.CriterionResult result, Rules.Sessions.SessionFacts session, Rules.Diagnostics.MessageLanguage language) =>
        throw new NotSupportedException();
}

/// <summary>Time that a test moves.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    internal void Pass(TimeSpan time) => _ticks += time.Ticks;
}
