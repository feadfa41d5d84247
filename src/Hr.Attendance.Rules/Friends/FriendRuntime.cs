using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>
/// A runtime in another package of this library: it resolves policies and works people out by the steps of the contract, in an order and with
/// means of its own. Only packages of this library derive from it.
/// </summary>
public abstract class FriendRuntime : AttendanceRuntime
{
    internal FriendRuntime()
    {
    }

    /// <summary>Resolves a policy.</summary>
    /// <param name="book">The policy documents.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The policy, the same as <see cref="PolicyBook.Resolve"/> gives.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tree has no such unit.</exception>
    public abstract EffectivePolicy ResolvePolicy(PolicyBook book, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date);

    /// <summary>Works out one person.</summary>
    internal abstract FriendEvaluation Begin(PersonSteps person);

    internal sealed override PolicyOfUnit PolicyOf(PolicyBook book) => (unitId, role, tags, date) => ResolvePolicy(book, unitId, role, tags, date);

    internal sealed override IEmployeeEvaluation Begin(EmployeeCase person) => Begin(new PersonSteps(person));

    /// <summary>One person's business day, with notes for an explanation.</summary>
    internal static PersonSteps StepsToExplain(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate date) =>
        new(PersonSteps.CaseOf(engine, evidence, employeeId, date, date) with { TakesNotes = true });
}

/// <summary>What a runtime in another package found out about one person.</summary>
internal abstract class FriendEvaluation(PersonSteps person) : IEmployeeEvaluation
{
    EmployeeSessions IEmployeeEvaluation.Sessions => person.Formed;

    public abstract EmployeeReport Report();

    public abstract QualityShare? Quality();

    public abstract Explanation? Explain(LocalDate date);
}
