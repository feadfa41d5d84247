using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Finds the time in which people are missing, and who could have stood there but for which limit.</summary>
internal sealed class Obstacles
{
    private static readonly Bilingual Missing = new(
        "{queue}, {date} {time}: {missing} of duty are missing, about {customers} customers are lost for it; {limits}",
        "{queue} {date} {time}：缺少 {missing} 的值班，约 {customers} 位客户因此流失或回复不及时；{limits}");

    private static readonly Bilingual KeptAway = new("kept away by {limit}: {count}", "受“{limit}”限制 {count} 人");
    private static readonly Bilingual Nobody = new("nobody serves this queue", "该队列没有可排人员");

    private readonly PlanQuestions _plan;
    private readonly Roster _roster;

    internal Obstacles(PlanQuestions plan) => (_plan, _roster) = (plan, plan.NewRoster());

    /// <summary>The obstacles, by the customers lost, most first.</summary>
    internal IReadOnlyList<PlanObstacle> All(Func<string, DateTimeZone> zoneOf) => [.. Gaps()
        .Select(gap => Obstacle(gap, zoneOf))
        .OrderByDescending(obstacle => Math.Round(obstacle.CustomersLost, 6))
        .ThenBy(obstacle => obstacle.Queue, StringComparer.Ordinal)
        .ThenBy(obstacle => obstacle.Start)];

    /// <summary>For each limit what would be saved if those whom it keeps away stood in the missing time, by counting.</summary>
    internal IReadOnlyDictionary<DutyReasonKind, double> Counted()
    {
        var saved = new SortedDictionary<DutyReasonKind, double>();
        foreach (var gap in Gaps())
        {
            foreach (var limit in LimitsOf(gap))
            {
                int more = limit.EmployeeIds.Count;
                double less = gap.Sum(interval => LostNow(interval) - Lost(interval, Math.Min(Needed(interval), _roster.Covered(interval) + more)));
                saved[limit.Kind] = (saved.TryGetValue(limit.Kind, out double known) ? known : 0) + less;
            }
        }

        return saved;
    }

    /// <summary>Intervals that follow each other and lack people.</summary>
    private IEnumerable<List<int>> Gaps()
    {
        var gap = new List<int>();
        var intervals = _plan.Problem.Intervals;
        for (int i = 0; i < intervals.Count; i++)
        {
            bool goesOn = gap.Count > 0 && intervals[i - 1] is var before && before.Queue == intervals[i].Queue && before.Date == intervals[i].Date
                && before.End == intervals[i].Start;
            bool isMissing = _roster.Covered(i) < Needed(i) && LostNow(i) - Lost(i, Needed(i)) > GreedyFill.Nothing;
            if (gap.Count > 0 && !(goesOn && isMissing && gap[^1] == i - 1))
            {
                yield return gap;
                gap = [];
            }

            if (isMissing)
            {
                gap.Add(i);
            }
        }

        if (gap.Count > 0)
        {
            yield return gap;
        }
    }

    private PlanObstacle Obstacle(List<int> gap, Func<string, DateTimeZone> zoneOf)
    {
        var (first, last) = (_plan.Problem.Intervals[gap[0]], _plan.Problem.Intervals[gap[^1]]);
        var missing = gap.Aggregate(Duration.Zero, (sum, interval) =>
            sum + ((_plan.Problem.Intervals[interval].End - _plan.Problem.Intervals[interval].Start) * (Needed(interval) - _roster.Covered(interval))));
        double lost = gap.Sum(interval => LostNow(interval) - Lost(interval, Needed(interval)));
        var limits = LimitsOf(gap);
        return new PlanObstacle
        {
            Queue = first.Queue,
            Date = first.Date,
            Start = first.Start,
            End = last.End,
            Missing = missing,
            CustomersLost = lost,
            Limits = limits,
            Sentence = Missing.With(
                ("queue", first.Queue),
                ("date", first.Date),
                ("time", LocalTimes.Span(first.Start, last.End, zoneOf(first.Queue))),
                ("missing", missing),
                ("customers", Figures.Of(lost)),
                ("limits", Joined(limits))),
        };
    }

    private static Bilingual Joined(List<ObstacleLimit> limits) => limits.Count == 0 ? Nobody : Bilingual.Of(language =>
        string.Join(language == MessageLanguage.Chinese ? "，" : ", ", limits.Select(limit =>
            KeptAway.In(language, ("limit", LimitNames.Of(limit.Kind)), ("count", limit.EmployeeIds.Count)))));

    private List<ObstacleLimit> LimitsOf(List<int> gap) => [.. Enumerable.Range(0, _roster.People.Length)
        .Select(person => (Person: person, Kind: LimitOf(person, gap)))
        .Where(entry => entry.Kind is not null)
        .GroupBy(entry => entry.Kind!.Value, entry => _plan.NameOf(entry.Person))
        .OrderByDescending(limit => limit.Count())
        .ThenBy(limit => limit.Key)
        .Select(limit => new ObstacleLimit(limit.Key, [.. limit]))];

    /// <summary>The limit that keeps a person from a gap; null for who never serves the queue, or could stand there and is left out by the search.</summary>
    private DutyReasonKind? LimitOf(int person, List<int> gap)
    {
        var queue = _plan.Problem.Intervals[gap[0]];
        if (!_plan.Built.People[person].QueueOn.TryGetValue(queue.Date, out string? served) || served != queue.Queue)
        {
            return null;
        }

        if (_plan.Built.People[person].NotOffered.TryGetValue(queue.Date, out var notOffered))
        {
            return notOffered.Kind == DutyReasonKind.NobodyMissing ? null : notOffered.Kind;
        }

        int day = _roster.Options.DayOfDate(queue.Date);
        int duty = _roster.DutyOf(person, day);
        if (duty >= 0)
        {
            return _roster.Options.Intervals[duty].Intersect(gap).Any() ? null : DutyReasonKind.OtherDuty;
        }

        foreach (int option in _roster.Options.OfDay[day].Where(option => _roster.People[person].MayHave(option)
            && _roster.Options.Intervals[option].Intersect(gap).Any()).OrderBy(option => _roster.Options.Time[option]))
        {
            return _roster.Hindrance(person, option) is { } rule ? HindranceReasons.Of(_roster, person, option, rule).Kind : null;
        }

        return DutyReasonKind.TooShort;
    }

    private int Needed(int interval) => _plan.Problem.Intervals[interval].Needed;

    private double LostNow(int interval) => Lost(interval, _roster.Covered(interval));

    private double Lost(int interval, int people) => _roster.Options.LostWith(interval, people);
}
