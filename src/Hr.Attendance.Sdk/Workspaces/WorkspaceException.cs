using Hr.Attendance.Rules.Diagnostics;

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

    private static string MessageOf(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics is { Count: > 0 }
            ? string.Join(Environment.NewLine, diagnostics)
            : throw new ArgumentException("needs at least one finding", nameof(diagnostics));
}
