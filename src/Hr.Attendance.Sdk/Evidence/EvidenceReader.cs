using Hr.Attendance.Rules.Evidence;

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
    /// <summary>Hands the rows of a file to a sink, of punches, messages and ratings without an object for each.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="sink">Takes what can be read, in order of the file.</param>
    /// <param name="log">Takes the findings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none.</exception>
    public static void Read(EvidenceKind kind, Stream stream, EvidenceFormat format, IEvidenceSink sink, ReadingLog log) =>
        new EvidenceFileRows(kind, Guard.NotNull(log), [Guard.NotNull(sink)]).Read(Guard.NotNull(stream), format);

    /// <summary>Reads punches.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The punches that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Punch> ReadPunches(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.PunchColumns, Punch.Withdrawn, static record => EvidenceRows.TryReadPunch(record, revision: 0, out var row)
            ? new Punch
            {
                EvidenceId = record.Text(0)!,
                EmployeeId = record.SharedText(1)!,
                At = row.At,
                Kind = row.Kind,
                Role = record.SharedText(4),
                Place = record.SharedText(5),
                Terminal = record.SharedText(6),
                Source = row.Source,
            }
            : null);

    /// <summary>Reads messages.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The messages that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Message> ReadMessages(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.MessageColumns, Message.Withdrawn, static record => EvidenceRows.TryReadMessage(record, revision: 0, out var row)
            ? new Message
            {
                EvidenceId = record.Text(0)!,
                EmployeeId = record.SharedText(1),
                ConversationId = record.SharedText(2)!,
                At = row.At,
                Sender = row.Sender,
                Role = record.SharedText(5),
                Source = row.Source,
            }
            : null);

    /// <summary>Reads ratings.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The ratings that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Rating> ReadRatings(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.RatingColumns, Rating.Withdrawn, static record => EvidenceRows.TryReadRating(record, revision: 0, out var row)
            ? new Rating
            {
                EvidenceId = record.Text(0)!,
                ConversationId = record.SharedText(1)!,
                At = row.At,
                Score = row.Score,
                Min = row.Min,
                Max = row.Max,
                Source = row.Source,
            }
            : null);

    /// <summary>Reads spans of presence.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The spans that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Presence> ReadPresence(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.PresenceColumns, Presence.Withdrawn, EvidenceRows.ReadSpanOfPresence);

    /// <summary>Reads when people can have online duty, and when not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The spans that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Availability> ReadAvailability(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.AvailabilityColumns, Availability.Withdrawn, EvidenceRows.ReadSpanOfAvailability);

    /// <summary>Reads leave taken.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The leave that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Leave> ReadLeave(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.LeaveColumns, Leave.Withdrawn, EvidenceRows.ReadLeaveTaken);

    /// <summary>Reads lines of rosters.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The lines that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Shift> ReadShifts(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.ShiftColumns, Shift.Withdrawn, EvidenceRows.ReadShift);

    /// <summary>Reads what was approved and what was not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The approvals that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Approval> ReadApprovals(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.ApprovalColumns, Approval.Withdrawn, EvidenceRows.ReadApproval);

    /// <summary>Reads what people decided about sessions.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The decisions that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Decision> ReadDecisions(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.DecisionColumns, Decision.Withdrawn, EvidenceRows.ReadDecision);

    /// <summary>Reads to whom conversations are assigned.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The rows that can be read, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<ConversationAssignment> ReadAssignments(Stream stream, EvidenceFormat format, ReadingLog log) =>
        Read(stream, format, log, EvidenceRows.AssignmentColumns, EvidenceRows.ReadAssignment);

    private static IEnumerable<T> Read<T>(
        Stream stream, EvidenceFormat format, ReadingLog log, RecordColumns columns, Func<string, long, T> withdrawn, Func<RecordCursor, T?> make)
        where T : EvidenceRecord =>
        Read(stream, format, log, columns, record => EvidenceRows.ReadRevised(record, withdrawn, make));

    private static IEnumerable<T> Read<T>(Stream stream, EvidenceFormat format, ReadingLog log, RecordColumns columns, Func<RecordCursor, T?> make)
        where T : class
    {
        Guard.NotNull(stream);
        Guard.NotNull(log);

        return RecordCursor.Read(stream, format, log, columns, make);
    }
}
