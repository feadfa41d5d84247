using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace ErpHost.Data;

/// <summary>The kinds of evidence, named as in the paths of the host.</summary>
internal enum EvidenceKind
{
    Punches,
    Messages,
    Ratings,
    Presence,
    Leave,
    Assignments,
}

/// <summary>A record of evidence of any kind. Equal where everything is equal, so that a record that comes again can be told from another.</summary>
internal sealed record EvidenceRow
{
    public required EvidenceKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>Which word on its id the row is. The table has the highest alone: a lower one may be of somebody else.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the record was taken back; then nothing else in the row means anything.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whose record it is; null for a rating, and for a message of nobody.</summary>
    public string? Employee { get; init; }

    /// <summary>The conversation of a message or a rating.</summary>
    public string? Conversation { get; init; }

    /// <summary>When it was; of leave, its date at midnight UTC.</summary>
    public required Instant At { get; init; }

    /// <summary>The end of a span, else the same as <see cref="At"/>.</summary>
    public required Instant Until { get; init; }

    /// <summary>In or out, who wrote, online or away, what leave is for.</summary>
    public string? Value { get; init; }

    public string? Role { get; init; }

    public string? Place { get; init; }

    public string? Terminal { get; init; }

    public decimal? Score { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    internal static EvidenceRow Of(EvidenceRecord record) => record.IsWithdrawn ? New(KindOf(record), record, default, default) : WithContent(record);

    private static EvidenceKind KindOf(EvidenceRecord record) => record switch
    {
        Punch => EvidenceKind.Punches,
        Message => EvidenceKind.Messages,
        Rating => EvidenceKind.Ratings,
        Presence => EvidenceKind.Presence,
        _ => EvidenceKind.Leave,
    };

    private static EvidenceRow WithContent(EvidenceRecord record) => record switch
    {
        Punch punch => New(EvidenceKind.Punches, punch, punch.At, punch.At) with
        {
            Employee = punch.EmployeeId,
            Value = punch.Kind.ToString(),
            Role = punch.Role,
            Place = punch.Place,
            Terminal = punch.Terminal,
        },
        Message message => New(EvidenceKind.Messages, message, message.At, message.At) with
        {
            Employee = message.EmployeeId,
            Conversation = message.ConversationId,
            Value = message.Sender.ToString(),
            Role = message.Role,
        },
        Rating rating => New(EvidenceKind.Ratings, rating, rating.At, rating.At) with
        {
            Conversation = rating.ConversationId,
            Score = rating.Score,
            Min = rating.Min,
            Max = rating.Max,
        },
        Presence span => New(EvidenceKind.Presence, span, span.From, span.To) with { Employee = span.EmployeeId, Value = span.State.ToString() },
        Leave leave => New(EvidenceKind.Leave, leave, Midnight(leave.Date), Midnight(leave.Date) + leave.Duration) with
        {
            Employee = leave.EmployeeId,
            Value = leave.Kind.ToString(),
        },
        _ => throw new ArgumentException($"no table has a place for a {record.GetType().Name}", nameof(record)),
    };

    internal EvidenceRecord ToRecord() => Kind switch
    {
        EvidenceKind.Punches => new Punch
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            At = At,
            Kind = Enum.Parse<PunchKind>(Value!),
            Role = Role,
            Place = Place,
            Terminal = Terminal,
        },
        EvidenceKind.Messages => new Message
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee,
            ConversationId = Conversation!,
            At = At,
            Sender = Enum.Parse<MessageSender>(Value!),
            Role = Role,
        },
        EvidenceKind.Ratings => new Rating
        {
            EvidenceId = Id,
            Revision = Revision,
            ConversationId = Conversation!,
            At = At,
            Score = Score!.Value,
            Min = Min!.Value,
            Max = Max!.Value,
        },
        EvidenceKind.Presence => new Presence
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            From = At,
            To = Until,
            State = Enum.Parse<PresenceState>(Value!),
        },
        _ => new Leave
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            Date = At.InUtc().Date,
            Duration = Until - At,
            Kind = Enum.Parse<LeaveKind>(Value!),
        },
    };

    /// <summary>Ends of times shorter than a tick are cut off, as the table does.</summary>
    private static EvidenceRow New(EvidenceKind kind, EvidenceRecord record, Instant at, Instant until) => new()
    {
        Kind = kind,
        Id = record.EvidenceId,
        Revision = record.Revision,
        IsWithdrawn = record.IsWithdrawn,
        At = Instant.FromUnixTimeTicks(at.ToUnixTimeTicks()),
        Until = Instant.FromUnixTimeTicks(until.ToUnixTimeTicks()),
    };

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
