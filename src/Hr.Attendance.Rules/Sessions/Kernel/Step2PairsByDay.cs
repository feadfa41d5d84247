using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>The pairs of the primary role of one employee after another, by the business day to which they belong.</summary>
internal sealed class PairsByDay
{
    private static readonly Comparer<Pair> ByDay = Comparer<Pair>.Create(static (one, other) =>
        (one.Day, one.Start, one.In).CompareTo((other.Day, other.Start, other.In)));

    private readonly DayOfPairs _dayOfPairs = new();
    private Pair[] _pairs = [];

    internal PairsByDay()
    {
    }

    /// <summary>What another has, and no room for more.</summary>
    internal PairsByDay(PairsByDay other) => (_pairs, Count) = (other.All.ToArray(), other.Count);

    internal int Count { get; private set; }

    internal ReadOnlySpan<Pair> All => _pairs.AsSpan(0, Count);

    /// <summary>Takes over the pairs of the primary role from all pairs, each with its day.</summary>
    internal void Find(ReadOnlySpan<Pair> pairs, EmployeePlan plan, HeldRoles roles)
    {
        Count = 0;
        _dayOfPairs.Begin();
        foreach (ref readonly var pair in pairs)
        {
            if (roles[pair.Held].IsPrimary)
            {
                Add(pair with { Day = _dayOfPairs.Next(in pair, plan, roles) });
            }
        }

        Sort();
    }

    /// <summary>The pairs of a day, by start.</summary>
    internal ReadOnlySpan<Pair> On(int day)
    {
        var search = new SortedSearch(Count);
        while (search.IsOpen)
        {
            search.Answer(_pairs[search.Middle].Day < day);
        }

        return _pairs.AsSpan(search.Place, EndOfDay(search.Place, day) - search.Place);
    }

    /// <summary>The position after the last pair of a day, from a position on.</summary>
    internal int EndOfDay(int position, int day)
    {
        while (position < Count && _pairs[position].Day == day)
        {
            position++;
        }

        return position;
    }

    private void Add(in Pair pair)
    {
        if (_pairs.Length == Count)
        {
            Array.Resize(ref _pairs, Math.Max(16, 2 * Count));
        }

        _pairs[Count++] = pair;
    }

    private void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            if (_pairs[i].Day < _pairs[i - 1].Day)
            {
                Array.Sort(_pairs, 0, Count, ByDay);
                return;
            }
        }
    }
}
