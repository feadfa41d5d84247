using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>One employee whose period is worked out. Every other fact about people points to it, so that a session may hold several.</summary>
/// <remarks>Facts are told apart by reference.</remarks>
public sealed class EvaluatedEmployee
{
    internal EvaluatedEmployee(PersonSteps steps) => Steps = steps;

    /// <summary>The employee.</summary>
    public Employee Employee => Steps.Employee;

    /// <summary>The first business day of the period.</summary>
    public LocalDate FirstDay => Steps.FirstDay;

    /// <summary>The last business day of the period, included.</summary>
    public LocalDate LastDay => Steps.LastDay;

    internal PersonSteps Steps { get; }

    /// <summary>Whether a business day lies in the period.</summary>
    /// <param name="date">The business day.</param>
    /// <returns>True for the first and the last day too.</returns>
    public bool Covers(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>Whether a business day lies in the period, or before it in the month in which it begins.</summary>
    internal bool Watches(LocalDate date) => date >= new LocalDate(FirstDay.Year, FirstDay.Month, 1) && date <= LastDay;

    /// <inheritdoc/>
    public override string ToString() => $"{Employee.Id}, {FirstDay:uuuu-MM-dd} to {LastDay:uuuu-MM-dd}";
}

/// <summary>A fact about an evaluated employee.</summary>
public abstract class EmployeeFact
{
    private protected EmployeeFact(EvaluatedEmployee employee) => Employee = Guard.NotNull(employee);

    /// <summary>The employee.</summary>
    public EvaluatedEmployee Employee { get; }
}
