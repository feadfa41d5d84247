using Hr.Attendance.Rules.Time;
namespace Hr.Attendance.Rules.Crediting;

/// <summary>The primary time of one employee after another: step 2. Not thread-safe.</summary>
internal sealed class PrimaryIntervals
{
    private readonly IntervalList _onDaysWithPunches = new();
    private readonly List<int> _daysWithPunches = [];

    /// <summary>Of the time on days with punches, the first that ends after the last span that was asked about begins: spans come mostly in order.</summary>
    private int _next;
    private long _lastStart;

    /// <summary>Takes over the pairs of the primary role that counts on their day: of two that overlap, the first.</summary>
    internal void Find(PairList pairs, HeldRoles roles)
    {
        _onDaysWithPunches.Clear();
        _daysWithPunches.Clear();
        _next = 0;
        _lastStart = long.MinValue;
        for (int i = 0; i < pairs.Count; i++)
        {
            ref readonly var pair = ref pairs[i];
            int primary = roles.InEffectOn(pair.Day, isPrimary: true);
            if (primary < 0 || roles[primary].RoleNumber != roles[pair.Held].RoleNumber)
            {
                continue;
            }

            int place = _daysWithPunches.BinarySearch(pair.Day);
            bool isNewDay = place < 0;
            if (isNewDay)
            {
                _daysWithPunches.Insert(~place, pair.Day);
            }

            var day = roles.DayOf(primary, pair.Day);
            if (!day.Plan.PrimaryIsPlanned)
            {
                _onDaysWithPunches.AddApart(pair.Start, pair.End);
            }
            else if (isNewDay)
            {
                AddAll(_onDaysWithPunches, day.Planned);
            }
        }

        _onDaysWithPunches.Normalise();
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
            if (primary >= 0 && roles.DayOf(primary, day).Planned is { Count: > 0 } planned && _daysWithPunches.BinarySearch(day) < 0)
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

    private static void AddAll(IntervalList time, IntervalList more)
    {
        for (int i = 0; i < more.Count; i++)
        {
            time.AddApart(more.Start(i), more.End(i));
        }
    }
}
