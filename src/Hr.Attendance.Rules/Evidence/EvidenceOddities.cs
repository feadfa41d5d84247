using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What sound records of one employee say against each other: they count, by a rule that a warning tells.</summary>
internal sealed class EvidenceOddities(Employee employee, ICollection<Diagnostic> diagnostics)
{
    // Two lines with one id contradict each other and are set aside. Two lines with ids of their own may both be meant (a shift in two parts,
    // leave twice on a date), so they count, and whoever keeps the roster hears of those that hardly are.

    internal static void Report(Employee employee, EmployeeEvidence evidence, ICollection<Diagnostic> diagnostics)
    {
        var oddities = new EvidenceOddities(employee, diagnostics);
        if (evidence.Shifts.Count > 0)
        {
            oddities.ReportRolesNotHeld(evidence.Shifts);
            oddities.ReportShifts(evidence.Shifts);
        }

        if (evidence.Leave.Count > 1)
        {
            oddities.ReportOverlaps(evidence.Leave.Where(leave => leave.From is not null), EvidenceDiagnostics.OverlappingLeave,
                leave => LocalSpan(leave.Date, leave.From!.Value, leave.To!.Value));
        }

        if (evidence.Approvals.Count > 1)
        {
            oddities.ReportApprovals(evidence.Approvals);
        }

        if (evidence.Availability.Count > 1)
        {
            oddities.ReportAvailability(evidence.Availability);
        }
    }

    private void ReportRolesNotHeld(IReadOnlyList<Shift> shifts)
    {
        foreach (var ofRole in shifts.Where(shift => shift.Kind == ShiftKind.Work && !IsHeld(shift)).GroupBy(shift => shift.Role, StringComparer.Ordinal))
        {
            var first = ofRole.First();
            diagnostics.Add(EvidenceDiagnostics.ShiftForRoleNotHeld.At(
                    first.Source, ("evidence", first.EvidenceId), ("employee", employee.Id), ("count", ofRole.Count().ToString(CultureInfo.InvariantCulture)),
                    ("date", LocalDatePattern.Iso.Format(first.Date)))
                .With("post", EvidenceDiagnostics.PostOf(ofRole.Key)));
        }
    }

    /// <summary>Whether somebody is employed on the date of a shift and holds its role then.</summary>
    private bool IsHeld(Shift shift) => employee.Employment.Contains(shift.Date) && employee.Assignments.Any(held =>
        held.Dates.Contains(shift.Date)
        && (shift.Role is null ? held.Kind == RoleKind.Primary : string.Equals(held.Role, shift.Role, StringComparison.Ordinal)));

    private void ReportShifts(IReadOnlyList<Shift> shifts)
    {
        foreach (var ofRole in shifts.GroupBy(shift => RoleOf(shift), StringComparer.Ordinal))
        {
            var free = ofRole.Where(shift => shift.Kind == ShiftKind.Off).ToLookup(shift => shift.Date);
            var work = ofRole.Where(shift => shift.Kind == ShiftKind.Work).ToList();
            foreach (var shift in work.Where(shift => free.Contains(shift.Date)))
            {
                Add(EvidenceDiagnostics.FreeAndPlanned, shift, free[shift.Date].First(), ("date", LocalDatePattern.Iso.Format(shift.Date)));
            }

            ReportOverlaps(work.Where(shift => !free.Contains(shift.Date)), EvidenceDiagnostics.OverlappingShifts,
                shift => LocalSpan(shift.Date, shift.From!.Value, shift.To!.Value));
        }
    }

    /// <summary>The primary role is one role, whether a line of the roster names it or not.</summary>
    private string RoleOf(Shift shift) =>
        shift.Role is { } role && !employee.Assignments.Any(held => held.Kind == RoleKind.Primary && string.Equals(held.Role, role, StringComparison.Ordinal))
            ? role
            : string.Empty;

    private void ReportApprovals(IReadOnlyList<Approval> approvals)
    {
        // One word on each rejection is enough.
        foreach (var rejected in approvals.Where(approval => approval.State == ApprovalState.Rejected))
        {
            if (approvals.FirstOrDefault(other =>
                other.State == ApprovalState.Approved && other.From < rejected.To && rejected.From < other.To) is { } approved)
            {
                Add(EvidenceDiagnostics.ContradictoryApprovals, rejected, approved);
            }
        }
    }

    private void ReportAvailability(IReadOnlyList<Availability> spans)
    {
        // One word on each span without duty is enough.
        foreach (var without in spans.Where(span => span.State == AvailabilityState.Unavailable))
        {
            if (spans.FirstOrDefault(other =>
                other.State != AvailabilityState.Unavailable && other.From < without.To && without.From < other.To) is { } opposite)
            {
                Add(EvidenceDiagnostics.ContradictoryAvailability, without, opposite);
            }
        }
    }

    /// <summary>Names each record that begins before one of those before it has ended.</summary>
    private void ReportOverlaps<T>(IEnumerable<T> records, DiagnosticDescriptor descriptor, Func<T, (LocalDateTime From, LocalDateTime To)> spanOf)
        where T : EvidenceRecord
    {
        var inOrder = records.Select(record => (Record: record, Span: spanOf(record))).OrderBy(one => one.Span.From)
            .ThenBy(one => one.Record.EvidenceId, StringComparer.Ordinal).ToList();
        for (int i = 1, longest = 0; i < inOrder.Count; i++)
        {
            if (inOrder[i].Span.From < inOrder[longest].Span.To)
            {
                Add(descriptor, inOrder[i].Record, inOrder[longest].Record);
            }

            longest = inOrder[i].Span.To > inOrder[longest].Span.To ? i : longest;
        }
    }

    private void Add(DiagnosticDescriptor descriptor, EvidenceRecord record, EvidenceRecord other, params (string Name, string? Value)[] more) =>
        diagnostics.Add(descriptor.Between(
            record.Source, [other.Source], [("evidence", record.EvidenceId), ("other", other.EvidenceId), ("employee", employee.Id), .. more]));

    private static (LocalDateTime From, LocalDateTime To) LocalSpan(LocalDate date, LocalTime from, LocalTime to) =>
        (date + from, (to > from ? date : date.PlusDays(1)) + to);
}
