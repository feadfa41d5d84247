using System.Buffers.Text;
using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Text;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Reads records of evidence from files of any length, one after the other, in bounded memory.</summary>
/// <remarks>
/// A file may be UTF-8, UTF-16 or GB18030, with or without a byte-order mark, and may end its lines as it likes. Whatever cannot be read is
/// set aside with a finding in the log, and reading goes on; nothing but a failure of the stream itself is thrown. The records come as the
/// file is read: enumerate them once. The stream is not closed. Whether the records contradict each other is for
/// <see cref="EvidenceSet.Build"/> to tell.
/// </remarks>
public static class EvidenceReader
{
    // Fields of a record are read one after the other up to the first fault, which `&&` sees to: one finding for a record is enough, and
    // says where to look.

    private const NumberStyles NumberShape = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    internal static readonly RecordColumns PunchColumns = new(
        "evidence_id", "employee_id", "at", "kind?", "role?", "place?", "terminal?", "revision?", "withdrawn?");

    internal static readonly RecordColumns MessageColumns = new(
        "evidence_id", "employee_id?", "conversation_id", "at", "sender", "role?", "revision?", "withdrawn?");

    internal static readonly RecordColumns RatingColumns = new(
        "evidence_id", "conversation_id", "at", "score", "min", "max", "revision?", "withdrawn?");

    internal static readonly RecordColumns PresenceColumns = new(
        "evidence_id", "employee_id", "from", "to", "state", "revision?", "withdrawn?");

    internal static readonly RecordColumns AvailabilityColumns = new(
        "evidence_id", "employee_id", "from", "to", "state", "revision?", "withdrawn?");

    internal static readonly RecordColumns LeaveColumns = new(
        "evidence_id", "employee_id", "date", "duration", "kind", "from?", "to?", "revision?", "withdrawn?");

    internal static readonly RecordColumns ShiftColumns = new(
        "evidence_id", "employee_id", "date", "from?", "to?", "role?", "kind", "revision?", "withdrawn?");

    internal static readonly RecordColumns ApprovalColumns = new(
        "evidence_id", "employee_id", "kind", "from", "to", "state", "by?", "revision?", "withdrawn?");

    internal static readonly RecordColumns DecisionColumns = new(
        "evidence_id", "employee_id", "at", "decision", "decided_at", "by?", "reason?", "revision?", "withdrawn?");

    internal static readonly RecordColumns AssignmentColumns = new("conversation_id", "employee_id", "from?", "to?");

    private static readonly Choice<bool> YesOrNo = new(("true", true), ("false", false));
    private static readonly Choice<PunchKind> PunchKinds = new(("in", PunchKind.In), ("out", PunchKind.Out));
    private static readonly Choice<PresenceState> PresenceStates = new(("online", PresenceState.Online), ("away", PresenceState.Away));
    private static readonly Choice<AvailabilityState> AvailabilityStates = new(
        ("available", AvailabilityState.Available), ("unavailable", AvailabilityState.Unavailable), ("preferred", AvailabilityState.Preferred));

    private static readonly Choice<ShiftKind> ShiftKinds = new(("work", ShiftKind.Work), ("off", ShiftKind.Off));
    private static readonly Choice<ApprovalKind> ApprovalKinds = new(("overtime", ApprovalKind.Overtime));
    private static readonly Choice<ApprovalState> ApprovalStates = new(("approved", ApprovalState.Approved), ("rejected", ApprovalState.Rejected));
    private static readonly Choice<DecisionKind> DecisionKinds = new(
        ("accept", DecisionKind.Accept), ("refuse", DecisionKind.Refuse), ("hold", DecisionKind.Hold));

    private static readonly Choice<MessageSender> Senders = new(
        ("customer", MessageSender.Customer), ("employee", MessageSender.Employee), ("auto", MessageSender.Auto), ("close", MessageSender.Close));

