using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>The settings that decide how much time one session can have, whoever works and whatever is seen of it.</summary>
/// <param name="Windows">Local times in which a session can count on any day, as if all windows were of every day; empty for any time, which
/// a roster may plan.</param>
/// <param name="MergeGap">Pieces this close together are one session.</param>
/// <param name="IsCut">Whether a session is cut where a business day begins.</param>
/// <param name="StartsAt">Where a business day begins.</param>
internal sealed record LargestSessionRules(IReadOnlyList<LocalTimeWindow> Windows, Duration MergeGap, bool IsCut, LocalTime StartsAt)
{
    /// <summary>The settings that the rules come from.</summary>
    internal static readonly Setting[] Settings =
        [AttendanceSettings.SessionWindows, AttendanceSettings.SessionMergeGap, AttendanceSettings.DaySplit, AttendanceSettings.DayStartsAt];

    internal static LargestSessionRules Of(PolicyValues values) => new(
        WindowsOf(values.Get(AttendanceSettings.SessionWindows)),
        values.Get(AttendanceSettings.SessionMergeGap),
        values.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary,
        values.Get(AttendanceSettings.DayStartsAt));

    private static IReadOnlyList<LocalTimeWindow> WindowsOf(IReadOnlyList<SessionWindow> windows) =>
        windows.Contains(SessionWindow.Roster) ? [] : [.. windows.Select(window => window.Hours!.Value.Hours)];

    /// <summary>The rules as text; equal rules have equal texts.</summary>
    public override string ToString() => $"{string.Join(",", Windows)}|{IsoDuration.Format(MergeGap)}|{IsCut}|{TimeOfDay.Format(StartsAt)}";
}

/// <summary>The most that one session can have.</summary>
/// <param name="Net">Of net time.</param>
/// <param name="Span">From its start to its end, gaps included.</param>
internal readonly record struct LargestSession(Duration Net, Duration Span)
{
    // A threshold that no session can reach is a certain mistake, so the largest session that rules allow is built: all time inside the
    // windows, cut and joined as sessions are. A few days around a date are enough, as windows come back every day, and clock changes are
    // looked at on their own dates.

    /// <summary>Time that goes on for as long as this is taken to have no end: no gap between windows comes back later than the next day.</summary>
    private static readonly Duration Endless = Duration.FromDays(3);

    private const int DaysAround = 5;

    /// <summary>The most that any session around a date can have; null where there is no end to it.</summary>
    internal static LargestSession? Around(LocalDate date, DateTimeZone zone, LargestSessionRules rules)
    {
        // What is cut at a boundary is asked with the rest where a minimum is asked for, so a cut makes no session shorter here.
        var uncut = rules with { IsCut = false };
        var (start, end) = (StartOf(date.PlusDays(-DaysAround), zone, uncut), StartOf(date.PlusDays(DaysAround), zone, uncut));
        return MostOf(Sessions(Inside(start, end, zone, uncut), date, zone, uncut));
    }

    /// <summary>
    /// The most that a session of a workday can have outside the shifts that begin on its date; null where there is no end to it. Shifts of
    /// the days around it are left out, for those days may be free.
    /// </summary>
    internal static LargestSession? OnWorkday(LocalDate date, DateTimeZone zone, LargestSessionRules rules, IEnumerable<WeeklyShift> shifts)
    {
        var (start, next, end) = (StartOf(date, zone, rules), StartOf(date.PlusDays(1), zone, rules), StartOf(date.PlusDays(DaysAround), zone, rules));
        var free = Inside(start, end, zone, rules).Subtract(IntervalSet.Of(shifts.Select(shift => shift.On(date, zone))));
        return MostOf(Sessions(free, date, zone, rules).Where(session => session.Start < next));
    }

    /// <summary>The larger of two, each by itself; null where one has no end.</summary>
    internal static LargestSession? Larger(LargestSession? one, LargestSession? other) => one is { } first && other is { } second
        ? new LargestSession(Duration.Max(first.Net, second.Net), Duration.Max(first.Span, second.Span))
        : null;

    private static IntervalSet Inside(Instant start, Instant end, DateTimeZone zone, LargestSessionRules rules) => rules.Windows.Count == 0
        ? IntervalSet.Of(start, end)
        : rules.Windows.Aggregate(IntervalSet.Empty, (all, window) => all.Union(window.Within(start, end, zone)));

    /// <summary>The largest sessions that time can be made into: cut and joined as the rules say.</summary>
    private static IEnumerable<(Instant Start, Duration Net, Duration Span)> Sessions(
        IntervalSet time, LocalDate around, DateTimeZone zone, LargestSessionRules rules)
    {
        Instant[] cuts = rules.IsCut
            ? [.. Enumerable.Range(-DaysAround, (2 * DaysAround) + 1).Select(days => StartOf(around.PlusDays(days), zone, rules))]
            : [];
        int next = 0;
        (Instant Start, Instant End, Duration Net)? open = null;
        foreach (var piece in time.SelectMany(interval => Cut(interval, cuts)))
        {
            // A piece that begins at a cut, or after one, begins a session of its own, however close the piece before it is.
            bool isCut = false;
            while (next < cuts.Length && cuts[next] <= piece.Start)
            {
                isCut = true;
                next++;
            }

            if (open is { } session && !isCut && piece.Start - session.End <= rules.MergeGap)
            {
                open = (session.Start, piece.End, session.Net + piece.Duration);
                continue;
            }

            if (open is { } ended)
            {
                yield return (ended.Start, ended.Net, ended.End - ended.Start);
            }

            open = (piece.Start, piece.End, piece.Duration);
        }

        if (open is { } last)
        {
            yield return (last.Start, last.Net, last.End - last.Start);
        }
    }

    private static IEnumerable<Interval> Cut(Interval interval, Instant[] cuts)
    {
        var start = interval.Start;
        foreach (var cut in cuts.Where(cut => cut > interval.Start && cut < interval.End))
        {
            yield return new Interval(start, cut);
            start = cut;
        }

        yield return new Interval(start, interval.End);
    }

    private static LargestSession? MostOf(IEnumerable<(Instant Start, Duration Net, Duration Span)> sessions)
    {
        var most = default(LargestSession);
        foreach (var (_, net, span) in sessions)
        {
            if (span >= Endless)
            {
                return null;
            }

            most = new LargestSession(Duration.Max(most.Net, net), Duration.Max(most.Span, span));
        }

        return most;
    }

    private static Instant StartOf(LocalDate date, DateTimeZone zone, LargestSessionRules rules) =>
        BusinessDay.StartOf(date, other => BusinessDay.StartOf(other, rules.StartsAt, zone));
}
