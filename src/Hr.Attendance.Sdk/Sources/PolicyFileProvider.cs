using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Policy documents in the files of a host's file provider.</summary>
internal sealed class PolicyFileProvider(IFileProvider files, string folder) : IPolicySource
{
    public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = new PolicyReading();
        var contents = files.GetDirectoryContents(folder);
        if (!contents.Exists)
        {
            reading.Add(FileDiagnostics.MissingPolicyFolder.At(new SourcePlace(folder), ("folder", folder)));
        }

        var documents = contents.Where(file => !file.IsDirectory && file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
        foreach (var file in documents.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Read($"{folder}/{file.Name}", file.CreateReadStream);
        }

        return new ValueTask<PolicyDocuments>(reading.Result);
    }

    public IChangeToken? Watch() => files.Watch($"{folder}/*.json");
}
