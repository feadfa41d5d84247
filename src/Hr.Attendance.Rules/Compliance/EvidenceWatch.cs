using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for evidence that does not fit: outside the windows, without the role, without counterpart, against presence.</summary>
internal sealed class EvidenceWatch : IAlertWatch
{
    public IEnumerable<Alert> Check(ComplianceDay day)
    {
        if (day.Policy.Get(ComplianceSettings.OutsideWindows) is { } limit && day.Evidence.OutsideWindows(day.Date) is var outside && outside > limit)
        {
            yield return day.Alert(ComplianceDiagnostics.OutsideWindows,
                ("time", IsoDuration.Format(outside)), ("date", day.DateText), ("limit", IsoDuration.Format(limit)));
        }

        (Setting<int?> Setting, DiagnosticDescriptor Kind, Func<LocalDate, int> CountOn)[] counts =
        [
            (ComplianceSettings.WithoutRole, ComplianceDiagnostics.WithoutRole, day.Evidence.WithoutRole),
            (ComplianceSettings.MissingEvidence, ComplianceDiagnostics.MissingEvidence, day.Evidence.Unpaired),
            (ComplianceSettings.ContradictoryEvidence, ComplianceDiagnostics.ContradictoryEvidence, day.Evidence.WhileAway),
        ];
        foreach (var (setting, kind, countOn) in counts)
        {
            if (day.Policy.Get(setting) is { } least && countOn(day.Date) is var count && count > 0 && count >= least)
            {
                yield return day.Alert(kind, ("count", count.ToString(CultureInfo.InvariantCulture)), ("date", day.DateText));
            }
        }
    }
}
