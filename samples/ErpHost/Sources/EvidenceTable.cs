using System.Runtime.CompilerServices;
using ErpHost.Data;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Sources;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ErpHost.Sources;

/// <summary>The table of evidence: the engine reads it, and senders add to it.</summary>
internal sealed class EvidenceTable(IDbContextFactory<ErpDb> databases) : IEvidenceSource
{
    public async IAsyncEnumerable<EvidenceRecord> ReadAsync(EvidenceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = query.EmployeeIds;
        var (since, until) = Bounds(query);
        var ofPeople = db.Evidence.AsNoTracking().Where(row => people.Contains(row.Employee!) && row.Until >= since && row.At < until);
        await foreach (var row in ofPeople.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row.ToRecord();
        }

        var conversations = ofPeople.Where(row => row.Kind == EvidenceKind.Messages).Select(row => row.Conversation);
        var ratings = db.Evidence.AsNoTracking().Where(row => row.Kind == EvidenceKind.Ratings && conversations.Contains(row.Conversation));
        await foreach (var row in ratings.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row.ToRecord();
        }
    }

    public async IAsyncEnumerable<Message> ReadConversationsAsync(
        IReadOnlyCollection<string> conversationIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = db.Evidence.AsNoTracking().Where(row => row.Kind == EvidenceKind.Messages && conversationIds.Contains(row.Conversation!));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return (Message)row.ToRecord();
        }
    }

    public async IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (since, until) = Bounds(query);
        var rows = db.Evidence.AsNoTracking().Where(row => row.Kind == EvidenceKind.Ratings && row.Until >= since && row.At < until);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return (Rating)row.ToRecord();
        }
    }

    /// <summary>
    /// Adds records, all or none. One that is there already is passed over, and of two with one id the first stays; any number of senders may
    /// send the same at once.
    /// </summary>
    /// <returns>How many were added, and those whose id stands for something else already.</returns>
    internal async Task<(int Added, IReadOnlyList<EvidenceRecord> Contradicting)> AddAsync(
        IEnumerable<EvidenceRecord> records, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int added = 0;
        var contradicting = new List<EvidenceRecord>();

        // In one order for all senders, so that no two wait for each other.
        foreach (var record in records.OrderBy(record => record.EvidenceId, StringComparer.Ordinal))
        {
            var row = EvidenceRow.Of(record);
            int inserted = await InsertAsync(db, row, cancellationToken);
            added += inserted;
            if (inserted == 0 && await db.Evidence.AsNoTracking().SingleAsync(known => known.Kind == row.Kind && known.Id == row.Id, cancellationToken) != row)
            {
                contradicting.Add(record);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return (added, contradicting);
    }

    private static Task<int> InsertAsync(ErpDb db, EvidenceRow row, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO evidence ("Kind", "Id", "Employee", "Conversation", "At", "Until", "Value", "Role", "Place", "Terminal", "Score", "Min", "Max")
        VALUES ({row.Kind.ToString()}, {row.Id}, {row.Employee}, {row.Conversation}, {row.At.ToUnixTimeTicks()}, {row.Until.ToUnixTimeTicks()},
            {row.Value}, {row.Role}, {row.Place}, {row.Terminal}, {row.Score}, {row.Min}, {row.Max})
        ON CONFLICT DO NOTHING
        """,
        cancellationToken);

    /// <summary>A day more on both sides: leave is kept by its date at midnight UTC.</summary>
    private static (Instant Since, Instant Until) Bounds(EvidenceQuery query) =>
        ((query.Since ?? EngineYears.Start + Duration.FromDays(1)) - Duration.FromDays(1), (query.Until ?? EngineYears.End) + Duration.FromDays(1));
}
