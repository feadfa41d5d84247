using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Outlook;

/// <summary>Looks at the business days of one person by the steps that evaluate them. Not thread-safe.</summary>
internal sealed class PersonOutlook
{
    private readonly EngineRules _rules;
    private readonly Employee _employee;
    private readonly ILookup<LocalDate, Leave> _leave;
    private readonly HeldRoles _roles;
    private readonly EmployeePlan _plan = new();
    private readonly IntervalList _time = new();
    private readonly IntervalList _shifts = new();

    internal PersonOutlook(EngineRules rules, Employee employee, EvidenceSet evidence)
    {
        (_rules, _employee) = (rules, employee);
        _leave = evidence.Of(employee.Id).Leave.ToLookup(leave => leave.Date);
        _roles = new HeldRoles(employee, rules.Plans);
        var slice = RecordSlices.Of(evidence, employee.Id);
        _plan.Begin(in slice, _roles);
    }

    /// <summary>The business days of a period, in order; none for somebody who never holds a role.</summary>
    internal IReadOnlyList<DayOutlook> Days(LocalDate firstDay, LocalDate lastDay)
    {
        var days = new List<DayOutlook>();
        for (var date = firstDay; date <= lastDay && _roles.Count > 0; date = date.PlusDays(1))
        {
            days.Add(On(date));
        }

        return days;
    }

    private DayOutlook On(LocalDate date)
    {
        int day = Nanoseconds.DayOf(date);
        int governing = _roles.GoverningOn(day);
        var always = GoverningRole.On(_employee.Assignments, date);
        string unitId = always.UnitId ?? _employee.Unit.On(date);
        var (start, end) = (_roles.StartOf(date), _roles.StartOf(date.PlusDays(1)));
        _plan.SetToShiftsLessLeave(_shifts, day);
        var leave = _plan.LeaveOn(day);
        _time.SetToDifference(_plan.On(day).Time, leave);
        return new DayOutlook
        {
            Date = date,
            Start = Nanoseconds.ToInstant(start),
            End = Nanoseconds.ToInstant(end),
            Zone = _roles.ZoneOn(day),
            UnitId = unitId,
            Kind = _rules.CalendarOf(unitId).KindOf(date),
            Policy = governing < 0 ? null : _roles.DayOf(governing, day).Policy,
            Shifts = _shifts.ToSet(),
            PrimaryTime = _time.ToSet(),
            LeaveTime = leave.ToSet(),
            Leave = [.. _leave[date]],
            Roles = [.. Enumerable.Range(0, _roles.Count)
                .Where(held => !_roles[held].IsPrimary && _roles[held].Contains(day))
                .Select(held => RoleOn(held, day, start, end))],
        };
    }

    private RoleOutlook RoleOn(int held, int day, long start, long end)
    {
        var planDay = _roles.DayOf(held, day);
        if (planDay.Span.Windows is { } windows)
        {
            windows.SetWithin(_time, start, end);
        }
        else
        {
            _time.Clear();
            _time.Append(start, end);
        }

        _shifts.Clear();
        _plan.AddShifts(_shifts, held, start, end);
        return new RoleOutlook
        {
            Role = _roles[held].Role,
            UnitId = planDay.Span.UnitId,
            Policy = planDay.Policy,
            Windows = _time.ToSet(),
            IsOpenedByShifts = planDay.Plan.CountsShifts,
            Shifts = _shifts.ToSet().Clip(Nanoseconds.ToInstant(start), Nanoseconds.ToInstant(end)),
        };
    }
}
