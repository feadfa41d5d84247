using System.Reflection;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Policy documents in an assembly's resources.</summary>
internal sealed class PolicyResources(Assembly assembly, string prefix) : IPolicySource
{
    public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = new PolicyReading();
        foreach (string name in assembly.GetManifestResourceNames().Where(IsDocument).OrderBy(name => name, StringComparer.Ordinal))
        {
            reading.Read(name, () => assembly.GetManifestResourceStream(name)!);
        }

        return new ValueTask<PolicyDocuments>(reading.Result);
    }

    public IChangeToken? Watch() => null;

    private bool IsDocument(string name) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Policy documents that never change.</summary>
internal sealed class FixedPolicies(IReadOnlyList<PolicyDocument> documents) : IPolicySource
{
    public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken) => new(new PolicyDocuments { Documents = documents });

    public IChangeToken? Watch() => null;
}

/// <summary>Reads documents one by one; one that cannot be read is a finding.</summary>
internal sealed class PolicyReading
{
    private readonly List<PolicyDocument> _documents = [];
    private readonly List<Diagnostic> _diagnostics = [];

    internal PolicyDocuments Result => new() { Documents = _documents, Diagnostics = _diagnostics };

    internal void Read(string place, Func<Stream> open)
    {
        byte[] utf8;
        try
        {
            using var stream = open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            utf8 = memory.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = exception is UnauthorizedAccessException ? "access is denied" : "it cannot be opened or broke off";
            _diagnostics.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(place), ("reason", reason)));
            return;
        }

        if (PolicyDocumentReader.Read(utf8, place, _diagnostics) is { } document)
        {
            _documents.Add(document);
        }
    }

    internal void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);
}
