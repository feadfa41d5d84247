using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One thing that was seen and recorded. Immutable.</summary>
public abstract record EvidenceRecord
{
    /// <summary>Only the kinds of this library derive from it.</summary>
    internal EvidenceRecord()
    {
    }

    /// <summary>The record's id, which tells it from all others of its kind; the same id in another kind is another record.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>
    /// Which word on its id the record is: of several the highest counts, alone and whole; 0, the first, unless set. Never below zero.
    /// </summary>
    public long Revision { get; init; }

    /// <summary>Whether the record is taken back: then its id stands for nothing, and whatever else the record says means nothing.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the record was read; nowhere unless set.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>The employee whose record it is; null for a rating, which finds its owner later, and for what is nobody's.</summary>
    internal virtual string? OwnerId => null;

    /// <summary>Whether two records of one id say the same, wherever they were read. Of what is withdrawn the revision alone says something.</summary>
    internal static bool SayTheSame(EvidenceRecord one, EvidenceRecord other) => one.IsWithdrawn && other.IsWithdrawn
        ? one.Revision == other.Revision
        : one with { Source = SourcePlace.None } == other with { Source = SourcePlace.None };
}

/// <summary>Whether a punch begins or ends work.</summary>
public enum PunchKind : byte
{
    /// <summary>Work begins.</summary>
    In,

    /// <summary>Work ends.</summary>
    Out,

    /// <summary>The clock does not say which of the two it is.</summary>
    Unstated,
}

/// <summary>An explicit clock event.</summary>
public sealed record Punch : EvidenceRecord
{
    /// <summary>Who punched.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>In, out, or not said.</summary>
    public required PunchKind Kind { get; init; }

    /// <summary>The role it is for; null for the primary role.</summary>
    public string? Role { get; init; }

    /// <summary>Where it was made; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The device it was made on; null when unknown.</summary>
    public string? Terminal { get; init; }

    /// <summary>A word that takes a punch back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Punch Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        At = default,
        Kind = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}

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

/// <summary>A customer's rating of a conversation.</summary>
public sealed record Rating : EvidenceRecord
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant At { get; init; }

    /// <summary>The score, from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public required decimal Score { get; init; }

    /// <summary>The lowest score possible.</summary>
    public required decimal Min { get; init; }

    /// <summary>The highest score possible.</summary>
    public required decimal Max { get; init; }

    /// <summary>The score as a share of its scale, 0 for the lowest to 1 for the highest; 0 on a scale of one point, which no rating that counts has.</summary>
    public decimal Normalised => ShareOf(Score, Min, Max);

    /// <summary>A score as a share of its scale.</summary>
    internal static decimal ShareOf(decimal score, decimal min, decimal max)
    {
        // In quarters where the scale is longer than a number can be.
        decimal unit = max > 0 && min < max - decimal.MaxValue ? 0.25m : 1;
        return max == min ? 0 : ((score * unit) - (min * unit)) / ((max * unit) - (min * unit));
    }

    /// <summary>A word that takes a rating back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Rating Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        ConversationId = string.Empty,
        At = default,
        Score = default,
        Min = default,
        Max = default,
        Revision = revision,
        IsWithdrawn = true,
    };
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
public sealed record Presence : EvidenceRecord
{
    /// <summary>Whose presence.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>Online or away.</summary>
    public required PresenceState State { get; init; }

    /// <summary>A word that takes a span of presence back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Presence Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        From = default,
        To = default,
        State = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}

/// <summary>Leave that was taken.</summary>
public sealed record Leave : EvidenceRecord
{
    /// <summary>The kind of leave that is taken for overtime on rest days, the only one that uses what is open of that.</summary>
    public const string Compensatory = "compensatory";

    /// <summary>Who took it.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The date on which it was taken.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How much working time it stands for; longer than zero, 24 hours at most.</summary>
    public required Duration Duration { get; init; }

    /// <summary>What it is taken for: <see cref="Compensatory"/>, as unless set, or any other name, such as <c>annual</c> or <c>sick</c>.</summary>
    public string Kind { get; init; } = Compensatory;

