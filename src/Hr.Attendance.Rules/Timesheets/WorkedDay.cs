using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A business day before it is known what of it is overtime. Immutable.</summary>
internal sealed class WorkedDay
{
    private readonly TimesheetSession[] _sessions;
    private readonly EmployeeSessions _formed;
    private readonly PrimaryKinds _primary;

    private WorkedDay(RoleDay governing, DayKind? kind, EmployeeSessions formed, PrimaryKinds primary, TimesheetSession[] sessions)
    {
        Governing = governing;
        Kind = kind;
        _primary = primary;
        _sessions = sessions;
        _formed = formed;
        foreach (var session in sessions)
        {
            Credited = Credited.Plus(session.CreditedBy);
        }
    }

    /// <summary>The role that governs the day's overtime and pay.</summary>
    internal RoleDay Governing { get; }

    internal LocalDate Date => Governing.Date;

    /// <summary>Its kind; null where the calendar does not know it, and then it has no overtime.</summary>
    internal DayKind? Kind { get; }

    internal Duration Primary => _primary.Total;

    /// <summary>Primary time as far as it counts towards overtime, by the kind of day.</summary>
    internal TimeByDayKind PrimaryCounted => _primary.Counted;

    /// <summary>The duration of leave of other kinds than the compensatory one on the date.</summary>
    internal Duration OtherLeave => _primary.Plan.OtherLeave;

    /// <summary>Credited time outside primary time.</summary>
    internal TimeByDayKind Credited { get; }

    /// <summary>Credited time outside primary time, and primary time as far as it counts.</summary>
    internal TimeByDayKind Time => Credited.Plus(_primary.Counted);

    /// <summary>What counts towards the standard of the comprehensive hours system: all time but that of statutory holidays.</summary>
    internal Duration TimeInBalance => Time.Total - Time.StatutoryHoliday;

    /// <summary>Puts a day together.</summary>
    /// <param name="governing">The role that governs it.</param>
    /// <param name="kind">Its kind; null where the calendar does not know it.</param>
    /// <param name="formed">What was made of the employee's evidence.</param>
    /// <param name="judged">Its sessions with verdicts and credit, by start, then by role.</param>
    /// <param name="areShared">Whether another result has the same sessions, so that they may not be changed.</param>
    /// <param name="laying">Tells the kinds of the employee's time.</param>
    internal static WorkedDay Of(
        RoleDay governing,
        DayKind? kind,
        EmployeeSessions formed,
        IReadOnlyList<TimesheetSession> judged,
        bool areShared,
        DayLaying laying)
    {
        int number = Nanoseconds.DayOf(governing.Date);
        var day = formed.Roles.DayOf(formed.Roles.GoverningOn(number), number);
        var sessions = !areShared && judged is TimesheetSession[] own ? own : new TimesheetSession[judged.Count];
        laying.Begin(day, kind);
        int first = sessions.Length == 0 ? 0 : formed.Sessions.FirstFrom(number);
        for (int i = 0; i < sessions.Length; i++)
        {
            sessions[i] = judged[i].CreditedAs(laying.Lay(first + i, judged[i].IsEffective, Nanoseconds.Of(judged[i].Credited)), areShared);
        }

        return new WorkedDay(governing, kind, formed, laying.Primary(), sessions);
    }

    /// <summary>The day under the standard or the non-fixed hours system, which look at it alone.</summary>
    internal TimesheetDay Finish()
    {
        var overtime = Kind is { } kind
            ? OvertimeCalculator.OfAnyLength(Credited, _primary.Counted, kind, Governing.Policy, _primary.Plan.OtherLeave)
            : TimeByDayKind.Zero;
        return OvertimeCalculator.IsTooLittle(overtime, Governing.Policy)
            ? Finish(TimeByDayKind.Zero, balance: null, tooLittle: overtime.Total)
            : Finish(overtime, balance: null, tooLittle: Duration.Zero);
    }

    /// <summary>The day under the comprehensive hours system.</summary>
    internal TimesheetDay Finish(HoursBalance balance) =>
        Finish(Kind is null ? TimeByDayKind.Zero : OvertimeCalculator.Overtime(Time, balance), balance, tooLittle: Duration.Zero);

    private TimesheetDay Finish(TimeByDayKind overtime, HoursBalance? balance, Duration tooLittle) => Finish(
        overtime,
        Governing.Policy.Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required
            ? OvertimeCalculator.Unapproved(overtime, Approved)
            : TimeByDayKind.Zero,
        balance,
        tooLittle);

    /// <summary>The day with its overtime.</summary>
    /// <param name="overtime">All overtime that counts, approved or not.</param>
    /// <param name="unapproved">What of it nobody approved.</param>
    /// <param name="balance">Where the day stands in a period whose hours are added up; null under another hours system.</param>
    /// <param name="tooLittle">The overtime that does not count because there is too little of it.</param>
    internal TimesheetDay Finish(TimeByDayKind overtime, TimeByDayKind unapproved, HoursBalance? balance, Duration tooLittle)
    {
        return new TimesheetDay
        {
            Date = Date,
            DayKind = Kind,
            PrimaryKinds = _primary,
            Primary = Primary,
            Sessions = _sessions,
            Overtime = overtime.Minus(unapproved),
            Unapproved = unapproved,
            TooLittle = tooLittle,
            Balance = balance,
            PrimaryRole = Governing.Assignment.Kind == RoleKind.Primary ? Governing.Assignment.Role : string.Empty,
            PrimaryPunches = _formed,
            GoverningPolicy = Governing.Policy,
        };
    }

    /// <summary>What is approved of the credited time outside primary time and, where that can be overtime, of primary time.</summary>
    internal Duration Approved => Duration.FromNanoseconds(_sessions.Sum(session => session.Laid.Approved))
        + (OvertimeCalculator.CountsPrimary(Governing.Policy) ? _primary.Approved : Duration.Zero);
}
