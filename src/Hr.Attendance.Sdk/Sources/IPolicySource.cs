using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Where a host keeps its policy documents. Must be thread-safe.</summary>
public interface IPolicySource
{
    /// <summary>Reads all documents, with all their versions.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents, and what was found while reading them; an error among the findings keeps the documents from coming into force.</returns>
    ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A token that is told once when the documents may have changed. It is asked for before each reading, so that no change is missed.</summary>
    /// <returns>The token; null where documents never change.</returns>
    IChangeToken? Watch();
}

/// <summary>Policy documents as a source gives them. Immutable.</summary>
public sealed record PolicyDocuments
{
    /// <summary>The documents, in any order.</summary>
    public required IReadOnlyList<PolicyDocument> Documents { get; init; }

    /// <summary>What was found while reading them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
