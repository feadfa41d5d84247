using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>
/// A message as an IM system recorded it, before it is known whose conversation it belongs to. Neither what it says nor the account of a
/// customer is kept. Immutable.
/// </summary>
public sealed record InstantMessage
{
    /// <summary>The message's id: the same in every export that has the message.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>The conversation: two people's chat or a group.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was sent.</summary>
    public required Instant At { get; init; }

    /// <summary>Who wrote it.</summary>
    public required AccountKind Sender { get; init; }

    /// <summary>The employee who wrote it; null unless <see cref="Sender"/> is <see cref="AccountKind.Employee"/>.</summary>
    public string? Author { get; init; }

    /// <summary>The one employee who was there to answer; null when there were several, or when that is not known.</summary>
    public string? Addressee { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Source { get; init; }
}
