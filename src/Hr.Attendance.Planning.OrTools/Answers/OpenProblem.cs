using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>
/// A plan's problem in which everybody may have every option of the queues that they serve at all, with what keeps each of these options from them: so that
/// availability and rest to other work can be left out like any other limit.
/// </summary>
internal sealed class OpenProblem
{
    private readonly DutyProblem _problem;
    private readonly HashSet<int>[] _offered;

    internal OpenProblem(AllocatedPlan plan)
    {
        _problem = plan.Problem;
        _offered = [.. _problem.People.Select(person => person.Options.Select(option => option.Option).ToHashSet())];
        ILookup<string, int> ofQueue = Enumerable.Range(0, _problem.Options.Count).ToLookup(option => _problem.Options[option].Queue, StringComparer.Ordinal);
        Numbers = NumbersReader.Read(_problem with { People = [.. _problem.People.Select(person => Opened(person, ofQueue))] });
        Roster = new Roster(Numbers);
        foreach (var duty in plan.Duties)
        {
            var person = Numbers.People[duty.Person];
            int choice = Array.FindIndex(person.Choices, own => own.Option == duty.Option);
            if (choice >= 0)
            {
                Roster.Give(duty.Person, person.Choices[choice].Day, choice);
            }
        }
    }

    internal PlanNumbers Numbers { get; }

    internal Roster Roster { get; }

    /// <summary>Whether a person is offered an option.</summary>
    internal bool IsOffered(int person, int option) => _offered[person].Contains(option);

    /// <summary>Whether an option leaves the rest before other work.</summary>
    internal bool KeepsRest(int person, int option) => PersonReader.KeepsRest(_problem.Options[option], _problem.People[person]);

    private DutyPerson Opened(DutyPerson person, ILookup<string, int> ofQueue)
    {
        var own = person.Options.ToDictionary(option => option.Option);
        var queues = person.Options.Select(option => _problem.Options[option.Option].Queue).Distinct(StringComparer.Ordinal);
        return person with
        {
            Options = [.. queues.SelectMany(queue => ofQueue[queue]).Order().Select(option => own.GetValueOrDefault(option, new PersonOption(option, 0, 0)))],
            OtherWork = [],
        };
    }
}
