using ErpHost.Data;
using ErpHost.Sources;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Evidence;

namespace ErpHost.Endpoints;

/// <summary>What became of evidence that was sent: the three counts add up to what was given.</summary>
internal sealed record Receipt(long Added, long KnownAlready, long SetAside, IReadOnlyList<Finding> Findings);

/// <summary>Takes evidence from IM systems, terminals and whatever else records it.</summary>
internal static class EvidenceEndpoints
{
    internal static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        // Paths do not tell capital letters from small ones.
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            routes.MapPost($"/evidence/{kind}", (HttpRequest request, EvidenceTable table, IAttendanceEngine engine, CancellationToken cancellationToken) =>
                PostAsync(kind, request, table, engine, cancellationToken));
        }
    }

    /// <summary>Takes JSON lines, or CSV where the content type says so. Whatever cannot be used is set aside and said; the rest is kept.</summary>
    private static async Task<IResult> PostAsync(
        EvidenceKind kind, HttpRequest request, EvidenceTable table, IAttendanceEngine engine, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;
        bool isCsv = request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) ?? false;
        var log = new ReadingLog("request");
        var read = Read(kind, body, isCsv ? EvidenceFormat.Csv : EvidenceFormat.JsonLines, log);

        // What the engine would set aside later is better said now, while the sender listens.
        var findings = new List<Diagnostic>();
        var rules = await engine.GetRulesAsync(cancellationToken);
        var set = EvidenceSet.Build(read, rules.Chart, findings);
        var (added, contradicting) = await table.AddAsync(RecordsOf(set).Concat(WithdrawnIn(read)), set.Assignments, cancellationToken);
        findings.AddRange(log.Diagnostics);
        findings.AddRange(contradicting.Select(record => EvidenceDiagnostics.Contradiction.At(record.Source, ("evidence", record.EvidenceId), ("count", "2"))));

        // A record that came twice in one request is counted twice.
        long setAside = log.SetAside + set.SetAside + contradicting.Sum(set.CopiesOf);
        long given = set.Count + log.SetAside;
        return Results.Ok(new Receipt(added, given - added - setAside, setAside, Finding.Of(findings.Order())));
    }

    private static EvidenceRecords Read(EvidenceKind kind, Stream body, EvidenceFormat format, ReadingLog log) => kind switch
    {
        EvidenceKind.Punches => new EvidenceRecords { Punches = [.. EvidenceReader.ReadPunches(body, format, log)] },
        EvidenceKind.Messages => new EvidenceRecords { Messages = [.. EvidenceReader.ReadMessages(body, format, log)] },
        EvidenceKind.Ratings => new EvidenceRecords { Ratings = [.. EvidenceReader.ReadRatings(body, format, log)] },
        EvidenceKind.Presence => new EvidenceRecords { Presence = [.. EvidenceReader.ReadPresence(body, format, log)] },
        EvidenceKind.Availability => new EvidenceRecords { Availability = [.. EvidenceReader.ReadAvailability(body, format, log)] },
        EvidenceKind.Leave => new EvidenceRecords { Leave = [.. EvidenceReader.ReadLeave(body, format, log)] },
        EvidenceKind.Shifts => new EvidenceRecords { Shifts = [.. EvidenceReader.ReadShifts(body, format, log)] },
        EvidenceKind.Approvals => new EvidenceRecords { Approvals = [.. EvidenceReader.ReadApprovals(body, format, log)] },
        EvidenceKind.Decisions => new EvidenceRecords { Decisions = [.. EvidenceReader.ReadDecisions(body, format, log)] },
        _ => new EvidenceRecords { Assignments = [.. EvidenceReader.ReadAssignments(body, format, log)] },
    };

    /// <summary>What a request takes back, unless it says something else under the same id and revision too.</summary>
    private static IEnumerable<EvidenceRecord> WithdrawnIn(EvidenceRecords read)
    {
        var all = read.All.ToList();
        var said = all.Where(record => !record.IsWithdrawn).Select(record => (record.EvidenceId, record.Revision)).ToHashSet();
        return all.Where(record => record.IsWithdrawn && !said.Contains((record.EvidenceId, record.Revision)));
    }

    private static IEnumerable<EvidenceRecord> RecordsOf(EvidenceSet set) =>
        set.EmployeeIds.SelectMany(id => set.Of(id).All).Concat(set.MessagesOfNobody).Concat(set.Ratings);
}
