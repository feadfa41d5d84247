using System.Globalization;
using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Support;

/// <summary>Problems of duty, drawn from a seed: evenings from 18:00 to 24:00 in half hours, with limits of every kind that says how much at most.</summary>
internal static class DrawnProblems
{
    internal static readonly LocalDate FirstDay = new(2026, 11, 30);

    private static readonly Duration HalfHour = Duration.FromMinutes(30);
    private const int Slots = 12;

    internal static DutyProblem Draw(int seed, int people = 6, int days = 9, string[]? queues = null, int shortest = 3, int longest = 6)
    {
        var draws = new SearchDraws(seed);
        queues ??= ["east", "west"];
        var intervals = new List<DutyInterval>();
        var options = new List<DutyOption>();
        for (int queue = 0; queue < queues.Length; queue++)
        {
            for (int day = 0; day < days; day++)
            {
                AddEvening(intervals, queues[queue], FirstDay.PlusDays(day), draws);
            }
        }

        for (int day = 0; day < days; day++)
        {
            for (int queue = 0; queue < queues.Length; queue++)
            {
                AddOptions(options, queues[queue], FirstDay.PlusDays(day), ((queue * days) + day) * Slots, shortest, longest);
            }
        }

        var drawn = Enumerable.Range(0, people).Select(person => DrawPerson(person, queues, options, days, draws)).ToList();
        var published = new List<DutyAssignment>();
        for (int person = 0; person < people && draws.Below(2) == 0; person++)
        {
            if (drawn[person].Options.Count > 0)
            {
                published.Add(new DutyAssignment(person, drawn[person].Options[draws.Below(drawn[person].Options.Count)].Option));
            }
        }

        return new DutyProblem
        {
            FirstDay = FirstDay,
            LastDay = FirstDay.PlusDays(days - 1),
            Intervals = intervals,
            Options = options,
            People = drawn,
            Published = published,
            FrozenBefore = draws.Below(3) == 0 ? FirstDay.PlusDays(draws.Below(3)) : null,
            MayNotFollow = draws.Below(2) == 0 ? [] : [("21:00-24:00", "18:00-19:30")],
        };
    }

    private static void AddEvening(List<DutyInterval> intervals, string queue, LocalDate date, SearchDraws draws)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            // A curve falls by less and less: half of those who are left are saved by each further person.
            int needed = draws.Below(4);
            double customers = draws.Share() * 8;
            intervals.Add(new DutyInterval
            {
                Queue = queue,
                Date = date,
                Start = At(date, slot),
                End = At(date, slot + 1),
                Needed = needed,
                LostWith = [.. Enumerable.Range(0, needed + 1).Select(n => customers / (1 << n)), .. needed == 0 ? [] : new[] { customers / (1 << needed) }],
            });
        }
    }

    private static void AddOptions(List<DutyOption> options, string queue, LocalDate date, int firstInterval, int shortest, int longest)
    {
        for (int start = 0; start < Slots; start++)
        {
            for (int length = shortest; length <= longest && start + length <= Slots; length++)
            {
                options.Add(new DutyOption
                {
                    Date = date,
                    Queue = queue,
                    Kind = Text(start) + "-" + Text(start + length),
                    Start = At(date, start),
                    End = At(date, start + length),
                    Time = HalfHour * length,
                    Intervals = [.. Enumerable.Range(firstInterval + start, length)],
                    Burden = 1 + (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 1 : 0) + (start + length > 8 ? 1 : 0),
                });
            }
        }
    }

    private static DutyPerson DrawPerson(int number, string[] queues, List<DutyOption> options, int days, SearchDraws draws)
    {
        string own = queues[draws.Below(queues.Length)];
        var free = Enumerable.Range(0, days).Select(_ => draws.Below(5) > 0).ToArray();
        return new DutyPerson
        {
            EmployeeId = string.Create(CultureInfo.InvariantCulture, $"e{number:000}"),
            Options = [.. Enumerable.Range(0, options.Count)
                .Where(option => options[option].Queue == own && free[Period.DaysBetween(FirstDay, options[option].Date)])
                .Select(option => new PersonOption(option, draws.Below(4) - 1, options[option].Intervals.Count * (20 + draws.Below(3))))],
            MinimumRest = Duration.FromHours(11),
            OtherWork = [.. Enumerable.Range(0, days).Select(day => FirstDay.PlusDays(day)).Where(date => date.DayOfWeek <= IsoDayOfWeek.Friday)
                .Select(date => new Interval(At(date, -18), At(date, 0)))],
            WorkingDays = [.. Enumerable.Range(0, days).Select(day => FirstDay.PlusDays(day)).Where(date => date.DayOfWeek <= IsoDayOfWeek.Friday)],
            DaysInARowBefore = draws.Below(3),
            DaysInARowAfter = draws.Below(3),
            MostDaysInARow = draws.Below(2) == 0 ? 6 : null,
            MostWeekends = draws.Below(3) == 0 ? 1 : null,
            MostOfKind = draws.Below(2) == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["19:00-21:00"] = 1 },
            TimeLimits =
            [
                new DutyTimeLimit(FirstDay, FirstDay, Duration.Zero, Duration.FromHours(3)),
                new DutyTimeLimit(FirstDay, new LocalDate(2026, 12, 31), Duration.Zero, Duration.FromHours(draws.Below(20) - 1)),
            ],
            BurdenBefore = draws.Below(12),
            FairShare = draws.Below(4) == 0 ? 0.5 : 1,
        };
    }

    /// <summary>A time of an evening in half hours since 18:00, in UTC+8.</summary>
    private static Instant At(LocalDate date, int slot) =>
        date.At(new LocalTime(18, 0)).WithOffset(Offset.FromHours(8)).ToInstant() + (HalfHour * slot);

    private static string Text(int slot) => string.Create(CultureInfo.InvariantCulture, $"{18 + (slot / 2):00}:{slot % 2 * 30:00}");
}
