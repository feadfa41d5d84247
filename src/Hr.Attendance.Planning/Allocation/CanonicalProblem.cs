using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>A problem whose people, options and intervals stand in an order of their own, so that the order in which they were given decides nothing.</summary>
internal sealed class CanonicalProblem
{
    private readonly int[] _people;
    private readonly int[] _options;
    private readonly int[] _personAt;
    private readonly int[] _optionAt;

    internal CanonicalProblem(DutyProblem given)
    {
        _people = Order(given.People, (left, right) => string.CompareOrdinal(left.EmployeeId, right.EmployeeId));
        _options = Order(given.Options, Compare);
        int[] intervals = Order(given.Intervals, Compare);
        (_personAt, _optionAt) = (Inverse(_people), Inverse(_options));
        int[] intervalAt = Inverse(intervals);
        Problem = given with
        {
            Intervals = [.. intervals.Select(interval => given.Intervals[interval])],
            Options = [.. _options.Select(option => given.Options[option] with
            {
                Intervals = [.. given.Options[option].Intervals.Select(interval => intervalAt[interval]).OrderBy(interval => interval)],
            })],
            People = [.. _people.Select(person => given.People[person] with
            {
                Options = [.. given.People[person].Options.Select(option => option with { Option = _optionAt[option.Option] })
                    .OrderBy(option => option.Option)],
            })],
            Published = Into(given.Published),
        };
    }

    /// <summary>The problem in its own order.</summary>
    internal DutyProblem Problem { get; }

    /// <summary>Duties of the given problem as those of this one.</summary>
    internal IReadOnlyList<DutyAssignment> Into(IReadOnlyList<DutyAssignment> duties) =>
        Sorted(duties.Select(duty => new DutyAssignment(_personAt[duty.Person], _optionAt[duty.Option])));

    /// <summary>Duties of this problem as those of the given one, by person and option.</summary>
    internal IReadOnlyList<DutyAssignment> Back(IReadOnlyList<DutyAssignment> duties) =>
        Sorted(duties.Select(duty => new DutyAssignment(_people[duty.Person], _options[duty.Option])));

    private static DutyAssignment[] Sorted(IEnumerable<DutyAssignment> duties) => [.. duties.OrderBy(duty => duty.Person).ThenBy(duty => duty.Option)];

    private static int Compare(DutyOption left, DutyOption right)
    {
        int order = left.Date.CompareTo(right.Date);
        order = order != 0 ? order : string.CompareOrdinal(left.Queue, right.Queue);
        order = order != 0 ? order : left.Start.CompareTo(right.Start);
        order = order != 0 ? order : left.End.CompareTo(right.End);
        return order != 0 ? order : string.CompareOrdinal(left.Kind, right.Kind);
    }

    private static int Compare(DutyInterval left, DutyInterval right)
    {
        int order = string.CompareOrdinal(left.Queue, right.Queue);
        order = order != 0 ? order : left.Start.CompareTo(right.Start);
        return order != 0 ? order : left.End.CompareTo(right.End);
    }

    private static int[] Order<T>(IReadOnlyList<T> items, Comparison<T> compare)
    {
        int[] order = [.. Enumerable.Range(0, items.Count)];
        Array.Sort(order, (left, right) => compare(items[left], items[right]) is var by && by != 0 ? by : left.CompareTo(right));
        return order;
    }

    private static int[] Inverse(int[] order)
    {
        int[] inverse = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return inverse;
    }
}
