using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Exemptions that have not ended on the date of the check, and which of them are about to.</summary>
internal sealed class RunningExemptions : IPolicyAnalysis
{
    private const int DaysOfWarning = 30;

    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context) => context.On is { } on
        ? PolicyExemption.In(unit.Documents, context.Order).Where(exemption => exemption.Until > on).Select(exemption => Report(exemption, on))
        : [];

    private static Diagnostic Report(PolicyExemption exemption, LocalDate on)
    {
        int days = Period.DaysBetween(on, exemption.Until);
        var descriptor = days <= DaysOfWarning ? PolicyCheckDiagnostics.ExemptionEnds : PolicyCheckDiagnostics.Exempted;
        return descriptor.At(exemption.Place,
            ("exempt", exemption.ExemptUnitId), ("document", exemption.DocumentId), ("setting", exemption.SettingName),
            ("until", Wording.Text(exemption.Until)), ("days", days.ToString(CultureInfo.InvariantCulture)),
            ("reason", exemption.Reason is null ? string.Empty : $" ({Wording.Shortened(exemption.Reason)})"));
    }
}
