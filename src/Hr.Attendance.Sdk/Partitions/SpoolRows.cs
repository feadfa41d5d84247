using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>How rows of evidence stand in a spool.</summary>
/// <param name="names">The names of files, which rows give by number. Thread-safe.</param>
internal sealed class SpoolRows(SpoolNames names)
{
    private const byte Withdrawn = 0x40;
    private const int Kinds = 0x3F;

    internal void Write(SpoolBuffer to, in PunchRow row)
    {
        WriteHead(to, EvidenceKind.Punches, row.IsWithdrawn, row.EvidenceId, row.Revision, row.Source);
        to.WriteText(row.EmployeeId);
        to.WriteInstant(row.At);
        to.Write((byte)row.Kind);
        to.WriteText(row.Role);
        to.WriteText(row.Place);
        to.WriteText(row.Terminal);
    }

    internal void Write(SpoolBuffer to, in MessageRow row)
    {
        WriteHead(to, EvidenceKind.Messages, row.IsWithdrawn, row.EvidenceId, row.Revision, row.Source);
        to.WriteText(row.EmployeeId);
        to.WriteText(row.ConversationId);
        to.WriteInstant(row.At);
        to.Write((byte)row.Sender);
        to.WriteText(row.Role);
    }

    internal void Write(SpoolBuffer to, in RatingRow row)
    {
        WriteHead(to, EvidenceKind.Ratings, row.IsWithdrawn, row.EvidenceId, row.Revision, row.Source);
        to.WriteText(row.ConversationId);
        to.WriteInstant(row.At);
        to.WriteDecimal(row.Score);
        to.WriteDecimal(row.Min);
        to.WriteDecimal(row.Max);
    }

    internal void Write(SpoolBuffer to, ConversationAssignment row)
    {
        to.Write((byte)EvidenceKind.Assignments);
        to.WriteText(Encoding.UTF8.GetBytes(row.ConversationId));
        to.WriteText(Encoding.UTF8.GetBytes(row.EmployeeId));
        to.WriteInstant(row.From);
        to.WriteInstant(row.To);
        WriteSource(to, row.Source);
    }

    /// <summary>Writes a record of a kind of which there are few.</summary>
    internal void Write(SpoolBuffer to, EvidenceRecord record)
    {
        WriteHead(to, KindOf(record), record.IsWithdrawn, Encoding.UTF8.GetBytes(record.EvidenceId), record.Revision, record.Source);
        to.WriteText(EmployeeOf(record));
        switch (record)
        {
            case Presence span:
                to.WriteInstant(span.From);
                to.WriteInstant(span.To);
                to.Write((byte)span.State);
                break;
            case Availability span:
                to.WriteInstant(span.From);
                to.WriteInstant(span.To);
                to.Write((byte)span.State);
                break;
            case Leave taken:
                to.WriteDate(taken.Date);
                to.WriteDuration(taken.Duration);
                to.WriteText(taken.Kind);
                to.WriteTime(taken.From);
                to.WriteTime(taken.To);
                break;
            case Shift shift:
                to.WriteDate(shift.Date);
                to.WriteTime(shift.From);
                to.WriteTime(shift.To);
                to.WriteText(shift.Role);
                to.Write((byte)shift.Kind);
                break;
            case Approval approval:
                to.Write((byte)approval.Kind);
                to.WriteInstant(approval.From);
                to.WriteInstant(approval.To);
                to.Write((byte)approval.State);
                to.WriteText(approval.By);
                break;
            case Decision decision:
                to.WriteInstant(decision.At);
                to.Write((byte)decision.Kind);
                to.WriteInstant(decision.DecidedAt);
                to.WriteText(decision.By);
                to.WriteText(decision.Reason);
                break;
            default:
                throw new ArgumentException("is no record of these kinds", nameof(record));
        }
    }

    /// <summary>Gives all rows of some bytes to a sink.</summary>
    internal void Read(ReadOnlySpan<byte> bytes, IEvidenceSink sink)
    {
        var from = new SpoolReader(bytes);
        while (!from.IsAtEnd)
        {
            ReadRow(ref from, sink);
        }
    }

    internal static EvidenceKind KindOf(EvidenceRecord record) => record switch
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

    /// <summary>Whose a record is; null for a message or a rating of nobody.</summary>
    internal static string? EmployeeOf(EvidenceRecord record) => record switch
    {
        Punch punch => punch.EmployeeId,
        Message message => message.EmployeeId,
        Presence span => span.EmployeeId,
        Availability span => span.EmployeeId,
        Leave taken => taken.EmployeeId,
        Shift shift => shift.EmployeeId,
        Approval approval => approval.EmployeeId,
        Decision decision => decision.EmployeeId,
        _ => null,
    };

