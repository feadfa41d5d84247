using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
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

    internal override object KeyAmongInserted => Assignment;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is HeldRole;

    /// <inheritdoc/>
    public override string ToString() => $"role {Assignment.Role}";
}

/// <summary>A rating that is the employee's, with the session in which it counts.</summary>
public sealed class RatingOfEmployee : EmployeeFact
{
    internal RatingOfEmployee(EvaluatedEmployee employee, Rating rating, FormedSession? session)
        : base(employee) => (Rating, Session) = (rating, session);

    /// <summary>The rating.</summary>
    public Rating Rating { get; }

    /// <summary>The session in which it counts; null for none.</summary>
    public FormedSession? Session { get; }

    internal override object KeyAmongInserted => Rating.EvidenceId;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is RatingOfEmployee rating && rating.Session == Session && rating.Rating == Rating;

    /// <inheritdoc/>
    public override string ToString() => $"rating {Rating.EvidenceId}";
}

/// <summary>A criterion of a host by which the engine judges; there is no rule of its own for it.</summary>
public sealed class CriterionInUse : EmployeeFact
{
    internal CriterionInUse(EvaluatedEmployee employee, ICriterion criterion)
        : base(employee) => Criterion = criterion;

    /// <summary>The criterion.</summary>
    public ICriterion Criterion { get; }

    internal static bool IsOfHost(ICriterion criterion) => !BuiltInCriteria.All.Contains(criterion);

    internal override object KeyAmongInserted => Criterion;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is CriterionInUse;

    /// <inheritdoc/>
    public override string ToString() => $"criterion {Criterion.Id}";
}

/// <summary>A pay rule of a host by which the engine pays; there is no rule of its own for it.</summary>
public sealed class PayRuleInUse : EmployeeFact
{
    internal PayRuleInUse(EvaluatedEmployee employee, IPayRule rule)
        : base(employee) => Rule = rule;

    /// <summary>The pay rule.</summary>
    public IPayRule Rule { get; }

    internal static bool IsOfHost(IPayRule rule) => !BuiltInPayRules.All.Contains(rule);

    internal override object KeyAmongInserted => Rule;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is PayRuleInUse;

    /// <inheritdoc/>
    public override string ToString() => $"pay rule {Rule.Id}";
}

/// <summary>A business day on which the employee holds a role; those of the period, and earlier ones that it depends on.</summary>
public sealed class KnownDay : EmployeeFact, IPartOfDay
{
    internal KnownDay(EvaluatedEmployee employee, RoleDay governing, Hr.Attendance.Rules.Time.DayKind? kind, PolicyInForce policy, int sessions, int revision)
        : base(employee) => (Governing, Kind, Policy, Sessions, Revision) = (governing, kind, policy, sessions, revision);

    /// <summary>The role that governs the day's overtime and pay.</summary>
    public RoleDay Governing { get; }

    /// <summary>The policy that governs the day's overtime and pay.</summary>
    public PolicyInForce Policy { get; }

    /// <summary>The kind of the date; null where the calendar does not know it.</summary>
    public Hr.Attendance.Rules.Time.DayKind? Kind { get; }

    /// <summary>How many sessions began on the day: it is complete when so many are credited.</summary>
    public int Sessions { get; }

    /// <summary>Counts how often something changed from which days are worked out beside their sessions.</summary>
    internal int Revision { get; }

    /// <inheritdoc/>
    public LocalDate Date => Governing.Date;

    internal override object KeyAmongInserted => Date;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is KnownDay day
        && (day.Kind, day.Sessions, day.Revision) == (Kind, Sessions, Revision) && day.Policy == Policy && day.Governing == Governing;

    /// <inheritdoc/>
    public override string ToString() => $"day {Date:uuuu-MM-dd}";
}

/// <summary>A business day whose pay is asked for.</summary>
public sealed class DayToPay : EmployeeFact, IPayOfDay
{
    internal DayToPay(EvaluatedEmployee employee, LocalDate date)
        : base(employee) => Date = date;

    /// <inheritdoc/>
    public LocalDate Date { get; }

    internal override object KeyAmongInserted => Date;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is DayToPay;

    /// <inheritdoc/>
    public override string ToString() => $"pay of {Date:uuuu-MM-dd}";
}

/// <summary>What evidence of a business day does not fit: counted where some policy of the employee asks to be told.</summary>
public sealed class OddEvidenceOfDay : EmployeeFact
{
    /// <summary>Evidence that does not fit.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    public OddEvidenceOfDay(EvaluatedEmployee employee, LocalDate date)
        : base(employee) => Date = date;

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The time that evidence shows online outside the windows.</summary>
    public Duration OutsideWindows { get; init; }

    /// <summary>Messages and punches, outside primary time, for no role that is held.</summary>
    public int WithoutRole { get; init; }

    /// <summary>Punches that lack their counterpart.</summary>
    public int Unpaired { get; init; }

    /// <summary>Messages written while the account was away.</summary>
    public int WhileAway { get; init; }

    internal override object KeyAmongInserted => Date;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is OddEvidenceOfDay day
        && (day.OutsideWindows, day.WithoutRole, day.Unpaired, day.WhileAway) == (OutsideWindows, WithoutRole, Unpaired, WhileAway);

    /// <inheritdoc/>
    public override string ToString() => $"odd evidence of {Date:uuuu-MM-dd}";
}
