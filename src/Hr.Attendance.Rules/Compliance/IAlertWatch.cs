namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches one employee's business days for one kind of alert. Days are given in order; a watch may remember the ones before.</summary>
internal interface IAlertWatch
{
    /// <summary>The alerts of the next business day.</summary>
    IEnumerable<Alert> Check(ComplianceDay day);
}
