using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A planned shift of a date, in cells.</summary>
internal sealed record PlainShift(LocalDate Date, int From, int To)
{
    internal IEnumerable<int> Cells => Enumerable.Range(From, To - From);
}

/// <summary>Step 2, its first half: what was planned for the primary role, and what leave covers of it.</summary>
internal sealed class PlainPlan
{
    private readonly PlainWorld _world;
    private readonly PlainRoles _roles;
    private readonly IReadOnlyList<Shift> _rows;
    private readonly PlainBreaks _breaks;
    private readonly Dictionary<LocalDate, PlainPlannedDay> _days = [];

    internal PlainPlan(PlainWorld world, PlainRoles roles, IReadOnlyList<Shift> rows, IReadOnlyList<Leave> leave)
    {
        (_world, _roles, _rows) = (world, roles, rows);
        _breaks = new PlainBreaks(world);
        HashSet<int> atTimes = roles.Assignments.Count == 0 ? [] : [.. leave.SelectMany(AtTimes)];
        foreach (var date in world.Time.Dates)
        {
            _days.Add(date, DayOf(date, atTimes, leave));
        }
    }

    /// <summary>All planned shifts, of whatever date.</summary>
    internal IEnumerable<PlainShift> Shifts => _days.Values.SelectMany(day => day.Shifts);

    /// <summary>"the shifts of the assignment's role", in cells.</summary>
    internal HashSet<int> RosterOf(RoleAssignment assignment) =>
        [.. _world.Time.Dates.SelectMany(date => RosterOn(_roles.Day(assignment, date)) ?? []).SelectMany(shift => shift.Cells)];

    /// <summary>What was planned on a date; "they belong to the business day of that date".</summary>
    internal PlainPlannedDay On(LocalDate date) => _days.GetValueOrDefault(date, PlainPlannedDay.Nothing);

    private PlainPlannedDay DayOf(LocalDate date, HashSet<int> atTimes, IReadOnlyList<Leave> leave)
    {
        if (_roles.PrimaryOn(date) is not { } primary)
        {
            return PlainPlannedDay.Nothing;
        }

        PlainShift[] shifts = [.. ShiftsOn(primary)];
        var taken = _breaks.Of(shifts.SelectMany(shift => shift.Cells), primary);

        // "or without times the last `duration` of what is left of the date's planned time after breaks and other leave (records with times first, then
        // by evidence_id; all of it where there is less)". Leave at times covers these whatever its date, leave without times its own date's plan alone.
        HashSet<int> covered = [.. atTimes];
        foreach (var without in leave.Where(one => one.Date == date && one.From is null).OrderBy(one => one.EvidenceId, StringComparer.Ordinal))
        {
            covered.UnionWith(taken.Left.Where(cell => !covered.Contains(cell)).OrderDescending().Take(_world.Time.CellsIn(without.Duration)).ToList());
        }

        return new PlainPlannedDay(shifts, [.. taken.Left], covered, [.. taken.ByHours.Where(cell => !covered.Contains(cell))]);
    }

    /// <summary>
    /// "its rows of `shifts` for the primary role, where it has any (none under `off`); else those of primary.schedule under the policy of the primary
    /// assignment in effect on it". "A shift […] without a role […] is the primary role's".
    /// </summary>
    private IEnumerable<PlainShift> ShiftsOn(PlainRoleDay primary) => RosterOn(primary) ?? ScheduleOn(primary);

    /// <summary>
    /// The shifts of a role on a date by the roster; null where it does not speak of them. "local times of its date in the zone of the person's unit, as for
    /// leave".
    /// </summary>
    private IEnumerable<PlainShift>? RosterOn(PlainRoleDay day)
    {
        var rows = _rows.Where(row => row.Date == day.Date
            && (row.Role is null ? day.Assignment.Kind == RoleKind.Primary : row.Role == day.Assignment.Role)).ToList();
        return rows.Count == 0 ? null
            : rows.Exists(row => row.Kind == ShiftKind.Off) ? []
            : rows.Select(row => ShiftAt(day.Date, row.From!.Value, row.To!.Value, _roles.ZoneOn(day.Date)));
    }

    /// <summary>
    /// "planned primary time on calendar workdays (moved working weekends count as workdays and follow the list's Friday if their own weekday
    /// has none); days that are not workdays have none"
    /// </summary>
    private IEnumerable<PlainShift> ScheduleOn(PlainRoleDay day)
    {
        if (_world.KindOf(day.UnitId, day.Date) != DayKind.Workday)
        {
            return [];
        }

        var schedule = day.Policy.Get(AttendanceSettings.PrimarySchedule);
        var lines = schedule.Where(line => PlainTime.AreBetween(day.Date.DayOfWeek, line.FirstDay, line.LastDay)).ToList();
        bool isWeekend = day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        if (isWeekend && lines.Count == 0)
        {
            lines = [.. schedule.Where(line => PlainTime.AreBetween(IsoDayOfWeek.Friday, line.FirstDay, line.LastDay))];
        }

        return lines.Select(line => ShiftAt(day.Date, line.Hours.Start, line.Hours.End, day.Zone));
    }

    /// <summary>"Leave covers the local times it gives", "in the zone of the person's unit".</summary>
    private IEnumerable<int> AtTimes(Leave leave) =>
        leave.From is { } from && leave.To is { } to && _world.Time.Dates.Contains(leave.Date)
            ? ShiftAt(leave.Date, from, to, _roles.ZoneOn(leave.Date)).Cells
            : [];

    /// <summary>
    /// "an end not after its start is on the next day". A start or an end that the clocks skip moves forward by what is skipped; of two equal
    /// local times the earlier counts.
    /// </summary>
    private PlainShift ShiftAt(LocalDate date, LocalTime start, LocalTime end, DateTimeZone zone)
    {
        int from = _world.Time.CellOf((date + start).InZoneLeniently(zone).ToInstant());
        int to = _world.Time.CellOf(((end > start ? date : date.PlusDays(1)) + end).InZoneLeniently(zone).ToInstant());
        return new PlainShift(date, from, Math.Max(from, to));
    }
}

/// <summary>What was planned on a date.</summary>
/// <param name="Shifts">Its shifts, "before leave and breaks".</param>
/// <param name="Time">"`planned` = the day's shifts less breaks".</param>
/// <param name="Covered">What leave covers, of it and else.</param>
/// <param name="BreakByHours">What was taken out of it as a break by hours, and is no leave.</param>
internal sealed record PlainPlannedDay(
    IReadOnlyList<PlainShift> Shifts, IReadOnlyCollection<int> Time, IReadOnlySet<int> Covered, IReadOnlyCollection<int> BreakByHours)
{
    internal static PlainPlannedDay Nothing { get; } = new([], [], new HashSet<int>(), []);

    /// <summary>"`leave` = the part of it that leave covers"</summary>
    internal IEnumerable<int> Leave => Time.Where(Covered.Contains);

    /// <summary>"its planned shifts less breaks, less leave"</summary>
    internal IEnumerable<int> ToBeWorked => Time.Where(cell => !Covered.Contains(cell));

    /// <summary>"planned shift less leave": what is left of each, from its first cell to its last, cut where leave is.</summary>
    internal IEnumerable<(int From, int To)> ShiftsLessLeave =>
        Shifts.SelectMany(shift => PlainPieces.Stretches(shift.Cells.Where(cell => !Covered.Contains(cell)))).Select(left => (left[0], left[^1] + 1));
}
