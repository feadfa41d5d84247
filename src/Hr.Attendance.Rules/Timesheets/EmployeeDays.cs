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

    private readonly EmployeeSessions _sessions;
    private readonly SessionCrediting _crediting;
    private readonly Func<LocalDate, DayKind?> _kindOf;
    private readonly EarlierJudgement? _earlier;
    private readonly ComprehensiveHours _hours;
    private readonly Dictionary<LocalDate, DayInWork> _days = [];

    internal EmployeeDays(EmployeeSessions sessions, EngineCriteria criteria, Func<LocalDate, DayKind?> kindOf, EarlierJudgement? earlier)
    {
        _sessions = sessions;
        _crediting = new SessionCrediting(sessions, criteria);
        _kindOf = kindOf;
        _earlier = earlier;
        _hours = new ComprehensiveHours(sessions.Roles, kindOf, date => Worked(InWork(date))?.TimeInBalance ?? Duration.Zero);
    }

    /// <summary>The business days on which sessions or punched primary time begin, in order; on no other day is there work outside the plan.</summary>
    internal IEnumerable<LocalDate> DatesWithEvidence
    {
        get
        {
            var days = new SortedSet<int>();
            for (int i = 0; i < _sessions.Sessions.Count; i++)
            {
                days.Add(_sessions.Sessions[i].Day);
            }

            foreach (var pair in _sessions.Primary.Pairs)
            {
                days.Add(pair.Day);
            }

            return days.Select(Nanoseconds.ToDate);
        }
    }

    /// <summary>A business day; null without a role on it, or where the calendar does not know it.</summary>
    internal TimesheetDay? On(LocalDate date)
    {
        var day = InWork(date);
        if (!day.IsFinished)
        {
            day.Finished = Worked(day) is { } worked ? Finish(worked) : null;
            day.IsFinished = true;
        }

        return day.Finished;
    }

    /// <summary>The role that governs a business day's overtime and pay; null without a role on it, or where the calendar does not know it.</summary>
    internal RoleDay? Governing(LocalDate date) => Worked(InWork(date))?.Governing;

    /// <summary>The sessions of a business day with their verdicts and credit, whatever the calendar knows of it.</summary>
    internal IReadOnlyList<TimesheetSession> JudgedOn(LocalDate date) => Judged(InWork(date));

    private IReadOnlyList<TimesheetSession> Judged(DayInWork day) =>
        day.Judged ??= _earlier?.Invoke(day.Date, SessionsOn(day.Date)) ?? _crediting.On(Nanoseconds.DayOf(day.Date));

    private OnlineSession[] SessionsOn(LocalDate date) => [.. _sessions.All.Where(session => session.Day.Date == date)];

    private TimesheetDay Finish(WorkedDay worked) =>
        worked.Governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            ? worked.Finish(_hours.On(worked.Governing))
            : worked.Finish();

    private WorkedDay? Worked(DayInWork day)
    {
        if (!day.IsWorked)
        {
            day.Worked = _sessions.Roles.Governing(day.Date) is { } governing && _kindOf(day.Date) is { } kind
                ? WorkedDay.Of(governing, kind, _sessions, Judged(day), _kindOf)
                : null;
            day.IsWorked = true;
        }

        return day.Worked;
    }

    private DayInWork InWork(LocalDate date)
    {
        if (!_days.TryGetValue(date, out var day))
        {
            day = new DayInWork { Date = date };
            _days.Add(date, day);
        }

        return day;
    }

    /// <summary>What is known of a day so far.</summary>
    private sealed class DayInWork
    {
        internal required LocalDate Date { get; init; }

        internal IReadOnlyList<TimesheetSession>? Judged { get; set; }

        internal bool IsWorked { get; set; }

        internal WorkedDay? Worked { get; set; }

        internal bool IsFinished { get; set; }

        internal TimesheetDay? Finished { get; set; }
    }
}

/// <summary>What an earlier evaluation judged of a day's sessions; null where they have to be judged again.</summary>
internal delegate IReadOnlyList<TimesheetSession>? EarlierJudgement(LocalDate date, IReadOnlyList<OnlineSession> sessions);