    private void ReadRow(ref SpoolReader from, IEvidenceSink sink)
    {
        byte first = from.ReadByte();
        var kind = (EvidenceKind)(first & Kinds);
        if (kind == EvidenceKind.Assignments)
        {
            sink.Add(new ConversationAssignment
            {
                ConversationId = Utf8Text.GetString(from.ReadUtf8()),
                EmployeeId = Utf8Text.GetString(from.ReadUtf8()),
                From = from.ReadMissableInstant(),
                To = from.ReadMissableInstant(),
                Source = ReadSource(ref from),
            });
            return;
        }

        bool isWithdrawn = (first & Withdrawn) != 0;
        var id = from.ReadUtf8();
        long revision = from.ReadSigned();
        var source = ReadSource(ref from);
        switch (kind)
        {
            case EvidenceKind.Punches:
                sink.Add(new PunchRow
                {
                    EvidenceId = id, Revision = revision, IsWithdrawn = isWithdrawn, Source = source, EmployeeId = from.ReadUtf8(), At = from.ReadInstant(),
                    Kind = (PunchKind)from.ReadByte(), Role = from.ReadUtf8(), Place = from.ReadUtf8(), Terminal = from.ReadUtf8(),
                });
                break;
            case EvidenceKind.Messages:
                sink.Add(new MessageRow
                {
                    EvidenceId = id, Revision = revision, IsWithdrawn = isWithdrawn, Source = source, EmployeeId = from.ReadUtf8(),
                    ConversationId = from.ReadUtf8(), At = from.ReadInstant(), Sender = (MessageSender)from.ReadByte(), Role = from.ReadUtf8(),
                });
                break;
            case EvidenceKind.Ratings:
                sink.Add(new RatingRow
                {
                    EvidenceId = id, Revision = revision, IsWithdrawn = isWithdrawn, Source = source, ConversationId = from.ReadUtf8(),
                    At = from.ReadInstant(), Score = from.ReadDecimal(), Min = from.ReadDecimal(), Max = from.ReadDecimal(),
                });
                break;
            default:
                sink.Add(ReadRecord(ref from, kind, Utf8Text.GetString(id)) with { Revision = revision, IsWithdrawn = isWithdrawn, Source = source });
                break;
        }
    }

    private static EvidenceRecord ReadRecord(ref SpoolReader from, EvidenceKind kind, string id)
    {
        string employee = from.ReadText()!;
        return kind switch
        {
            EvidenceKind.Presence => new Presence
            {
                EvidenceId = id, EmployeeId = employee, From = from.ReadInstant(), To = from.ReadInstant(), State = (PresenceState)from.ReadByte(),
            },
            EvidenceKind.Availability => new Availability
            {
                EvidenceId = id, EmployeeId = employee, From = from.ReadInstant(), To = from.ReadInstant(), State = (AvailabilityState)from.ReadByte(),
            },
            EvidenceKind.Leave => new Leave
            {
                EvidenceId = id, EmployeeId = employee, Date = from.ReadDate(), Duration = from.ReadDuration(), Kind = from.ReadText()!,
                From = from.ReadTime(), To = from.ReadTime(),
            },
            EvidenceKind.Shifts => new Shift
            {
                EvidenceId = id, EmployeeId = employee, Date = from.ReadDate(), From = from.ReadTime(), To = from.ReadTime(), Role = from.ReadText(),
                Kind = (ShiftKind)from.ReadByte(),
            },
            EvidenceKind.Approvals => new Approval
            {
                EvidenceId = id, EmployeeId = employee, Kind = (ApprovalKind)from.ReadByte(), From = from.ReadInstant(), To = from.ReadInstant(),
                State = (ApprovalState)from.ReadByte(), By = from.ReadText(),
            },
            _ => new Decision
            {
                EvidenceId = id, EmployeeId = employee, At = from.ReadInstant(), Kind = (DecisionKind)from.ReadByte(), DecidedAt = from.ReadInstant(),
                By = from.ReadText(), Reason = from.ReadText(),
            },
        };
    }

    private void WriteHead(SpoolBuffer to, EvidenceKind kind, bool isWithdrawn, ReadOnlySpan<byte> id, long revision, SourcePlace source)
    {
        to.Write((byte)((byte)kind | (isWithdrawn ? Withdrawn : 0)));
        to.WriteText(id);
        to.WriteSigned(revision);
        WriteSource(to, source);
    }

    private void WriteSource(SpoolBuffer to, SourcePlace source)
    {
        to.WriteNumber((ulong)names.NumberOf(source.File));
        to.WriteSigned(source.Line);
        to.WriteText(source.Path);
    }

    private SourcePlace ReadSource(ref SpoolReader from)
    {
        string? file = names.NameOf((int)from.ReadNumber());
        int line = (int)from.ReadSigned();
        return new SourcePlace(file, line, from.ReadText());
    }
}
