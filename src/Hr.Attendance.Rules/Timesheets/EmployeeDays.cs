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
    private readonly DayKindOfUnit _kindOf;
    private readonly DayLaying _laying;
    private readonly EarlierJudgement? _earlier;
    private readonly ComprehensiveHours _hours;
    private readonly DayTable<DayInWork> _days;
    private DayInWork? _last;

    /// <param name="sessions">What was made of the employee's evidence.</param>
    /// <param name="criteria">The criteria.</param>
    /// <param name="firstDay">The first business day of the period, which most questions are about.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="kindOf">The kind of any date by the calendar of a unit.</param>
    /// <param name="earlier">What was judged before; null for nothing.</param>
    internal EmployeeDays(
        EmployeeSessions sessions,
        EngineCriteria criteria,
        LocalDate firstDay,
        LocalDate lastDay,
        DayKindOfUnit kindOf,
        EarlierJudgement? earlier)
    {
        FirstDay = firstDay;
        _days = new DayTable<DayInWork>(firstDay, lastDay);
        _sessions = sessions;
        _crediting = new SessionCrediting(sessions, criteria);
        _kindOf = kindOf;
        _laying = new DayLaying(sessions, kindOf);
        _earlier = earlier;
        _hours = new ComprehensiveHours(sessions, kindOf, date => Worked(InWork(date))?.TimeInBalance ?? Duration.Zero);
    }

    /// <summary>The first business day of the period.</summary>
    internal LocalDate FirstDay { get; }

    /// <summary>The business days on which sessions or punched primary time begin, in order; on no other day is there work outside the plan.</summary>
    internal List<int> DaysWithEvidence
    {
        get
        {
            // Sessions and pairs are both by day.
            var all = _sessions.Sessions;
            var pairs = _sessions.Primary.Pairs;
            var days = new List<int>();
            for (int session = 0, pair = 0; session < all.Count || pair < pairs.Length;)
            {
                int day = session == all.Count || (pair < pairs.Length && pairs[pair].Day < all[session].Day) ? pairs[pair++].Day : all[session++].Day;
                if (days.Count == 0 || days[days.Count - 1] != day)
                {
                    days.Add(day);
                }
            }

            return days;
        }
    }

    /// <summary>A business day; null without a role on it.</summary>
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

    /// <summary>The role that governs a business day's overtime and pay; null without a role on it.</summary>
    internal RoleDay? Governing(LocalDate date) => Worked(InWork(date))?.Governing;

    /// <summary>The policy that governs a business day's overtime and pay; null without a role on it.</summary>
    internal EffectivePolicy? PolicyOn(int day) => _sessions.Roles.GoverningOn(day) is >= 0 and int held ? _sessions.Roles.DayOf(held, day).Policy : null;

    /// <summary>The sessions of a business day with their verdicts and credit, whatever the calendar knows of it.</summary>
    internal IReadOnlyList<TimesheetSession> JudgedOn(LocalDate date) => Judged(InWork(date));

    private IReadOnlyList<TimesheetSession> Judged(DayInWork day)
    {
        if (day.Judged is null)
        {
            day.IsTakenOver = _earlier is not null && (day.Judged = _earlier(day.Date, SessionsOn(day.Date))) is not null;
            day.Judged ??= _crediting.On(day.Number);
        }

        return day.Judged;
    }

    private SessionFacts[] SessionsOn(LocalDate date) =>
        [.. _sessions.All.Where(session => session.Day.Date == date).Select(session => new SessionFacts(_sessions, session.Position))];

    private TimesheetDay Finish(WorkedDay worked) =>
        worked.Governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            ? worked.Finish(_hours.On(worked.Governing))
            : worked.Finish();

    private WorkedDay? Worked(DayInWork day)
    {
        if (!day.IsWorked)
        {
            day.Worked = _sessions.Roles.Governing(day.Date) is { } governing
                ? WorkedDay.Of(
                    governing, _kindOf(governing.UnitId, day.Date), _sessions, Judged(day), areShared: day.IsTakenOver, _laying)
                : null;
            day.IsWorked = true;
        }

        return day.Worked;
    }

    private DayInWork InWork(LocalDate date)
    {
        if (_last is { } last && last.Date == date)
        {
            return last;
        }

        int number = Nanoseconds.DayOf(date);
        _last = _days[number] ??= new DayInWork(number, date);
        return _last;
    }

    /// <summary>What is known of a day so far.</summary>
    private sealed class DayInWork(int number, LocalDate date)
    {
        internal int Number => number;

        internal LocalDate Date => date;

        /// <summary>Whether an earlier evaluation judged it, whose results have the same sessions.</summary>
        internal bool IsTakenOver { get; set; }

        internal IReadOnlyList<TimesheetSession>? Judged { get; set; }

        internal bool IsWorked { get; set; }

        internal WorkedDay? Worked { get; set; }

        internal bool IsFinished { get; set; }

        internal TimesheetDay? Finished { get; set; }
    }
}

/// <summary>The kind of a date by the calendar of a unit; null where it does not know the date.</summary>
internal delegate DayKind? DayKindOfUnit(string unitId, LocalDate date);

/// <summary>What an earlier evaluation judged of a day's sessions; null where they have to be judged again.</summary>
internal delegate IReadOnlyList<TimesheetSession>? EarlierJudgement(LocalDate date, IReadOnlyList<SessionFacts> sessions);
