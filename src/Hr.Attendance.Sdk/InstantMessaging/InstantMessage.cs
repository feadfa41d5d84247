using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>A message as an IM system recorded it, before it is known whose conversation it belongs to. What it says is not kept. Immutable.</summary>
/// <param name="EvidenceId">The message's id: the same in every export that has the message.</param>
/// <param name="ConversationId">The conversation: two people's chat or a group.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="EmployeeId">The one employee who was there to answer; null when there were several, or when that is not known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record InstantMessage(
    string EvidenceId, string ConversationId, Instant At, Account Sender, string? EmployeeId = null, SourcePlace Source = default);
