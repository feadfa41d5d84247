using System.Collections.Concurrent;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>The plans of a whole group: each policy is looked up once, each business day of a unit and role worked out once. Thread-safe.</summary>
internal sealed class PlanTables(UnitTree units, PolicyBook policies, PolicyOfUnit policyOf, Func<string, IWorkCalendar> calendarOf)
{
    private readonly ConcurrentDictionary<EffectivePolicy, SessionPlan> _plans = new();
    private readonly ConcurrentDictionary<(BusinessDays Days, string UnitId, string Role, string Tags), PlanTable> _tables = new();
    private readonly ConcurrentDictionary<(string UnitId, string Role, string Tags), BusinessDays> _businessDays = new();
    private readonly ConcurrentDictionary<Employee, HeldRole[]> _held = new();
    private readonly ConcurrentDictionary<(IReadOnlyList<SessionWindow> Windows, DateTimeZone Zone, IWorkCalendar? Calendar), WindowTable> _windows = new();
    private readonly ConcurrentDictionary<(IReadOnlyList<BreakRule> Breaks, DateTimeZone Zone, IWorkCalendar? Calendar), Breaks> _breaks = new();
    private readonly ConcurrentDictionary<DateTimeZone, LocalDates> _dates = new();

    internal UnitTree Units => units;

    internal LocalDates DatesOf(DateTimeZone zone) => _dates.GetOrAdd(zone, static key => new LocalDates(key));

    /// <summary>The roles that somebody holds, with their business days, in the order of the chart; not to be written to.</summary>
    internal HeldRole[] HeldBy(Employee employee) => _held.TryGetValue(employee, out var held)
        ? held
        : _held.GetOrAdd(employee, HeldOf(employee));

    private HeldRole[] HeldOf(Employee employee)
    {
        if (employee.Assignments.Count == 0)
        {
            return [];
        }

        var days = BusinessDaysOf(employee);
        return HeldRole.Of(employee, assignment => TableOf(employee, assignment, days));
    }

    /// <summary>The business days of a person; shared, unless the governing role or its unit changes.</summary>
    private BusinessDays BusinessDaysOf(Employee employee)
    {
        if (GoverningRole.Only(employee.Assignments) is not { } only || OnlyUnitOf(employee, only) is not { } unitId)
        {
            return new BusinessDays(day =>
            {
                var date = Nanoseconds.ToDate(day);
                var governing = GoverningRole.On(employee.Assignments, date);
                return StatedDayOf(governing.UnitId ?? employee.Unit.On(date), governing.Role, employee.Tags, date);
            });
        }

        var key = (unitId, only.Role, policies.ScopeOf(unitId).TagsThatMatter(employee.Tags));
        return _businessDays.TryGetValue(key, out var days)
            ? days
            : _businessDays.GetOrAdd(key, new BusinessDays(day => StatedDayOf(unitId, only.Role, employee.Tags, Nanoseconds.ToDate(day))));
    }

    private StatedDay StatedDayOf(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var plan = PlanOf(unitId, role, tags, date);
        return new StatedDay(Nanoseconds.Of(BusinessDay.StartOf(date, plan.DayStartsAt, units.ZoneOf(unitId))), plan.CutsAtBoundary);
    }

    /// <summary>What a role that somebody holds is on each business day; shared, unless the person's unit changes and decides that.</summary>
    private PlanTable TableOf(Employee employee, RoleAssignment assignment, BusinessDays days)
    {
        if (OnlyUnitOf(employee, assignment) is not { } unitId)
        {
            return new PlanTable(this, days, employee.Unit, assignment.Role, employee.Tags);
        }

        var key = (days, unitId, assignment.Role, policies.ScopeOf(unitId).TagsThatMatter(employee.Tags));
        return _tables.TryGetValue(key, out var table)
            ? table
            : _tables.GetOrAdd(key, new PlanTable(this, days, new DatedValues<string>(unitId), assignment.Role, employee.Tags));
    }

    /// <summary>The unit whose policy governs an assignment; null where it changes.</summary>
    private static string? OnlyUnitOf(Employee employee, RoleAssignment assignment) =>
        assignment.UnitId ?? (employee.Unit.Entries.Count == 1 ? employee.Unit.Entries[0].Value : null);

    internal SessionPlan PlanOf(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        _plans.GetOrAdd(policyOf(unitId, role, tags, date), static policy => new SessionPlan(policy));

    /// <summary>The windows of a plan on the clocks and by the calendar of a unit; units with one calendar, or that ask for none, share them.</summary>
    internal WindowTable? WindowsOf(SessionPlan plan, string unitId, DateTimeZone zone) => plan.Windows.Count == 0
        ? null
        : _windows.GetOrAdd(
            (plan.Windows, zone, CalendarFor(HoursOf(plan.Windows), unitId)),
            static key => new WindowTable([.. HoursOf(key.Windows)], key.Zone, key.Calendar));

    /// <summary>The breaks of a plan, in the same way.</summary>
    internal Breaks? BreaksOf(SessionPlan plan, string unitId, DateTimeZone zone) => plan.Breaks.Count == 0
        ? null
        : _breaks.GetOrAdd(
            (plan.Breaks, zone, CalendarFor(plan.Breaks.Select(rule => rule.Window).OfType<DayWindow>(), unitId)),
            static key => new Breaks(key.Breaks, key.Zone, key.Calendar));

    private static IEnumerable<DayWindow> HoursOf(IReadOnlyList<SessionWindow> windows) => windows.Select(window => window.Hours).OfType<DayWindow>();

    private IWorkCalendar? CalendarFor(IEnumerable<DayWindow> windows, string unitId) =>
        windows.Any(window => window.Days.Kind is not null) ? calendarOf(unitId) : null;

    internal PlannedDay Planned(SessionPlan plan, string unitId, LocalDate date, DateTimeZone zone)
    {
        if (plan.Schedule.Count == 0 || calendarOf(unitId).KindOf(date) != DayKind.Workday)
        {
            return PlannedDay.Nothing;
        }

        var shifts = new IntervalList();
        foreach (var shift in WeeklyShift.OnWorkday(plan.Schedule, date.DayOfWeek))
        {
            var span = shift.On(date, zone);
            if (span.Start < span.End)
            {
                shifts.AddApart(Nanoseconds.Of(span.Start), Nanoseconds.Of(span.End));
            }
        }

        shifts.Sort();
        return shifts.Count == 0 ? PlannedDay.Nothing : PlannedDay.Of(shifts, BreaksOf(plan, unitId, zone));
    }
}

/// <summary>Answers which policy a unit has for a role, tags and a business day.</summary>
internal delegate EffectivePolicy PolicyOfUnit(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date);
