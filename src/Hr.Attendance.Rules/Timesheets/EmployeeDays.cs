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
    private readonly DayTable<IReadOnlyList<TimesheetSession>> _judged;
    private readonly DayTable<WorkedDay> _worked;
    private readonly DayTable<TimesheetDay> _finished;

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
        (_judged, _worked, _finished) = (new(firstDay, lastDay), new(firstDay, lastDay), new(firstDay, lastDay));
        _sessions = sessions;
        _crediting = new SessionCrediting(sessions, criteria);
        _kindOf = kindOf;
        _laying = new DayLaying(sessions, kindOf);
        _earlier = earlier;
        _hours = new ComprehensiveHours(sessions, kindOf, date => WorkedOn(Nanoseconds.DayOf(date))?.TimeInBalance ?? Duration.Zero);
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
    internal TimesheetDay? On(int day) => _finished[day] ?? (WorkedOn(day) is { } worked ? _finished[day] = Finish(worked) : null);

    /// <summary>A business day before it is known what of it is overtime, with the role that governs it; null without a role on it.</summary>
    internal WorkedDay? WorkedOn(int day)
    {
        if (_worked[day] is { } known)
        {
            return known;
        }

        if (_sessions.Roles.GoverningOn(day) is not (>= 0 and int held))
        {
            return null;
        }

        var planDay = _sessions.Roles.DayOf(held, day);
        return _worked[day] = WorkedDay.Of(
            held, planDay, _kindOf(planDay.Span.UnitId, planDay.Date), _sessions, JudgedOn(day), areShared: _earlier is not null, _laying);
    }

    /// <summary>The policy that governs a business day's overtime and pay; null without a role on it.</summary>
    internal EffectivePolicy? PolicyOn(int day) => _sessions.Roles.GoverningOn(day) is >= 0 and int held ? _sessions.Roles.DayOf(held, day).Policy : null;

    /// <summary>The sessions of a business day with their verdicts and credit, whatever the calendar knows of it.</summary>
    internal IReadOnlyList<TimesheetSession> JudgedOn(int day) =>
        _judged[day] ??= (_earlier is null ? null : _earlier(Nanoseconds.ToDate(day), SessionsOn(day))) ?? _crediting.On(day);

    /// <summary>Whether a session of a business day has credited time.</summary>
    internal bool HasCredit(int day)
    {
        var judged = JudgedOn(day);
        for (int i = 0; i < judged.Count; i++)
        {
            if (judged[i].CreditedTime > 0)
            {
                return true;
            }
        }

        return false;
    }

    private SessionFacts[] SessionsOn(int day) =>
        [.. Enumerable.Range(0, _sessions.Sessions.Count)
            .Where(session => _sessions.Sessions[session].Day == day)
            .Select(session => new SessionFacts(_sessions, session))];

    private TimesheetDay Finish(WorkedDay worked) =>
        worked.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            ? worked.Finish(_hours.On(worked.Governing))
            : worked.Finish();
}

/// <summary>The kind of a date by the calendar of a unit; null where it does not know the date.</summary>
internal delegate DayKind? DayKindOfUnit(string unitId, LocalDate date);

/// <summary>What an earlier evaluation judged of a day's sessions; null where they have to be judged again.</summary>
internal delegate IReadOnlyList<TimesheetSession>? EarlierJudgement(LocalDate date, IReadOnlyList<SessionFacts> sessions);
