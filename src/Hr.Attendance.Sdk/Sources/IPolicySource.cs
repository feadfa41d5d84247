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
/// <param name="Documents">The documents, in any order.</param>
/// <param name="Diagnostics">What was found while reading them.</param>
public sealed record PolicyDocuments(IReadOnlyList<PolicyDocument> Documents, IReadOnlyList<Diagnostic> Diagnostics);
