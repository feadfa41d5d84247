using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>
/// Draws a group that answers customers in the evening: some queues, of which most people serve one and some two; leave, evenings on which people
/// cannot, or only late; what is left of 36 hours a month; early shifts on the next morning; six days in a row at most beside a primary role of five.
/// Demand is a little above what all can do, with a peak after eight and busy Sundays.
/// </summary>
internal sealed class EveningProblem
{
    private const int HalfHours = 12;
    private const double CustomersOfPerson = 5;

    private static readonly LocalDate FirstDay = new(2026, 3, 2);
    private static readonly double[] Evening = [0.6, 0.7, 0.8, 0.95, 1.2, 1.45, 1.5, 1.4, 1.15, 0.9, 0.7, 0.5];
    private static readonly double[] Week = [1.1, 1.0, 0.95, 0.95, 0.9, 0.9, 1.2];

    private readonly int _people;
    private readonly int _days;
    private readonly int _queues;
    private readonly double _load;
    private readonly Random _draws;

    private EveningProblem(int people, int days, int queues, double load, int seed)
    {
        (_people, _days, _queues, _load) = (people, days, queues, load);
        _draws = new Random(seed);
    }

    /// <summary>Draws a problem.</summary>
    /// <param name="people">How many people.</param>
    /// <param name="days">How many evenings, from a Monday on.</param>
    /// <param name="queues">How many queues.</param>
    /// <param name="load">Demand against what all people can do.</param>
    /// <param name="seed">The draw.</param>
    internal static DutyProblem Draw(int people, int days, int queues, double load = 1.1, int seed = 1) =>
        new EveningProblem(people, days, queues, load, seed).Make();

    private DutyProblem Make()
    {
        var intervals = new List<DutyInterval>();
        var options = new List<DutyOption>();
        for (int day = 0; day < _days; day++)
        {
            for (int queue = 0; queue < _queues; queue++)
            {
                double size = 0.7 + (0.6 * queue / Math.Max(1, _queues - 1));
                int first = intervals.Count;
                for (int half = 0; half < HalfHours; half++)
                {
                    intervals.Add(Interval(day, queue, half, size));
                }

                options.AddRange(Options(day, queue, first));
            }
        }

        ILookup<(int Day, string Queue), int> byDay = options.Select((option, position) => (option, position))
            .ToLookup(one => (Period.DaysBetween(FirstDay, one.option.Date), one.option.Queue), one => one.position);
        return new DutyProblem
        {
            FirstDay = FirstDay,
            LastDay = FirstDay.PlusDays(_days - 1),
            Intervals = intervals,
            Options = options,
            People = [.. Enumerable.Range(0, _people).Select(person => Person(person, options, byDay))],
        };
    }

    private DutyInterval Interval(int day, int queue, int half, double size)
    {
        // All people together have about 30 hours each: so many are there at once on an average half hour.
        double people = _load * size * _people / _queues * 30 * Math.Min(1, _days / 28.0) / (_days * HalfHours / 2.0);
        double customers = CustomersOfPerson * people * Evening[half] * Week[day % 7] * (0.8 + (0.4 * _draws.NextDouble()));
        double[] lost = [.. Enumerable.Range(0, 40).Select(served => Excess(customers, served * CustomersOfPerson)).TakeWhile(left => left > 0.001), 0.001];
        return new DutyInterval
        {
            Queue = Name(queue),
            Date = FirstDay.PlusDays(day),
            Start = At(day, half),
            End = At(day, half + 1),
            Needed = (int)Math.Ceiling(customers / CustomersOfPerson),
            LostWith = [.. lost, lost[^1]],
        };
    }

    /// <summary>Expected customers above what can be served: of a Poisson number with the mean, E[(X − served)⁺].</summary>
    private static double Excess(double mean, double served)
    {
        double probability = Math.Exp(-mean);
        double excess = mean - served;
        for (int count = 0; count < served; count++)
        {
            excess += (served - count) * probability;
            probability *= mean / (count + 1);
        }

        return Math.Max(0, excess);
    }

    private static IEnumerable<DutyOption> Options(int day, int queue, int firstInterval)
    {
        for (int start = 0; start <= HalfHours - 4; start++)
        {
            for (int length = 4; length <= 8 && start + length <= HalfHours; length++)
            {
                int late = day % 7 >= 5 ? 2 : 1;
                yield return new DutyOption
                {
                    Date = FirstDay.PlusDays(day),
                    Queue = Name(queue),
                    Kind = $"{start}-{start + length}",
                    Start = At(day, start),
                    End = At(day, start + length),
                    Time = Duration.FromMinutes(30 * length),
                    Intervals = [.. Enumerable.Range(firstInterval + start, length)],
                    Burden = late + (start + length > 10 ? 1 : 0),
                };
            }
        }
    }

    private DutyPerson Person(int number, List<DutyOption> options, ILookup<(int Day, string Queue), int> byDay)
    {
        int[] queues = _draws.Next(5) == 0 && _queues > 1 ? [number % _queues, (number + 1) % _queues] : [number % _queues];
        bool isEarly = _draws.Next(6) == 0;
        int leave = _draws.Next(_days * 2);
        int never = _draws.Next(5);
        var own = new List<PersonOption>();
        for (int day = 0; day < _days; day++)
        {
            bool isAway = (day >= leave && day < leave + 4) || day % 7 == never || _draws.Next(12) == 0;
            int from = _draws.Next(6) == 0 ? _draws.Next(2, 5) : 0;
            int dislike = _draws.Next(8) == 0 ? 3 : _draws.Next(8) == 0 ? -2 : 0;
            if (!isAway)
            {
                own.AddRange(queues.SelectMany(queue => byDay[(day, Name(queue))])
                    .Where(option => options[option].Start >= At(day, from))
                    .Select(option => new PersonOption(option, dislike, Math.Round((decimal)options[option].Time.TotalHours * (45 + (number % 4 * 5)), 2))));
            }
        }

        Interval[] shifts = [.. Enumerable.Range(0, _days).Where(day => day % 7 < 5)
            .Select(day => new Interval(At(day, isEarly ? -22 : -18), At(day, isEarly ? -4 : 0)))];
        return new DutyPerson
        {
            EmployeeId = $"E{number:D4}",
            Options = [.. own.OrderBy(option => option.Option)],
            MinimumRest = Duration.FromHours(8),
            OtherWork = shifts,
            WorkingDays = [.. Enumerable.Range(0, _days).Where(day => day % 7 < 5).Select(day => FirstDay.PlusDays(day))],
            MostDaysInARow = 6,
            TimeLimits = [new DutyTimeLimit(FirstDay, FirstDay.PlusDays(_days - 1), Duration.Zero, TimeLeft())],
            BurdenBefore = _draws.Next(12),
        };
    }

    /// <summary>26 to 36 hours in four weeks, less in a shorter plan.</summary>
    private Duration TimeLeft() => Duration.FromMinutes(30 * ((52 + _draws.Next(21)) * Math.Min(_days, 28) / 28));

    private static string Name(int queue) => $"queue {queue + 1}";

    private static Instant At(int day, int halfHour) =>
        FirstDay.PlusDays(day).At(new LocalTime(18, 0)).InUtc().ToInstant() + Duration.FromMinutes(30 * halfHour);
}
