using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>What becomes of a change of policy documents. Immutable.</summary>
/// <param name="Author">Who asked for the change.</param>
/// <param name="Change">The change.</param>
/// <param name="Version">The version that the change adds to the history, with its instant of publication; null when it is not accepted.</param>
/// <param name="Findings">Why it is not accepted (errors), and what its author should know (warnings); by place.</param>
/// <param name="Book">The documents with the change; as they were when it is not accepted.</param>
public sealed record PublicationReview(
    PolicyAuthor Author, PolicyChange Change, PolicyDocument? Version, IReadOnlyList<Diagnostic> Findings, PolicyBook Book)
{
    /// <summary>Whether the change is accepted.</summary>
    public bool IsAccepted => Version is not null;
}
