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
    private readonly RoleCalendar _roles;
    private readonly PrimaryTime _primary;
    private readonly ILookup<LocalDate, OnlineSession> _sessions;
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
        _sessions = sessions.ToLookup(session => session.Day.Date);
        _measurement = measurement;
        _criteria = criteria;
        _kindOf = kindOf;
        _earlier = earlier;
        _hours = new ComprehensiveHours(roles, kindOf, date => Worked(date) is { } worked ? worked.Time.Total - worked.Time.StatutoryHoliday : Duration.Zero);
    }

    /// <summary>The business days on which sessions or punched primary time begin, in order; on no other day is there work outside the plan.</summary>
    internal IEnumerable<LocalDate> DatesWithEvidence =>
        _sessions.Select(group => group.Key).Concat(_primary.DatesWithPunches).Distinct().OrderBy(date => date);

    /// <summary>A business day; null without a role on it, or where the calendar does not know it.</summary>
    internal TimesheetDay? On(LocalDate date)
    {
        if (!_days.TryGetValue(date, out var day))
        {
            day = Worked(date) is { } worked ? DayOf(date, worked) : null;
            _days.Add(date, day);
        }

        return day;
    }

    /// <summary>The sessions of a business day with their verdicts and credit, whatever the calendar knows of it.</summary>
    internal IReadOnlyList<TimesheetSession> JudgedOn(LocalDate date)
    {
        if (!_judged.TryGetValue(date, out var judged))
        {
            IReadOnlyList<OnlineSession> sessions = [.. _sessions[date]];
            judged = _earlier?.Invoke(date, sessions) ?? SessionCrediting.Credit(sessions, _measurement.Value, _criteria);
            _judged.Add(date, judged);
        }

        return judged;
    }

    private TimesheetDay DayOf(LocalDate date, WorkedDay worked)
    {
        var balance = worked.Governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive ? _hours.On(worked.Governing) : null;
        var overtime = balance is null
            ? OvertimeCalculator.Overtime(worked.Credited, worked.Primary, worked.Kind, worked.Governing.Policy)
            : OvertimeCalculator.Overtime(worked.Time, balance);
        return new TimesheetDay(date, worked.Kind, worked.Primary, worked.Sessions, overtime)
        {
            Balance = balance,
            PrimaryRole = worked.Governing.Assignment.Kind == RoleKind.Primary ? worked.Governing.Assignment.Role : string.Empty,
            PrimaryEvidenceIds = [.. _primary.PairsOn(date).SelectMany(pair => new[] { pair.In, pair.Out }).OfType<Punch>().Select(punch => punch.EvidenceId)],
        };
    }

    private WorkedDay? Worked(LocalDate date)
    {
        if (!_worked.TryGetValue(date, out var worked))
        {
            worked = _roles.Governing(date) is { } governing && _kindOf(date) is { } kind ? WorkedOn(governing, kind) : null;
            _worked.Add(date, worked);
        }

        return worked;
    }

    private WorkedDay WorkedOn(RoleDay governing, DayKind kind)
    {
        var sessions = JudgedOn(governing.Date)
            .Select(session => session with { CreditedBy = OvertimeCalculator.CreditedBy(session, kind, _kindOf, governing.Policy) })
            .ToList();
        var credited = sessions.Aggregate(TimeByDayKind.Zero, (sum, session) => sum.Plus(session.CreditedBy));
        return new WorkedDay(governing, kind, _primary.On(governing.Date).Total, sessions, credited);
    }

    /// <summary>A day before it is known what of it is overtime.</summary>
    private sealed record WorkedDay(RoleDay Governing, DayKind Kind, Duration Primary, IReadOnlyList<TimesheetSession> Sessions, TimeByDayKind Credited)
    {
        /// <summary>Credited and primary time; the primary time has the kind of the business day.</summary>
        internal TimeByDayKind Time => Credited.Plus(Kind, Primary);
    }
}

/// <summary>What an earlier evaluation judged of a day's sessions; null where they have to be judged again.</summary>
internal delegate IReadOnlyList<TimesheetSession>? EarlierJudgement(LocalDate date, IReadOnlyList<OnlineSession> sessions);
