using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A role that the employee holds, over some dates.</summary>
public sealed class HeldRole : EmployeeFact
{
    internal HeldRole(EvaluatedEmployee employee, RoleAssignment assignment)
        : base(employee) => Assignment = assignment;

    /// <summary>The assignment.</summary>
    public RoleAssignment Assignment { get; }

    /// <inheritdoc/>
    public override string ToString() => $"role {Assignment.Role}";
}

/// <summary>An online session that was formed from the employee's evidence.</summary>
public sealed class FormedSession : EmployeeFact
{
    internal FormedSession(EvaluatedEmployee employee, OnlineSession session)
        : base(employee) => Session = session;

    /// <summary>The session.</summary>
    public OnlineSession Session { get; }

    /// <inheritdoc/>
    public override string ToString() => $"session of {Session.Day.Date:uuuu-MM-dd} as {Session.Role}, from {Session.Start}";
}

/// <summary>A customer turn that the employee handled.</summary>
public sealed class TurnOfEmployee : EmployeeFact
{
    internal TurnOfEmployee(EvaluatedEmployee employee, CustomerTurn turn)
        : base(employee) => Turn = turn;

    /// <summary>The turn.</summary>
    public CustomerTurn Turn { get; }

    /// <inheritdoc/>
    public override string ToString() => $"turn of {Turn.Start}";
}

/// <summary>A rating that is the employee's, with the session in which it counts.</summary>
public sealed class RatingOfEmployee : EmployeeFact
{
    internal RatingOfEmployee(EvaluatedEmployee employee, Rating rating, OnlineSession? session)
        : base(employee)
    {
        Rating = rating;
        Session = session;
    }

    /// <summary>The rating.</summary>
    public Rating Rating { get; }

    /// <summary>The session in which it counts; null for none.</summary>
    public OnlineSession? Session { get; }

    /// <inheritdoc/>
    public override string ToString() => $"rating {Rating.EvidenceId}";
}

/// <summary>A person's decision on the employee's work, with the session that it is about.</summary>
public sealed class DecisionOnSession : EmployeeFact
{
    internal DecisionOnSession(EvaluatedEmployee employee, Decision decision, OnlineSession? session)
        : base(employee)
    {
        Decision = decision;
        Session = session;
    }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>The session that holds its instant; null for none, and then it decides nothing.</summary>
    public OnlineSession? Session { get; }

    /// <inheritdoc/>
    public override string ToString() => $"decision {Decision.EvidenceId}";
}

/// <summary>A criterion by which the engine judges, and its place among the others.</summary>
public sealed class CriterionInUse : EmployeeFact
{
    internal CriterionInUse(EvaluatedEmployee employee, ICriterion criterion, int position)
        : base(employee)
    {
        Criterion = criterion;
        Position = position;
    }

    /// <summary>The criterion.</summary>
    public ICriterion Criterion { get; }

    /// <summary>Its place, from 0.</summary>
    public int Position { get; }

    /// <summary>Whether the criterion is one of a host, for which there is no rule of its own.</summary>
    internal bool IsOfHost => !BuiltInCriteria.All.Contains(Criterion);

    /// <inheritdoc/>
    public override string ToString() => $"criterion {Criterion.Id}";
}

/// <summary>A pay rule by which the engine pays, and its place among the others.</summary>
public sealed class PayRuleInUse : EmployeeFact
{
    internal PayRuleInUse(EvaluatedEmployee employee, IPayRule rule, int position)
        : base(employee)
    {
        Rule = rule;
        Position = position;
    }

    /// <summary>The pay rule.</summary>
    public IPayRule Rule { get; }

    /// <summary>Its place, from 0.</summary>
    public int Position { get; }

    /// <inheritdoc/>
    public override string ToString() => $"pay rule {Rule.Id}";
}

/// <summary>A business day of known kind on which the employee holds a role; those of the period, and earlier ones that it depends on.</summary>
public sealed class KnownDay : EmployeeFact
{
    internal KnownDay(EvaluatedEmployee employee, RoleDay governing, Hr.Attendance.Rules.Time.DayKind? kind)
        : base(employee)
    {
        Governing = governing;
        Kind = kind;
    }

    /// <summary>The role that governs the day's overtime and pay.</summary>
    public RoleDay Governing { get; }

    /// <summary>The kind of the date; null where the calendar does not know it.</summary>
    public Hr.Attendance.Rules.Time.DayKind? Kind { get; }

    /// <summary>The business day.</summary>
    public LocalDate Date => Governing.Date;

    /// <inheritdoc/>
    public override string ToString() => $"day {Date:uuuu-MM-dd}";
}

/// <summary>A business day whose pay is asked for.</summary>
public sealed class DayToPay : EmployeeFact
{
    internal DayToPay(EvaluatedEmployee employee, LocalDate date)
        : base(employee) => Date = date;

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <inheritdoc/>
    public override string ToString() => $"pay of {Date:uuuu-MM-dd}";
}

/// <summary>Asks for days before the period, because a sum over the month begins before it.</summary>
public sealed class EarlierDaysWanted : EmployeeFact
{
    internal EarlierDaysWanted(EvaluatedEmployee employee, bool withPay)
        : base(employee) => WithPay = withPay;

    /// <summary>Whether their pay is wanted too.</summary>
    internal bool WithPay { get; }

    /// <summary>The first business day that is wanted: the first of the month in which the period begins.</summary>
    public LocalDate From => new(Employee.FirstDay.Year, Employee.FirstDay.Month, 1);

    /// <inheritdoc/>
    public override string ToString() => $"days from {From:uuuu-MM-dd} on";
}
