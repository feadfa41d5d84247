using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>A business day of one employee with all that a pay rule may pay by. Immutable.</summary>
public sealed class PayFacts
{
    /// <summary>The day as it was worked out: the role that governs it is read there when somebody asks; null where that was given.</summary>
    private readonly WorkedDay? _worked;
    private RoleDay? _governing;

    /// <summary>Creates the facts of a day.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="day">The day.</param>
    /// <param name="governing">The role that governs the day's overtime and pay: the primary one in effect, else the first concurrent one.</param>
    /// <exception cref="ArgumentException">An argument is null.</exception>
    public PayFacts(Employee employee, TimesheetDay day, RoleDay governing)
    {
        Employee = Guard.NotNull(employee);
        Day = Guard.NotNull(day);
        _governing = Guard.NotNull(governing);
    }

    internal PayFacts(Employee employee, TimesheetDay day, WorkedDay worked) => (Employee, Day, _worked) = (employee, day, worked);

    /// <summary>The employee.</summary>
    public Employee Employee { get; }

    /// <summary>The day: its sessions, its credited time and its overtime.</summary>
    public TimesheetDay Day { get; }

    /// <summary>The role that governs the day's overtime and pay, with its unit.</summary>
    public RoleDay Governing => _governing ??= _worked!.Governing;

    /// <summary>The business day.</summary>
    public LocalDate Date => Day.Date;

    /// <summary>The policy that governs the day's overtime and pay.</summary>
    public EffectivePolicy Policy => _worked?.Policy ?? Governing.Policy;

    /// <summary>The monthly wage on that day; null when it is not known, as on a date before the first one begins.</summary>
    public Money? MonthlyWage => Employee.MonthlyWage is { } wages && !(wages.Entries[0].From > Date) ? wages.On(Date) : null;

    /// <summary>The day's effective sessions, by start.</summary>
    public IEnumerable<TimesheetSession> EffectiveSessions => Day.Sessions.Where(session => session.IsEffective);

    /// <summary>The day's effective sessions with credited time, by start: those that allowances are paid for.</summary>
    internal IEnumerable<TimesheetSession> PaidSessions => EffectiveSessions.Where(session => session.CreditedTime > 0);

    /// <summary>The number of effective sessions with credited time.</summary>
    internal int PaidCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < Day.Sessions.Count; i++)
            {
                count += Day.Sessions[i] is { IsEffective: true, CreditedTime: > 0 } ? 1 : 0;
            }

            return count;
        }
    }
}
