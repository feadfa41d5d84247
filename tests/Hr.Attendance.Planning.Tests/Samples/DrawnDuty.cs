using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>A stretch of duty that somebody had; local times of the date.</summary>
internal sealed record DrawnDuty(DrawnGroup.Person Person, LocalDate Date, LocalTime From, LocalTime To);

/// <summary>Who had duty when, as a branch does it by hand: the same few people more often than others, and no more of them when customers are many.</summary>
internal sealed class DrawnRoster(Random random, IWorkCalendar calendar)
{
    private const int MostInAMonth = 10;

    private readonly Dictionary<(string Person, int Month), int> _duties = [];
    private readonly Dictionary<string, LocalDate> _last = [];

    internal IEnumerable<DrawnDuty> Of(LocalDate date, string branch)
    {
        var had = new HashSet<string>();
        foreach (var (from, to) in Stretches(calendar.KindOf(date)!.Value, branch))
        {
            if (Pick(date, branch, had) is { } person)
            {
                had.Add(person.Id);
                _last[person.Id] = date;
                _duties[(person.Id, date.Month)] = CountOf(person, date) + 1;
                yield return new DrawnDuty(person, date, from, to);
            }
        }
    }

    private static (LocalTime From, LocalTime To)[] Stretches(DayKind kind, string branch) => (kind, branch) switch
    {
        (DayKind.Workday, "pudong") => [Times(18, 30), Times(19, 0), Times(20, 0)],
        (DayKind.Workday, _) => [Times(18, 30), Times(20, 0)],
        (DayKind.RestDay, "pudong") => [Times(10, 0), Times(13, 0), Times(16, 0), Times(19, 0), Times(19, 0)],
        (DayKind.RestDay, _) => [Times(10, 0), Times(14, 0), Times(19, 0)],
        _ => [Times(14, 0), Times(19, 0)],
    };

    private static (LocalTime From, LocalTime To) Times(int hour, int minute) => (new LocalTime(hour, minute), new LocalTime(hour + 3, minute));

    private DrawnGroup.Person? Pick(LocalDate date, string branch, HashSet<string> had)
    {
        var free = DrawnGroup.People.Where(person => (person.Unit == branch || person.Unit == "hq") && !had.Contains(person.Id)
            && CountOf(person, date) < MostInAMonth && (!_last.TryGetValue(person.Id, out var last) || Period.DaysBetween(last, date) > 1)).ToList();
        double draw = random.NextDouble() * free.Sum(person => person.Willing);
        foreach (var person in free)
        {
            draw -= person.Willing;
            if (draw < 0)
            {
                return person;
            }
        }

        return free.LastOrDefault();
    }

    private int CountOf(DrawnGroup.Person person, LocalDate date) => _duties.TryGetValue((person.Id, date.Month), out int count) ? count : 0;
}
