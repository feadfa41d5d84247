using System.Globalization;
using Hr.Attendance.Rules.Compliance;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>The business days that an alert speaks of, and not only the one on which it stands.</summary>
internal static class AlertReach
{
    /// <summary>No rest that a limit can ask for is longer.</summary>
    private const int DaysOfRest = 7;

    private static readonly LocalDate Earliest = new(1, 1, 1);
    private static readonly LocalDate Latest = new(9998, 12, 31);

    /// <summary>The first and the last day, both included; all days for an alert that is not known here.</summary>
    internal static (LocalDate First, LocalDate Last) Of(Alert alert)
    {
        // An alert about a month tells of days before it, one about rest tells of the shift after it. Who may not see those days may not
        // see the alert. A kind that is not known here, a host's own, may speak of any day.
        var date = alert.Date;
        var kind = alert.Finding.Descriptor;
        if (kind == ComplianceDiagnostics.MonthlyOvertime || kind == ComplianceDiagnostics.OvertimePace)
        {
            return (new LocalDate(date.Year, date.Month, 1), date);
        }

        if (kind == ComplianceDiagnostics.ShortRest)
        {
            return (date, date.PlusDays(DaysOfRest));
        }

        if (kind == ComplianceDiagnostics.ConsecutiveDays)
        {
            return int.TryParse(alert.Finding.Find("count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and < 10_000
                ? (date.PlusDays(1 - count), date)
                : (Earliest, Latest);
        }

        bool isOfItsDay = kind == ComplianceDiagnostics.DailyOvertime
            || kind == ComplianceDiagnostics.PrimaryLeftOut
            || kind == ComplianceDiagnostics.OutsideWindows
            || kind == ComplianceDiagnostics.WithoutRole
            || kind == ComplianceDiagnostics.MissingEvidence || kind == ComplianceDiagnostics.ContradictoryEvidence;
        return isOfItsDay ? (date, date) : (Earliest, Latest);
    }
}
