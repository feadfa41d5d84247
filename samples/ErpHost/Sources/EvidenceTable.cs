using ErpHost.Data;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Sources;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using System.Runtime.CompilerServices;

namespace ErpHost.Sources;

/// <summary>The tables of evidence and of assigned conversations: the engine reads them, and senders add to them.</summary>
internal sealed class EvidenceTable(IDbContextFactory<ErpDb> databases) : IEvidenceSource
{
    public bool ConversationsAreShared => true;

    public async Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = query.EmployeeIds;
        var rows = await Standing(db, query.Since, query.Until).Where(row => people.Contains(row.Employee!)).ToListAsync(cancellationToken);
        var assigned = await db.Assignments.AsNoTracking().Where(row => people.Contains(row.Employee)).ToListAsync(cancellationToken);
        return EvidenceRecords.Of(rows.Select(row => row.ToRecord()), assigned.Select(row => row.ToAssignment()));
    }

    public async Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (conversations, known) = (query.ConversationIds, query.KnownEmployeeIds);
        var rows = await Standing(db, query.Since, query.Until)
            .Where(row => conversations.Contains(row.Conversation!) && (row.Employee == null || !known.Contains(row.Employee)))
            .ToListAsync(cancellationToken);
        var assigned = await db.Assignments.AsNoTracking().Where(row => conversations.Contains(row.Conversation)).ToListAsync(cancellationToken);
        return EvidenceRecords.Of(rows.Select(row => row.ToRecord()), assigned.Select(row => row.ToAssignment()));
    }

    public async IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = Standing(db, query.Since, query.Until).Where(row => row.Kind == EvidenceKind.Ratings);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return (Rating)row.ToRecord();
        }
    }

    public async Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Standing(db, since: null, until: null).Where(row => row.Kind == EvidenceKind.Messages)
            .OrderByDescending(row => row.At).Select(row => (Instant?)row.At).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Adds records, all or none. Of several with one id the highest revision stands; one that is there already is passed over, and of two of one
    /// revision the first stays. Any number of senders may send the same at once.
    /// </summary>
    /// <returns>How many were added, and those whose id and revision stand for something else already.</returns>
    internal async Task<(int Added, IReadOnlyList<EvidenceRecord> Contradicting)> AddAsync(
        IEnumerable<EvidenceRecord> records, IEnumerable<ConversationAssignment> assignments, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int added = 0;
        var contradicting = new List<EvidenceRecord>();

        // In one order for all senders, so that no two wait for each other.
        foreach (var record in records.OrderBy(record => record.EvidenceId, StringComparer.Ordinal).ThenBy(record => record.Revision))
        {
            var row = EvidenceRow.Of(record);
            int inserted = await InsertAsync(db, row, cancellationToken);
            added += inserted;
            if (inserted == 0)
            {
                var known = await db.Evidence.AsNoTracking().SingleAsync(known => known.Kind == row.Kind && known.Id == row.Id, cancellationToken);
                if (known.Revision == row.Revision && known != row)
                {
                    contradicting.Add(record);
                }
            }
        }

        foreach (var row in assignments.Select(AssignmentRow.Of)
            .OrderBy(row => row.Conversation, StringComparer.Ordinal).ThenBy(row => row.Employee, StringComparer.Ordinal).ThenBy(row => row.From))
        {
            added += await InsertAsync(db, row, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return (added, contradicting);
    }

    private static Task<int> InsertAsync(ErpDb db, EvidenceRow row, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO evidence ("Kind", "Id", "Revision", "IsWithdrawn", "Employee", "Conversation", "At", "Until", "From", "To", "DecidedAt", "By",
            "Reason", "Value", "Role", "Place", "Terminal", "Score", "Min", "Max")
        VALUES ({row.Kind.ToString()}, {row.Id}, {row.Revision}, {row.IsWithdrawn}, {row.Employee}, {row.Conversation}, {row.At.ToUnixTimeTicks()},
            {row.Until.ToUnixTimeTicks()}, {row.From}, {row.To}, {TicksOf(row.DecidedAt)}, {row.By}, {row.Reason}, {row.Value}, {row.Role}, {row.Place},
            {row.Terminal}, {row.Score}, {row.Min}, {row.Max})
        ON CONFLICT ("Kind", "Id") DO UPDATE SET "Revision" = excluded."Revision", "IsWithdrawn" = excluded."IsWithdrawn",
            "Employee" = excluded."Employee", "Conversation" = excluded."Conversation", "At" = excluded."At", "Until" = excluded."Until",
            "From" = excluded."From", "To" = excluded."To", "DecidedAt" = excluded."DecidedAt", "By" = excluded."By", "Reason" = excluded."Reason",
            "Value" = excluded."Value", "Role" = excluded."Role", "Place" = excluded."Place", "Terminal" = excluded."Terminal",
            "Score" = excluded."Score", "Min" = excluded."Min", "Max" = excluded."Max"
        WHERE evidence."Revision" < excluded."Revision"
        """,
        cancellationToken);

    private static Task<int> InsertAsync(ErpDb db, AssignmentRow row, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO assignments ("Conversation", "Employee", "From", "Until")
        VALUES ({row.Conversation}, {row.Employee}, {row.From.ToUnixTimeTicks()}, {row.Until.ToUnixTimeTicks()})
        ON CONFLICT DO NOTHING
        """,
        cancellationToken);

    private static long? TicksOf(Instant? time) => time?.ToUnixTimeTicks();

    /// <summary>What was not taken back, with a day more on both sides: leave and shifts are kept by their dates at midnight UTC.</summary>
    private static IQueryable<EvidenceRow> Standing(ErpDb db, Instant? since, Instant? until)
    {
        var first = (since ?? EngineYears.Start + Duration.FromDays(1)) - Duration.FromDays(1);
        var end = (until ?? EngineYears.End) + Duration.FromDays(1);
        return db.Evidence.AsNoTracking().Where(row => !row.IsWithdrawn && row.Until >= first && row.At < end);
    }
}
