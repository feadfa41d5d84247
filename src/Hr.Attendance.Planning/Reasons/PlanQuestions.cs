using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>A plan with what reasons are found from. Thread-safe: one question after the other.</summary>
internal sealed class PlanQuestions
{
    private readonly BuiltProblem _built;
    private readonly IReadOnlyList<DutyAssignment> _duties;
    private readonly Dictionary<string, int> _numbers;
    private readonly object _turn = new();
    private Roster? _asked;

    internal PlanQuestions(BuiltProblem built, IReadOnlyList<DutyAssignment> duties)
    {
        (_built, _duties) = (built, duties);
        _numbers = built.Problem.People.Select((person, number) => (person.EmployeeId, number))
            .ToDictionary(entry => entry.EmployeeId, entry => entry.number, StringComparer.Ordinal);
    }

    internal BuiltProblem Built => _built;

    internal DutyProblem Problem => _built.Problem;

    /// <summary>The number of a person; negative for one that the problem does not have.</summary>
    internal int NumberOf(string employeeId) => _numbers.TryGetValue(employeeId, out int number) ? number : -1;

    /// <summary>Asks something of the plan as a roster.</summary>
    /// <param name="question">Gives the answer, and leaves the roster as it was.</param>
    internal T Ask<T>(Func<Roster, T> question)
    {
        // To lay a roster takes far longer than most questions, and a page asks one for each person and day.
        lock (_turn)
        {
            return question(_asked ??= NewRoster());
        }
    }

    /// <summary>The plan as a roster of one's own.</summary>
    internal Roster NewRoster()
    {
        var roster = new Roster(Problem);
        foreach (var duty in _duties)
        {
            roster.Put(duty.Person, duty.Option);
        }

        return roster;
    }

    internal string NameOf(int person) => Problem.People[person].EmployeeId;

    internal LocalDate DateOf(int day) => Problem.FirstDay.PlusDays(day);
}
