using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A role on a business day.</summary>
internal sealed record PlainRoleDay(RoleAssignment Assignment, LocalDate Date, EffectivePolicy Policy, DateTimeZone Zone, string UnitId);

/// <summary>Which roles one employee holds when, under what policy and in what zone.</summary>
internal sealed class PlainRoles
{
    private readonly PlainWorld _world;
    private readonly Employee _employee;
    private readonly Dictionary<(RoleAssignment Assignment, LocalDate Date), PlainRoleDay> _days = [];
    private List<(LocalDate Date, int Start)>? _starts;

    internal PlainRoles(PlainWorld world, Employee employee)
    {
        (_world, _employee) = (world, employee);
        Assignments = [.. employee.Assignments
            .Where(assignment => !assignment.Dates.Intersect(employee.Employment).IsEmpty)
            .OrderBy(assignment => assignment.Dates.From ?? LocalDate.MinIsoValue)
            .ThenBy(assignment => assignment.Role, StringComparer.Ordinal)];
    }

    /// <summary>All assignments "by `from`, then role".</summary>
    internal IReadOnlyList<RoleAssignment> Assignments { get; }

    internal IEnumerable<RoleAssignment> Concurrent => Assignments.Where(assignment => assignment.Kind == RoleKind.Concurrent);

    internal PlainRoleDay Day(RoleAssignment assignment, LocalDate date)
    {
        if (!_days.TryGetValue((assignment, date), out var day))
        {
            string unit = UnitOf(assignment, date);
            day = new PlainRoleDay(assignment, date, _world.Book.Resolve(unit, assignment.Role, _employee.Tags, date), _world.ZoneOf(unit), unit);
            _days.Add((assignment, date), day);
        }

        return day;
    }

    /// <summary>"`to` is exclusive everywhere"; nobody holds a role before `employedFrom` or from `employedTo` on.</summary>
    internal DateRange Dates(RoleAssignment assignment) => assignment.Dates.Intersect(_employee.Employment);

    internal bool IsInEffect(RoleAssignment assignment, LocalDate date) => Dates(assignment).Contains(date);

    /// <summary>"the next assignment of the role, if that begins there": where an assignment ends.</summary>
    internal RoleAssignment? NextOf(RoleAssignment assignment) => Concurrent.FirstOrDefault(next =>
        next.Role == assignment.Role && Dates(next).From is { } from && from == Dates(assignment).To);

    /// <summary>
    /// "business day d is [d at startsAt, d+1 at startsAt), resolved on each date. A person has one business day, whatever the roles: `day.*` and the zone
    /// are those of the governing role": the day of a cell is the last one that has begun.
    /// </summary>
    /// <remarks>
    /// The contract does not say what holds where a day begins after a later one, as when its start is skipped by the clocks or the governing unit changes
    /// to one far east; for the engine, too, time belongs to the later date then.
    /// </remarks>
    internal LocalDate DateAt(int cell)
    {
        _starts ??= [.. _world.Time.Dates.Select(date => (date, StatedStartOf(date)))];
        return _starts.FindLast(day => day.Start <= cell).Date;
    }

    /// <summary>Whether day.split of the governing policy of a date cuts at its end.</summary>
    internal bool IsCutAfter(LocalDate date) => Day(GoverningTheDay(date), date).Policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary;

    /// <summary>"in the zone of the person's unit": that of the governing role.</summary>
    internal DateTimeZone ZoneOn(LocalDate date) => Day(GoverningTheDay(date), date).Zone;

    /// <summary>The first cell of a business day, or of a later one that begins before it.</summary>
    internal int StartOf(LocalDate date) => Enumerable.Range(0, 3).Min(later => StatedStartOf(date.PlusDays(later)));

    internal PlainRoleDay DayAt(RoleAssignment assignment, int cell) => Day(assignment, DateAt(cell));

    /// <summary>The first of some assignments that is in effect on the business day of a cell.</summary>
    internal PlainRoleDay? FirstInEffect(IEnumerable<RoleAssignment> assignments, int cell) =>
        assignments.Select(assignment => DayAt(assignment, cell)).FirstOrDefault(day => IsInEffect(day.Assignment, day.Date));

    /// <summary>The first primary assignment in effect on a date. The contract knows one at a time; of two the engine takes the first.</summary>
    internal PlainRoleDay? PrimaryOn(LocalDate date) =>
        Assignments.FirstOrDefault(assignment => assignment.Kind == RoleKind.Primary && IsInEffect(assignment, date)) is { } found ? Day(found, date) : null;

    /// <summary>Step 11: "the policy of the primary assignment in effect (else the first concurrent one)".</summary>
    internal PlainRoleDay? Governing(LocalDate date) =>
        PrimaryOn(date) ?? (Concurrent.FirstOrDefault(assignment => IsInEffect(assignment, date)) is { } found ? Day(found, date) : null);

    /// <summary>
    /// "The governing role of a date is the primary assignment in effect on it, else the first concurrent one (by `from`, then role), else for the business
    /// day alone the one that begins next, else the one that ended last." Of two that begin or end together the primary one counts for the engine.
    /// </summary>
    private RoleAssignment GoverningTheDay(LocalDate date) =>
        Governing(date)?.Assignment
        ?? Assignments.Where(assignment => Dates(assignment).From > date)
            .OrderBy(assignment => Dates(assignment).From).ThenBy(assignment => assignment.Kind == RoleKind.Primary ? 0 : 1).FirstOrDefault()
        ?? Assignments.OrderByDescending(assignment => Dates(assignment).To).ThenBy(assignment => assignment.Kind == RoleKind.Primary ? 0 : 1).First();

    /// <summary>
    /// Where a business day says that it begins. A time that the clocks skip moves forward by what is skipped; of two equal local times the
    /// earlier counts.
    /// </summary>
    private int StatedStartOf(LocalDate date)
    {
        var day = Day(GoverningTheDay(date), date);
        return _world.Time.CellOf((date + day.Policy.Get(AttendanceSettings.DayStartsAt)).InZoneLeniently(day.Zone).ToInstant());
    }

    /// <summary>"An assignment's `unit` defaults to the employee's", which may change over time, each value with the date it begins.</summary>
    private string UnitOf(RoleAssignment assignment, LocalDate date)
    {
        if (assignment.UnitId is { } own)
        {
            return own;
        }

        var begun = _employee.Unit.Entries.Where(entry => entry.From is not { } from || from <= date).ToList();
        return begun.Count == 0 ? _employee.Unit.Entries[0].Value : begun[^1].Value;
    }
}
