using Hr.Attendance.Rules.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>Reads all that an engine goes by from where a host keeps it.</summary>
internal interface IRulesLoader : IDisposable
{
    /// <summary>Reads everything; whatever the sources throw comes through.</summary>
    /// <param name="version">The version that the rules will have.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<LoadedRules> LoadAsync(long version, CancellationToken cancellationToken);

    /// <summary>What tells of a change of what is read; none where nothing ever changes.</summary>
    IReadOnlyList<Func<IChangeToken?>> Watched { get; }
}

/// <summary>Rules as they were read.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Errors">How many errors there are in the policy documents; with any, the rules do not come into force.</param>
/// <param name="Diagnostics">All that was found, by place.</param>
internal sealed record LoadedRules(RulesInForce Rules, int Errors, IReadOnlyList<Diagnostic> Diagnostics);
