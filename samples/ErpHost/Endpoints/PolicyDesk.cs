using System.Text;
using ErpHost.Data;
using ErpHost.Sources;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Sources;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ErpHost.Endpoints;

/// <summary>Whether a document is accepted, the version of the rules in force, and what its author should know.</summary>
internal sealed record PolicyAnswer(bool IsAccepted, long RulesVersion, IReadOnlyList<Finding> Findings);

/// <summary>Where documents are looked at and published, one after the other.</summary>
internal sealed class PolicyDesk(IDbContextFactory<ErpDb> databases, IAttendanceEngine engine, ErpChanges changes, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    internal async Task<PolicyAnswer> CheckAsync(PolicyAuthor author, byte[] json, CancellationToken cancellationToken)
    {
        var rules = await engine.GetRulesAsync(cancellationToken);
        var findings = new List<Diagnostic>();
        if (Review(rules, author, json, findings) is not { IsAccepted: true } review)
        {
            return new PolicyAnswer(false, rules.Version, Finding.Of(findings.Order()));
        }

        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(rules.Chart.Units.ZoneOf(review.Version!.UnitId)).Date;
        findings.AddRange(PolicyCheck.Run(review.Book, rules.Chart, today).Diagnostics);
        return new PolicyAnswer(true, rules.Version, Finding.Of(findings.Distinct().Order()));
    }

    internal async Task<PolicyAnswer> PublishAsync(PolicyAuthor author, byte[] json, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // What others have published counts too; while the table is broken nothing is put on top of it.
            var health = await engine.ReloadAsync(cancellationToken);
            if (!health.LastReadingSucceeded)
            {
                return new PolicyAnswer(false, health.RulesVersion, Finding.Of(health.LastDiagnostics));
            }

            var findings = new List<Diagnostic>();
            if (Review(await engine.GetRulesAsync(cancellationToken), author, json, findings) is not { IsAccepted: true } review)
            {
                return new PolicyAnswer(false, health.RulesVersion, Finding.Of(findings.Order()));
            }

            await StoreAsync(review, json, cancellationToken);
            changes.Tell();
            health = await engine.ReloadAsync(cancellationToken);
            return new PolicyAnswer(health.LastReadingSucceeded, health.RulesVersion, Finding.Of(findings.Order()));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Looks at a document; null where it cannot be read, with the reasons among the findings.</summary>
    private PublicationReview? Review(RulesInForce rules, PolicyAuthor author, byte[] json, List<Diagnostic> findings)
    {
        var document = PolicyDocumentReader.Read(json, "request", findings);
        if (document is null || findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var review = PolicyPublication.Review(rules.Policies, author, new PolicyChange.Publish(document), Now());
        findings.AddRange(review.Findings);
        return review;
    }

    private async Task StoreAsync(PublicationReview review, byte[] json, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var version = review.Version!;
        db.Policies.Add(
            new PolicyRow { Document = version.Id, PublishedAt = version.PublishedAt!.Value, Author = review.Author.Id, Json = Encoding.UTF8.GetString(json) });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>In ticks, as the table keeps it.</summary>
    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
