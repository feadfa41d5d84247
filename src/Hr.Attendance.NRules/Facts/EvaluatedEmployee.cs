using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay.Running;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>One employee whose period is worked out. Every other fact about people points to it, so that a session may hold several.</summary>
/// <remarks>Facts are told apart by reference.</remarks>
public sealed class EvaluatedEmployee
{
    internal EvaluatedEmployee(EmployeeCase of, EmployeeSessions sessions)
    {
        Case = of;
        Sessions = sessions;
        PayRules = new PayRuleRunner(of.Engine.PayRules, of.Diagnostics);
    }

    /// <summary>The employee.</summary>
    public Employee Employee => Case.Employee;

    /// <summary>The first business day of the period.</summary>
    public LocalDate FirstDay => Case.FirstDay;

    /// <summary>The last business day of the period, included.</summary>
    public LocalDate LastDay => Case.LastDay;

    internal EmployeeCase Case { get; }

    internal EmployeeSessions Sessions { get; }

    internal PayRuleRunner PayRules { get; }

    /// <summary>Whether a business day lies in the period.</summary>
    /// <param name="date">The business day.</param>
    /// <returns>True for the first and the last day too.</returns>
    public bool Covers(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <inheritdoc/>
    public override string ToString() => $"{Employee.Id}, {FirstDay:uuuu-MM-dd} to {LastDay:uuuu-MM-dd}";

    internal SessionFacts Measure(OnlineSession session, IEnumerable<TurnOfEmployee> turns, IEnumerable<RatingOfEmployee> ratings) => SessionMeasurement.Measure(
        session,
        [.. turns.Select(turn => turn.Turn).OrderBy(turn => turn.Start).ThenBy(turn => turn.ConversationId, StringComparer.Ordinal)],
        ratings.Select(rating => rating.Rating),
        Case.Evidence);

    internal QualityShare? QualityOf(IEnumerable<CreditedSessions> credited)
    {
        var byDate = credited.ToLookup(sessions => sessions.Date);
        return QualityShare.Of(Sessions.Roles.Governing(LastDay), FirstDay, LastDay, date => byDate[date].SelectMany(sessions => sessions.Sessions).OrderBy(session => session.Session.Start));
    }
}

/// <summary>A fact about an evaluated employee.</summary>
public abstract class EmployeeFact
{
    private protected EmployeeFact(EvaluatedEmployee employee) => Employee = Guard.NotNull(employee);

    /// <summary>The employee.</summary>
    public EvaluatedEmployee Employee { get; }
}
