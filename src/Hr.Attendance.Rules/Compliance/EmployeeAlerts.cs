namespace Hr.Attendance.Rules.Compliance;

/// <summary>All watches over one employee's business days.</summary>
internal sealed class EmployeeAlerts
{
    // Those that remember nothing of the days before are everybody's.
    private static readonly DailyOvertime DailyOvertime = new();
    private static readonly TimeOutsideWindows TimeOutsideWindows = new();
    private static readonly PrimaryLeftOut PrimaryLeftOut = new();
    private static readonly UnapprovedOvertime UnapprovedOvertime = new();

    private readonly IAlertWatch[] _watches =
    [
        DailyOvertime, new MonthlyOvertime(), new OvertimePace(), new RestBeforeWork(), new DaysInARow(),
        TimeOutsideWindows, OddEvidence.WithoutRole, OddEvidence.Missing, OddEvidence.Contradictory,
        PrimaryLeftOut, UnapprovedOvertime,
    ];

    /// <summary>Adds the alerts of the next business day, by the watches' order; days are given in order.</summary>
    internal void Check(in ComplianceDay day, List<Alert> alerts)
    {
        foreach (var watch in _watches)
        {
            watch.Check(in day, alerts);
        }
    }
}
