using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>Local times that come back every day or every week, as spans on a circle.</summary>
internal static class RecurringSpans
{
    // Windows run over midnight and shifts over the end of the week, so times lie on a circle: how far it is from one to the other
    // forwards, modulo the round, answers every question without a case for midnight.

    /// <summary>Lists longer than people write are not gone through.</summary>
    internal const int MostEntries = 30;

    private static readonly IsoDayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    /// <summary>The pairs of windows with time in both, each once.</summary>
    internal static IEnumerable<(LocalTimeWindow First, LocalTimeWindow Second)> Overlapping(IReadOnlyList<LocalTimeWindow> windows) =>
        Pairs(windows, (one, other) => Meet(SpanOf(one), SpanOf(other), NodaConstants.NanosecondsPerDay));

    /// <summary>The pairs of windows, each of its days, with time in both, each once; of dates of a kind only those within one date are certain.</summary>
    internal static IEnumerable<(DayWindow First, DayWindow Second)> Overlapping(IReadOnlyList<DayWindow> windows) => Pairs(windows, static (one, other) =>
        one.Days.Kind is null && other.Days.Kind is null ? Meet(InWeek(one), InWeek(other))
        : one.Days == other.Days && !one.Hours.EndsOnNextDay && !other.Hours.EndsOnNextDay
            && Meet(SpanOf(one.Hours), SpanOf(other.Hours), NodaConstants.NanosecondsPerDay));

    /// <summary>The pairs of lines of a schedule with time in both, each once.</summary>
    internal static IEnumerable<(WeeklyShift First, WeeklyShift Second)> Overlapping(IReadOnlyList<WeeklyShift> schedule) =>
        Pairs(schedule, Meet);

    /// <summary>Whether some windows have any time in common with others.</summary>
    internal static bool Meet(IReadOnlyList<LocalTimeWindow> windows, IReadOnlyList<LocalTimeWindow> others) =>
        windows.Any(window => others.Any(other => Meet(SpanOf(window), SpanOf(other), NodaConstants.NanosecondsPerDay)));

    /// <summary>Whether a window may have time in common with a line of a schedule; one of days off may, for shifts reach into these.</summary>
    internal static bool MayMeet(DayWindow window, WeeklyShift shift) => window.Days.Kind switch
    {
        null => Meet(InWeek(window), shift),
        DayKind.Workday => Meet(SpanOf(window.Hours), SpanOf(shift.Hours), NodaConstants.NanosecondsPerDay),
        _ => true,
    };

    /// <summary>The day of the week for which a schedule plans most, the first of several, and how much.</summary>
    internal static (IsoDayOfWeek Day, Duration Planned) LongestDay(IReadOnlyList<WeeklyShift> schedule) => Week
        .Select(day => (day, Duration.FromNanoseconds(schedule.Where(shift => shift.Covers(day)).Sum(shift => LengthOf(shift.Hours)))))
        .OrderByDescending(day => day.Item2)
        .First();

    /// <summary>The windows with a gap after them, the next window, and the gap.</summary>
    internal static IEnumerable<(LocalTimeWindow Before, LocalTimeWindow After, Duration Gap)> Gaps(IReadOnlyList<LocalTimeWindow> windows)
    {
        foreach (var window in windows)
        {
            // From the end of the window: how long ago another began, and how soon the next begins.
            bool goesOn = windows.Any(other => other != window && NanosecondsUntil(other.Start, window.End) < LengthOf(other));
            if (!goesOn && LengthOf(window) < NodaConstants.NanosecondsPerDay)
            {
                var next = windows.OrderBy(other => NanosecondsUntil(window.End, other.Start)).First();
                yield return (window, next, TimeUntil(window.End, next.Start));
            }
        }
    }

    /// <summary>How long after one time of day another comes next; nothing where they are the same.</summary>
    internal static Duration TimeUntil(LocalTime one, LocalTime next) => Duration.FromNanoseconds(NanosecondsUntil(one, next));

    private static IEnumerable<(T First, T Second)> Pairs<T>(IReadOnlyList<T> list, Func<T, T, bool> meet)
    {
        for (int second = 1; second < list.Count && list.Count <= MostEntries; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (meet(list[first], list[second]))
                {
                    yield return (list[first], list[second]);
                }
            }
        }
    }

    private static WeeklyShift InWeek(DayWindow window) => window.Days.IsEveryDay
        ? new WeeklyShift(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, window.Hours)
        : new WeeklyShift(window.Days.FirstDay, window.Days.LastDay, window.Hours);

    private static bool Meet(WeeklyShift one, WeeklyShift other) =>
        SpansOf(one).Any(span => SpansOf(other).Any(beside => Meet(span, beside, NodaConstants.NanosecondsPerWeek)));

    private static bool Meet((long Start, long Length) one, (long Start, long Length) other, long round) =>
        Modulo(other.Start - one.Start, round) < one.Length || Modulo(one.Start - other.Start, round) < other.Length;

    private static IEnumerable<(long Start, long Length)> SpansOf(WeeklyShift shift)
    {
        var (start, length) = SpanOf(shift.Hours);
        return Week.Where(shift.Covers).Select(day => (start + ((int)day * NodaConstants.NanosecondsPerDay), length));
    }

    private static (long Start, long Length) SpanOf(LocalTimeWindow window) => (window.Start.NanosecondOfDay, LengthOf(window));

    /// <summary>How long a window is; equal ends make a whole day.</summary>
    private static long LengthOf(LocalTimeWindow window) =>
        NanosecondsUntil(window.Start, window.End) is > 0 and var length ? length : NodaConstants.NanosecondsPerDay;

    private static long NanosecondsUntil(LocalTime one, LocalTime next) => Modulo(next.NanosecondOfDay - one.NanosecondOfDay, NodaConstants.NanosecondsPerDay);

    private static long Modulo(long value, long round) => ((value % round) + round) % round;
}
