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
    private static readonly Bilingual OneTime = new("at {first}", "于 {first}");
    private static readonly Bilingual SeveralTimes = new("from {first} to {last}", "自 {first} 至 {last}");
    private static readonly Bilingual AfterLastMessage = new("after the last message", "按最后一条消息");
    private static readonly Bilingual BeforeAMessage = new("as long as a pair may last, before the message", "已达一对打卡的最长时长，其后仍有消息");
    private static readonly Bilingual BeforeEmployment = new("before the employment begins, on {date}", "入职前（{date} 入职）");
    private static readonly Bilingual AfterEmployment = new("after leaving (not employed from {date} on)", "离职后（{date} 起不在职）");

    internal static Diagnostic Of(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence) => finding.Kind switch
    {
        FindingKind.OverlappingClaim => SessionDiagnostics.OverlappingClaim.At(employee.Place,
            ("employee", employee.Id), ("loser", employee.Assignments[finding.Record].Role), ("keeper", employee.Assignments[finding.Other].Role),
            ("time", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))), ("start", Local(finding.Time, employee, units))),
        FindingKind.NoRosterOfRole => SessionDiagnostics.NoRosterOfRole.At(employee.Place,
            ("employee", employee.Id), ("role", employee.Assignments[finding.Record].Role), ("start", Local(finding.Time, employee, units))),
        FindingKind.NobodyAssigned => EvidenceDiagnostics.NobodyAssigned.At(SourcePlace.None),
        FindingKind.RatingWithoutSession => OfRating(finding, employee, evidence),
        FindingKind.DecisionOverNothing => OfDecision(finding, employee, units, evidence),
        FindingKind.MessagesBeforeEmployment or FindingKind.MessagesAfterEmployment or FindingKind.MessagesForRoleNotHeld =>
            OfMessages(finding, employee, units, evidence),
        _ => OfPunch(finding, employee, units, evidence),
    };

    private static Diagnostic OfRating(Finding finding, Employee employee, IEvidenceSlices evidence)
    {
        var (evidenceId, source) = evidence.RatingOf(finding.Record);
        return EvidenceDiagnostics.RatingWithoutSession.At(source, ("evidence", evidenceId), ("employee", employee.Id));
    }

    private static Diagnostic OfDecision(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence)
    {
        var (evidenceId, at, source) = evidence.DecisionOf(employee.Id, finding.Record);
        return EvidenceDiagnostics.DecisionOverNothing.At(
            source, ("evidence", evidenceId), ("employee", employee.Id), ("at", Local(at, employee, units)));
    }

    private static Diagnostic OfMessages(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence)
    {
        var (evidenceId, first, role, source) = evidence.MessageOf(employee.Id, finding.Record);
        var (_, last, _, sourceOfLast) = evidence.MessageOf(employee.Id, finding.Other);
        bool isOfRole = finding.Kind == FindingKind.MessagesForRoleNotHeld;
        var found = (isOfRole ? EvidenceDiagnostics.StatedRoleNotHeld : EvidenceDiagnostics.NotEmployed).Between(
            source, finding.Other == finding.Record ? [] : [sourceOfLast],
            ("employee", employee.Id), ("count", finding.Length.ToString(CultureInfo.InvariantCulture)), ("evidence", evidenceId),
            ("role", role))
            .With("times", (finding.Length == 1 ? OneTime : SeveralTimes).With(
                ("first", Local(first, employee, units)), ("last", Local(last, employee, units))));
        return isOfRole ? found
            : finding.Kind == FindingKind.MessagesBeforeEmployment ? found.With("when", BeforeEmployment.With(("date", employee.Employment.From)))
            : found.With("when", AfterEmployment.With(("date", employee.Employment.To)));
    }

    private static Diagnostic OfPunch(Finding finding, Employee employee, UnitTree units, IEvidenceSlices evidence)
    {
        string employeeId = employee.Id;
        var (evidenceId, at, role, source) = evidence.PunchOf(employeeId, finding.Record);
        switch (finding.Kind)
        {
            case FindingKind.RoleNotHeld:
                return EvidenceDiagnostics.RoleNotHeld.At(source, ("evidence", evidenceId), ("employee", employeeId), ("role", role ?? "primary"))
                    .With("post", EvidenceDiagnostics.PostOf(role));
            case FindingKind.RepeatedPunch:
                var (before, _, _, sourceBefore) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.RepeatedPunch.Between(source, [sourceBefore],
                    ("evidence", evidenceId), ("employee", employeeId), ("before", before));
            case FindingKind.PairOfNoLength:
                var (other, _, _, sourceOfOther) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.PairOfNoLength.Between(source, [sourceOfOther],
                    ("evidence", evidenceId), ("employee", employeeId), ("other", other));
            case FindingKind.OutTooLate:
                var (punchIn, begun, _, sourceOfIn) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.OutTooLate.Between(source, [sourceOfIn],
                    ("evidence", evidenceId), ("employee", employeeId), ("in", punchIn), ("gap", IsoDuration.Format(Duration.FromNanoseconds(at - begun))),
                    ("limit", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))));
            case FindingKind.OutWithoutIn:
                return EvidenceDiagnostics.OutWithoutIn.At(source, ("evidence", evidenceId), ("employee", employeeId));
            case FindingKind.PunchBetween:
                return EvidenceDiagnostics.PunchBetween.At(source, ("evidence", evidenceId), ("employee", employeeId));
            case FindingKind.PunchedOnLeave:
                return EvidenceDiagnostics.PunchedOnLeave.At(
                    source, ("evidence", evidenceId), ("employee", employeeId), ("time", IsoDuration.Format(Duration.FromNanoseconds(finding.Length))));
            case FindingKind.KindsExchanged:
                var (lastIn, lastAt, _, sourceOfLast) = evidence.PunchOf(employeeId, finding.Other);
                return EvidenceDiagnostics.KindsExchanged.Between(source, [sourceOfLast],
                    ("evidence", evidenceId), ("employee", employeeId), ("last", lastIn),
                    ("count", finding.Length.ToString(CultureInfo.InvariantCulture)), ("from", Local(at, employee, units)),
                    ("to", Local(lastAt, employee, units)));
            case FindingKind.MissingOutPlanned:
                return EvidenceDiagnostics.MissingOutPlanned.At(
                    source, ("evidence", evidenceId), ("employee", employeeId), ("end", Local(finding.Time, employee, units)));
            case FindingKind.MissingOutDiscarded:
                return EvidenceDiagnostics.MissingOutDiscarded.At(source, ("evidence", evidenceId), ("employee", employeeId));
            default:
                var (message, messageAt, _, messageSource) = evidence.MessageOf(employeeId, finding.Other);
                return EvidenceDiagnostics.MissingOutRepaired.Between(source, [messageSource],
                    ("evidence", evidenceId), ("employee", employeeId), ("message", message), ("end", Local(finding.Time, employee, units)))
                    .With("why", messageAt <= finding.Time ? AfterLastMessage : BeforeAMessage);
        }
    }

    /// <summary>A time on the clock of the person's unit.</summary>
    private static string Local(long time, Employee employee, UnitTree units)
    {
        var instant = Nanoseconds.ToInstant(time);
        return LocalText.Of(instant, units.ZoneOf(employee.Unit.On(instant.InUtc().Date)));
    }
}
