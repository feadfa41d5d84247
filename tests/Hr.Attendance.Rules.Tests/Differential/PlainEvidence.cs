using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Which records count.</summary>
internal sealed class PlainEvidence
{
    internal PlainEvidence(PlainWorld world)
    {
        var known = world.Employees.Select(employee => employee.Id).ToHashSet(StringComparer.Ordinal);
        Punches = [.. Once(world.Evidence.Punches).Where(punch => known.Contains(punch.EmployeeId))];
        Messages = [.. Once(world.Evidence.Messages.Where(IsWellFormed)).Where(message => message.EmployeeId is null || known.Contains(message.EmployeeId))];
        Presence = [.. Once(world.Evidence.Presence).Where(span => known.Contains(span.EmployeeId) && span.From <= span.To)];
        Leave = [.. Once(world.Evidence.Leave.Where(leave => leave.IsWithdrawn || leave.From is null == leave.To is null))
            .Where(leave => known.Contains(leave.EmployeeId) && leave.Duration > Duration.Zero && leave.Duration <= Duration.FromHours(24))];
        Shifts = [.. Once(world.Evidence.Shifts.Where(IsWellFormed)).Where(shift => known.Contains(shift.EmployeeId))];
        Approvals = [.. Once(world.Evidence.Approvals).Where(approval => known.Contains(approval.EmployeeId) && approval.From <= approval.To)];
        Ratings = [.. Once(world.Evidence.Ratings).Where(rating => rating.Min < rating.Max && rating.Min <= rating.Score && rating.Score <= rating.Max)];
        Decisions = [.. Once(world.Evidence.Decisions).Where(decision => known.Contains(decision.EmployeeId))];
        Assignments = [.. world.Evidence.Assignments.Where(row => known.Contains(row.EmployeeId) && !(row.To < row.From))];
    }

    internal IReadOnlyList<Punch> Punches { get; }

    internal IReadOnlyList<Message> Messages { get; }

    internal IReadOnlyList<Presence> Presence { get; }

    internal IReadOnlyList<Leave> Leave { get; }

    internal IReadOnlyList<Shift> Shifts { get; }

    internal IReadOnlyList<Approval> Approvals { get; }

    internal IReadOnlyList<Rating> Ratings { get; }

    internal IReadOnlyList<Decision> Decisions { get; }

    internal IReadOnlyList<ConversationAssignment> Assignments { get; }

    /// <summary>"`employee_id` of a customer's, automatic or closing message […] may be empty", that of an employee's may not.</summary>
    private static bool IsWellFormed(Message message) => message.IsWithdrawn || message.EmployeeId is not null || message.Sender != MessageSender.Employee;

    /// <summary>"local times of its date […] (`off`: none)"</summary>
    private static bool IsWellFormed(Shift shift) => shift.IsWithdrawn || (shift.Kind == ShiftKind.Off
        ? shift.From is null && shift.To is null
        : shift.From is not null && shift.To is not null);

    /// <summary>
    /// "Of the well-formed records with one evidence_id the highest revision counts, alone and whole; where it is withdrawn, the id stands for
    /// nothing. The same record twice (same evidence_id, same revision, same content) counts once. Otherwise the same evidence_id and revision with
    /// different content: all of them are set aside". The records are those of one kind.
    /// </summary>
    private static IEnumerable<T> Once<T>(IEnumerable<T> records)
        where T : EvidenceRecord
    {
        foreach (var id in records.GroupBy(record => record.EvidenceId))
        {
            var said = id.Where(record => record.Revision == id.Max(other => other.Revision)).ToList();
            var contents = said.Where(record => !record.IsWithdrawn).Select(record => record with { Source = SourcePlace.None }).Distinct().ToList();
            bool isWithdrawn = said.Exists(record => record.IsWithdrawn);
            if (contents.Count == 1 && !isWithdrawn)
            {
                yield return contents[0];
            }
            else if (!isWithdrawn && FullestOf(contents) is { } fullest)
            {
                yield return fullest;
            }
        }
    }

    /// <summary>"Records that differ in nothing but `place` and `terminal` count once, as the fuller one (then the lower text)".</summary>
    private static T? FullestOf<T>(List<T> contents)
        where T : EvidenceRecord =>
        contents is List<Punch> punches && punches.Select(punch => punch with { Place = null, Terminal = null }).Distinct().Count() == 1
            ? punches.OrderBy(punch => (punch.Place is null ? 1 : 0) + (punch.Terminal is null ? 1 : 0))
                .ThenBy(punch => $"{punch.Place}\n{punch.Terminal}", StringComparer.Ordinal).First() as T
            : null;
}
