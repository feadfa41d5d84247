using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Messages that are known to belong to somebody. Immutable.</summary>
public sealed record AttributedMessages
{
    internal AttributedMessages()
    {
    }

    /// <summary>The messages, in no particular order.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>How many messages belong to nobody; each conversation of theirs has a finding.</summary>
    public required long SetAside { get; init; }
}
