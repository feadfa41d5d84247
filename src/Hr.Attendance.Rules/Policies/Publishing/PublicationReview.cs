using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>What becomes of a change of policy documents. Immutable.</summary>
public sealed record PublicationReview
{
    internal PublicationReview()
    {
    }

    /// <summary>Who asked for the change.</summary>
    public required PolicyAuthor Author { get; init; }

    /// <summary>The change.</summary>
    public required PolicyChange Change { get; init; }

    /// <summary>The version that the change adds to the history, with its instant of publication; null when it is not accepted.</summary>
    public required PolicyDocument? Version { get; init; }

    /// <summary>Why it is not accepted (errors), and what its author should know (warnings); by place.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>The documents with the change; as they were when it is not accepted.</summary>
    public required PolicyBook Book { get; init; }

    /// <summary>Whether the change is accepted.</summary>
    public bool IsAccepted => Version is not null;
}
