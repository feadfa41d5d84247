namespace Hr.Attendance.Rules.Compliance;

/// <summary>All watches over one employee's business days.</summary>
internal sealed class EmployeeAlerts
{
    private readonly IAlertWatch[] _watches =
    [
        new DailyOvertime(), new MonthlyOvertime(), new OvertimePace(), new RestBeforeWork(), new DaysInARow(),
        new TimeOutsideWindows(), OddEvidence.WithoutRole, OddEvidence.Missing, OddEvidence.Contradictory,
        new PrimaryLeftOut(), new UnapprovedOvertime(),
    ];

    /// <summary>Adds the alerts of the next business day, by the watches' order; days are given in order.</summary>
    internal void Check(ComplianceDay day, List<Alert> alerts)
    {
        foreach (var watch in _watches)
        {
            watch.Check(day, alerts);
        }
    }
}
