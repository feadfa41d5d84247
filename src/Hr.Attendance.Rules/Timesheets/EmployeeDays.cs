using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>One employee's business days, each worked out once, when it is asked for. Not thread-safe: it remembers.</summary>
internal sealed class EmployeeDays
{
    // Days are worked out when they are asked for, in three steps that are each kept: the verdicts, the time worked, the day with its
    // overtime. The last one may need other days (hours over a period), and these need only the first two, so that no day waits for itself.

    private readonly RoleCalendar _roles;
    private readonly PrimaryTime _primary;
    private readonly Dictionary<LocalDate, List<OnlineSession>> _sessions = [];
    private readonly Lazy<SessionMeasurement> _measurement;
    private readonly IReadOnlyList<ICriterion> _criteria;
    private readonly Func<LocalDate, DayKind?> _kindOf;
    private readonly EarlierJudgement? _earlier;
    private readonly ComprehensiveHours _hours;
    private readonly Dictionary<LocalDate, IReadOnlyList<TimesheetSession>> _judged = [];
    private readonly Dictionary<LocalDate, WorkedDay?> _worked = [];
    private readonly Dictionary<LocalDate, TimesheetDay?> _days = [];

    internal EmployeeDays(
        RoleCalendar roles,
        PrimaryTime primary,
        IEnumerable<OnlineSession> sessions,
        Lazy<SessionMeasurement> measurement,
        IReadOnlyList<ICriterion> criteria,
        Func<LocalDate, DayKind?> kindOf,
        EarlierJudgement? earlier)
    {
        _roles = roles;
        _primary = primary;
        _measurement = measurement;
        _criteria = criteria;
        _kindOf = kindOf;
        _earlier = earlier;
        _hours = new ComprehensiveHours(roles, kindOf, date => Worked(date)?.TimeInBalance ?? Duration.Zero);
        foreach (var session in sessions)
        {
            if (!_sessions.TryGetValue(session.Day.Date, out var ofDay))
            {
                ofDay = [];
                _sessions.Add(session.Day.Date, ofDay);
            }

            ofDay.Add(session);
        }
    }

    /// <summary>The business days on which sessions or punched primary time begin, in order; on no other day is there work outside the plan.</summary>
    internal List<LocalDate> DatesWithEvidence
    {
        get
        {
            var dates = new List<LocalDate>(_sessions.Keys);
            foreach (var date in _primary.DatesWithPunches)
            {
                if (!_sessions.ContainsKey(date))
                {
                    dates.Add(date);
                }
            }

            dates.Sort();
            return dates;
        }
    }

    /// <summary>A business day; null without a role on it, or where the calendar does not know it.</summary>
    internal TimesheetDay? On(LocalDate date)
    {
        if (!_days.TryGetValue(date, out var day))
        {
            day = Worked(date) is { } worked ? Finish(worked) : null;
            _days.Add(date, day);
        }

        return day;
    }

    /// <summary>The sessions of a business day with their verdicts and credit, whatever the calendar knows of it.</summary>
    internal IReadOnlyList<TimesheetSession> JudgedOn(LocalDate date)
    {
        if (!_judged.TryGetValue(date, out var judged))
        {
            IReadOnlyList<OnlineSession> sessions = _sessions.TryGetValue(date, out var ofDay) ? ofDay : [];
            judged = _earlier?.Invoke(date, sessions) ?? SessionCrediting.Credit(sessions, _measurement.Value, _criteria);
            _judged.Add(date, judged);
        }

        return judged;
    }

    private TimesheetDay Finish(WorkedDay worked) =>
        worked.Governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            ? worked.Finish(_hours.On(worked.Governing))
            : worked.Finish();

    private WorkedDay? Worked(LocalDate date)
    {
        if (!_worked.TryGetValue(date, out var worked))
        {
            worked = _roles.Governing(date) is { } governing && _kindOf(date) is { } kind
                ? WorkedDay.Of(governing, kind, _primary, JudgedOn(date), _kindOf)
                : null;
            _worked.Add(date, worked);
        }

        return worked;
    }
}

/// <summary>What an earlier evaluation judged of a day's sessions; null where they have to be judged again.</summary>
internal delegate IReadOnlyList<TimesheetSession>? EarlierJudgement(LocalDate date, IReadOnlyList<OnlineSession> sessions);
