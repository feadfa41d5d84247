using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A business day before it is known what of it is overtime. Immutable.</summary>
internal sealed class WorkedDay
{
    private readonly RoleAssignment _governing;
    private readonly PlanDay _day;
    private readonly EmployeeSessions _formed;
    private readonly TimesheetSession[] _sessions;
    private readonly KindTimes _credited;

    private WorkedDay(RoleAssignment governing, PlanDay day, DayKind? kind, EmployeeSessions formed, PrimaryKinds primary, TimesheetSession[] sessions)
    {
        (_governing, _day, _formed, _sessions) = (governing, day, formed, sessions);
        (Kind, PrimaryKinds) = (kind, primary);
        foreach (var session in sessions)
        {
            _credited = _credited.Plus(session.Laid.Kinds);
        }
    }

    /// <summary>The role that governs the day's overtime and pay.</summary>
    internal RoleDay Governing => RoleDay.Of(_governing, _day);

    /// <summary>The policy of that role.</summary>
    internal EffectivePolicy Policy => _day.Policy;

    /// <summary>The zone of that role.</summary>
    internal DateTimeZone Zone => _day.Span.Zone;

    internal LocalDate Date => _day.Date;

    /// <summary>Its kind; null where the calendar does not know it, and then it has no overtime.</summary>
    internal DayKind? Kind { get; }

    internal PrimaryKinds PrimaryKinds { get; }

    /// <summary>Credited time outside primary time.</summary>
    internal TimeByDayKind Credited => _credited.ToTime();

    /// <summary>What counts towards the standard of the comprehensive hours system: all time but that of statutory holidays.</summary>
    internal Duration TimeInBalance => Duration.FromNanoseconds(Time.Workday + Time.RestDay);

    /// <summary>Credited time outside primary time, and primary time as far as it counts.</summary>
    private KindTimes Time => _credited.Plus(PrimaryKinds.Counted);

    /// <summary>Puts a day together.</summary>
    /// <param name="held">The position of the role that governs it among those that the person holds.</param>
    /// <param name="day">The day of that role.</param>
    /// <param name="kind">Its kind; null where the calendar does not know it.</param>
    /// <param name="formed">What was made of the employee's evidence.</param>
    /// <param name="judged">Its sessions with verdicts and credit, by start, then by role.</param>
    /// <param name="areShared">Whether another result has the same sessions, so that they may not be changed.</param>
    /// <param name="laying">Tells the kinds of the employee's time.</param>
    internal static WorkedDay Of(
        int held,
        PlanDay day,
        DayKind? kind,
        EmployeeSessions formed,
        IReadOnlyList<TimesheetSession> judged,
        bool areShared,
        DayLaying laying)
    {
        var sessions = !areShared && judged is TimesheetSession[] own ? own : new TimesheetSession[judged.Count];
        laying.Begin(day, kind);
        int first = sessions.Length == 0 ? 0 : formed.Sessions.FirstFrom(day.Day);
        for (int i = 0; i < sessions.Length; i++)
        {
            var session = judged[i];
            sessions[i] = session.CreditedAs(laying.Lay(first + i, session.IsEffective, session.CreditedTime), areShared);
        }

        return new WorkedDay(formed.Roles.AssignmentOf(held), day, kind, formed, laying.Primary(), sessions);
    }

    /// <summary>The day under the standard or the non-fixed hours system, which look at it alone.</summary>
    internal TimesheetDay Finish()
    {
        var overtime = Kind is { } kind
            ? OvertimeCalculator.OfAnyLength(_credited, PrimaryKinds.Counted, kind, Policy, PrimaryKinds.Plan.OtherLeave)
            : default;
        return OvertimeCalculator.IsTooLittle(overtime, Policy) ? Finish(default, balance: null, tooLittle: overtime.Total) : Finish(overtime, balance: null);
    }

    /// <summary>The day under the comprehensive hours system.</summary>
    internal TimesheetDay Finish(HoursBalance balance) =>
        Finish(Kind is null ? default : OvertimeCalculator.Overtime(Time, balance), balance);

    private TimesheetDay Finish(KindTimes overtime, HoursBalance? balance, long tooLittle = 0) => Finish(
        overtime,
        Policy.Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required ? OvertimeCalculator.Unapproved(overtime, Approved()) : default,
        balance,
        tooLittle);

    /// <summary>The day with its overtime.</summary>
    /// <param name="overtime">All overtime that counts, approved or not.</param>
    /// <param name="unapproved">What of it nobody approved.</param>
    /// <param name="balance">Where the day stands in a period whose hours are added up; null under another hours system.</param>
    /// <param name="tooLittle">The overtime that does not count because there is too little of it.</param>
    internal TimesheetDay Finish(KindTimes overtime, KindTimes unapproved, HoursBalance? balance, long tooLittle) =>
        new(this, _sessions, overtime.Minus(unapproved), OvertimeBeside.Of(unapproved, tooLittle))
        {
            Balance = balance,
            PrimaryRole = _governing.Kind == RoleKind.Primary ? _governing.Role : string.Empty,
            PrimaryPunches = _formed,
        };

    /// <summary>What is approved of the credited time outside primary time and, where that can be overtime, of primary time.</summary>
    internal long Approved() =>
        _sessions.Sum(session => session.Laid.Approved) + (OvertimeCalculator.CountsPrimary(Policy) ? PrimaryKinds.Approved : 0);
}
