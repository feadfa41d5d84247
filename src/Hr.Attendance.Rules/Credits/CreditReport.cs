using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Rules.Credits;

/// <summary>Every online session of a period with its verdict and credit, and nothing else: no days, no pay, no evidence. Immutable.</summary>
public sealed class CreditReport
{
    private readonly CreditedSession[][] _sessions;
    private readonly int[] _firsts;
    private readonly int _employeesInPart;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;

    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="employees">The employees, by id.</param>
    /// <param name="criteria">The criteria, in the order of answers.</param>
    /// <param name="employeesInPart">How many of them one part is about.</param>
    /// <param name="sessions">The sessions, part by part.</param>
    /// <param name="firsts">For each employee the position of the first session in the part.</param>
    /// <param name="diagnostics">Puts into words what was found.</param>
    internal CreditReport(
        LocalDate firstDay,
        LocalDate lastDay,
        IReadOnlyList<Employee> employees,
        IReadOnlyList<ICriterion> criteria,
        int employeesInPart,
        CreditedSession[][] sessions,
        int[] firsts,
        Func<IReadOnlyList<Diagnostic>> diagnostics)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Employees = employees;
        Criteria = criteria;
        Count = sessions.Sum(part => (long)part.Length);
        _employeesInPart = employeesInPart;
        _sessions = sessions;
        _firsts = firsts;
        _diagnostics = new Lazy<IReadOnlyList<Diagnostic>>(diagnostics);
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The employees, by id, those without a session included.</summary>
    public IReadOnlyList<Employee> Employees { get; }

    /// <summary>The criteria by which sessions were judged; <see cref="CreditedSession.Meets"/> takes a position in this list.</summary>
    public IReadOnlyList<ICriterion> Criteria { get; }

    /// <summary>The number of sessions.</summary>
    public long Count { get; }

    /// <summary>The sessions, by employee, business day, start and role.</summary>
    public IEnumerable<CreditedSession> Sessions => _sessions.SelectMany(part => part);

    /// <summary>
    /// What was found: repaired and refused punches, time claimed twice, ratings that count nowhere, policies that contradict each other;
    /// each once, by place.
    /// </summary>
    /// <remarks>Put into words when it is first asked for; until then the report keeps the evidence.</remarks>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The sessions of one employee, by business day, start and role.</summary>
    /// <param name="employee">The position of the employee in <see cref="Employees"/>.</param>
    /// <returns>The sessions; nothing is copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public ReadOnlyMemory<CreditedSession> Of(int employee)
    {
        if (employee < 0 || employee >= Employees.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(employee), employee, "must be a position in the list of employees");
        }

        var part = _sessions[employee / _employeesInPart];
        bool isLastOfPart = employee + 1 == Employees.Count || (employee + 1) % _employeesInPart == 0;
        int end = isLastOfPart ? part.Length : _firsts[employee + 1];
        return part.AsMemory(_firsts[employee], end - _firsts[employee]);
    }
}
