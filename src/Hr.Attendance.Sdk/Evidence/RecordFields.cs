using System.Buffers.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Reads fields of a record; what cannot be read sets the record aside, which is told, and gives null.</summary>
internal static class RecordFields
{
    private static readonly Choice<bool> YesOrNo = new(("true", true), ("false", false));
    private static readonly Choice<PunchKind> PunchKinds = new(("in", PunchKind.In), ("out", PunchKind.Out));
    internal static readonly Choice<PresenceState> PresenceStates = new(("online", PresenceState.Online), ("away", PresenceState.Away));
    internal static readonly Choice<AvailabilityState> AvailabilityStates = new(
        ("available", AvailabilityState.Available), ("unavailable", AvailabilityState.Unavailable), ("preferred", AvailabilityState.Preferred));

    private static readonly Choice<ShiftKind> ShiftKinds = new(("work", ShiftKind.Work), ("off", ShiftKind.Off));
    internal static readonly Choice<ApprovalKind> ApprovalKinds = new(("overtime", ApprovalKind.Overtime));
    internal static readonly Choice<ApprovalState> ApprovalStates = new(("approved", ApprovalState.Approved), ("rejected", ApprovalState.Rejected));
    internal static readonly Choice<DecisionKind> DecisionKinds = new(
        ("accept", DecisionKind.Accept), ("refuse", DecisionKind.Refuse), ("hold", DecisionKind.Hold));

    private static readonly Choice<MessageSender> Senders = new(
        ("customer", MessageSender.Customer), ("employee", MessageSender.Employee), ("auto", MessageSender.Auto), ("close", MessageSender.Close));

    internal static long? ReadRevision(RecordCursor record, int column) =>
        record.Utf8(column) is var digits && digits.Length == 0 ? 0
        : Utf8Parser.TryParse(digits, out long revision, out int read) && read == digits.Length && revision >= 0 ? revision
        : record.SetAside<long>(column, RecordFaults.NoWholeNumber);

    internal static bool? ReadYesOrNo(RecordCursor record, int column) =>
        record.Utf8(column).Length == 0 ? false : ReadChoice(record, column, YesOrNo);

    internal static PunchKind? ReadPunchKind(RecordCursor record, int column) =>
        record.Utf8(column).Length == 0 ? PunchKind.Unstated : ReadChoice(record, column, PunchKinds);

    /// <summary>Who wrote; what an employee wrote is somebody's.</summary>
    internal static MessageSender? ReadSender(RecordCursor record, int column, int employee) =>
        ReadChoice(record, column, Senders) is not { } sender ? null
        : sender == MessageSender.Employee && record.Utf8(employee).Length == 0 ? record.SetAside<MessageSender>(employee, RecordFaults.EmptyWriter)
        : sender;

    /// <summary>Whether a line of a roster plans work; a date that is free has no times, work has both.</summary>
    internal static ShiftKind? ReadShiftKind(RecordCursor record, int column, int from) =>
        ReadChoice(record, column, ShiftKinds) is not { } kind ? null
        : kind == ShiftKind.Off && record.Utf8(from).Length + record.Utf8(from + 1).Length > 0 ? record.SetAside<ShiftKind>(from, RecordFaults.FreeWithTimes)
        : kind == ShiftKind.Work && record.Utf8(from).Length == 0 ? record.SetAside<ShiftKind>(from, RecordFaults.Empty)
        : kind;

    /// <summary>Two local times, both or none; midnight as the end of a date may be written as 24:00.</summary>
    internal static (LocalTime? From, LocalTime? To)? ReadTimes(RecordCursor record, int from, int to)
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

    internal static Instant? ReadInstant(RecordCursor record, int column) =>
        record.Instant(column)
        ?? record.SetAside<Instant>(column, RecordFaults.NoInstant);

    internal static LocalDate? ReadDate(RecordCursor record, int column) =>
        LocalDatePattern.Iso.Parse(record.Text(column) ?? string.Empty) is { Success: true, Value.Year: >= 1 and <= 9998 } parsed
            ? parsed.Value
            : record.SetAside<LocalDate>(column, RecordFaults.NoDate);

    internal static Duration? ReadDuration(RecordCursor record, int column) =>
        IsoDuration.TryParse(record.Text(column), out var duration)
            ? duration
            : record.SetAside<Duration>(column, RecordFaults.NoDuration);

    internal static decimal? ReadNumber(RecordCursor record, int column) =>
        record.Utf8(column) is var digits && Utf8Parser.TryParse(digits, out decimal number, out int read) && read == digits.Length
            && Math.Abs(number) <= 1_000_000_000
            ? number
            : record.SetAside<decimal>(column, RecordFaults.NoNumber);

    internal static T? ReadChoice<T>(RecordCursor record, int column, Choice<T> choice)
        where T : struct =>
        choice.Find(record.Utf8(column)) ?? record.SetAside<T>(column, RecordFaults.NoneOf, ("names", choice.Names));
}
