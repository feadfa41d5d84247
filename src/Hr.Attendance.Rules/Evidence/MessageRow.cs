using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>The fields of a <see cref="Message"/> where a reader found them; texts are UTF-8, empty where there is none.</summary>
public readonly ref struct MessageRow
{
    /// <summary>The id of the evidence.</summary>
    public required ReadOnlySpan<byte> EvidenceId { get; init; }

    /// <summary>The employee who wrote, or to whom the conversation is assigned; empty where nobody says.</summary>
    public ReadOnlySpan<byte> EmployeeId { get; init; }

    /// <summary>The conversation.</summary>
    public ReadOnlySpan<byte> ConversationId { get; init; }

    /// <summary>When it was sent.</summary>
    public Instant At { get; init; }

    /// <summary>Who sent it.</summary>
    public MessageSender Sender { get; init; }

    /// <summary>The role in which an employee wrote; empty where nobody says.</summary>
    public ReadOnlySpan<byte> Role { get; init; }

    /// <summary>Which word on its id the record is; never below zero.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the record is taken back: then nothing but the id and the revision means anything.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the record was read.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>The same as a record.</summary>
    /// <returns>The record.</returns>
    public Message ToRecord() => ToRecord(null);

    /// <summary>The same as a record; texts that others share come from a cache, if there is one.</summary>
    internal Message ToRecord(StringCache? texts) => IsWithdrawn
        ? Message.Withdrawn(Utf8Text.GetString(EvidenceId), Revision) with { Source = Source }
        : new Message
        {
            EvidenceId = Utf8Text.GetString(EvidenceId),
            EmployeeId = EmployeeId.IsEmpty ? null : StringCache.Get(texts, EmployeeId),
            ConversationId = StringCache.Get(texts, ConversationId),
            At = At,
            Sender = Sender,
            Role = Role.IsEmpty ? null : StringCache.Get(texts, Role),
            Revision = Revision,
            Source = Source,
        };
}
