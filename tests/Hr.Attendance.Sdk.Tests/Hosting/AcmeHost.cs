using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Hosting;

/// <summary>A host with tables of its own: what the guide to hosting shows.</summary>
internal static class AcmeHost
{
    internal static IServiceCollection Add(IServiceCollection services, OrganizationChart chart)
    {
        services.AddSingleton<AcmeTables>();
        services.AddHrAttendance(attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(chart, StatutoryLayer.China))
            .UsePolicies(_ => PolicySources.Folder("policies"))
            .UseEvidence(provider => new AcmeEvidence(provider.GetRequiredService<AcmeTables>())));
        return services;
    }

    internal static IServiceCollection AddTenants(IServiceCollection services, OrganizationChart north, OrganizationChart south, AcmeTables tables)
    {
        services.AddHrAttendance("north", attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(north))
            .UsePolicies(_ => PolicySources.Resources(typeof(AcmeHost).Assembly, "Acme.Policies."))
            .UseEvidence(_ => new AcmeEvidence(tables)));
        services.AddHrAttendance("south", attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(south))
            .UsePolicies(_ => PolicySources.Documents([]))
            .UseEvidence(_ => new AcmeEvidence(tables))
            .UseCalendar(_ => WorkCalendar.MondayToFriday));
        return services;
    }

    internal static async Task<Duration> OnlineOnAsync(IAttendanceEngine engine, string employeeId, LocalDate date, CancellationToken cancellationToken)
    {
        var outcome = await engine.EvaluateAsync(employeeId, date, date, cancellationToken);
        return outcome?.Report?.Timesheet.Online ?? Duration.Zero;
    }

    internal static async Task<RunSummary> RunMonthAsync(
        IAttendanceEngine engine, string path, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var run = await engine.BeginRunAsync(new RunRequest(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)), cancellationToken);
        using var file = RunFile.Open(path, run.Identity);
        return await run.WriteToAsync(file, progress, cancellationToken);
    }

    internal static async Task<int> SendAllAsync(IAttendanceEngine engine, Func<EmployeeOutcome, Task> send, CancellationToken cancellationToken)
    {
        var run = await engine.BeginRunAsync(new RunRequest(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)), cancellationToken);
        await foreach (var outcome in run.ReadAsync(cancellationToken: cancellationToken))
        {
            await send(outcome);
        }

        return run.Summary!.Failed;
    }

    internal static IReadOnlyList<EmployeeDiff> Take(LiveTimesheets live, IEnumerable<EvidenceRecord> batch)
    {
        var pushed = live.Push(batch);
        return pushed.Changes.Employees;
    }

    internal static bool IsHealthy(IAttendanceEngine engine)
    {
        var health = engine.Health;
        return health.IsReady && health.LastReadingSucceeded;
    }
}

/// <summary>Evidence in the tables of a host.</summary>
internal sealed class AcmeEvidence(AcmeTables tables) : IEvidenceSource
{
    public bool ConversationsAreShared => true;

    public async Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken) => new()
    {
        Messages = await tables.Messages.Where(row => query.EmployeeIds.Contains(row.Employee)).ReadAsync(row => row.ToMessage(), cancellationToken),
        Assignments = await tables.Assignments.Where(row => query.EmployeeIds.Contains(row.Employee)).ReadAsync(row => row.ToAssignment(), cancellationToken),
    };

    public async Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken) => new()
    {
        Messages = await tables.Messages
            .Where(row => query.ConversationIds.Contains(row.Conversation) && !query.KnownEmployeeIds.Contains(row.Employee))
            .ReadAsync(row => row.ToMessage(), cancellationToken),
        Ratings = await tables.Ratings.Where(row => query.ConversationIds.Contains(row.Conversation)).ReadAsync(row => row.ToRating(), cancellationToken),
        Assignments = await tables.Assignments.Where(row => query.ConversationIds.Contains(row.Conversation))
            .ReadAsync(row => row.ToAssignment(), cancellationToken),
    };

    public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken) => Task.FromResult(tables.Messages.Max(row => (Instant?)row.At));

    public async IAsyncEnumerable<Rating> ReadRatingsAsync(
        EvidenceQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var rating in await tables.Ratings.ReadAsync(row => row.ToRating(), cancellationToken))
        {
            yield return rating;
        }
    }
}

/// <summary>The tables of a host.</summary>
internal sealed class AcmeTables
{
    internal List<MessageRow> Messages { get; } = [];

    internal List<RatingRow> Ratings { get; } = [];

    internal List<AssignmentRow> Assignments { get; } = [];
}

/// <summary>A row of a host's table of messages.</summary>
internal sealed record MessageRow(long Id, string? Employee, string Conversation, Instant At, bool IsOurs)
{
    internal Message ToMessage() => new()
    {
        EvidenceId = $"m{Id}",
        EmployeeId = Employee,
        ConversationId = Conversation,
        At = At,
        Sender = IsOurs ? MessageSender.Employee : MessageSender.Customer,
    };
}

/// <summary>A row of a host's table of ratings.</summary>
internal sealed record RatingRow(long Id, string Conversation, Instant At, int Stars)
{
    internal Rating ToRating() => new() { EvidenceId = $"r{Id}", ConversationId = Conversation, At = At, Score = Stars, Min = 1, Max = 5 };
}

/// <summary>A row of a host's table of who handles which conversation.</summary>
internal sealed record AssignmentRow(string Conversation, string Employee, Instant? From, Instant? To)
{
    internal ConversationAssignment ToAssignment() => new() { ConversationId = Conversation, EmployeeId = Employee, From = From, To = To };
}

/// <summary>Rows as a database gives them.</summary>
internal static class Rows
{
    internal static async Task<IReadOnlyList<TRecord>> ReadAsync<TRow, TRecord>(
        this IEnumerable<TRow> rows, Func<TRow, TRecord> recordOf, CancellationToken cancellationToken)
    {
        var records = new List<TRecord>();
        foreach (var row in rows)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            records.Add(recordOf(row));
        }

        return records;
    }
}
