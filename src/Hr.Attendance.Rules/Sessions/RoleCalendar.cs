using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Answers, for one employee, which role is held on which business day and what policy governs it. Not thread-safe: it remembers.</summary>
internal sealed class RoleCalendar(Employee employee, UnitTree units, PolicyOfUnit policyOf)
{
    private readonly Dictionary<(RoleAssignment Assignment, LocalDate Date), RoleDay> _days = [];
    private readonly Dictionary<(RoleAssignment Assignment, LocalDate Date), Instant> _statedStarts = [];

    internal Employee Employee => employee;

    /// <summary>The policies that were asked for so far.</summary>
    internal IEnumerable<EffectivePolicy> PoliciesUsed => _days.Values.Select(day => day.Policy).Distinct();

    internal IEnumerable<RoleAssignment> Of(RoleKind kind) => employee.Assignments.Where(assignment => assignment.Kind == kind);

    /// <summary>The first assignment of a kind in effect on a business day, by its first date, then by role.</summary>
    internal RoleDay? InEffectOn(LocalDate date, RoleKind kind) =>
        Of(kind).FirstOrDefault(assignment => assignment.Dates.Contains(date)) is { } found ? DayOf(found, date) : null;

    /// <summary>The role and the policy that govern a business day's overtime and pay; null on a day without any role.</summary>
    internal RoleDay? Governing(LocalDate date) => InEffectOn(date, RoleKind.Primary) ?? InEffectOn(date, RoleKind.Concurrent);

    /// <summary>The first of some assignments that is in effect on the business day, its own, to which an instant belongs.</summary>
    internal RoleDay? InEffectAt(Instant instant, IEnumerable<RoleAssignment> assignments) =>
        assignments.Select(assignment => DayAt(assignment, instant)).FirstOrDefault(day => day.Assignment.Dates.Contains(day.Date));

    internal RoleDay? RoleOf(Punch punch) => InEffectAt(punch.At, punch.Role is null
        ? Of(RoleKind.Primary)
        : employee.Assignments.Where(assignment => assignment.Role == punch.Role));

    internal RoleDay DayAt(RoleAssignment assignment, Instant instant) =>
        DayOf(assignment, BusinessDay.Of(instant, date => StatedStart(assignment, date)));

    internal RoleDay DayOf(RoleAssignment assignment, LocalDate date)
    {
        if (!_days.TryGetValue((assignment, date), out var day))
        {
            string unitId = UnitOf(assignment, date);
            var start = BusinessDay.StartOf(date, other => StatedStart(assignment, other));
            day = new RoleDay(assignment, date, unitId, units.ZoneOf(unitId), PolicyOf(assignment, unitId, date), start);
            _days.Add((assignment, date), day);
        }

        return day;
    }

    internal RoleDay DayAfter(RoleDay day) => DayOf(day.Assignment, day.Date.PlusDays(1));

    /// <summary>The part of a span in which an assignment is in effect.</summary>
    internal IntervalSet ClipToAssignment(RoleAssignment assignment, Instant start, Instant end)
    {
        var from = assignment.Dates.From is { } first ? Instant.Max(start, DayOf(assignment, first).Start) : start;
        var to = assignment.Dates.To is { } last ? Instant.Min(end, DayOf(assignment, last).Start) : end;
        return from < to ? IntervalSet.Of(from, to) : IntervalSet.Empty;
    }

    private Instant StatedStart(RoleAssignment assignment, LocalDate date)
    {
        if (!_statedStarts.TryGetValue((assignment, date), out var start))
        {
            string unitId = UnitOf(assignment, date);
            start = BusinessDay.StartOf(date, PolicyOf(assignment, unitId, date).Get(AttendanceSettings.DayStartsAt), units.ZoneOf(unitId));
            _statedStarts.Add((assignment, date), start);
        }

        return start;
    }

    private string UnitOf(RoleAssignment assignment, LocalDate date) => assignment.UnitId ?? employee.Unit.On(date);

    private EffectivePolicy PolicyOf(RoleAssignment assignment, string unitId, LocalDate date) =>
        policyOf(unitId, assignment.Role, employee.Tags, date);
}

/// <summary>Answers which policy a unit has for a role, tags and a business day.</summary>
internal delegate EffectivePolicy PolicyOfUnit(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date);
