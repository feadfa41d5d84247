namespace Hr.Attendance.Rules.Compliance;

/// <summary>All watches over one employee's business days.</summary>
internal sealed class EmployeeAlerts
{
    private readonly IAlertWatch[] _watches = [new OvertimeLimits(), new RestBeforeWork(), new DaysInARow(), new EvidenceWatch()];

    /// <summary>The alerts of the next business day, by the watches' order; days are given in order.</summary>
    internal IEnumerable<Alert> Check(ComplianceDay day) => _watches.SelectMany(watch => watch.Check(day));
}
