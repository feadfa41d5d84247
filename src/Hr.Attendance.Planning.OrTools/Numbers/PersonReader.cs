using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>Puts one person of a problem into numbers.</summary>
internal sealed class PersonReader
{
    private static readonly Duration Longest = Duration.FromDays(10_000);

    private readonly DutyProblem _problem;
    private readonly int _days;
    private readonly IReadOnlyDictionary<string, int> _kinds;
    private readonly long _tick;
    private readonly Func<int, long> _lostAlone;
    private readonly Scale _unfairness;
    private readonly Scale _cost;
    private readonly int _frozenDays;
    private readonly ILookup<int, int> _published;
    private readonly HashSet<LocalDate> _publishedDates;
    private int _next;

    internal PersonReader(DutyProblem problem, int days, IReadOnlyDictionary<string, int> kinds, long tick, Func<int, long> lostAlone)
    {
        _problem = problem;
        _days = days;
        _kinds = kinds;
        _tick = tick;
        _lostAlone = lostAlone;
        int burden = problem.Options.Select(option => option.Burden).DefaultIfEmpty().Max();
        _unfairness = Scale.For(problem.People.Sum(person => Math.Pow(person.BurdenBefore + ((double)burden * days), 2) / person.FairShare));
        _cost = Scale.For((double)problem.People.Sum(person => person.Options.Select(option => Math.Abs(option.Cost)).DefaultIfEmpty().Max() * days));
        _frozenDays = problem.FrozenBefore is { } frozen ? Math.Clamp(Period.DaysBetween(problem.FirstDay, frozen), 0, days) : 0;
        _published = problem.Published.ToLookup(duty => duty.Person, duty => duty.Option);
        _publishedDates = [.. problem.Published.Select(duty => problem.Options[duty.Option].Date)];
    }

    internal PersonNumbers Read(DutyPerson person)
    {
        HashSet<int> published = [.. _published[_next++]];
        Choice[] choices = Choices(person, published);
        int[] firstOfDay = new int[_days + 1];
        foreach (var choice in choices)
        {
            firstOfDay[choice.Day + 1]++;
        }

        for (int day = 0; day < _days; day++)
        {
            firstOfDay[day + 1] += firstOfDay[day];
        }

        return new PersonNumbers
        {
            Choices = choices,
            FirstOfDay = firstOfDay,
            IsFixed = [.. Enumerable.Range(0, _days).Select(day => day < _frozenDays)],
            FixedChoice = [.. Enumerable.Range(0, _days).Select(day => day < _frozenDays ? PublishedOn(day, choices, published) : -1)],
            WorksAnyway = WorksAnyway(person),
            TimeLimits = [.. person.TimeLimits.Select(Limit).OfType<TimeLimitNumbers>()],
            Rest = Math.Max(0, Ticks(person.MinimumRest)),
            Unfairness = Unfairness(person, choices),
            DaysInARowBefore = Math.Max(0, person.DaysInARowBefore),
            DaysInARowAfter = Math.Max(0, person.DaysInARowAfter),
            MostDaysInARow = person.MostDaysInARow,
            LeastDaysInARow = person.LeastDaysInARow,
            LeastDaysOffInARow = person.LeastDaysOffInARow,
            MostWeekends = person.MostWeekends,
            MostOfKind = person.MostOfKind.Where(most => _kinds.ContainsKey(most.Key)).ToDictionary(most => _kinds[most.Key], most => most.Value),
        };
    }

    private Choice[] Choices(DutyPerson person, HashSet<int> published)
    {
        return
        [
            .. person.Options
                .Where(option => DayOf(option.Option) < _frozenDays ? published.Contains(option.Option) : KeepsRest(_problem.Options[option.Option], person))
                .GroupBy(option => option.Option)
                .Select(same => Numbers(same.First(), published))
                .OrderBy(choice => choice.Day)
                .ThenBy(choice => choice.Option),
        ];
    }

    private Choice Numbers(PersonOption option, HashSet<int> published)
    {
        bool isPublished = published.Contains(option.Option);
        return new Choice(
            option.Option,
            DayOf(option.Option),
            _problem.Options[option.Option].Burden,
            _lostAlone(option.Option),
            option.Dislike,
            _cost.Of(option.Cost),
            isPublished ? -1 : _publishedDates.Contains(_problem.Options[option.Option].Date) ? 1 : 0);
    }

    private int DayOf(int option) => Period.DaysBetween(_problem.FirstDay, _problem.Options[option].Date);

    private static int PublishedOn(int day, Choice[] choices, HashSet<int> published) =>
        Array.FindIndex(choices, choice => choice.Day == day && published.Contains(choice.Option));

    /// <summary>Whether duty ends early enough before the next work beside it.</summary>
    internal static bool KeepsRest(DutyOption option, DutyPerson person) =>
        person.OtherWork.All(work => work.Start < option.End || work.Start - option.End >= person.MinimumRest);

    private bool[] WorksAnyway(DutyPerson person)
    {
        bool[] works = new bool[_days];
        foreach (var date in person.WorkingDays.Where(date => date >= _problem.FirstDay && date <= _problem.LastDay))
        {
            works[Period.DaysBetween(_problem.FirstDay, date)] = true;
        }

        return works;
    }

    private TimeLimitNumbers? Limit(DutyTimeLimit limit)
    {
        int first = Math.Max(0, Period.DaysBetween(_problem.FirstDay, limit.FirstDay));
        int last = Math.Min(_days - 1, Period.DaysBetween(_problem.FirstDay, limit.LastDay));

        // Times of duty are multiples of the unit, so limits are rounded to what can be reached.
        long atLeast = Math.Max(0, Ticks(limit.AtLeast));
        return first <= last ? new TimeLimitNumbers(first, last, (atLeast + _tick - 1) / _tick, Math.Max(0, Ticks(limit.AtMost)) / _tick) : null;
    }

    /// <summary>A stretch of time in ticks. What is longer than any plan says the same as one of 10,000 days.</summary>
    private static long Ticks(Duration time) => Duration.Max(-Longest, Duration.Min(Longest, time)).BclCompatibleTicks;

    private ConvexCost Unfairness(DutyPerson person, Choice[] choices)
    {
        int most = choices.GroupBy(choice => choice.Day).Sum(day => day.Max(choice => choice.Burden));
        return _unfairness.Convex([.. Enumerable.Range(0, most + 1).Select(given => Math.Pow((double)person.BurdenBefore + given, 2) / person.FairShare)]);
    }
}
