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
    public async IAsyncEnumerable<EvidenceRecord> ReadAsync(
        EvidenceQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var conversations = new HashSet<string>();
        await foreach (var row in tables.Messages.Where(row => query.EmployeeIds.Contains(row.Employee)).ToAsync(cancellationToken))
        {
            conversations.Add(row.Conversation);
            yield return row.ToMessage();
        }

        await foreach (var row in tables.Ratings.Where(row => conversations.Contains(row.Conversation)).ToAsync(cancellationToken))
        {
            yield return row.ToRating();
        }
    }

    public async IAsyncEnumerable<Message> ReadConversationsAsync(
        IReadOnlyCollection<string> conversationIds, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in tables.Messages.Where(row => conversationIds.Contains(row.Conversation)).ToAsync(cancellationToken))
        {
            yield return row.ToMessage();
        }
    }

    public async IAsyncEnumerable<Rating> ReadRatingsAsync(
        EvidenceQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in tables.Ratings.ToAsync(cancellationToken))
        {
            yield return row.ToRating();
        }
    }
}

/// <summary>The tables of a host.</summary>
internal sealed class AcmeTables
{
    internal List<MessageRow> Messages { get; } = [];

    internal List<RatingRow> Ratings { get; } = [];
}

/// <summary>A row of a host's table of messages.</summary>
internal sealed record MessageRow(long Id, string Employee, string Conversation, Instant At, bool IsOurs)
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

/// <summary>Rows as a database gives them.</summary>
internal static class Rows
{
    internal static async IAsyncEnumerable<T> ToAsync<T>(
        this IEnumerable<T> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
