using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Tests;

/// <summary>Problems small enough to try every plan: two shifts a day, some days, limits of every kind. Losses are quarters, so that sums are exact.</summary>
internal static class SmallProblems
{
    internal const string Early = "early";
    internal const string Late = "late";

    /// <summary>A Friday, so that four days have a weekend in them.</summary>
    internal static readonly LocalDate FirstDay = new(2026, 3, 6);

    /// <summary>Two shifts of each day: 08:00 to 16:00, and 14:00 to 22:00. Options and intervals have the same positions: two of a day.</summary>
    internal static DutyProblem Of(int days, params DutyPerson[] people) => new()
    {
        FirstDay = FirstDay,
        LastDay = FirstDay.PlusDays(days - 1),
        Intervals = [.. Enumerable.Range(0, days * 2).Select(position => Interval(position, [8, 4, 1, 0, 0]))],
        Options = [.. Enumerable.Range(0, days * 2).Select(Option)],
        People = people,
    };

    internal static DutyPerson Person(string id, int days) => new()
    {
        EmployeeId = id,
        Options = [.. Enumerable.Range(0, days * 2).Select(option => new PersonOption(option, 0, 10))],
        MinimumRest = Duration.FromHours(11),
    };

    /// <summary>Draws a problem; of one in four nothing can be demanded at least.</summary>
    internal static DutyProblem Draw(int seed, int people = 3, int days = 4)
    {
        var draws = new Random(seed);
        var problem = Of(days, [.. Enumerable.Range(0, people).Select(person => Drawn($"E{person}", days, draws))]);
        problem = problem with { Intervals = [.. problem.Intervals.Select((_, position) => Interval(position, Curve(draws)))] };
        DutyAssignment[] published = [.. Enumerable.Range(0, people)
            .Where(person => draws.Next(2) == 0 && problem.People[person].Options.Count > 0)
            .Select(person => new DutyAssignment(person, problem.People[person].Options[draws.Next(problem.People[person].Options.Count)].Option))];
        return problem with
        {
            Published = published,
            MayNotFollow = draws.Next(2) == 0 ? [(Late, Early)] : [],
        };
    }

    internal static DutyInterval Interval(int position, double[] lost) => new()
    {
        Queue = "sales",
        Date = FirstDay.PlusDays(position / 2),
        Start = Start(position),
        End = Start(position) + Duration.FromHours(8),
        Needed = 2,
        LostWith = lost,
    };

    private static DutyOption Option(int position) => new()
    {
        Date = FirstDay.PlusDays(position / 2),
        Queue = "sales",
        Kind = position % 2 == 0 ? Early : Late,
        Start = Start(position),
        End = Start(position) + Duration.FromHours(8),
        Time = Duration.FromHours(8),
        Intervals = [position],
        Burden = position % 2 == 0 ? 1 : 2,
    };

    private static Instant Start(int position) =>
        FirstDay.PlusDays(position / 2).At(new LocalTime(position % 2 == 0 ? 8 : 14, 0)).InUtc().ToInstant();

    private static double[] Curve(Random draws)
    {
        double first = draws.Next(1, 40) / 4.0;
        double second = draws.Next(0, (int)(first * 4) + 1) / 4.0;
        double drop = Math.Min(first - second, second);
        double third = second - Math.Floor(drop * draws.NextDouble() * 4) / 4;
        return [first, second, third, .. draws.Next(3) == 0 ? [second + 1] : Array.Empty<double>()];
    }

    private static DutyPerson Drawn(string id, int days, Random draws)
    {
        var last = FirstDay.PlusDays(days - 1);
        return Person(id, days) with
        {
            Options = [.. Enumerable.Range(0, days * 2)
                .Where(_ => draws.Next(6) > 0)
                .Select(option => new PersonOption(option, draws.Next(-2, 3), draws.Next(1, 4) * 12.5m))],
            MinimumRest = Duration.FromHours(draws.Next(3) * 8),
            WorkingDays = [.. Enumerable.Range(0, days).Where(_ => draws.Next(8) == 0).Select(day => FirstDay.PlusDays(day))],
            DaysInARowBefore = draws.Next(3),
            DaysInARowAfter = draws.Next(3),
            MostDaysInARow = draws.Next(2) == 0 ? draws.Next(1, 4) : null,
            LeastDaysInARow = draws.Next(3) == 0 ? 2 : 1,
            LeastDaysOffInARow = draws.Next(3) == 0 ? 2 : 1,
            MostWeekends = draws.Next(4) == 0 ? 0 : null,
            MostOfKind = draws.Next(3) == 0 ? new Dictionary<string, int> { [Late] = 1 } : new Dictionary<string, int>(),
            TimeLimits = draws.Next(2) == 0
                ? [new DutyTimeLimit(FirstDay, last, Duration.FromHours(8 * draws.Next(2)), Duration.FromHours(8 * draws.Next(1, 4)))]
                : [],
            BurdenBefore = draws.Next(4),
            FairShare = draws.Next(3) == 0 ? 0.5 : 1,
        };
    }
}
