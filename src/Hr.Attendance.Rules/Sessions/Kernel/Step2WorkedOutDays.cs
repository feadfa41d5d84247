using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>A day whose primary time was worked out.</summary>
/// <param name="Day">The number of its date.</param>
/// <param name="First">Where its time begins among that of all days.</param>
/// <param name="Count">How many intervals that is.</param>
/// <param name="IsMade">Whether punches make it.</param>
/// <param name="Begins">When it begins, before it left anything to an earlier day; zero for no time.</param>
/// <param name="Ends">When it ends, likewise, with what was taken from its end as a break by hours.</param>
internal readonly record struct WorkedOutDay(int Day, int First, int Count, bool IsMade, long Begins, long Ends);

/// <summary>The business days of one employee after another whose primary time was worked out, each with its time.</summary>
internal sealed class WorkedOutDays
{
    private readonly List<WorkedOutDay> _days;

    internal WorkedOutDays() => (_days, Times, Breaks) = ([], new IntervalList(), new IntervalList());

    /// <summary>What another has, and no room for more.</summary>
    internal WorkedOutDays(WorkedOutDays other) =>
        (_days, Times, Breaks) = ([.. other._days], new IntervalList(other.Times), new IntervalList(other.Breaks));

    /// <summary>The time of one day after the other.</summary>
    internal IntervalList Times { get; }

    /// <summary>What was taken out of it as breaks by hours.</summary>
    internal IntervalList Breaks { get; }

    internal int Count => _days.Count;

    internal WorkedOutDay this[int position] => _days[position];

    internal void Clear()
    {
        _days.Clear();
        Times.Clear();
        Breaks.Clear();
    }

    internal void Add(int day, bool isMade, IntervalList time, IntervalList breakByHours)
    {
        long begins = time.Count == 0 ? 0 : time.Start(0);
        long ends = time.Count == 0 ? 0
            : Math.Max(time.End(time.Count - 1), breakByHours.Count == 0 ? long.MinValue : breakByHours.End(breakByHours.Count - 1));
        _days.Add(new WorkedOutDay(day, Times.Count, time.Count, isMade, begins, ends));
        Times.Add(time);
        Breaks.Add(breakByHours);
    }

    /// <summary>Puts the days in order; most often they are.</summary>
    internal void SortByDay()
    {
        for (int i = 1; i < _days.Count; i++)
        {
            if (_days[i].Day < _days[i - 1].Day)
            {
                _days.Sort(static (one, other) => one.Day.CompareTo(other.Day));
                return;
            }
        }
    }

    /// <summary>Gives a day less time. What it loses is an earlier day's, so that the time of all days together stays what it is.</summary>
    internal void Shorten(int position, IntervalList time)
    {
        _days[position] = _days[position] with { First = Times.Count, Count = time.Count };
        Times.Add(time);
    }

    /// <summary>Adds to a list the time of days before a day, as far as it ends after an instant.</summary>
    internal void AddEarlier(IntervalList list, int day, long instant)
    {
        foreach (var earlier in _days)
        {
            for (int i = earlier.First; earlier.Day < day && i < earlier.First + earlier.Count; i++)
            {
                if (Times.End(i) > instant)
                {
                    list.AddApart(Times.Start(i), Times.End(i));
                }
            }
        }
    }

    /// <summary>Sets a list to the time of a day.</summary>
    internal void SetTo(IntervalList list, WorkedOutDay day)
    {
        list.Clear();
        for (int i = day.First; i < day.First + day.Count; i++)
        {
            list.AddApart(Times.Start(i), Times.End(i));
        }
    }

    /// <summary>A day that was worked out; null for any other.</summary>
    internal WorkedOutDay? On(int day)
    {
        var search = new SortedSearch(_days.Count);
        while (search.IsOpen)
        {
            search.Answer(_days[search.Middle].Day < day);
        }

        return search.Place < _days.Count && _days[search.Place].Day == day ? _days[search.Place] : null;
    }
}
