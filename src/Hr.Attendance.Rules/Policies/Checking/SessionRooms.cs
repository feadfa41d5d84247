using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking;

/// <summary>How much time one session can have under some rules at any time from a date on, in any of some zones. Remembers, so not thread-safe.</summary>
internal sealed class SessionRooms
{
    /// <summary>More windows than people write are not gone through.</summary>
    private const int MostWindows = 30;

    /// <summary>Any date: without a change of the clocks all are alike.</summary>
    private static readonly LocalDate AnyDate = new(2026, 1, 7);

    private static readonly IsoDayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private readonly ClockChanges _changes = new();
    private readonly Dictionary<string, SessionRoom?> _known = new(StringComparer.Ordinal);

    /// <summary>The most of any session; null where there is no end to it, or nobody could say.</summary>
    internal SessionRoom? Of(RoomRules rules, IEnumerable<DateTimeZone> zones, LocalDate from) =>
        Most(rules, string.Empty, zones, from, (date, zone) => SessionRoom.Around(date, zone, rules));

    /// <summary>The most of any session of a workday outside a schedule; null where there is no end to it, or nobody could say.</summary>
    internal SessionRoom? OnWorkdays(RoomRules rules, IReadOnlyList<WeeklyShift> schedule, IEnumerable<DateTimeZone> zones, LocalDate from) => schedule.Count > MostWindows
        ? null
        : Most(rules, string.Join(",", schedule), zones, from, (date, zone) => OnAnyWorkday(date, zone, rules, schedule));

    /// <summary>The most around a date, whatever day of the week it is: changes alike come on any.</summary>
    private static SessionRoom? OnAnyWorkday(LocalDate date, DateTimeZone zone, RoomRules rules, IReadOnlyList<WeeklyShift> schedule)
    {
        SessionRoom? most = default(SessionRoom);
        foreach (var weekday in Week)
        {
            WeeklyShift[] shifts = [.. WeeklyShift.OnWorkday(schedule, weekday)];
            for (int days = -1; days <= 1; days++)
            {
                most = SessionRoom.Larger(most, SessionRoom.OnWorkday(date.PlusDays(days), zone, rules, shifts));
            }
        }

        return most;
    }

    private SessionRoom? Most(RoomRules rules, string schedule, IEnumerable<DateTimeZone> zones, LocalDate from, Func<LocalDate, DateTimeZone, SessionRoom?> around)
    {
        if (rules.Windows.Count > MostWindows)
        {
            return null;
        }

        string key = $"{rules}|{schedule}";
        var most = Remembered(key, () => around(AnyDate, DateTimeZone.Utc));
        foreach (var zone in zones)
        {
            // Without an end on an ordinary day there is none on any, and nothing more to ask.
            most = most is null ? null : SessionRoom.Larger(most, Remembered($"{key}|{zone.Id}|{Wording.Text(from)}", () => AtChanges(zone, from, around)));
        }

        return most;
    }

    private SessionRoom? AtChanges(DateTimeZone zone, LocalDate from, Func<LocalDate, DateTimeZone, SessionRoom?> around)
    {
        SessionRoom? most = default(SessionRoom);
        foreach (var date in _changes.Since(from, zone))
        {
            most = SessionRoom.Larger(most, around(date, zone));
        }

        return most;
    }

    private SessionRoom? Remembered(string key, Func<SessionRoom?> find)
    {
        if (!_known.TryGetValue(key, out var room))
        {
            _known.Add(key, room = find());
        }

        return room;
    }
}
