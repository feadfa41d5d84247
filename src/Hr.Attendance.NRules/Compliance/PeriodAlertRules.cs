using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Compliance;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>A month has more overtime than the limit.</summary>
[Name("Alert: monthly overtime above the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class MonthlyOvertimeAlert : Rule
{
    public override void Define()
    {
        IGrouping<MonthOf, WatchedDay> month = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Query(() => month, query => query.Match<WatchedDay>().GroupBy(day => day.Month))
            .Let(() => alerts, () => month.First().Alerts.MonthlyOvertime(WatchedDay.InOrder(month)))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(month.Key.Employee, alerts));
    }
}

/// <summary>A monthly limit counts from the first of the month, though the period begins later.</summary>
[Name("Alert: a monthly limit looks back"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class MonthlyLimitLooksBack : Rule
{
    public override void Define()
    {
        IGrouping<EvaluatedEmployee, WatchedDay> days = null!;

        When().Query(() => days, query => query.Match<WatchedDay>(day => NeedsEarlierDays(day)).GroupBy(day => day.Employee));
        Then().Yield(_ => new EarlierDaysWanted(days.Key, false));
    }

    private static bool NeedsEarlierDays(WatchedDay day) =>
        day.Employee.Covers(day.Date)
        && day.Employee.FirstDay.Day > 1
        && (day.Date.Year, day.Date.Month) == (day.Employee.FirstDay.Year, day.Employee.FirstDay.Month)
        && day.Facts.Day.Overtime.Total > Duration.Zero;
}

/// <summary>A month is on course to have more overtime than the limit.</summary>
[Name("Alert: a month on course to break the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class OvertimePaceAlert : Rule
{
    public override void Define()
    {
        IGrouping<MonthOf, WatchedDay> month = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Query(() => month, query => query.Match<WatchedDay>().GroupBy(day => day.Month))
            .Let(() => alerts, () => month.First().Alerts.OvertimePace(WatchedDay.InOrder(month)))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(month.Key.Employee, alerts));
    }
}

/// <summary>Too many days are worked in a row.</summary>
[Name("Alert: too many days in a row"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class DaysInARowAlert : Rule
{
    public override void Define()
    {
        IGrouping<EvaluatedEmployee, WatchedDay> days = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Query(() => days, query => query.Match<WatchedDay>(day => day.Employee.Covers(day.Date)).GroupBy(day => day.Employee))
            .Let(() => alerts, () => days.First().Alerts.DaysInARow(WatchedDay.InOrder(days)))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(days.Key, alerts));
    }
}

/// <summary>How well the employee's customers were answered, now and before, is the employee's part in the quality of the unit.</summary>
[Name("Alert: the employee's part in the quality of the unit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDays)]
internal sealed class QualityIsShared : Rule
{
    public override void Define()
    {
        EvaluatedEmployee employee = null!;
        IEnumerable<CreditedSessions> credited = null!;
        QualityShare[] share = null!;

        When()
            .Match(() => employee)
            .Query(() => credited, query => query.Match<CreditedSessions>(one => one.Employee == employee).Collect())
            .Let(() => share, () => ShareOf(employee, credited))
            .Having(() => share.Length > 0);
        Then().Yield(_ => new QualityOfEmployee(employee, share[0]));
    }

    /// <summary>None where no policy asks for it.</summary>
    private static QualityShare[] ShareOf(EvaluatedEmployee employee, IEnumerable<CreditedSessions> credited)
    {
        var byDate = credited.ToLookup(sessions => sessions.Date);
        var share = employee.Steps.Quality(date => byDate[date].SelectMany(sessions => sessions.Sessions).OrderBy(session => session.Session.Start));
        return share is null ? [] : [share];
    }
}

/// <summary>A session that a host's rule holds back is reported, so that somebody decides.</summary>
[Name("Alert: a session is on hold"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance), Priority(RulePriorities.AfterDays)]
internal sealed class HeldSessionAlert : Rule
{
    public override void Define()
    {
        SessionHold hold = null!;

        When().Match(() => hold);
        Then().Yield(_ => HoldDiagnostics.AlertOf(hold));
    }
}
