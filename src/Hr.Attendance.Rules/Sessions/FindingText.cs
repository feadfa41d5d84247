using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Says in words what the kernel found.</summary>
internal static class FindingText
{
    internal static Diagnostic Of(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence) => finding.Kind switch
    {
        FindingKind.OverlappingClaim => SessionDiagnostics.OverlappingClaim.At(employee.Place,
            ("employee", employee.Id), ("loser", employee.Assignments[finding.Record].Role), ("keeper", employee.Assignments[finding.Other].Role),
            ("time", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))), ("start", Local(finding.Time, employee, units))),
        FindingKind.UnknownDate => SessionDiagnostics.UnknownDate.At(
            SourcePlace.None, ("year", Nanoseconds.ToDate(finding.Record).Year.ToString(CultureInfo.InvariantCulture))),
        FindingKind.NobodyAssigned => EvidenceDiagnostics.NobodyAssigned.At(SourcePlace.None),
        FindingKind.RatingWithoutSession => OfRating(finding, employee, evidence),
        _ => OfPunch(finding, employee, units, evidence),
    };

    private static Diagnostic OfRating(Finding finding, Employee employee, IEvidenceSlices evidence)
    {
        var (evidenceId, source) = evidence.RatingOf(finding.Record);
        return EvidenceDiagnostics.RatingWithoutSession.At(source, ("evidence", evidenceId), ("employee", employee.Id));
    }

    private static Diagnostic OfPunch(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence)
    {
        string employeeId = employee.Id;
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
                    ("evidence", evidenceId), ("employee", employeeId), ("message", message), ("end", Local(finding.Time, employee, units)));
        }
    }

    /// <summary>A time on the clock of the person's unit.</summary>
    private static string Local(long time, Employee employee, UnitTree units)
    {
        var instant = Nanoseconds.ToInstant(time);
        return LocalText.Of(instant, units.ZoneOf(employee.Unit.On(instant.InUtc().Date)));
    }
}
