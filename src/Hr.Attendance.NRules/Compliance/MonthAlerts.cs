using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>The overtime of a calendar month is added up, day by day.</summary>
[Name("Month: overtime is added up"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class OvertimeOfMonthIsAddedUp : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DayOfTimesheet day = null!;
        IEnumerable<DayOfTimesheet> earlier = null!;

        When()
            .Match(() => day, d => d.Overtime > Duration.Zero)
            .Query(() => earlier, query => query
                .Match<DayOfTimesheet>(d => d.Date < day.Date, d => d.Overtime > Duration.Zero, d => d.Month == day.Month)
                .Collect());
        Then().Yield(_ => new OvertimeOfMonth(day, earlier.Aggregate(day.Overtime, (sum, d) => sum + d.Overtime)));
    }
}

/// <summary>A month has more overtime than the limit.</summary>
[Name("Month: overtime above the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class MonthlyOvertimeAboveLimit : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MonthlyOvertimeLimit limit = null!;
        OvertimeOfMonth month = null!;

        When()
            .Match(() => limit)
            .Match(() => month, m => m.Day.Policy == limit.Policy, m => m.Total > limit.Most);
        Then().Yield(_ => new OvertimeOfMonthReached(month, true));
    }
}

/// <summary>A month is on course to have more overtime than the limit.</summary>
[Name("Month: overtime on course to be above the limit"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class MonthlyOvertimeOnCourse : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MonthlyOvertimeLimit limit = null!;
        OvertimeOfMonth month = null!;

        When()
            .Match(() => limit, l => l.WarnsFrom != null)
            .Match(() => month,
                m => m.Day.Policy == limit.Policy,
                m => m.Total <= limit.Most,
                m => m.Projected > limit.Most,
                m => m.ShareOf(limit.Most) >= limit.WarnsFrom);
        Then().Yield(_ => new OvertimeOfMonthReached(month, false));
    }
}

/// <summary>The first day on which a month is above the limit, or on course to be, is told of; once it is above there is nothing more to tell.</summary>
[Name("Alert: overtime of a month"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class OvertimeOfMonthIsTold : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeOfMonthReached reached = null!;

        When()
            .Match(() => reached, r => r.Employee.Covers(r.Month.Day.Date))
            .Not<OvertimeOfMonthReached>(other => other.IsBefore(reached), other => other.IsAbove || other.IsAbove == reached.IsAbove);
        Then().Yield(_ => Told(reached));
    }

    private static RaisedAlerts Told(OvertimeOfMonthReached reached)
    {
        var (day, total, alerts) = (reached.Month.Day.Facts, reached.Month.Total, reached.Employee.Steps.Alerts);
        return new RaisedAlerts(reached.Employee, reached.IsAbove ? alerts.MonthlyOvertime(day, total) : alerts.OvertimePace(day, total));
    }
}
