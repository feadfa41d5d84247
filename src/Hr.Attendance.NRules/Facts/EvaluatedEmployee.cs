using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>One employee whose period is worked out. Every other fact about people points to it, so that a session may hold several.</summary>
/// <remarks>Facts about people are told apart by reference.</remarks>
public sealed class EvaluatedEmployee
{
    private PersonSteps? _steps;

    /// <summary>An employee without evidence, for rules and tests whose facts are made one by one.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="firstDay">The first business day of the period.</param>
    /// <param name="lastDay">The last business day of the period, included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    public EvaluatedEmployee(Employee employee, LocalDate firstDay, LocalDate lastDay) =>
        (Employee, FirstDay, LastDay) = (Guard.NotNull(employee), firstDay, lastDay);

    internal EvaluatedEmployee(PersonSteps steps)
        : this(steps.Employee, steps.FirstDay, steps.LastDay) => _steps = steps;

    /// <summary>The employee.</summary>
    public Employee Employee { get; }

    /// <summary>The first business day of the period.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day of the period, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The steps that stay functions: what is formed of evidence, and sums over it.</summary>
    internal PersonSteps Steps
    {
        get => _steps ?? throw new InvalidOperationException(
            "this employee was made without evidence: insert employees with AttendanceSession.Insert where rules work days, leave or alerts out");
        set => _steps = value;
    }

    /// <summary>The facts that were inserted for the employee; null where they were made one by one.</summary>
    internal PersonFacts? Facts { get; set; }

    /// <summary>Whether a business day lies in the period.</summary>
    /// <param name="date">The business day.</param>
    /// <returns>True for the first and the last day too.</returns>
    public bool Covers(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>Whether a business day lies in the first month of the period.</summary>
    internal bool IsInFirstMonth(LocalDate date) => (date.Year, date.Month) == (FirstDay.Year, FirstDay.Month);

    /// <inheritdoc/>
    public override string ToString() => $"{Employee.Id}, {FirstDay:uuuu-MM-dd} to {LastDay:uuuu-MM-dd}";
}

/// <summary>A fact about an evaluated employee.</summary>
public abstract class EmployeeFact
{
    private protected EmployeeFact(EvaluatedEmployee employee) => Employee = Guard.NotNull(employee);

    /// <summary>The employee.</summary>
    public EvaluatedEmployee Employee { get; }

    /// <summary>What tells an inserted fact from others of its kind; the fact itself where nothing does.</summary>
    internal virtual object KeyAmongInserted => this;

    /// <summary>Whether an inserted fact of the same key says the same, so that it may stay.</summary>
    internal virtual bool SaysTheSameAs(EmployeeFact other) => false;
}

/// <summary>A business day of one employee; what facts about days are grouped by.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Date">The business day.</param>
public readonly record struct DayOfEmployee(EvaluatedEmployee Employee, LocalDate Date);

/// <summary>A calendar month of one employee; what facts about months are grouped by.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
public readonly record struct MonthOfEmployee(EvaluatedEmployee Employee, int Year, int Month)
{
    internal static MonthOfEmployee Of(EvaluatedEmployee employee, LocalDate date) => new(employee, date.Year, date.Month);
}
