using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Compliance;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>Too many days are worked in a row.</summary>
[Name("Alert: too many days in a row"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class TooManyDaysInARow : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvaluatedEmployee employee = null!;
        IEnumerable<DayOfTimesheet> days = null!;
        IEnumerable<CreditedSession> credited = null!;
        IReadOnlyList<Alert> alerts = null!;

        When()
            .Match(() => employee)
            .Exists<DaysInARowLimit>(limit => employee.Steps.IsGovernedBy(limit.Policy.Effective))
            .Query(() => days, query => query.Match<DayOfTimesheet>(d => d.Employee == employee, d => employee.Covers(d.Date)).Collect())
            .Query(() => credited, query => query.Match<CreditedSession>(c => c.Employee == employee, c => c.Time > Duration.Zero).Collect())
            .Let(() => alerts, () => AlertsOf(employee, days, credited))
            .Having(() => alerts.Count > 0);
        Then().Yield(_ => new RaisedAlerts(employee, alerts));
    }

    private static IReadOnlyList<Alert> AlertsOf(EvaluatedEmployee employee, IEnumerable<DayOfTimesheet> days, IEnumerable<CreditedSession> credited)
    {
        var dates = new HashSet<LocalDate>(credited.Select(session => session.Date));
        return employee.Steps.Alerts.DaysInARow(days.OrderBy(day => day.Date).Select(day => day.Facts), dates.Contains);
    }
}

/// <summary>How well the employee's customers were answered, now and before, is the employee's part in the quality of the unit.</summary>
[Name("Quality: the employee's part in that of the unit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class QualityIsShared : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvaluatedEmployee employee = null!;
        IEnumerable<CreditedSession> credited = null!;
        QualityShare[] share = null!;

        When()
            .Match(() => employee)
            .Exists<QualityWatched>(watched => employee.Steps.IsGovernedBy(watched.Policy.Effective))
            .Query(() => credited, query => query.Match<CreditedSession>(c => c.Employee == employee).Collect())
            .Let(() => share, () => ShareOf(employee, credited))
            .Having(() => share.Length > 0);
        Then().Yield(_ => new QualityOfEmployee(employee, share[0]));
    }

    /// <summary>None where no policy asks for it.</summary>
    private static QualityShare[] ShareOf(EvaluatedEmployee employee, IEnumerable<CreditedSession> credited)
    {
        var byDate = credited.ToLookup(session => session.Date, session => session.Session);
        var share = employee.Steps.Quality(date => byDate[date].OrderBy(session => session.Start));
        return share is null ? [] : [share];
    }
}

/// <summary>A session that a host's rule holds back is reported, so that somebody decides.</summary>
[Name("Alert: a session is on hold"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class SessionIsOnHold : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SessionHold hold = null!;

        When().Match(() => hold);
        Then().Yield(_ => HoldDiagnostics.AlertOf(hold));
    }
}
