using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using NodaTime.Text;

namespace ErpHost.Data;

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

    /// <summary>When it was; of leave and of a shift, its date at midnight UTC.</summary>
    public required Instant At { get; init; }

    /// <summary>The end of a span, of leave so long after its date as it lasts, else the same as <see cref="At"/>.</summary>
    public required Instant Until { get; init; }

    /// <summary>Where leave or a shift begins on the clock, as <c>09:00:00</c>.</summary>
    public string? From { get; init; }

    /// <summary>Where it ends.</summary>
    public string? To { get; init; }

    /// <summary>When a session was decided on.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>Who approved or decided.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    /// <summary>In or out, who wrote, online or away, available or not, what leave is for, work or free, approved or not, what was decided.</summary>
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
        Availability => EvidenceKind.Availability,
        Leave => EvidenceKind.Leave,
        Shift => EvidenceKind.Shifts,
        Approval => EvidenceKind.Approvals,
        _ => EvidenceKind.Decisions,
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
        Availability span => New(EvidenceKind.Availability, span, span.From, span.To) with { Employee = span.EmployeeId, Value = span.State.ToString() },
        Leave leave => New(EvidenceKind.Leave, leave, Midnight(leave.Date), Midnight(leave.Date) + leave.Duration) with
        {
            Employee = leave.EmployeeId,
            From = Text(leave.From),
            To = Text(leave.To),
            Value = leave.Kind,
        },
        Shift shift => New(EvidenceKind.Shifts, shift, Midnight(shift.Date), Midnight(shift.Date)) with
        {
            Employee = shift.EmployeeId,
            From = Text(shift.From),
            To = Text(shift.To),
            Role = shift.Role,
            Value = shift.Kind.ToString(),
        },
        Approval approval => New(EvidenceKind.Approvals, approval, approval.From, approval.To) with
        {
            Employee = approval.EmployeeId,
            Value = approval.State.ToString(),
            By = approval.By,
        },
        Decision decision => New(EvidenceKind.Decisions, decision, decision.At, decision.At) with
        {
            Employee = decision.EmployeeId,
            Value = decision.Kind.ToString(),
            DecidedAt = Instant.FromUnixTimeTicks(decision.DecidedAt.ToUnixTimeTicks()),
            By = decision.By,
            Reason = decision.Reason,
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
        EvidenceKind.Availability => new Availability
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            From = At,
            To = Until,
            State = Enum.Parse<AvailabilityState>(Value!),
        },
        EvidenceKind.Leave => new Leave
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            Date = At.InUtc().Date,
            Duration = Until - At,
            From = Time(From),
            To = Time(To),
            Kind = Value!,
        },
        EvidenceKind.Shifts => new Shift
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            Date = At.InUtc().Date,
            From = Time(From),
            To = Time(To),
            Role = Role,
            Kind = Enum.Parse<ShiftKind>(Value!),
        },
        EvidenceKind.Approvals => new Approval
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            From = At,
            To = Until,
            State = Enum.Parse<ApprovalState>(Value!),
            By = By,
        },
        _ => new Decision
        {
            EvidenceId = Id,
            Revision = Revision,
            EmployeeId = Employee!,
            At = At,
            Kind = Enum.Parse<DecisionKind>(Value!),
            DecidedAt = DecidedAt!.Value,
            By = By,
            Reason = Reason,
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

    private static string? Text(LocalTime? time) => time is { } known ? LocalTimePattern.ExtendedIso.Format(known) : null;

    private static LocalTime? Time(string? text) => text is null ? null : LocalTimePattern.ExtendedIso.Parse(text).Value;

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
