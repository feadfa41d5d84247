using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>A day has more overtime than the limit.</summary>
[Name("Alert: daily overtime above the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class DailyOvertimeAboveLimit : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DailyOvertimeLimit limit = null!;
        DayOfTimesheet day = null!;

        When()
            .Match(() => limit)
            .Match(() => day, d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date), d => d.Overtime > limit.Most);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.DailyOvertime(day.Facts, limit.Most), 0));
    }
}

/// <summary>Between the last effective session and the next shift there is too little rest.</summary>
[Name("Alert: too little rest before the next shift"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class RestBelowLimit : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        RestLimit limit = null!;
        RestAfterDay rest = null!;

        When()
            .Match(() => limit)
            .Query(() => rest, query => query
                .Match<DayOfTimesheet>(d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date))
                .SelectMany(d => RestAfterDay.Of(d)))
            .Having(() => rest.Time < limit.Least);
        Then().Yield(_ => new RaisedAlerts(
            rest.Day.Employee, rest.Day.Employee.Steps.Alerts.ShortRest(rest.Day.Facts, rest.End, rest.Next, limit.Least), rest.Place));
    }
}

/// <summary>Evidence shows time online outside the windows.</summary>
[Name("Alert: time outside the hours that can count"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class OutsideWindowsAboveLimit : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OutsideWindowsLimit limit = null!;
        DayOfTimesheet day = null!;
        OddEvidenceOfDay odd = null!;

        When()
            .Match(() => limit)
            .Match(() => day, d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date))
            .Match(() => odd, o => o.Date == day.Date, o => o.Employee == day.Employee, o => o.OutsideWindows > limit.Most);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.OutsideWindows(day.Facts, odd.OutsideWindows, limit.Most), 0));
    }
}

/// <summary>Evidence is for a role that is not held.</summary>
[Name("Alert: evidence without the role"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class EvidenceWithoutRole : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WithoutRoleLimit limit = null!;
        DayOfTimesheet day = null!;
        OddEvidenceOfDay odd = null!;

        When()
            .Match(() => limit)
            .Match(() => day, d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date))
            .Match(() => odd, o => o.Date == day.Date, o => o.Employee == day.Employee, o => o.WithoutRole >= limit.Least);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.WithoutRole(day.Facts, odd.WithoutRole), 0));
    }
}

/// <summary>Punches lack their counterpart.</summary>
[Name("Alert: punches without counterpart"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class PunchesWithoutCounterpart : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MissingEvidenceLimit limit = null!;
        DayOfTimesheet day = null!;
        OddEvidenceOfDay odd = null!;

        When()
            .Match(() => limit)
            .Match(() => day, d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date))
            .Match(() => odd, o => o.Date == day.Date, o => o.Employee == day.Employee, o => o.Unpaired >= limit.Least);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.MissingEvidence(day.Facts, odd.Unpaired), 0));
    }
}

/// <summary>Messages were written while the account was away.</summary>
[Name("Alert: evidence that contradicts presence"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class MessagesWhileAway : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ContradictoryEvidenceLimit limit = null!;
        DayOfTimesheet day = null!;
        OddEvidenceOfDay odd = null!;

        When()
            .Match(() => limit)
            .Match(() => day, d => d.Policy == limit.Policy, d => d.Employee.Covers(d.Date))
            .Match(() => odd, o => o.Date == day.Date, o => o.Employee == day.Employee, o => o.WhileAway >= limit.Least);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.ContradictoryEvidence(day.Facts, odd.WhileAway), 0));
    }
}

/// <summary>Punched primary time on a rest day or statutory holiday is no overtime.</summary>
[Name("Alert: primary time on a holiday left out"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class PrimaryTimeLeftOut : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DayOfTimesheet day = null!;

        When().Match(() => day, d => d.Employee.Covers(d.Date), d => d.LeftOut > Duration.Zero);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.PrimaryLeftOut(day.Facts), 0));
    }
}

/// <summary>Overtime is not approved where policy wants approval.</summary>
[Name("Alert: overtime that is not approved"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class OvertimeWithoutApproval : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DayOfTimesheet day = null!;

        When().Match(() => day, d => d.Employee.Covers(d.Date), d => d.Facts.Day.Unapproved.Total > Duration.Zero);
        Then().Yield(_ => new RaisedAlerts(day.Employee, day.Employee.Steps.Alerts.UnapprovedOvertime(day.Facts), 0));
    }
}
