using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>
/// Puts an instance on the model of duty. All of it fits, and its objective is one matter, customers lost:
/// cover is a convex curve (each one too few costs, each one too many costs); a wish is an interval of its own that one person alone can serve, in which a
/// customer is lost with the shift or without it. So a wished shift is an option of its own for its person.
/// </summary>
/// <remarks>Instances do not say when shifts begin; all begin at midnight here, and what may follow what is said by kinds.</remarks>
internal sealed class InstanceProblem
{
    private const string Ward = "ward";

    // Instances begin on a Monday.
    private static readonly LocalDate FirstDay = new(2026, 1, 5);

    private readonly RosterInstance _instance;
    private readonly List<DutyInterval> _intervals = [];
    private readonly List<DutyOption> _options = [];
    private readonly Dictionary<(int Day, string Shift), int> _common = [];
    private readonly Dictionary<(string Person, int Day, string Shift), int> _own = [];

    private InstanceProblem(RosterInstance instance) => _instance = instance;

    internal static DutyProblem Of(RosterInstance instance) => new InstanceProblem(instance).Make();

    private DutyProblem Make()
    {
        foreach (var cover in _instance.Cover)
        {
            int interval = Interval(cover.Day, [.. Enumerable.Range(0, _instance.People.Count + 1).Select(count => Cost(cover, count))]);
            _common.Add((cover.Day, cover.Shift), Option(cover.Day, cover.Shift, [interval]));
        }

        foreach (var wish in _instance.OnRequests.Select(wish => (wish, Lost: new double[] { wish.Weight, 0 }))
            .Concat(_instance.OffRequests.Select(wish => (wish, Lost: new double[] { 0, wish.Weight })))
            .GroupBy(wish => (wish.wish.Person, wish.wish.Day, wish.wish.Shift)))
        {
            int[] served = [.. wish.Select(one => Interval(wish.Key.Day, one.Lost))];
            int common = _options[_common[(wish.Key.Day, wish.Key.Shift)]].Intervals[0];
            _own.Add(wish.Key, Option(wish.Key.Day, wish.Key.Shift, [common, .. served]));
        }

        return new DutyProblem
        {
            FirstDay = FirstDay,
            LastDay = FirstDay.PlusDays(_instance.Days - 1),
            Intervals = _intervals,
            Options = _options,
            People = [.. _instance.People.Select(Person)],
            MayNotFollow = [.. _instance.Shifts.SelectMany(shift => shift.MayNotBeFollowedBy.Select(next => (shift.Id, next)))],
        };
    }

    private static double Cost(InstanceCover cover, int count) =>
        (cover.Under * Math.Max(0, cover.Required - count)) + (cover.Over * Math.Max(0, count - cover.Required));

    private int Interval(int day, double[] lost)
    {
        var date = FirstDay.PlusDays(day);
        var start = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        _intervals.Add(new DutyInterval { Queue = Ward, Date = date, Start = start, End = start + Duration.FromDays(1), Needed = 0, LostWith = lost });
        return _intervals.Count - 1;
    }

    private int Option(int day, string shift, int[] intervals)
    {
        var date = FirstDay.PlusDays(day);
        var start = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var time = Duration.FromMinutes(_instance.Shifts.Single(one => one.Id == shift).Minutes);
        _options.Add(new DutyOption
        {
            Date = date, Queue = Ward, Kind = shift, Start = start, End = start + time, Time = time, Intervals = intervals, Burden = 0,
        });
        return _options.Count - 1;
    }

    private DutyPerson Person(InstancePerson person) => new()
    {
        EmployeeId = person.Id,
        Options =
        [
            .. _common.Where(option => !_instance.DaysOff.Contains((person.Id, option.Key.Day)) && person.MostOfShift[option.Key.Shift] > 0)
                .Select(option => _own.GetValueOrDefault((person.Id, option.Key.Day, option.Key.Shift), option.Value))
                .Order()
                .Select(option => new PersonOption(option, 0, 0)),
        ],
        MostDaysInARow = person.MostInARow,
        LeastDaysInARow = person.LeastInARow,
        LeastDaysOffInARow = person.LeastOffInARow,
        MostWeekends = person.MostWeekends,
        MostOfKind = person.MostOfShift.Where(most => most.Value < _instance.Days).ToDictionary(most => most.Key, most => most.Value),
        TimeLimits = [new DutyTimeLimit(
            FirstDay, FirstDay.PlusDays(_instance.Days - 1), Duration.FromMinutes(person.LeastMinutes), Duration.FromMinutes(person.MostMinutes))],
    };
}
