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

    internal static Leave Leave(
        string id, string employee, LocalDate date, Duration duration, LeaveKind kind = LeaveKind.Compensatory, SourcePlace source = default) =>
        new() { EvidenceId = id, EmployeeId = employee, Date = date, Duration = duration, Kind = kind, Source = source };
}
