using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Pay;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>The business days with credited time.</summary>
public sealed class CreditedDates : EmployeeFact
{
    internal CreditedDates(EvaluatedEmployee employee, IEnumerable<CreditedSessions> credited)
        : base(employee)
    {
        Dates = new HashSet<LocalDate>(credited.Select(sessions => sessions.Date));
        Alerts = new PersonAlerts(employee.Steps, Dates.Contains);
    }

    /// <summary>The number of days.</summary>
    public int Count => Dates.Count;

    internal HashSet<LocalDate> Dates { get; }

    internal PersonAlerts Alerts { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} days with credit";
}

/// <summary>A business day of the period as alerts look at it.</summary>
public sealed class WatchedDay : EmployeeFact
{
    internal WatchedDay(DayOfTimesheet day, CreditedDates credited)
        : base(day.Employee)
    {
        Facts = day.Facts;
        Alerts = credited.Alerts;
    }

    /// <summary>The business day.</summary>
    public LocalDate Date => Facts.Date;

    internal PayFacts Facts { get; }

    internal PersonAlerts Alerts { get; }

    internal MonthOf Month => MonthOf.Date(Employee, Date);

    internal static IEnumerable<PayFacts> InOrder(IEnumerable<WatchedDay> days) => days.OrderBy(day => day.Date).Select(day => day.Facts);

    /// <inheritdoc/>
    public override string ToString() => $"day {Date:uuuu-MM-dd}, watched";
}

/// <summary>Alerts that a rule raises.</summary>
public sealed class RaisedAlerts : EmployeeFact
{
    internal RaisedAlerts(EvaluatedEmployee employee, IReadOnlyList<Alert> alerts)
        : base(employee) => Alerts = alerts;

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
