using System.Text;
using ErpHost.Data;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace ErpHost.Sources;

/// <summary>Gives all versions of all policy documents to the engine.</summary>
internal sealed class ErpPolicies(IDbContextFactory<ErpDb> databases, ErpChanges changes) : IPolicySource
{
    public IChangeToken? Watch() => changes.Watch();

    public async ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var documents = new List<PolicyDocument>();
        var findings = new List<Diagnostic>();
        await foreach (var row in db.Policies.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (PolicyDocumentReader.Read(Encoding.UTF8.GetBytes(row.Json), $"policies:{row.Id}", findings) is { } document)
            {
                documents.Add(document with { PublishedAt = row.PublishedAt });
            }
        }

        return new PolicyDocuments { Documents = documents, Diagnostics = findings };
    }
}
