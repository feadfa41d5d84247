using Hr.Attendance.Rules.Evidence;
using NodaTime;
using static Hr.Attendance.Sdk.Evidence.RecordFields;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>The columns of each kind of evidence, and how a row of them is read.</summary>
internal static class EvidenceRows
{
    // Fields of a record are read one after the other up to the first fault, which `&&` sees to: one finding for a record is enough, and
    // says where to look.

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

    /// <summary>Hands the rows of a file to a sink, those of which there are many without making an object of each.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="records">The rows, with the columns of the kind.</param>
    /// <param name="sink">Takes the rows.</param>
    internal static void Read(EvidenceKind kind, RecordCursor records, IEvidenceSink sink)
    {
        while (records.Read())
        {
            if (kind == EvidenceKind.Assignments)
            {
                if (ReadAssignment(records) is { } assignment)
                {
                    sink.Add(assignment);
                }
            }
            else if (ReadWord(records) is { } word)
            {
                Read(kind, records, word.Revision, word.IsWithdrawn, sink);
            }
        }
    }

    private static void Read(EvidenceKind kind, RecordCursor record, long revision, bool isWithdrawn, IEvidenceSink sink)
    {
        switch (kind)
        {
            case EvidenceKind.Punches when !isWithdrawn:
                if (TryReadPunch(record, revision, out var punch))
                {
                    sink.Add(in punch);
                }

                break;
            case EvidenceKind.Messages when !isWithdrawn:
                if (TryReadMessage(record, revision, out var message))
                {
                    sink.Add(in message);
                }

                break;
            case EvidenceKind.Ratings when !isWithdrawn:
                if (TryReadRating(record, revision, out var rating))
                {
                    sink.Add(in rating);
                }

                break;
            default:
                if ((isWithdrawn ? WithdrawnOf(kind, record, revision) : RecordOf(kind, record, revision)) is { } made && !RecordRows.TryAdd(made, sink))
                {
                    sink.Add(made);
                }

                break;
        }
    }

