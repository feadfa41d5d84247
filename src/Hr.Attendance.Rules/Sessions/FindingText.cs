using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Says in words what the kernel found.</summary>
internal static class FindingText
{
    internal static Diagnostic Of(Finding finding, Employee employee, IEvidenceSlices evidence) => finding.Kind switch
    {
        FindingKind.OverlappingClaim => SessionDiagnostics.OverlappingClaim.At(employee.Place,
            ("employee", employee.Id), ("loser", employee.Assignments[finding.Record].Role), ("keeper", employee.Assignments[finding.Other].Role),
            ("time", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))), ("start", Text(finding.Time))),
        FindingKind.UnknownDate => SessionDiagnostics.UnknownDate.At(
            SourcePlace.None, ("year", Nanoseconds.ToDate(finding.Record).Year.ToString(CultureInfo.InvariantCulture))),
        _ => OfPunch(finding, employee.Id, evidence),
    };

    private static Diagnostic OfPunch(Finding finding, string employeeId, IEvidenceSlices evidence)
    {
        var (evidenceId, role, source) = evidence.PunchOf(employeeId, finding.Record);
        switch (finding.Kind)
        {
            case FindingKind.RoleNotHeld:
                return EvidenceDiagnostics.RoleNotHeld.At(source, ("evidence", evidenceId), ("employee", employeeId), ("role", role ?? "primary"));
            case FindingKind.RepeatedPunch:
                var (before, _, sourceBefore) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.RepeatedPunch.Between(source, [sourceBefore],
                    ("evidence", evidenceId), ("employee", employeeId), ("before", before));
            case FindingKind.PairOfNoLength:
                var (other, _, sourceOfOther) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.PairOfNoLength.Between(source, [sourceOfOther],
                    ("evidence", evidenceId), ("employee", employeeId), ("other", other));
            case FindingKind.OutWithoutIn:
                return EvidenceDiagnostics.OutWithoutIn.At(source, ("evidence", evidenceId), ("employee", employeeId));
            case FindingKind.MissingOutDiscarded:
                return EvidenceDiagnostics.MissingOutDiscarded.At(source, ("evidence", evidenceId), ("employee", employeeId));
            default:
                var (message, messageSource) = evidence.MessageOf(employeeId, finding.Other);
                return EvidenceDiagnostics.MissingOutRepaired.Between(source, [messageSource],
                    ("evidence", evidenceId), ("employee", employeeId), ("message", message), ("end", Text(finding.Time)));
        }
    }

    private static string Text(long time) => InstantPattern.ExtendedIso.Format(Nanoseconds.ToInstant(time));
}
