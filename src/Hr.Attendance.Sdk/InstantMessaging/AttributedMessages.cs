using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Messages that are known to belong to somebody. Immutable.</summary>
/// <param name="Messages">The messages, in no particular order.</param>
/// <param name="SetAside">How many messages belong to nobody; each conversation of theirs has a finding.</param>
public sealed record AttributedMessages(IReadOnlyList<Message> Messages, long SetAside);
