using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Where a host keeps its units and people. Must be thread-safe.</summary>
public interface IOrganizationSource
{
    /// <summary>Reads the units and the people.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The organization.</returns>
    ValueTask<OrganizationData> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A token that is told once when the organization may have changed. It is asked for before each reading, so that no change is missed.</summary>
    /// <returns>The token; null where it never changes.</returns>
    IChangeToken? Watch();
}

/// <summary>The units and the people as a source gives them. Immutable.</summary>
public sealed record OrganizationData
{
    /// <summary>The units and the people, checked.</summary>
    public required OrganizationChart Chart { get; init; }

    /// <summary>What laws say, above the root, and for whom: a layer for all, or one for each unit; null for nothing.</summary>
    public StatutoryLayers? Statutory { get; init; }

    /// <summary>What was found while reading.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
