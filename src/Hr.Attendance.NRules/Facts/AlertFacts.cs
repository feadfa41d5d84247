using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>The overtime of a calendar month up to a day that has some.</summary>
public sealed class OvertimeOfMonth : EmployeeFact
{
    /// <summary>Overtime of a month up to a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="total">The overtime of the month up to its end, approved or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="day"/> is null.</exception>
    public OvertimeOfMonth(DayOfTimesheet day, Duration total)
        : base(Guard.NotNull(day).Employee) => (Day, Total) = (day, total);

    /// <summary>The day.</summary>
    public DayOfTimesheet Day { get; }

    /// <summary>The overtime of the month up to its end, approved or not.</summary>
    public Duration Total { get; }

    /// <summary>The month's overtime if the days to come have as much of it as those so far.</summary>
    public Duration Projected => PersonAlerts.Projected(Total, Day.Date);

    /// <summary>The overtime so far as a share of a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The share; more than any where the limit is zero.</returns>
    public decimal ShareOf(Duration limit) =>
        limit == Duration.Zero ? decimal.MaxValue : (decimal)Total.ToInt64Nanoseconds() / limit.ToInt64Nanoseconds();

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Total)} overtime of the month up to {Day.Date:uuuu-MM-dd}";
}

/// <summary>A month's overtime is above the limit, or on course to be: said of the day, though only the first one of a month is told of.</summary>
public sealed class OvertimeOfMonthReached : EmployeeFact
{
    internal OvertimeOfMonthReached(OvertimeOfMonth month, bool isAbove)
        : base(month.Employee) => (Month, IsAbove) = (month, isAbove);

    /// <summary>The overtime.</summary>
    public OvertimeOfMonth Month { get; }

    /// <summary>Whether it is above the limit; else it is on course to be.</summary>
    public bool IsAbove { get; }

    internal bool IsBefore(OvertimeOfMonthReached other) =>
        Month.Day.Month == other.Month.Day.Month && Month.Day.Date < other.Month.Day.Date;

    /// <inheritdoc/>
    public override string ToString() => $"{Month}: {(IsAbove ? "above the limit" : "on course to be above the limit")}";
}

/// <summary>A rest between a day's last effective session before a shift and that shift.</summary>
public sealed class RestAfterDay
{
    internal RestAfterDay(DayOfTimesheet day, Instant end, Instant next, int place) => (Day, End, Next, Place) = (day, end, next, place);

    /// <summary>The day.</summary>
    public DayOfTimesheet Day { get; }

    /// <summary>When the session ended.</summary>
    public Instant End { get; }

    /// <summary>When the shift begins.</summary>
    public Instant Next { get; }

    /// <summary>Its place among the rests after the day, from 0.</summary>
    internal int Place { get; }

    /// <summary>How long it is.</summary>
    public Duration Time => Next - End;

    internal static IEnumerable<RestAfterDay> Of(DayOfTimesheet day) =>
        day.Employee.Steps.Alerts.RestsOf(day.Facts).Select((rest, place) => new RestAfterDay(day, rest.End, rest.Next, place));

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time)} of rest after {Day.Date:uuuu-MM-dd}";
}

/// <summary>Alerts that a rule raises.</summary>
public sealed class RaisedAlerts : EmployeeFact
{
    internal RaisedAlerts(EvaluatedEmployee employee, IReadOnlyList<Alert> alerts)
        : base(employee) => Alerts = alerts;

    internal RaisedAlerts(EvaluatedEmployee employee, Alert alert, int place = 0)
        : this(employee, [alert]) => Place = place;

    /// <summary>Raises an alert by a rule of a host; those of a business day outside the period are left out of the results.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="date">The business day on which it happened.</param>
    /// <param name="kind">Its code, severity and sentences.</param>
    /// <param name="figures">The values of the sentences' placeholders.</param>
    /// <exception cref="ArgumentException">An argument is null, or a placeholder has no value.</exception>
    public RaisedAlerts(EvaluatedEmployee employee, LocalDate date, DiagnosticDescriptor kind, params (string Name, string? Value)[] figures)
        : this(employee, [new Alert { Date = date, Finding = Guard.NotNull(kind).At(Guard.NotNull(employee).Employee.Place, figures) }])
    {
    }

    /// <summary>The alerts.</summary>
    public IReadOnlyList<Alert> Alerts { get; }

    /// <summary>Its place among those of one rule and day, from 0.</summary>
    internal int Place { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Alerts.Select(alert => alert.Finding.Code));
}

/// <summary>The employee's part in the quality of a unit.</summary>
public sealed class QualityOfEmployee : EmployeeFact
{
    internal QualityOfEmployee(EvaluatedEmployee employee, QualityShare share)
        : base(employee) => Share = share;

    internal QualityShare Share { get; }

    /// <inheritdoc/>
    public override string ToString() => $"quality for {Share.UnitId}";
}

/// <summary>Asks for days before the period, because a sum over the month begins before it.</summary>
public sealed class EarlierDaysWanted : EmployeeFact
{
    internal EarlierDaysWanted(EvaluatedEmployee employee, bool withPay)
        : base(employee) => WithPay = withPay;

    /// <summary>Whether their pay is wanted too.</summary>
    public bool WithPay { get; }

    /// <summary>The first business day that is wanted: the first of the month in which the period begins.</summary>
    public LocalDate From => new(Employee.FirstDay.Year, Employee.FirstDay.Month, 1);

    /// <inheritdoc/>
    public override string ToString() => $"days from {From:uuuu-MM-dd} on";
}
