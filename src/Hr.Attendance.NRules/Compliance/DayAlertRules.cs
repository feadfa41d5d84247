using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Compliance;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>The days of the period are watched, with what is known of the days around them.</summary>
[Name("Alert: a day is watched"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class DayIsWatched : Rule
{
    public override void Define()
    {
        CreditedDates credited = null!;
        DayOfTimesheet day = null!;

        When()
            .Match(() => credited)
            .Match(() => day, one => one.Employee == credited.Employee, one => one.Employee.Watches(one.Date));
        Then().Yield(_ => new WatchedDay(day, credited));
    }
}

/// <summary>The days with credit stand together: a row of days is counted from them.</summary>
[Name("Alert: the days with credit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDays)]
internal sealed class DaysHaveCredit : Rule
{
    public override void Define()
    {
        EvaluatedEmployee employee = null!;
        IEnumerable<CreditedSessions> credited = null!;

        When()
            .Match(() => employee)
            .Query(() => credited, query => query.Match<CreditedSessions>(one => one.Employee == employee, one => one.HasCredit).Collect());
        Then().Yield(_ => new CreditedDates(employee, credited));
    }
}

/// <summary>A day has more overtime than the limit.</summary>
[Name("Alert: daily overtime above the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class DailyOvertimeAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.DailyOvertime(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Between the last effective session and the next shift there is too little rest.</summary>
[Name("Alert: too little rest before the next shift"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class ShortRestAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.ShortRest(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Evidence shows time online outside the windows.</summary>
[Name("Alert: time outside the hours that can count"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class OutsideWindowsAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.OutsideWindows(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Evidence is for a role that is not held.</summary>
[Name("Alert: evidence without the role"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class WithoutRoleAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.WithoutRole(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Punches lack their counterpart.</summary>
[Name("Alert: punches without counterpart"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class MissingEvidenceAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.MissingEvidence(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Messages were written while the account was away.</summary>
[Name("Alert: evidence that contradicts presence"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class ContradictoryEvidenceAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.ContradictoryEvidence(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Punched primary time on a rest day or statutory holiday is no overtime.</summary>
[Name("Alert: primary time on a holiday left out"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class PrimaryLeftOutAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.PrimaryLeftOut(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}

/// <summary>Overtime is not approved where policy wants approval.</summary>
[Name("Alert: overtime that is not approved"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterLines)]
internal sealed class UnapprovedOvertimeAlert : Rule
{
    public override void Define()
    {
        WatchedDay day = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date))
            .Let(() => alerts, () => day.Alerts.UnapprovedOvertime(day.Facts))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(day.Employee, alerts));
    }
}
