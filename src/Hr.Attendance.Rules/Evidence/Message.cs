using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Who wrote a message. The order is the one in which messages of the same instant are read.</summary>
public enum MessageSender : byte
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>A machine on the employee's behalf; it never answers and is no activity.</summary>
    Auto,

    /// <summary>The employee.</summary>
    Employee,

    /// <summary>Nobody wrote: the conversation was closed. It neither answers nor is activity.</summary>
    Close,
}

/// <summary>One message of a conversation. What it says is not known and not needed.</summary>
public sealed record Message : EvidenceRecord
{
    /// <summary>
    /// The employee who wrote; of a customer's, automatic or closing message the one to whom the conversation is assigned at that moment, null where
    /// nobody says.
    /// </summary>
    public required string? EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was sent.</summary>
    public required Instant At { get; init; }

    /// <summary>Who sent it.</summary>
    public required MessageSender Sender { get; init; }

    /// <summary>The role in which an employee wrote; null where nobody says.</summary>
    public string? Role { get; init; }

    /// <summary>A word that takes a message back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Message Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = null,
        ConversationId = string.Empty,
        At = default,
        Sender = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
