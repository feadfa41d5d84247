using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>
/// A message as an IM system recorded it, before it is known whose conversation it belongs to. Neither what it says nor the account of a
/// customer is kept. Immutable.
/// </summary>
/// <param name="EvidenceId">The message's id: the same in every export that has the message.</param>
/// <param name="ConversationId">The conversation: two people's chat or a group.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="Author">The employee who wrote it; null unless <paramref name="Sender"/> is <see cref="AccountKind.Employee"/>.</param>
/// <param name="Addressee">The one employee who was there to answer; null when there were several, or when that is not known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record InstantMessage(
    string EvidenceId, string ConversationId, Instant At, AccountKind Sender, string? Author = null, string? Addressee = null, SourcePlace Source = default);
