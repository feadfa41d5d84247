using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>A workspace cannot be used at all: its folder or its organization chart is missing or unreadable.</summary>
public sealed class WorkspaceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">What was found; at least one finding.</param>
    /// <exception cref="ArgumentException"><paramref name="diagnostics"/> is null or empty.</exception>
    public WorkspaceException(IReadOnlyList<Diagnostic> diagnostics)
        : base(MessageOf(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// A finding quotes what stands in a file, which may be somebody's name: an exception's text goes to logs, and has its place and code
    /// alone.
    /// </summary>
    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Descriptor == FileDiagnostics.MissingWorkspace
        || diagnostic.Descriptor == FileDiagnostics.MissingFile
        || diagnostic.Descriptor == FileDiagnostics.UnreadableFile
            ? diagnostic.ToString()
            : $"{diagnostic.Place.File}{(diagnostic.Place.Line > 0 ? FormattableString.Invariant($":{diagnostic.Place.Line}") : string.Empty)}: "
                + $"{diagnostic.Severity} {diagnostic.Code}";

    private static string MessageOf(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics is { Count: > 0 }
            ? string.Join(Environment.NewLine, diagnostics.Select(Text))
            : throw new ArgumentException("needs at least one finding", nameof(diagnostics));
}
