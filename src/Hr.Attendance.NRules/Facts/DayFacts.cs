using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A business day with its time, before it is known what of it is overtime.</summary>
public sealed class DayWorked : EmployeeFact
{
    private readonly DayTime? _time;

    /// <summary>A day, with the figures that its properties are set to.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <param name="date">The business day.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DayWorked(EvaluatedEmployee employee, PolicyInForce policy, LocalDate date)
        : base(employee) => (Policy, Date, Kind) = (Guard.NotNull(policy), date, DayKind.Workday);

    internal DayWorked(EvaluatedEmployee employee, PolicyInForce policy, DayTime time)
        : this(employee, policy, time.Date)
    {
        _time = time;
        (Kind, Credited, Primary, OtherLeave, Approved) = (time.Kind, time.Credited, time.Primary, time.OtherLeave, time.Approved);
    }

    /// <summary>The policy that governs the day's overtime.</summary>
    public PolicyInForce Policy { get; }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>Its kind; null where the calendar does not know it, and then it has no overtime.</summary>
    public DayKind? Kind { get; init; }

    /// <summary>Credited time outside primary time, by kind of day.</summary>
    public TimeByDayKind Credited { get; init; }

    /// <summary>Primary time as far as it counts, by kind of day.</summary>
    public TimeByDayKind Primary { get; init; }

    /// <summary>The duration of leave of other kinds than the compensatory one, by which the standard day is shorter.</summary>
    public Duration OtherLeave { get; init; }

    /// <summary>What is approved of the time that can be overtime.</summary>
    public Duration Approved { get; init; }

    /// <summary>All time that counts, by kind of day.</summary>
    public TimeByDayKind Time => Credited.Plus(Primary);

    internal DayTime Steps => _time ?? throw new InvalidOperationException("this day was made without evidence");

    /// <summary>Whether an earlier day's hours are added up with this one's.</summary>
    internal bool Follows(DayWorked earlier) => earlier.Employee == Employee && Steps.IsAddedUpWith(earlier.Steps);

    /// <inheritdoc/>
    public override string ToString() => $"time of {Date:uuuu-MM-dd}";
}

/// <summary>Where a business day stands in a period whose hours are added up.</summary>
public sealed class DayInPeriod : EmployeeFact
{
    /// <summary>A day in its period.</summary>
    /// <param name="day">The day.</param>
    /// <param name="balance">Where it stands.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DayInPeriod(DayWorked day, HoursBalance balance)
        : base(Guard.NotNull(day).Employee) => (Day, Balance) = (day, Guard.NotNull(balance));

    /// <summary>The day.</summary>
    public DayWorked Day { get; }

    /// <summary>Where it stands.</summary>
    public HoursBalance Balance { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Day.Date:uuuu-MM-dd} in its period: {IsoDuration.Format(Balance.Before)} before, {IsoDuration.Format(Balance.Time)} then";
}

/// <summary>The overtime of a business day, however little it is.</summary>
public sealed class OvertimeOfDay : EmployeeFact
{
    /// <summary>Overtime of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The overtime, by kind of day.</param>
    /// <param name="balance">Where the day stands in a period whose hours are added up; null under another hours system.</param>
    /// <exception cref="ArgumentNullException"><paramref name="day"/> is null.</exception>
    public OvertimeOfDay(DayWorked day, TimeByDayKind time, HoursBalance? balance = null)
        : base(Guard.NotNull(day).Employee) => (Day, Time, Balance) = (day, time, balance);

    /// <summary>The day.</summary>
    public DayWorked Day { get; }

    /// <summary>The overtime, by kind of day.</summary>
    public TimeByDayKind Time { get; }

    /// <summary>Where the day stands in a period whose hours are added up; null under another hours system.</summary>
    public HoursBalance? Balance { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time.Total)} overtime on {Day.Date:uuuu-MM-dd}";
}

/// <summary>The overtime of a business day that counts, if it is approved.</summary>
public sealed class OvertimeThatCounts : EmployeeFact
{
    /// <summary>Overtime that counts.</summary>
    /// <param name="overtime">The overtime of the day.</param>
    /// <param name="time">What of it counts: all or nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="overtime"/> is null.</exception>
    public OvertimeThatCounts(OvertimeOfDay overtime, TimeByDayKind time)
        : base(Guard.NotNull(overtime).Employee) => (Overtime, Time) = (overtime, time);

    /// <summary>The overtime of the day.</summary>
    public OvertimeOfDay Overtime { get; }

    /// <summary>The day.</summary>
    public DayWorked Day => Overtime.Day;

    /// <summary>What of it counts: all or nothing.</summary>
    public TimeByDayKind Time { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time.Total)} overtime counts on {Day.Date:uuuu-MM-dd}";
}

/// <summary>A business day of the timesheet, with its overtime: all that pay rules may pay by.</summary>
public sealed class DayOfTimesheet : EmployeeFact, IPayOfDay
{
    /// <summary>A day of the timesheet.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="policy">The policy that governs the day's overtime and pay.</param>
    /// <param name="facts">The day with the person and the policy in force.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DayOfTimesheet(EvaluatedEmployee employee, PolicyInForce policy, PayFacts facts)
        : base(employee) => (Policy, Facts) = (Guard.NotNull(policy), Guard.NotNull(facts));

    /// <summary>The policy that governs the day's overtime and pay.</summary>
    public PolicyInForce Policy { get; }

    /// <summary>The day with the person and the policy in force.</summary>
    public PayFacts Facts { get; }

    /// <inheritdoc/>
    public LocalDate Date => Facts.Date;

    /// <summary>All overtime, approved or not.</summary>
    public Duration Overtime => Facts.Day.Overtime.Total + Facts.Day.Unapproved.Total;

    /// <summary>Punched primary time on rest days and statutory holidays that is left out of overtime.</summary>
    public Duration LeftOut => PersonAlerts.LeftOut(Facts);

    /// <summary>The calendar month.</summary>
    public MonthOfEmployee Month => MonthOfEmployee.Of(Employee, Date);

    internal static DayOfTimesheet Of(OvertimeThatCounts overtime, TimeByDayKind unapproved)
    {
        var day = overtime.Day;
        var tooLittle = overtime.Overtime.Time.Total - overtime.Time.Total;
        var sheet = day.Steps.Finish(overtime.Time, unapproved, overtime.Overtime.Balance, tooLittle);
        return new(day.Employee, day.Policy, new PayFacts(day.Employee.Employee, sheet, day.Steps.Governing));
    }

    /// <inheritdoc/>
    public override string ToString() => $"timesheet of {Date:uuuu-MM-dd}";
}
