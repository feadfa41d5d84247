namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches one employee's business days for one kind of alert. Days are given in order; a watch may remember the ones before.</summary>
internal interface IAlertWatch
{
    /// <summary>Adds the alerts of the next business day.</summary>
    void Check(in ComplianceDay day, List<Alert> alerts);
}
