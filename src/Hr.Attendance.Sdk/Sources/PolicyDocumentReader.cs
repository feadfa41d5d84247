using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Reads a policy document that a host keeps in a store of its own.</summary>
public static class PolicyDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The JSON, in UTF-8.</param>
    /// <param name="place">What findings call the place, such as <c>policies/sh.json</c> or the key of a row.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The document; null, with an error, where it cannot be used at all.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="place"/> is empty.</exception>
    public static PolicyDocument? Read(byte[] utf8, string place, ICollection<Diagnostic> diagnostics) =>
        new PolicyFile(Guard.NotNull(diagnostics)).Read(Guard.NotNull(utf8), Guard.NotEmpty(place));

    /// <summary>Reads a document that stands in a larger file or in another form.</summary>
    /// <param name="json">The document.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The document; null, with an error, where it cannot be used at all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PolicyDocument? Read(LocatedJson json, ICollection<Diagnostic> diagnostics) =>
        new PolicyFile(Guard.NotNull(diagnostics)).Read(Guard.NotNull(json));
}
