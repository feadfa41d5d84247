using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2: the time of the primary role.
// The policy of a business day says whether punches or the plan count, so both are kept by day: pairs of the primary role that counts on
// their day, and, for each day with such pairs, the time that counts. All other days have their plan, if any. Sessions do not care for days:
// they ask for all primary time that a span can meet. Spans come mostly in order, so the search goes on where it stopped.

/// <summary>The primary time of one employee. Not thread-safe: it remembers.</summary>
internal sealed class PrimaryTime
{
    private static readonly Comparer<Pair> ByDay = Comparer<Pair>.Create(static (one, other) => (one.Day, one.In).CompareTo((other.Day, other.In)));

    private readonly IntervalList _onDaysWithPunches = new();
    private readonly IntervalList _ofDay = new();
    private readonly IntervalList _punches = new();

    /// <summary>The pairs that make primary time, by day.</summary>
    private Pair[] _pairs = [];
    private int _count;

    /// <summary>Of the time on days with punches, the first that ends after the last span that was asked about begins.</summary>
    private int _next;
    private long _lastStart;

    /// <summary>Takes over the pairs of the primary role.</summary>
    internal void Find(ReadOnlySpan<Pair> pairs, HeldRoles roles)
    {
        _count = 0;
        _punches.Clear();
        _onDaysWithPunches.Clear();
        _next = 0;
        _lastStart = long.MinValue;
        bool isInOrder = true;
        for (int i = 0; i < pairs.Length; i++)
        {
            ref readonly var pair = ref pairs[i];
            if (roles[pair.Held].IsPrimary)
            {
                isInOrder &= _count == 0 || _pairs[_count - 1].Day <= pair.Day;
                Add(pair, room: pairs.Length);
            }
        }

        if (!isInOrder)
        {
            // Of one day all pairs are of one role, and so in order of time.
            Array.Sort(_pairs, 0, _count, ByDay);
        }

        for (int i = 0; i < _count; i++)
        {
            ref readonly var pair = ref _pairs[i];
            var day = roles.DayOf(roles.InEffectOn(pair.Day, isPrimary: true), pair.Day);
            if (!day.Plan.PrimaryIsPlanned)
            {
                _onDaysWithPunches.AddApart(pair.Start, pair.End);
            }
            else if (i == 0 || _pairs[i - 1].Day != pair.Day)
            {
                AddAll(_onDaysWithPunches, day.Planned);
            }
        }

        _onDaysWithPunches.Normalise();
    }

    /// <summary>The pairs of punches of the primary role that counts on their day, by day.</summary>
    internal ReadOnlySpan<Pair> Pairs => _pairs.AsSpan(0, _count);

    /// <summary>The pairs of punches that make a business day's primary time, by start; empty where it is planned.</summary>
    internal ReadOnlySpan<Pair> PairsOn(int day, HeldRoles roles) =>
        roles.InEffectOn(day, isPrimary: true) is >= 0 and int primary && !roles.DayOf(primary, day).Plan.PrimaryIsPlanned ? PairsOf(day) : default;

    /// <summary>The primary time of a business day, whole, though it may end on the next; holds until the next is asked for.</summary>
    internal IntervalList On(int day, HeldRoles roles)
    {
        int primary = roles.InEffectOn(day, isPrimary: true);
        if (primary < 0)
        {
            return PlanTable.NothingPlanned;
        }

        var pairs = PairsOf(day);
        var planned = roles.DayOf(primary, day);
        if (planned.Plan.PrimaryIsPlanned || pairs.Length == 0)
        {
            return planned.Planned;
        }

        _ofDay.Clear();
        foreach (var pair in pairs)
        {
            _ofDay.AddApart(pair.Start, pair.End);
        }

        _ofDay.Normalise();
        return _ofDay;
    }

    /// <summary>Sets two lists to the primary time of a business day: what punches show of it, of whatever day, and what is only planned.</summary>
    internal void Split(int day, HeldRoles roles, IntervalList punched, IntervalList planned)
    {
        punched.Clear();
        planned.Clear();
        var time = On(day, roles);
        if (PairsOn(day, roles).Length > 0)
        {
            AddAll(punched, time);
            return;
        }

        // A plan may be kept though there are punches, and a pair of another day may reach into it.
        if (_count > 0 && _punches.Count == 0)
        {
            foreach (ref readonly var pair in Pairs)
            {
                _punches.AddApart(pair.Start, pair.End);
            }

            _punches.Normalise();
        }

        punched.SetToIntersection(time, _punches);
        planned.SetToDifference(time, _punches);
    }

    /// <summary>Sets a list to all primary time that a span can meet, whichever business day it belongs to.</summary>
    internal void SetAround(IntervalList time, long start, long end, HeldRoles roles)
    {
        time.Clear();
        bool isPlanned = false;
        _next = start < _lastStart ? 0 : _next;
        _lastStart = start;
        while (_next < _onDaysWithPunches.Count && _onDaysWithPunches.End(_next) <= start)
        {
            _next++;
        }

        for (int i = _next; i < _onDaysWithPunches.Count && _onDaysWithPunches.Start(i) < end; i++)
        {
            time.AddApart(_onDaysWithPunches.Start(i), _onDaysWithPunches.End(i));
        }

        // A shift begins on its date in some zone and lasts a day at most, so two days before and one day after reach all of them.
        int first = Nanoseconds.DayOf(start) - 2;
        int last = Nanoseconds.DayOf(end) + 1;
        if (roles.OnlyPrimary is >= 0 and int only && roles.DayOf(only, first).Span is { HasSchedule: false } unplanned && unplanned.LastDay >= last)
        {
            return;
        }

        for (int day = first; day <= last; day++)
        {
            int primary = roles.InEffectOn(day, isPrimary: true);
            if (primary >= 0 && roles.DayOf(primary, day).Planned is { Count: > 0 } planned && PairsOf(day).Length == 0)
            {
                AddAll(time, planned);
                isPlanned = true;
            }
        }

        if (isPlanned)
        {
            time.Normalise();
        }
    }

    private void Add(in Pair pair, int room)
    {
        if (_pairs.Length == _count)
        {
            Array.Resize(ref _pairs, Math.Max(room, _count));
        }

        _pairs[_count++] = pair;
    }

    private ReadOnlySpan<Pair> PairsOf(int day)
    {
        var search = new SortedSearch(_count);
        while (search.IsOpen)
        {
            search.Answer(_pairs[search.Middle].Day < day);
        }

        int end = search.Place;
        while (end < _count && _pairs[end].Day == day)
        {
            end++;
        }

        return _pairs.AsSpan(search.Place, end - search.Place);
    }

    private static void AddAll(IntervalList time, IntervalList more)
    {
        for (int i = 0; i < more.Count; i++)
        {
            time.AddApart(more.Start(i), more.End(i));
        }
    }
}
