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
    // The first byte: the kind, and what is as in the row before and left out.
    private const int Kinds = 0x0F;
    private const byte SameEmployee = 0x10;
    private const byte SameConversation = 0x20;

    /// <summary>The same file, no path, and the first word on its id.</summary>
    private const byte SameFile = 0x40;
    private const byte Withdrawn = 0x80;

    internal void Write(SpoolBuffer to, SpoolContext before, in PunchRow row)
    {
        WriteHead(to, before, new SpoolHead
        {
            Kind = EvidenceKind.Punches, IsWithdrawn = row.IsWithdrawn, EvidenceId = row.EvidenceId, Revision = row.Revision, Source = row.Source,
            EmployeeId = row.EmployeeId,
        });
        to.WriteInstant(row.At);
        to.Write((byte)row.Kind);
        to.WriteText(row.Role);
        to.WriteText(row.Place);
        to.WriteText(row.Terminal);
    }

    internal void Write(SpoolBuffer to, SpoolContext before, in MessageRow row)
    {
        WriteHead(to, before, new SpoolHead
        {
            Kind = EvidenceKind.Messages, IsWithdrawn = row.IsWithdrawn, EvidenceId = row.EvidenceId, Revision = row.Revision, Source = row.Source,
            EmployeeId = row.EmployeeId, ConversationId = row.ConversationId,
        });
        to.WriteInstant(row.At);
        to.Write((byte)row.Sender);
        to.WriteText(row.Role);
    }

    internal void Write(SpoolBuffer to, SpoolContext before, in RatingRow row)
    {
        WriteHead(to, before, new SpoolHead
        {
            Kind = EvidenceKind.Ratings, IsWithdrawn = row.IsWithdrawn, EvidenceId = row.EvidenceId, Revision = row.Revision, Source = row.Source,
            ConversationId = row.ConversationId,
        });
        to.WriteInstant(row.At);
        to.WriteDecimal(row.Score);
        to.WriteDecimal(row.Min);
        to.WriteDecimal(row.Max);
    }

    internal void Write(SpoolBuffer to, SpoolContext before, ConversationAssignment row)
    {
        WriteHead(to, before, new SpoolHead
        {
            Kind = EvidenceKind.Assignments, Source = row.Source, EmployeeId = Encoding.UTF8.GetBytes(row.EmployeeId),
            ConversationId = Encoding.UTF8.GetBytes(row.ConversationId),
        });
        to.WriteInstant(row.From);
        to.WriteInstant(row.To);
    }

    /// <summary>Writes a record of a kind of which there are few.</summary>
    internal void Write(SpoolBuffer to, SpoolContext before, EvidenceRecord record)
    {
        WriteHead(to, before, new SpoolHead
        {
            Kind = KindOf(record), IsWithdrawn = record.IsWithdrawn, EvidenceId = Encoding.UTF8.GetBytes(record.EvidenceId), Revision = record.Revision,
            Source = record.Source, EmployeeId = Encoding.UTF8.GetBytes(EmployeeOf(record) ?? string.Empty),
        });
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
    /// <param name="bytes">The bytes, which follow those that were read before.</param>
    /// <param name="before">What the last row of those said.</param>
    /// <param name="sink">Takes the rows.</param>
    internal void Read(ReadOnlySpan<byte> bytes, SpoolContext before, IEvidenceSink sink)
    {
        var from = new SpoolReader(bytes);
        while (!from.IsAtEnd)
        {
            ReadRow(ref from, before, sink);
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

    private void ReadRow(ref SpoolReader from, SpoolContext before, IEvidenceSink sink)
    {
        var head = ReadHead(ref from, before);
        switch (head.Kind)
        {
            case EvidenceKind.Punches:
                sink.Add(new PunchRow
                {
                    EvidenceId = head.EvidenceId, Revision = head.Revision, IsWithdrawn = head.IsWithdrawn, Source = head.Source,
                    EmployeeId = head.EmployeeId, At = from.ReadInstant(), Kind = (PunchKind)from.ReadByte(), Role = from.ReadUtf8(),
                    Place = from.ReadUtf8(), Terminal = from.ReadUtf8(),
                });
                break;
            case EvidenceKind.Messages:
                sink.Add(new MessageRow
                {
                    EvidenceId = head.EvidenceId, Revision = head.Revision, IsWithdrawn = head.IsWithdrawn, Source = head.Source,
                    EmployeeId = head.EmployeeId, ConversationId = head.ConversationId, At = from.ReadInstant(), Sender = (MessageSender)from.ReadByte(),
                    Role = from.ReadUtf8(),
                });
                break;
            case EvidenceKind.Ratings:
                sink.Add(new RatingRow
                {
                    EvidenceId = head.EvidenceId, Revision = head.Revision, IsWithdrawn = head.IsWithdrawn, Source = head.Source,
                    ConversationId = head.ConversationId, At = from.ReadInstant(), Score = from.ReadDecimal(), Min = from.ReadDecimal(),
                    Max = from.ReadDecimal(),
                });
                break;
            case EvidenceKind.Assignments:
                sink.Add(new ConversationAssignment
                {
                    ConversationId = Utf8Text.GetString(head.ConversationId), EmployeeId = Utf8Text.GetString(head.EmployeeId),
                    From = from.ReadMissableInstant(), To = from.ReadMissableInstant(), Source = head.Source,
                });
                break;
            default:
                var record = ReadRecord(ref from, head.Kind, Utf8Text.GetString(head.EvidenceId), Utf8Text.GetString(head.EmployeeId));
                sink.Add(record with { Revision = head.Revision, IsWithdrawn = head.IsWithdrawn, Source = head.Source });
                break;
        }
    }

    private static EvidenceRecord ReadRecord(ref SpoolReader from, EvidenceKind kind, string id, string employee) => kind switch
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

    private void WriteHead(SpoolBuffer to, SpoolContext before, in SpoolHead head)
    {
        int file = names.NumberOf(head.Source.File);
        bool isSameFile = file == before.File && head.Source.Path is null && head.Revision == 0;
        bool isSameEmployee = !before.Employee.Change(head.EmployeeId);
        bool isSameConversation = !before.Conversation.Change(head.ConversationId);
        to.Write((byte)((byte)head.Kind | (isSameEmployee ? SameEmployee : 0) | (isSameConversation ? SameConversation : 0) | (isSameFile ? SameFile : 0)
            | (head.IsWithdrawn ? Withdrawn : 0)));
        to.WriteText(head.EvidenceId);
        to.WriteSigned((long)head.Source.Line - before.Line);
        (before.File, before.Line) = (file, head.Source.Line);
        if (!isSameFile)
        {
            to.WriteNumber((ulong)file);
            to.WriteText(head.Source.Path);
            to.WriteSigned(head.Revision);
        }

        if (!isSameEmployee)
        {
            to.WriteText(head.EmployeeId);
        }

        if (!isSameConversation)
        {
            to.WriteText(head.ConversationId);
        }
    }

    private SpoolHead ReadHead(ref SpoolReader from, SpoolContext before)
    {
        byte first = from.ReadByte();
        var id = from.ReadUtf8();
        before.Line = (int)(before.Line + from.ReadSigned());
        string? path = null;
        long revision = 0;
        if ((first & SameFile) == 0)
        {
            before.File = (int)from.ReadNumber();
            path = from.ReadText();
            revision = from.ReadSigned();
        }

        if ((first & SameEmployee) == 0)
        {
            before.Employee.Change(from.ReadUtf8());
        }

        if ((first & SameConversation) == 0)
        {
            before.Conversation.Change(from.ReadUtf8());
        }

        return new SpoolHead
        {
            Kind = (EvidenceKind)(first & Kinds),
            IsWithdrawn = (first & Withdrawn) != 0,
            EvidenceId = id,
            Revision = revision,
            Source = new SourcePlace(names.NameOf(before.File), before.Line, path),
            EmployeeId = before.Employee.Utf8,
            ConversationId = before.Conversation.Utf8,
        };
    }
}
