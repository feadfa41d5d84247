using Hr.Attendance.Rules.Compatibility;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Answers, for one employee, which role is held on which business day and what policy governs it. Not thread-safe: it remembers.</summary>
internal sealed class RoleCalendar(Employee employee, UnitTree units, PolicyOfUnit policyOf)
{
    private readonly Dictionary<RoleAssignment, KnownDays> _known = new(ByReference<RoleAssignment>.Comparer);

    internal Employee Employee => employee;

    /// <summary>The policies that were asked for so far.</summary>
    internal IEnumerable<EffectivePolicy> PoliciesUsed => _known.Values.SelectMany(known => known.Days.Values).Select(day => day.Policy).Distinct();

    internal IEnumerable<RoleAssignment> Of(RoleKind kind) => employee.Assignments.Where(assignment => assignment.Kind == kind);

    /// <summary>The first assignment of a kind in effect on a business day, by its first date, then by role.</summary>
    internal RoleDay? InEffectOn(LocalDate date, RoleKind kind) =>
        Of(kind).FirstOrDefault(assignment => assignment.Dates.Contains(date)) is { } found ? DayOf(found, date) : null;

    /// <summary>The role and the policy that govern a business day's overtime and pay; null on a day without any role.</summary>
    internal RoleDay? Governing(LocalDate date) => InEffectOn(date, RoleKind.Primary) ?? InEffectOn(date, RoleKind.Concurrent);

    /// <summary>The first of some assignments that is in effect on the business day, its own, to which an instant belongs.</summary>
    internal RoleDay? InEffectAt(Instant instant, IEnumerable<RoleAssignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            if (DayAt(assignment, instant) is var day && assignment.Dates.Contains(day.Date))
            {
                return day;
            }
        }

        return null;
    }

    internal RoleDay? RoleOf(Punch punch) => InEffectAt(punch.At, punch.Role is null
        ? Of(RoleKind.Primary)
        : employee.Assignments.Where(assignment => assignment.Role == punch.Role));

    internal RoleDay DayAt(RoleAssignment assignment, Instant instant)
    {
        // Evidence comes in order of time: most often the day is the one that was asked for last.
        var known = KnownOf(assignment);
        if (known.Last is not { } last || instant < last.Start || instant >= known.LastEnds)
        {
            last = DayOf(assignment, BusinessDay.Of(instant, date => StatedStart(assignment, date)));
            known.Last = last;
            known.LastEnds = BusinessDay.StartOf(last.Date.PlusDays(1), date => StatedStart(assignment, date));
        }

        return last;
    }

    internal RoleDay DayOf(RoleAssignment assignment, LocalDate date)
    {
        var days = KnownOf(assignment).Days;
        if (!days.TryGetValue(date, out var day))
        {
            string unitId = UnitOf(assignment, date);
            var start = BusinessDay.StartOf(date, other => StatedStart(assignment, other));
            day = new RoleDay(assignment, date, unitId, units.ZoneOf(unitId), PolicyOf(assignment, unitId, date), start);
            days.Add(date, day);
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
        var starts = KnownOf(assignment).StatedStarts;
        if (!starts.TryGetValue(date, out var start))
        {
            string unitId = UnitOf(assignment, date);
            start = BusinessDay.StartOf(date, PolicyOf(assignment, unitId, date).Get(AttendanceSettings.DayStartsAt), units.ZoneOf(unitId));
            starts.Add(date, start);
        }

        return start;
    }

    private string UnitOf(RoleAssignment assignment, LocalDate date) => assignment.UnitId ?? employee.Unit.On(date);

    private EffectivePolicy PolicyOf(RoleAssignment assignment, string unitId, LocalDate date) =>
        policyOf(unitId, assignment.Role, employee.Tags, date);

    private KnownDays KnownOf(RoleAssignment assignment)
    {
        if (!_known.TryGetValue(assignment, out var known))
        {
            known = new KnownDays();
            _known.Add(assignment, known);
        }

        return known;
    }

    /// <summary>What was worked out so far of an assignment's business days.</summary>
    private sealed class KnownDays
    {
        internal Dictionary<LocalDate, RoleDay> Days { get; } = [];

        internal Dictionary<LocalDate, Instant> StatedStarts { get; } = [];

        /// <summary>The day that an instant was asked for last, and when the next one begins.</summary>
        internal RoleDay? Last { get; set; }

        internal Instant LastEnds { get; set; }
    }
}

/// <summary>Answers which policy a unit has for a role, tags and a business day.</summary>
internal delegate EffectivePolicy PolicyOfUnit(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date);