    /// <summary>The columns of a kind.</summary>
    internal static RecordColumns ColumnsOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Punches => PunchColumns,
        EvidenceKind.Messages => MessageColumns,
        EvidenceKind.Ratings => RatingColumns,
        EvidenceKind.Presence => PresenceColumns,
        EvidenceKind.Availability => AvailabilityColumns,
        EvidenceKind.Leave => LeaveColumns,
        EvidenceKind.Shifts => ShiftColumns,
        EvidenceKind.Approvals => ApprovalColumns,
        EvidenceKind.Decisions => DecisionColumns,
        EvidenceKind.Assignments => AssignmentColumns,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "must be one of the kinds"),
    };

    /// <summary>A record of a kind of which there are few; null where it cannot be read.</summary>
    private static EvidenceRecord? RecordOf(EvidenceKind kind, RecordCursor record, long revision)
    {
        EvidenceRecord? made = kind switch
        {
            EvidenceKind.Presence => ReadSpanOfPresence(record),
            EvidenceKind.Availability => ReadSpanOfAvailability(record),
            EvidenceKind.Leave => ReadLeaveTaken(record),
            EvidenceKind.Shifts => ReadShift(record),
            EvidenceKind.Approvals => ReadApproval(record),
            EvidenceKind.Decisions => ReadDecision(record),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "must be one of the kinds with few records"),
        };
        return made is null || revision == 0 ? made : made with { Revision = revision };
    }

    /// <summary>A record that is taken back, of which nothing else is read.</summary>
    private static EvidenceRecord WithdrawnOf(EvidenceKind kind, RecordCursor record, long revision)
    {
        string id = record.Text(0)!;
        EvidenceRecord withdrawn = kind switch
        {
            EvidenceKind.Punches => Punch.Withdrawn(id, revision),
            EvidenceKind.Messages => Message.Withdrawn(id, revision),
            EvidenceKind.Ratings => Rating.Withdrawn(id, revision),
            EvidenceKind.Presence => Presence.Withdrawn(id, revision),
            EvidenceKind.Availability => Availability.Withdrawn(id, revision),
            EvidenceKind.Leave => Leave.Withdrawn(id, revision),
            EvidenceKind.Shifts => Shift.Withdrawn(id, revision),
            EvidenceKind.Approvals => Approval.Withdrawn(id, revision),
            _ => Decision.Withdrawn(id, revision),
        };
        return withdrawn with { Source = record.Place };
    }

    /// <summary>Reads a punch; false where it cannot be read, which is told.</summary>
    internal static bool TryReadPunch(RecordCursor record, long revision, out PunchRow row)
    {
        row = default;
        if (ReadInstant(record, 2) is not { } at || ReadPunchKind(record, 3) is not { } kind)
        {
            return false;
        }

        row = new PunchRow
        {
            EvidenceId = record.Utf8(0),
            EmployeeId = record.Utf8(1),
            At = at,
            Kind = kind,
            Role = record.Utf8(4),
            Place = record.Utf8(5),
            Terminal = record.Utf8(6),
            Revision = revision,
            Source = record.Place,
        };
        return true;
    }

    /// <summary>Reads a message; false where it cannot be read, which is told.</summary>
    internal static bool TryReadMessage(RecordCursor record, long revision, out MessageRow row)
    {
        row = default;
        if (ReadInstant(record, 3) is not { } at || ReadSender(record, 4, employee: 1) is not { } sender)
        {
            return false;
        }

        row = new MessageRow
        {
            EvidenceId = record.Utf8(0),
            EmployeeId = record.Utf8(1),
            ConversationId = record.Utf8(2),
            At = at,
            Sender = sender,
            Role = record.Utf8(5),
            Revision = revision,
            Source = record.Place,
        };
        return true;
    }

    /// <summary>Reads a rating; false where it cannot be read, which is told.</summary>
    internal static bool TryReadRating(RecordCursor record, long revision, out RatingRow row)
    {
        row = default;
        if (ReadInstant(record, 2) is not { } at || ReadNumber(record, 3) is not { } score || ReadNumber(record, 4) is not { } min
            || ReadNumber(record, 5) is not { } max)
        {
            return false;
        }

        row = new RatingRow
        {
            EvidenceId = record.Utf8(0),
            ConversationId = record.Utf8(1),
            At = at,
            Score = score,
            Min = min,
            Max = max,
            Revision = revision,
            Source = record.Place,
        };
        return true;
    }

    /// <summary>Which word on its id a record is, and whether it takes it back; null where nobody can tell.</summary>
    private static (long Revision, bool IsWithdrawn)? ReadWord(RecordCursor record) =>
        ReadRevision(record, record.Columns.Revision) is { } revision && ReadYesOrNo(record, record.Columns.Withdrawn) is { } isWithdrawn
            ? (revision, isWithdrawn)
            : null;

    /// <summary>A record with its revision; of one that is taken back nothing else is read.</summary>
    internal static T? ReadRevised<T>(RecordCursor record, Func<string, long, T> withdrawn, Func<RecordCursor, T?> make)
        where T : EvidenceRecord
    {
        if (ReadWord(record) is not { } word)
        {
            return null;
        }

        if (word.IsWithdrawn)
        {
            return (T)(withdrawn(record.Text(0)!, word.Revision) with { Source = record.Place });
        }

        var made = make(record);
        return made is null || word.Revision == 0 ? made : (T)(made with { Revision = word.Revision });
    }

    internal static Presence? ReadSpanOfPresence(RecordCursor record) =>
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
            : null;

    internal static Availability? ReadSpanOfAvailability(RecordCursor record) =>
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
            : null;

    internal static Leave? ReadLeaveTaken(RecordCursor record) =>
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
            : null;

    internal static Shift? ReadShift(RecordCursor record) =>
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
            : null;

    internal static Approval? ReadApproval(RecordCursor record) =>
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
            : null;

    internal static Decision? ReadDecision(RecordCursor record) =>
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
            : null;

    internal static ConversationAssignment? ReadAssignment(RecordCursor record)
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
    }
}