    /// <summary>Reads punches.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The punches that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Punch> ReadPunches(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, PunchColumns, Punch.Withdrawn, static record =>
            ReadInstant(record, 2) is { } at && ReadPunchKind(record, 3) is { } kind
                ? new Punch
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    At = at,
                    Kind = kind,
                    Role = record.SharedText(4),
                    Place = record.SharedText(5),
                    Terminal = record.SharedText(6),
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads messages.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The messages that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Message> ReadMessages(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, MessageColumns, Message.Withdrawn, static record =>
            ReadInstant(record, 3) is { } at && ReadSender(record, 4, employee: 1) is { } sender
                ? new Message
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1),
                    ConversationId = record.SharedText(2)!,
                    At = at,
                    Sender = sender,
                    Role = record.SharedText(5),
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads ratings.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The ratings that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Rating> ReadRatings(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, RatingColumns, Rating.Withdrawn, static record =>
            ReadInstant(record, 2) is { } at && ReadNumber(record, 3) is { } score && ReadNumber(record, 4) is { } min && ReadNumber(record, 5) is { } max
                ? new Rating
                {
                    EvidenceId = record.Text(0)!,
                    ConversationId = record.SharedText(1)!,
                    At = at,
                    Score = score,
                    Min = min,
                    Max = max,
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads spans of presence.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The spans that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Presence> ReadPresence(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, PresenceColumns, Presence.Withdrawn, static record =>
            ReadInstant(record, 2) is { } from && ReadInstant(record, 3) is { } to && ReadChoice(record, 4, PresenceStates) is { } state
                ? new Presence
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    From = from,
                    To = to,
                    State = state,
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads when people can have online duty, and when not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The spans that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Availability> ReadAvailability(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, AvailabilityColumns, Availability.Withdrawn, static record =>
            ReadInstant(record, 2) is { } from && ReadInstant(record, 3) is { } to && ReadChoice(record, 4, AvailabilityStates) is { } state
                ? new Availability
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    From = from,
                    To = to,
                    State = state,
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads leave taken.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The leave that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Leave> ReadLeave(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, LeaveColumns, Leave.Withdrawn, static record =>
            ReadDate(record, 2) is { } date && ReadDuration(record, 3) is { } duration && ReadTimes(record, 5, 6) is { } times
                ? new Leave
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    Date = date,
                    Duration = duration,
                    Kind = record.SharedText(4)!,
                    From = times.From,
                    To = times.To,
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads lines of rosters.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The lines that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Shift> ReadShifts(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, ShiftColumns, Shift.Withdrawn, static record =>
            ReadDate(record, 2) is { } date && ReadShiftKind(record, 6, from: 3) is { } kind && ReadTimes(record, 3, 4) is { } times
                ? new Shift
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    Date = date,
                    From = times.From,
                    To = times.To,
                    Role = record.SharedText(5),
                    Kind = kind,
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads what was approved and what was not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The approvals that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Approval> ReadApprovals(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, ApprovalColumns, Approval.Withdrawn, static record =>
            ReadChoice(record, 2, ApprovalKinds) is { } kind && ReadInstant(record, 3) is { } from && ReadInstant(record, 4) is { } to
                && ReadChoice(record, 5, ApprovalStates) is { } state
                ? new Approval
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    Kind = kind,
                    From = from,
                    To = to,
                    State = state,
                    By = record.SharedText(6),
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads what people decided about sessions.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The decisions that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Decision> ReadDecisions(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, DecisionColumns, Decision.Withdrawn, static record =>
            ReadInstant(record, 2) is { } at && ReadChoice(record, 3, DecisionKinds) is { } kind && ReadInstant(record, 4) is { } decidedAt
                ? new Decision
                {
                    EvidenceId = record.Text(0)!,
                    EmployeeId = record.SharedText(1)!,
                    At = at,
                    Kind = kind,
                    DecidedAt = decidedAt,
                    By = record.SharedText(5),
                    Reason = record.Text(6),
                    Source = record.Place,
                }
                : null);

    /// <summary>Reads to whom conversations are assigned.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The rows that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<ConversationAssignment> ReadAssignments(Stream stream, EvidenceFormat format, ReadingLog log)
    {
        Guard.NotNull(stream);
        Guard.NotNull(log);

        return RecordCursor.Read(stream, format, log, AssignmentColumns, static record =>
        {
            var (from, to) = (default(Instant?), default(Instant?));
            bool isSound = (record.Utf8(2).Length == 0 || (from = ReadInstant(record, 2)) is not null)
                && (record.Utf8(3).Length == 0 || (to = ReadInstant(record, 3)) is not null);
            return isSound
                ? new ConversationAssignment
                {
                    ConversationId = record.SharedText(0)!,
                    EmployeeId = record.SharedText(1)!,
                    From = from,
                    To = to,
                    Source = record.Place,
                }
                : null;
        });
    }

    private static IEnumerable<T> Read<T>(
        Stream stream, EvidenceFormat format, ReadingLog log, RecordColumns columns, Func<string, long, T> withdrawn, Func<RecordCursor, T?> make)
        where T : EvidenceRecord
    {
        Guard.NotNull(stream);
        Guard.NotNull(log);

        return RecordCursor.Read(stream, format, log, columns, record => ReadRevised(record, withdrawn, make));
    }

    /// <summary>A record with its revision; of one that is taken back nothing else is read.</summary>
    private static T? ReadRevised<T>(RecordCursor record, Func<string, long, T> withdrawn, Func<RecordCursor, T?> make)
        where T : EvidenceRecord
    {
        if (ReadRevision(record, record.Columns.Revision) is not { } revision || ReadYesOrNo(record, record.Columns.Withdrawn) is not { } isWithdrawn)
        {
            return null;
        }

        if (isWithdrawn)
        {
            return (T)(withdrawn(record.Text(0)!, revision) with { Source = record.Place });
        }

        var made = make(record);
        return made is null || revision == 0 ? made : (T)(made with { Revision = revision });
    }

    private static long? ReadRevision(RecordCursor record, int column) =>
        record.Utf8(column) is var digits && digits.Length == 0 ? 0
        : Utf8Parser.TryParse(digits, out long revision, out int read) && read == digits.Length && revision >= 0 ? revision
        : record.SetAside<long>(column, RecordFaults.NoWholeNumber);

    private static bool? ReadYesOrNo(RecordCursor record, int column) =>
        record.Utf8(column).Length == 0 ? false : ReadChoice(record, column, YesOrNo);

    private static PunchKind? ReadPunchKind(RecordCursor record, int column) =>
        record.Utf8(column).Length == 0 ? PunchKind.Unstated : ReadChoice(record, column, PunchKinds);

    /// <summary>Who wrote; what an employee wrote is somebody's.</summary>
    private static MessageSender? ReadSender(RecordCursor record, int column, int employee) =>
        ReadChoice(record, column, Senders) is not { } sender ? null
        : sender == MessageSender.Employee && record.Utf8(employee).Length == 0 ? record.SetAside<MessageSender>(employee, RecordFaults.EmptyWriter)
        : sender;

    /// <summary>Whether a line of a roster plans work; a date that is free has no times, work has both.</summary>
    private static ShiftKind? ReadShiftKind(RecordCursor record, int column, int from) =>
        ReadChoice(record, column, ShiftKinds) is not { } kind ? null
        : kind == ShiftKind.Off && record.Utf8(from).Length + record.Utf8(from + 1).Length > 0 ? record.SetAside<ShiftKind>(from, RecordFaults.FreeWithTimes)
        : kind == ShiftKind.Work && record.Utf8(from).Length == 0 ? record.SetAside<ShiftKind>(from, RecordFaults.Empty)
        : kind;

    /// <summary>Two local times, both or none; midnight as the end of a date may be written as 24:00.</summary>
    private static (LocalTime? From, LocalTime? To)? ReadTimes(RecordCursor record, int from, int to)
    {
        bool isFrom = record.Utf8(from).Length > 0;
        if (isFrom != record.Utf8(to).Length > 0)
        {
            return record.SetAside<(LocalTime?, LocalTime?)>(isFrom ? to : from, RecordFaults.OneTimeAlone);
        }

        return !isFrom ? (null, null)
            : ReadTime(record, from) is { } start && ReadTime(record, to, isEnd: true) is { } end ? (start, end)
            : null;
    }

    private static LocalTime? ReadTime(RecordCursor record, int column, bool isEnd = false) =>
        TimeOfDay.TryParse(record.Text(column), out var time) ? time
        : isEnd && record.Text(column) == TimeOfDay.EndOfDay ? LocalTime.Midnight
        : record.SetAside<LocalTime>(column, RecordFaults.NoTime);

    private static Instant? ReadInstant(RecordCursor record, int column) =>
        IsoInstant.Parse(record.Utf8(column))
        ?? record.SetAside<Instant>(column, RecordFaults.NoInstant);

    private static LocalDate? ReadDate(RecordCursor record, int column) =>
        LocalDatePattern.Iso.Parse(record.Text(column) ?? string.Empty) is { Success: true, Value.Year: >= 1 and <= 9998 } parsed
            ? parsed.Value
            : record.SetAside<LocalDate>(column, RecordFaults.NoDate);

    private static Duration? ReadDuration(RecordCursor record, int column) =>
        IsoDuration.TryParse(record.Text(column), out var duration)
            ? duration
            : record.SetAside<Duration>(column, RecordFaults.NoDuration);

    private static decimal? ReadNumber(RecordCursor record, int column) =>
        decimal.TryParse(record.Text(column), NumberShape, CultureInfo.InvariantCulture, out decimal number)
            && Math.Abs(number) <= 1_000_000_000
            ? number
            : record.SetAside<decimal>(column, RecordFaults.NoNumber);

    private static T? ReadChoice<T>(RecordCursor record, int column, Choice<T> choice)
        where T : struct =>
        choice.Find(record.Utf8(column)) ?? record.SetAside<T>(column, RecordFaults.NoneOf, ("names", choice.Names));
}
