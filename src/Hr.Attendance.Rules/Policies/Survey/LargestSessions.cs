using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>How much time one session can have under some rules at any time from a date on, in any of some zones. Remembers, so not thread-safe.</summary>
internal sealed class LargestSessions
{
    /// <summary>More windows, or lines of a schedule, than people write are not gone through.</summary>
    private const int MostEntries = RecurringSpans.MostEntries;

    /// <summary>How many dates are looked at in one check; after that nobody could say.</summary>
    private const int MostDates = 10_000;

    /// <summary>Any date: without a change of the clocks all are alike.</summary>
    private static readonly LocalDate AnyDate = new(2026, 1, 7);

    private static readonly IsoDayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private readonly ClockChanges _changes = new();
    private readonly Dictionary<string, LargestSession?> _known = new(StringComparer.Ordinal);
    private readonly WorkBudget _budget = new(MostDates);

    /// <summary>The most of any session; null where there is no end to it, or nobody could say.</summary>
    internal LargestSession? Of(LargestSessionRules rules, IEnumerable<DateTimeZone> zones, LocalDate from) =>
        rules.Windows.Count > MostEntries ? null : Most(rules.ToString(), zones, from, (date, zone) => LargestSession.Around(date, zone, rules));

    /// <summary>The most of any session of a workday outside a schedule; null where there is no end to it, or nobody could say.</summary>
    internal LargestSession? OnWorkdays(LargestSessionRules rules, IReadOnlyList<WeeklyShift> schedule, IEnumerable<DateTimeZone> zones, LocalDate from) =>
        rules.Windows.Count > MostEntries || schedule.Count > MostEntries
            ? null
            : Most($"{rules}|{string.Join(",", schedule)}", zones, from, (date, zone) => OnAnyWorkday(date, zone, rules, schedule));

    /// <summary>The most around a date, whatever day of the week it is: changes alike come on any.</summary>
    private static LargestSession? OnAnyWorkday(LocalDate date, DateTimeZone zone, LargestSessionRules rules, IReadOnlyList<WeeklyShift> schedule)
    {
        LargestSession? most = default(LargestSession);
        foreach (var weekday in Week)
        {
            WeeklyShift[] shifts = [.. WeeklyShift.OnWorkday(schedule, weekday)];
            for (int days = -1; days <= 1; days++)
            {
                most = LargestSession.Larger(most, LargestSession.OnWorkday(date.PlusDays(days), zone, rules, shifts));
            }
        }

        return most;
    }

    /// <summary>The most on a date without a change of the clocks, and around each change that a zone can see.</summary>
    private LargestSession? Most(string rules, IEnumerable<DateTimeZone> zones, LocalDate from, Func<LocalDate, DateTimeZone, LargestSession?> around)
    {
        // A day without a change of the clocks is alike in every zone, so one in UTC stands for all. Beside it only the nights of changes
        // can come out longer. Where an ordinary day has no end to it already, no zone can add to that.
        var most = Remembered(rules, AnyDate, DateTimeZone.Utc, around);
        foreach (var zone in most is null ? [] : zones)
        {
            foreach (var date in _changes.Since(from, zone))
            {
                most = LargestSession.Larger(most, Remembered(rules, date, zone, around));
            }
        }

        return most;
    }

    private LargestSession? Remembered(string rules, LocalDate date, DateTimeZone zone, Func<LocalDate, DateTimeZone, LargestSession?> around)
    {
        string key = $"{rules}|{zone.Id}|{Wording.Text(date)}";
        if (!_known.TryGetValue(key, out var largest))
        {
            _known.Add(key, largest = _budget.TrySpend(1) ? around(date, zone) : null);
        }

        return largest;
    }
}
