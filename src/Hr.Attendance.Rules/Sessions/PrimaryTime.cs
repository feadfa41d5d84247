using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>An employee's time in the primary role: punched, planned, or planned where nothing was punched.</summary>
internal sealed class PrimaryTime
{
    // Kept by business day, because the policy of the day says whether punches or the plan count; looked up by span, because sessions do
    // not care for days. A shift may run over midnight, so a span is held against the days around it too.

    private readonly RoleCalendar _roles;
    private readonly IWorkCalendar _calendar;
    private readonly Dictionary<LocalDate, List<PunchPair>> _pairs = [];

    /// <summary>The time of all business days on which there are punches for the primary role.</summary>
    private readonly IntervalSet _punched;

    private readonly Dictionary<LocalDate, IntervalSet> _byDate = [];

    internal PrimaryTime(RoleCalendar roles, IWorkCalendar calendar, IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs)
    {
        _roles = roles;
        _calendar = calendar;

        // Only pairs of the primary role that counts on their day: of two that overlap, the first.
        foreach (var (day, pair) in pairs)
        {
            if (roles.InEffectOn(day.Date, RoleKind.Primary)?.Assignment.Role == day.Assignment.Role)
            {
                Add(day.Date, pair);
            }
        }

        var punched = new List<Interval>(pairs.Count);
        foreach (var date in _pairs.Keys)
        {
            On(date).AddTo(punched);
        }

        _punched = IntervalSet.Of(punched);
    }

    /// <summary>The primary time of a business day, whole, though it may end on the next.</summary>
    internal IntervalSet On(LocalDate date)
    {
        if (!_byDate.TryGetValue(date, out var time))
        {
            time = _roles.InEffectOn(date, RoleKind.Primary) is { } day ? On(day) : IntervalSet.Empty;
            _byDate.Add(date, time);
        }

        return time;
    }

    /// <summary>The business days with pairs of punches, in no particular order.</summary>
    internal IEnumerable<LocalDate> DatesWithPunches => _pairs.Keys;

    /// <summary>The pairs of punches that make a business day's primary time; empty where it is planned.</summary>
    internal IReadOnlyList<PunchPair> PairsOn(LocalDate date) =>
        _roles.InEffectOn(date, RoleKind.Primary)?.Policy.Get(AttendanceSettings.PrimaryBasis) == PrimaryBasis.Schedule
        || !_pairs.TryGetValue(date, out var pairs)
            ? []
            : pairs;

    /// <summary>All primary time that a span can meet, whichever business day it belongs to.</summary>
    internal IntervalSet Around(Instant start, Instant end)
    {
        // A shift begins on its date in some zone and lasts a day at most, so two days before and one day after reach all of them.
        var time = new List<Interval>();
        _punched.Clip(start, end).AddTo(time);
        var last = end.InUtc().Date.PlusDays(1);
        for (var date = start.InUtc().Date.PlusDays(-2); date <= last; date = date.PlusDays(1))
        {
            if (!_pairs.ContainsKey(date))
            {
                On(date).AddTo(time);
            }
        }

        return IntervalSet.Of(time);
    }

    private IntervalSet On(RoleDay day)
    {
        var basis = day.Policy.Get(AttendanceSettings.PrimaryBasis);
        return basis switch
        {
            PrimaryBasis.Punches => Punched(day.Date),
            PrimaryBasis.Schedule => Planned(day),
            _ => _pairs.ContainsKey(day.Date) ? Punched(day.Date) : Planned(day),
        };
    }

    private IntervalSet Punched(LocalDate date) =>
        _pairs.TryGetValue(date, out var pairs) ? IntervalSet.Of(pairs.ConvertAll(static pair => pair.Interval)) : IntervalSet.Empty;

    private void Add(LocalDate date, PunchPair pair)
    {
        if (!_pairs.TryGetValue(date, out var pairs))
        {
            pairs = [];
            _pairs.Add(date, pairs);
        }

        pairs.Add(pair);
    }

    private IntervalSet Planned(RoleDay day) => _calendar.KindOf(day.Date) == DayKind.Workday
        ? IntervalSet.Of(WeeklyShift.OnWorkday(day.Policy.Get(AttendanceSettings.PrimarySchedule), day.Date.DayOfWeek)
            .Select(shift => shift.On(day.Date, day.Zone)))
        : IntervalSet.Empty;
}
