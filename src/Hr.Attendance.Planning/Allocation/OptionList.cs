using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>The stretches of duty of all queues, collected first and numbered then, by date, queue, start and end.</summary>
internal sealed class OptionList
{
    private readonly IReadOnlyList<QueueDemand> _queues;
    private readonly SortedDictionary<(LocalDate Date, int Queue, Instant Start, Instant End), Duration> _times = [];
    private readonly Dictionary<(LocalDate Date, int Queue, Instant Start, Instant End), int> _numbers = [];
    private readonly Dictionary<(int Queue, LocalDate Date), (int First, int Count)> _intervals = [];
    private readonly List<DutyInterval> _all = [];

    internal OptionList(IReadOnlyList<QueueDemand> queues)
    {
        _queues = queues;
        for (int queue = 0; queue < queues.Count; queue++)
        {
            foreach (var day in queues[queue].Intervals.GroupBy(interval => interval.Date).OrderBy(day => day.Key))
            {
                DutyInterval[] ofDay = [.. day.OrderBy(interval => interval.Start)];
                _intervals[(queue, day.Key)] = (_all.Count, ofDay.Length);
                _all.AddRange(ofDay);
            }
        }
    }

    internal IReadOnlyList<DutyInterval> Intervals => _all;

    /// <summary>The stretches of whole intervals between the first and the last in which anybody is needed.</summary>
    internal IEnumerable<Interval> StretchesOf(int queue, LocalDate date, Duration most)
    {
        if (!_intervals.TryGetValue((queue, date), out var of))
        {
            yield break;
        }

        var ofDay = _all.GetRange(of.First, of.Count);
        int first = ofDay.FindIndex(interval => interval.Needed > 0);
        int last = ofDay.FindLastIndex(interval => interval.Needed > 0);
        for (int from = first; from >= 0 && from <= last; from++)
        {
            for (int to = from; to <= last && (to == from || ofDay[to].Start == ofDay[to - 1].End) && ofDay[to].End - ofDay[from].Start <= most; to++)
            {
                yield return new Interval(ofDay[from].Start, ofDay[to].End);
            }
        }
    }

    /// <summary>Notes that somebody may be given a stretch, for whom it counts so long.</summary>
    internal void Add(int queue, LocalDate date, Interval stretch, Duration time)
    {
        var key = (date, queue, stretch.Start, stretch.End);
        _times[key] = _times.TryGetValue(key, out var known) ? Duration.Max(known, time) : time;
    }

    /// <summary>All stretches that were noted, numbered.</summary>
    internal (List<DutyOption> Options, List<DutyBurden> Burdens) Number(Func<QueueDemand, LocalDate, DayBurden> burdenOf)
    {
        var options = new List<DutyOption>();
        var burdens = new List<DutyBurden>();
        foreach (var (key, time) in _times.Select(entry => (entry.Key, entry.Value)))
        {
            var queue = _queues[key.Queue];
            var burden = burdenOf(queue, key.Date).Of(key.Start, key.End);
            _numbers.Add(key, options.Count);
            burdens.Add(burden);
            options.Add(new DutyOption
            {
                Date = key.Date,
                Queue = queue.Queue.Id,
                Kind = LocalTimes.Span(key.Start, key.End, queue.Zone),
                Start = key.Start,
                End = key.End,
                Time = time,
                Intervals = Within(key.Queue, key.Date, key.Start, key.End),
                Burden = burden.Points,
            });
        }

        return (options, burdens);
    }

    internal int NumberOf(int queue, LocalDate date, Interval stretch) => _numbers[(date, queue, stretch.Start, stretch.End)];

    private int[] Within(int queue, LocalDate date, Instant start, Instant end) => _intervals.TryGetValue((queue, date), out var of)
        ? [.. Enumerable.Range(of.First, of.Count).Where(interval => _all[interval].Start >= start && _all[interval].End <= end)]
        : [];
}

/// <summary>What duty on one day asks of anybody.</summary>
/// <param name="Kind">The kind of the day.</param>
/// <param name="Night">When the night is (`allowance.nightWindow`).</param>
/// <param name="Zone">Whose clocks say so.</param>
internal readonly record struct DayBurden(Rules.Time.DayKind? Kind, IReadOnlyList<Rules.Time.LocalTimeWindow> Night, DateTimeZone Zone)
{
    internal DutyBurden Of(Instant start, Instant end) => BurdenRule.Of(Kind, BurdenRule.IsInNight(start, end, Night, Zone));
}