    /// <summary>When on the date it begins, in the zone of the person's unit; null where nobody says. With it goes <see cref="To"/>.</summary>
    public LocalTime? From { get; init; }

    /// <summary>The end, exclusive; where it is not after <see cref="From"/> it is on the next date, so that midnight is the end of the date.</summary>
    public LocalTime? To { get; init; }

    /// <summary>Whether it is taken for overtime on rest days.</summary>
    internal bool IsCompensatory => string.Equals(Kind, Compensatory, StringComparison.Ordinal);

    /// <summary>A word that takes leave back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Leave Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        Date = default,
        Duration = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}

/// <summary>Whether a line of a roster plans work.</summary>
public enum ShiftKind : byte
{
    /// <summary>Work is planned from one time to another.</summary>
    Work,

    /// <summary>The date is free: no work is planned on it, whatever else is said of it.</summary>
    Off,
}

/// <summary>A line of a roster: what is planned for one person on one date, before the schedule of the policy.</summary>
public sealed record Shift : EvidenceRecord
{
    /// <summary>For whom it is planned.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When on the date it begins, in the zone of the person's unit; null for a date that is free, and for nothing else.</summary>
    public required LocalTime? From { get; init; }

    /// <summary>
    /// The end, exclusive; where it is not after <see cref="From"/> it is on the next date, so that midnight is the end of the date. Null for a date that
    /// is free, and for nothing else.
    /// </summary>
    public required LocalTime? To { get; init; }

    /// <summary>The role it is planned for: a concurrent one, which makes it online duty; null for the primary role.</summary>
    public string? Role { get; init; }

    /// <summary>Work, or a date that is free.</summary>
    public required ShiftKind Kind { get; init; }

    /// <summary>A word that takes a line of a roster back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Shift Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        Date = default,
        From = null,
        To = null,
        Kind = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}

/// <summary>What is approved, or not.</summary>
public enum ApprovalKind : byte
{
    /// <summary>Time beyond the plan.</summary>
    Overtime,
}

/// <summary>How somebody decided on what was asked for.</summary>
public enum ApprovalState : byte
{
    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It is not approved.</summary>
    Rejected,
}

/// <summary>A word of whoever may approve overtime, about a span of time.</summary>
public sealed record Approval : EvidenceRecord
{
    /// <summary>Whose time.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>What it is about.</summary>
    public ApprovalKind Kind { get; init; } = ApprovalKind.Overtime;

    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>Approved or rejected.</summary>
    public required ApprovalState State { get; init; }

    /// <summary>Who says so; null when unknown.</summary>
    public string? By { get; init; }

    /// <summary>A word that takes an approval, or its refusal, back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Approval Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        From = default,
        To = default,
        State = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}

/// <summary>What a person decided about a session.</summary>
public enum DecisionKind : byte
{
    /// <summary>The session is effective, whatever the criteria say.</summary>
    Accept,

    /// <summary>The session is not effective, whatever the criteria say, and earns nothing.</summary>
    Refuse,

    /// <summary>The session is as the criteria say, and earns nothing until another decision.</summary>
    Hold,
}

/// <summary>A person's word over the session that holds an instant in one of its pieces.</summary>
public sealed record Decision : EvidenceRecord
{
    /// <summary>Whose session.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>An instant of the session.</summary>
    public required Instant At { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>When it was decided: of several decisions on a session the latest counts, then that with the higher id.</summary>
    public required Instant DecidedAt { get; init; }

    /// <summary>Who decided; null when unknown.</summary>
    public string? By { get; init; }

    /// <summary>Why, in words for people; null where nobody says.</summary>
    public string? Reason { get; init; }

    /// <summary>The same without who decided, why, and which record says so: that a person decided, and what, is a part of the result.</summary>
    /// <returns>The decision.</returns>
    public Decision WithoutWords() => this with { EvidenceId = string.Empty, By = null, Reason = null, Source = SourcePlace.None };

    /// <summary>A word that takes a decision back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Decision Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        At = default,
        Kind = default,
        DecidedAt = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
