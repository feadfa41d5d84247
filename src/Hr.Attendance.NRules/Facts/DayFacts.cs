using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A business day with its time, before it is known what of it is overtime.</summary>
public sealed class DayWorked : EmployeeFact
{
    private readonly DayTime _time;

    internal DayWorked(EvaluatedEmployee employee, DayTime time)
        : base(employee) => _time = time;

    /// <summary>The business day.</summary>
    public LocalDate Date => _time.Date;

    /// <summary>The hours system in force.</summary>
    public HoursSystem HoursSystem => _time.Governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem);

    /// <summary>Whether an earlier day's hours are added up with this one's.</summary>
    internal bool Follows(DayWorked earlier) => earlier.Employee == Employee && _time.IsAddedUpWith(earlier._time);

    /// <summary>The day with its overtime.</summary>
    internal DayOfTimesheet Finish(IEnumerable<DayWorked> addedUp) =>
        new(Employee, new PayFacts(Employee.Employee, _time.Finish(addedUp.Select(one => one._time)), _time.Governing));

    /// <inheritdoc/>
    public override string ToString() => $"time of {Date:uuuu-MM-dd}";
}

/// <summary>A business day of the timesheet, with its overtime: all that pay rules may pay by.</summary>
public sealed class DayOfTimesheet : EmployeeFact
{
    internal DayOfTimesheet(EvaluatedEmployee employee, PayFacts facts)
        : base(employee) => Facts = facts;

    /// <summary>The day with the person and the policy in force.</summary>
    public PayFacts Facts { get; }

    /// <summary>The business day.</summary>
    public LocalDate Date => Facts.Date;

    /// <inheritdoc/>
    public override string ToString() => $"timesheet of {Date:uuuu-MM-dd}";
}

/// <summary>A business day with something on it whose pay is asked for.</summary>
public sealed class PayableDay : EmployeeFact
{
    internal PayableDay(DayOfTimesheet day)
        : base(day.Employee) => Facts = day.Facts;

    /// <summary>The day with the person and the policy in force.</summary>
    public PayFacts Facts { get; }

    /// <inheritdoc/>
    public override string ToString() => $"payable day {Facts.Date:uuuu-MM-dd}";
}

/// <summary>The state of rest-day overtime that is compensated by leave, at the end of the period.</summary>
public sealed class LeaveLedger : EmployeeFact
{
    internal LeaveLedger(EvaluatedEmployee employee, LeaveAccount account)
        : base(employee) => Account = account;

    /// <summary>The entries, by the day on which they were earned.</summary>
    public IReadOnlyList<CompensatoryLeaveEntry> Entries => Account.Entries;

    internal LeaveAccount Account { get; }

    internal bool PaysOn(LocalDate date) => Entries.Any(entry => entry.PaidOn == date);

    /// <inheritdoc/>
    public override string ToString() => "ledger of compensatory leave";
}

/// <summary>What one pay rule gives for a business day.</summary>
public sealed class EarnedLines : EmployeeFact
{
    private EarnedLines(EvaluatedEmployee employee, LocalDate date, int position, IReadOnlyList<PayLine> lines)
        : base(employee)
    {
        Date = date;
        Position = position;
        Lines = lines;
    }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<PayLine> Lines { get; }

    /// <summary>The place of the lines in their day.</summary>
    internal int Position { get; }

    /// <summary>Pays by a rule of a host.</summary>
    /// <param name="day">The day.</param>
    /// <param name="ruleId">The id of the rule, which explanations of the lines begin with.</param>
    /// <param name="lines">
    /// The lines, all of the day's date. One that cannot be paid is left out with a diagnostic, as with a pay rule of the engine, and the caps
    /// count those whose code begins with <c>allowance.</c> or <c>bonus.</c>
    /// </param>
    /// <returns>The fact to yield.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="ruleId"/> is empty.</exception>
    public static EarnedLines ByHost(PayableDay day, string ruleId, params PayLine[] lines)
    {
        Guard.NotNull(day);
        var rule = new HostPayRule(Guard.NotEmpty(ruleId), Guard.NotNull(lines));
        return new EarnedLines(day.Employee, day.Facts.Date, AfterAllRules, day.Employee.Steps.LinesOf(rule, day.Facts));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Lines.Count} pay lines of {Date:uuuu-MM-dd}";

    internal const int AfterAllRules = int.MaxValue - 1;

    internal static EarnedLines By(PayRuleInUse rule, PayableDay day) =>
        new(day.Employee, day.Facts.Date, rule.Position, day.Employee.Steps.LinesOf(rule.Rule, day.Facts));

    /// <summary>Pays leave that was not taken in time; it comes after what the day itself earned.</summary>
    internal static EarnedLines Untaken(LeaveLedger ledger, DayToPay day) => new(day.Employee, day.Date, int.MaxValue, ledger.Account.LinesOn(day.Date));
}

/// <summary>The lines of a business day after the daily cap.</summary>
public sealed class LinesOfDay : EmployeeFact
{
    internal LinesOfDay(DayToPay day, PayFacts? facts, IReadOnlyList<PayLine> lines)
        : base(day.Employee)
    {
        Date = day.Date;
        Facts = facts;
        Lines = lines;
    }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyList<PayLine> Lines { get; }

    internal PayFacts? Facts { get; }

    /// <inheritdoc/>
    public override string ToString() => $"lines of {Date:uuuu-MM-dd}";
}

/// <summary>The lines of the days of a calendar month whose pay was asked for, after all caps.</summary>
public sealed class PaidMonth : EmployeeFact
{
    internal PaidMonth(EvaluatedEmployee employee, IReadOnlyDictionary<LocalDate, IReadOnlyList<PayLine>> linesByDate)
        : base(employee) => LinesByDate = linesByDate;

    /// <summary>The lines of each business day.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<PayLine>> LinesByDate { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{LinesByDate.Count} paid days";
}

/// <summary>A calendar month of one employee; what months are grouped by.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
internal readonly record struct MonthOf(EvaluatedEmployee Employee, int Year, int Month)
{
    internal static MonthOf Date(EvaluatedEmployee employee, LocalDate date) => new(employee, date.Year, date.Month);
}
