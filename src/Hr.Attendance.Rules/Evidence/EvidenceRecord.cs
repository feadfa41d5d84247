using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One thing that was seen and recorded. Immutable.</summary>
/// <param name="EvidenceId">The record's id, unique among the records of its kind.</param>
/// <param name="Source">Where the record was read.</param>
public abstract record EvidenceRecord(string EvidenceId, SourcePlace Source);

/// <summary>Whether a punch begins or ends work.</summary>
public enum PunchKind : byte
{
    /// <summary>Work begins.</summary>
    In,

    /// <summary>Work ends.</summary>
    Out,
}

/// <summary>An explicit clock event.</summary>
/// <param name="EvidenceId">The record's id.</param>
/// <param name="EmployeeId">Who punched.</param>
/// <param name="At">When.</param>
/// <param name="Kind">In or out.</param>
/// <param name="Role">The role it is for; null for the primary role.</param>
/// <param name="Place">Where it was made; null when unknown.</param>
/// <param name="Terminal">The device it was made on; null when unknown.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record Punch(
    string EvidenceId, string EmployeeId, Instant At, PunchKind Kind, string? Role = null, string? Place = null, string? Terminal = null, SourcePlace Source = default)
    : EvidenceRecord(EvidenceId, Source);

/// <summary>Who wrote a message. The order is the one in which messages of the same instant are read.</summary>
public enum MessageSender : byte
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>A machine on the employee's behalf; it never answers and is no activity.</summary>
    Auto,

    /// <summary>The employee.</summary>
    Employee,
}

/// <summary>One message of a conversation. What it says is not known and not needed.</summary>
/// <param name="EvidenceId">The record's id.</param>
/// <param name="EmployeeId">The employee who handles the conversation.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record Message(
    string EvidenceId, string EmployeeId, string ConversationId, Instant At, MessageSender Sender, SourcePlace Source = default)
    : EvidenceRecord(EvidenceId, Source);

/// <summary>A customer's rating of a conversation.</summary>
/// <param name="EvidenceId">The record's id.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="At">When it was given.</param>
/// <param name="Score">The score, from <paramref name="Min"/> to <paramref name="Max"/>.</param>
/// <param name="Min">The lowest score possible.</param>
/// <param name="Max">The highest score possible.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record Rating(
    string EvidenceId, string ConversationId, Instant At, decimal Score, decimal Min, decimal Max, SourcePlace Source = default)
    : EvidenceRecord(EvidenceId, Source)
{
    /// <summary>The score as a share of its scale, 0 for the lowest to 1 for the highest; 0 on a scale of one point, which no rating that counts has.</summary>
    public decimal Normalised
    {
        get
        {
            // In quarters where the scale is longer than a number can be.
            decimal unit = Max > 0 && Min < Max - decimal.MaxValue ? 0.25m : 1;
            return Max == Min ? 0 : ((Score * unit) - (Min * unit)) / ((Max * unit) - (Min * unit));
        }
    }
}

/// <summary>What an IM account showed of its owner's presence.</summary>
public enum PresenceState : byte
{
    /// <summary>Online.</summary>
    Online,

    /// <summary>Signed in, but away.</summary>
    Away,
}

/// <summary>A span of presence.</summary>
/// <param name="EvidenceId">The record's id.</param>
/// <param name="EmployeeId">Whose presence.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The end, exclusive; not before <paramref name="From"/>.</param>
/// <param name="State">Online or away.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record Presence(
    string EvidenceId, string EmployeeId, Instant From, Instant To, PresenceState State, SourcePlace Source = default)
    : EvidenceRecord(EvidenceId, Source);

/// <summary>What leave is taken for.</summary>
public enum LeaveKind
{
    /// <summary>For overtime on rest days.</summary>
    Compensatory,
}

/// <summary>Leave that was taken.</summary>
/// <param name="EvidenceId">The record's id.</param>
/// <param name="EmployeeId">Who took it.</param>
/// <param name="Date">The business day on which it was taken.</param>
/// <param name="Duration">How much working time it stands for; longer than zero, 24 hours at most.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record Leave(
    string EvidenceId, string EmployeeId, LocalDate Date, Duration Duration, LeaveKind Kind = LeaveKind.Compensatory, SourcePlace Source = default)
    : EvidenceRecord(EvidenceId, Source);
