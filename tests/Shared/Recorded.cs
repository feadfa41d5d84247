using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Tests;

/// <summary>Records of evidence on one line: tests have many, and their order of figures is the same everywhere.</summary>
internal static class Recorded
{
    internal static Punch Punch(
        string id,
        string employee,
        Instant at,
        PunchKind kind,
        string? role = null,
        string? place = null,
        string? terminal = null,
        SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, At = at, Kind = kind, Role = role, Place = place, Terminal = terminal, Source = source };

    internal static Message Message(string id, string? employee, string conversation, Instant at, MessageSender sender, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, ConversationId = conversation, At = at, Sender = sender, Source = source };

    internal static Rating Rating(string id, string conversation, Instant at, decimal score, decimal min, decimal max, SourcePlace source = default) =>
        new() { EvidenceId = id, ConversationId = conversation, At = at, Score = score, Min = min, Max = max, Source = source };

    internal static Presence Presence(string id, string employee, Instant from, Instant to, PresenceState state, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, From = from, To = to, State = state, Source = source };

    internal static Availability Availability(
        string id, string employee, Instant from, Instant to, AvailabilityState state = AvailabilityState.Unavailable, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, From = from, To = to, State = state, Source = source };

    internal static Leave Leave(
        string id, string employee, LocalDate date, Duration duration, string kind = Rules.Evidence.Leave.Compensatory, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, Date = date, Duration = duration, Kind = kind, Source = source };

    /// <summary>A line of a roster; without times the date is free.</summary>
    internal static Shift Shift(
        string id, string employee, LocalDate date, LocalTime? from, LocalTime? to, string? role = null, SourcePlace source = default) => new()
        {
            EvidenceId = id,
            EmployeeId = employee,
            Date = date,
            From = from,
            To = to,
            Role = role,
            Kind = from is null ? ShiftKind.Off : ShiftKind.Work,
            Source = source,
        };

    internal static Approval Approval(
        string id, string employee, Instant from, Instant to, ApprovalState state = ApprovalState.Approved, string? by = null, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, From = from, To = to, State = state, By = by, Source = source };

    internal static Decision Decision(
        string id, string employee, Instant at, DecisionKind kind, Instant decidedAt, string? by = null, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, At = at, Kind = kind, DecidedAt = decidedAt, By = by, Source = source };
}
