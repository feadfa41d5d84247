using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 2: primary time.</summary>
internal sealed class PlainPrimary
{
    private readonly PlainWorld _world;
    private readonly PlainRoles _roles;
    private readonly IReadOnlyList<PlainPair> _pairs;
    private readonly Dictionary<LocalDate, HashSet<int>> _byDate = [];
    private readonly bool[] _any;

    internal PlainPrimary(PlainWorld world, PlainRoles roles, IReadOnlyList<PlainPair> pairs)
    {
        (_world, _roles, _pairs) = (world, roles, pairs);
        _any = new bool[world.Time.Cells];
        foreach (var date in world.Time.Dates)
        {
            HashSet<int> cells = [.. On(date)];
            _byDate.Add(date, cells);
            foreach (int cell in cells)
            {
                _any[cell] = true;
            }
        }
    }

    /// <summary>The primary time of a business day: "It belongs to the day it began, whatever day.split says."</summary>
    internal Duration TotalOn(LocalDate date) => _world.Time.LengthOf(_byDate[date].Count);

    /// <summary>The cells that are primary time of a business day.</summary>
    internal IEnumerable<int> CellsOn(LocalDate date) => _byDate[date];

    /// <summary>Whether punches of the primary role that counts on their day show a cell.</summary>
    internal bool IsPunched(int cell) => _pairs.Any(pair =>
        pair.From <= cell && cell < pair.To && _roles.PrimaryOn(pair.Day.Date)?.Assignment.Role == pair.Day.Assignment.Role);

    /// <summary>Whether a cell is primary time, of whichever business day.</summary>
    internal bool Contains(int cell) => _any[cell];

    /// <summary>"Primary time of a business day: the pairs that begin on it, or its schedule (primary.basis)."</summary>
    private IEnumerable<int> On(LocalDate date)
    {
        if (_roles.PrimaryOn(date) is not { } day)
        {
            return [];
        }

        var pairs = _pairs.Where(pair => pair.Day.Assignment.Kind == RoleKind.Primary && pair.Day.Date == date).ToList();
        var basis = day.Policy.Get(AttendanceSettings.PrimaryBasis);
        bool fromPunches = basis == PrimaryBasis.Punches || (basis == PrimaryBasis.PunchesElseSchedule && pairs.Count > 0);
        return fromPunches ? pairs.SelectMany(pair => Enumerable.Range(pair.From, pair.To - pair.From)) : Planned(day);
    }

    /// <summary>
    /// "planned primary time on calendar workdays (moved working weekends count as workdays and follow the list's Friday if their own weekday
    /// has none); days that are not workdays have none"
    /// </summary>
    private IEnumerable<int> Planned(PlainRoleDay day)
    {
        if (_world.Calendar.KindOf(day.Date) != DayKind.Workday)
        {
            return [];
        }

        var schedule = day.Policy.Get(AttendanceSettings.PrimarySchedule);
        var lines = schedule.Where(line => SpeaksOf(line, day.Date.DayOfWeek)).ToList();
        bool isWeekend = day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        if (isWeekend && lines.Count == 0)
        {
            lines = [.. schedule.Where(line => SpeaksOf(line, IsoDayOfWeek.Friday))];
        }

        return lines.SelectMany(line => Shift(line.Hours.Start, line.Hours.End, day));
    }

    private static bool SpeaksOf(WeeklyShift line, IsoDayOfWeek wanted)
    {
        for (var day = line.FirstDay; ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
        {
            if (day == wanted)
            {
                return true;
            }

            if (day == line.LastDay)
            {
                return false;
            }
        }
    }

    /// <summary>
    /// "an end not after its start is on the next day". A start or an end that the clocks skip moves forward by what is skipped; of two equal
    /// local times the earlier counts.
    /// </summary>
    private IEnumerable<int> Shift(LocalTime start, LocalTime end, PlainRoleDay day) => _world.Time.CellsOf(
        (day.Date + start).InZoneLeniently(day.Zone).ToInstant(),
        ((end > start ? day.Date : day.Date.PlusDays(1)) + end).InZoneLeniently(day.Zone).ToInstant());
}
