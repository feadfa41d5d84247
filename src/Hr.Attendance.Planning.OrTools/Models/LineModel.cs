using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>
/// One person's line of duty over the plan: a literal for each choice on the days that are free, and every limit of the person over all days. What stands on
/// the other days is folded into the limits, so that a line without free days is a check of that line.
/// </summary>
internal sealed class LineModel
{
    private readonly ModelDraft _draft;
    private readonly PlanNumbers _numbers;
    private readonly PersonNumbers _person;
    private readonly DayOfLine[] _days;

    /// <param name="draft">The model that gets the line.</param>
    /// <param name="numbers">The problem.</param>
    /// <param name="person">The person, by position.</param>
    /// <param name="isFree">By day, whether it is to be decided.</param>
    /// <param name="stands">By day, what stands on the other days.</param>
    /// <param name="without">Limits that are left out.</param>
    internal LineModel(ModelDraft draft, PlanNumbers numbers, int person, Func<int, bool> isFree, Func<int, int> stands, IReadOnlyCollection<LimitKind> without)
    {
        _draft = draft;
        _numbers = numbers;
        _person = numbers.People[person];
        Person = person;
        _days = [.. Enumerable.Range(0, numbers.Days).Select(day => isFree(day) && !_person.IsFixed[day] ? Free(day) : Standing(day, stands(day)))];
        Limit(without);
    }

    internal int Person { get; }

    /// <summary>The choices of free days with their literals.</summary>
    internal IEnumerable<(int Choice, int Literal)> Literals =>
        _days.Where(day => day.IsFree).SelectMany(day => day.Literals.Select((literal, position) => (day.FirstChoice + position, literal)));

    /// <summary>The days that are free.</summary>
    internal IEnumerable<int> FreeDays => Enumerable.Range(0, _days.Length).Where(day => _days[day].IsFree);

    /// <summary>Begins the search with what a roster has.</summary>
    internal void Hint(Func<int, int> choiceOf)
    {
        for (int day = 0; day < _days.Length; day++)
        {
            if (_days[day].IsFree)
            {
                int choice = choiceOf(day);
                for (int position = 0; position < _days[day].Literals.Length; position++)
                {
                    _draft.Hint(_days[day].Literals[position], _days[day].FirstChoice + position == choice ? 1 : 0);
                }

                if (_days[day].Duty is { } duty)
                {
                    _draft.Hint(duty, choice == Roster.None ? 0 : 1);
                }
            }
        }
    }

    /// <summary>What an answer of the solver gives on a free day.</summary>
    internal int ChoiceOn(int day, IReadOnlyList<long> values)
    {
        int position = Array.FindIndex(_days[day].Literals, literal => values[literal] == 1);
        return position < 0 ? Roster.None : _days[day].FirstChoice + position;
    }

    private DayOfLine Free(int day)
    {
        int[] literals = [.. Enumerable.Range(0, _person.On(day).Length).Select(_ => _draft.Literal())];
        int? duty = literals.Length > 0 ? _draft.Literal() : null;
        if (duty is { } any)
        {
            _draft.ExactlyOne([.. literals, ModelDraft.Not(any)]);
        }

        return new DayOfLine(true, _person.FirstOfDay[day], literals, duty, Roster.None);
    }

    private static DayOfLine Standing(int day, int choice) => new(false, day, [], null, choice);

    private void Limit(IReadOnlyCollection<LimitKind> without)
    {
        var succession = new SuccessionLimits(_draft, _numbers, _person, _days);
        succession.Add(!without.Contains(LimitKind.Rest), !without.Contains(LimitKind.Succession));
        var sequence = new SequenceLimits(_draft, _person, _days);
        if (StretchNetwork.Serves(_person, _days) && !SequenceLimits.Kinds.Any(without.Contains))
        {
            StretchNetwork.Add(_draft, _person, _days);
            without = [.. without, .. SequenceLimits.Kinds];
        }

        var count = new CountLimits(_draft, _numbers, _person, _days);
        foreach (var (kind, add) in new (LimitKind, Action)[]
        {
            (LimitKind.MostDaysInARow, sequence.MostDaysInARow),
            (LimitKind.LeastDaysInARow, sequence.LeastDaysInARow),
            (LimitKind.LeastDaysOffInARow, sequence.LeastDaysOffInARow),
            (LimitKind.Weekends, count.Weekends),
            (LimitKind.Kinds, count.Kinds),
            (LimitKind.MostTime, count.MostTime),
            (LimitKind.LeastTime, count.LeastTime),
        })
        {
            if (!without.Contains(kind))
            {
                add();
            }
        }
    }
}

/// <summary>A day of a line: free, with literals, or with what stands on it.</summary>
/// <param name="IsFree">Whether it is to be decided.</param>
/// <param name="FirstChoice">The choice of the first literal.</param>
/// <param name="Literals">A literal for each choice of the day.</param>
/// <param name="Duty">Whether there is any duty; null where there can be none.</param>
/// <param name="Choice">What stands on a day that is not free.</param>
internal sealed record DayOfLine(bool IsFree, int FirstChoice, int[] Literals, int? Duty, int Choice)
{
    /// <summary>Adds whether there is duty on the day to a sum.</summary>
    internal void AddDuty(Sum sum, long weight)
    {
        if (Duty is { } duty)
        {
            sum.Add(duty, weight);
        }
        else if (Choice != Roster.None)
        {
            sum.Add(weight);
        }
    }

    /// <summary>Adds a figure of what is given on the day to a sum.</summary>
    internal void AddFigure(Sum sum, Func<int, long> figureOfChoice)
    {
        for (int position = 0; position < Literals.Length; position++)
        {
            sum.Add(Literals[position], figureOfChoice(FirstChoice + position));
        }

        if (Choice != Roster.None)
        {
            sum.Add(figureOfChoice(Choice));
        }
    }

    /// <summary>What could be had on the day: choices with their literals, or what stands with none.</summary>
    internal IEnumerable<(int Choice, int? Literal)> Possible => IsFree
        ? Literals.Select((literal, position) => (FirstChoice + position, (int?)literal))
        : Choice == Roster.None ? [] : [(Choice, null)];
}
