using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Puts findings into the same words as a whole evaluation does.</summary>
internal sealed class FindingWords(IReadOnlyList<Employee> employees, IEvidenceSlices evidence)
{
    internal Diagnostic Of(Finding finding)
    {
        var employee = employees[finding.Employee];
        return finding.Kind switch
        {
            FindingKind.OverlappingClaim => OverlappingClaim(finding, employee),
            FindingKind.UnknownDate => SessionDiagnostics.UnknownDate.At(
                SourcePlace.None, ("year", Nanoseconds.ToDate(finding.Record).Year.ToString(CultureInfo.InvariantCulture))),
            _ => OfPunch(finding, employee.Id),
        };
    }

    private Diagnostic OfPunch(Finding finding, string employeeId)
    {
        var (evidenceId, role, source) = evidence.PunchOf(employeeId, finding.Record);
        switch (finding.Kind)
        {
            case FindingKind.RoleNotHeld:
                return EvidenceDiagnostics.RoleNotHeld.At(source, ("evidence", evidenceId), ("employee", employeeId), ("role", role ?? "primary"));
            case FindingKind.OutWithoutIn:
                return EvidenceDiagnostics.OutWithoutIn.At(source, ("evidence", evidenceId), ("employee", employeeId));
            case FindingKind.MissingOutDiscarded:
                return EvidenceDiagnostics.MissingOutDiscarded.At(source, ("evidence", evidenceId), ("employee", employeeId));
            default:
                var (message, messageSource) = evidence.MessageOf(employeeId, finding.Other);
                return EvidenceDiagnostics.MissingOutRepaired.Between(source, [messageSource],
                    ("evidence", evidenceId),
                    ("employee", employeeId),
                    ("message", message),
                    ("end", InstantPattern.ExtendedIso.Format(Nanoseconds.ToInstant(finding.Time))));
        }
    }

    private static Diagnostic OverlappingClaim(Finding finding, Employee employee) => SessionDiagnostics.OverlappingClaim.At(employee.Place,
        ("employee", employee.Id), ("loser", employee.Assignments[finding.Record].Role), ("keeper", employee.Assignments[finding.Other].Role),
        ("time", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))),
        ("start", InstantPattern.ExtendedIso.Format(Nanoseconds.ToInstant(finding.Time))));
}
