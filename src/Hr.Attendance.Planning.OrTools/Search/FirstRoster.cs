using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>What is left out of the limits of a person for whom they cannot all be kept.</summary>
/// <param name="Without">The limits that are left out.</param>
/// <param name="IsFixed">Whether the person gets nothing but what is frozen.</param>
internal sealed record Concession(IReadOnlyList<LimitKind> Without, bool IsFixed)
{
    internal static Concession None { get; } = new([], false);
}

/// <summary>
/// A roster to begin with. Lines of people depend on each other only through the intervals that they cover: so each person in turn gets the line that is best
/// beside those before, or keeps the line of the plan to begin with where that one breaks no limit.
/// </summary>
internal sealed class FirstRoster
{
    // What is asked for at least is given up first: it cannot hurt anybody who has less duty.
    private static readonly Concession[] Steps =
    [
        Concession.None,
        new([LimitKind.LeastTime], false),
        new([LimitKind.LeastTime, LimitKind.LeastDaysInARow, LimitKind.LeastDaysOffInARow], false),
    ];

    private static readonly Concession Fixed = new(Enum.GetValues<LimitKind>(), true);

    private const double WorkOfLine = 0.2;
    private const double WorkOfAnyLine = 5;

    private readonly PlanNumbers _numbers;
    private readonly ILookup<int, int> _start;

    internal FirstRoster(PlanNumbers numbers, IReadOnlyList<DutyAssignment>? start)
    {
        _numbers = numbers;
        _start = (start ?? numbers.Problem.Published).ToLookup(duty => duty.Person, duty => duty.Option);
        Concessions = new Concession[numbers.People.Length];
    }

    /// <summary>By person, what could not be kept.</summary>
    internal Concession[] Concessions { get; }

    /// <summary>How much work was spent.</summary>
    internal double Work { get; private set; }

    internal Roster Make(int seed, CancellationToken cancellationToken)
    {
        var roster = new Roster(_numbers);
        for (int person = 0; person < _numbers.People.Length; person++)
        {
            roster = WithLine(roster, person, seed, cancellationToken);
        }

        return roster;
    }

    private Roster WithLine(Roster roster, int person, int seed, CancellationToken cancellationToken)
    {
        if (FromStart(roster, person) is { } kept)
        {
            Concessions[person] = Concession.None;
            return kept;
        }

        if (cancellationToken.IsCancellationRequested && LineCheck.Holds(_numbers, roster, person, Concession.None.Without))
        {
            Concessions[person] = Concession.None;
            return roster;
        }

        foreach (var step in Steps)
        {
            if ((Line(roster, person, step, seed, WorkOfLine, isBest: true) ?? Line(roster, person, step, seed, WorkOfAnyLine, isBest: false)) is { } found)
            {
                Concessions[person] = step;
                return found;
            }
        }

        Concessions[person] = Fixed;
        return roster;
    }

    /// <summary>The roster with a line for the person: the best one beside the others, or just any; null where none was found.</summary>
    private Roster? Line(Roster roster, int person, Concession step, int seed, double work, bool isBest)
    {
        var model = new FreedModel(_numbers, roster, [new FreedPerson(person, 0, _numbers.Days - 1)], _ => step.Without);
        if (isBest)
        {
            model.Minimise(Level.Lost);
        }

        // A plan needs a line for everybody, so that this goes on even when the search is cancelled.
        var solved = model.Solve(work, seed, CancellationToken.None);
        Work += solved.Work;
        return solved.Values is { } values ? model.Read(values) : null;
    }

    /// <summary>The roster with the person's line of the plan to begin with; null where there is none, or where it breaks a limit.</summary>
    private Roster? FromStart(Roster roster, int person)
    {
        var numbers = _numbers.People[person];
        HashSet<int> options = [.. _start[person]];
        if (options.Count == 0)
        {
            return null;
        }

        var with = roster.Copy();
        for (int choice = 0; choice < numbers.Choices.Length; choice++)
        {
            if (options.Contains(numbers.Choices[choice].Option) && !numbers.IsFixed[numbers.Choices[choice].Day])
            {
                with.Give(person, numbers.Choices[choice].Day, choice);
            }
        }

        return LineCheck.Holds(_numbers, with, person, Concession.None.Without) ? with : null;
    }
}

/// <summary>Whether a person's line keeps the limits: the model of a line without free days.</summary>
internal static class LineCheck
{
    internal static bool Holds(PlanNumbers numbers, Roster roster, int person, IReadOnlyCollection<LimitKind> without) =>
        !new FreedModel(numbers, roster, [new FreedPerson(person, 0, -1)], _ => without).IsContradiction;
}
