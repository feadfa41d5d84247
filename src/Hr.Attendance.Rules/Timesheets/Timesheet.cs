using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A session with its measures, its verdict and what it earned. Immutable.</summary>
/// <param name="Facts">The session, what was measured in it, and the evidence behind that.</param>
/// <param name="Verdict">Whether it is effective, and why.</param>
/// <param name="Credited">The time it earned, rounded and capped.</param>
/// <param name="CutByCap">The time that the daily cap took from it.</param>
public sealed record TimesheetSession(SessionFacts Facts, Verdict Verdict, Duration Credited, Duration CutByCap)
{
    /// <summary>The session.</summary>
    public OnlineSession Session => Facts.Session;

    /// <summary>What was measured in it.</summary>
    public SessionMeasures Measures => Facts.Measures;
}

/// <summary>One business day of a dual-role timesheet. Immutable.</summary>
/// <param name="Date">The business day.</param>
/// <param name="DayKind">The kind of that date.</param>
/// <param name="Primary">Time in the primary role.</param>
/// <param name="Sessions">The online sessions that begin on it, by start, then by role.</param>
/// <param name="Overtime">Overtime by kind of day.</param>
public sealed record TimesheetDay(LocalDate Date, DayKind DayKind, Duration Primary, IReadOnlyList<TimesheetSession> Sessions, TimeByDayKind Overtime)
{
    /// <summary>Net time online, effective or not.</summary>
    public Duration Online => Sum(session => session.Measures.Net);

    /// <summary>Credited time.</summary>
    public Duration Credited => Sum(session => session.Credited);

    /// <summary>Whether there is nothing to say of the day.</summary>
    public bool IsEmpty => Primary == Duration.Zero && Sessions.Count == 0 && Overtime == TimeByDayKind.Zero;

    private Duration Sum(Func<TimesheetSession, Duration> time) =>
        Sessions.Aggregate(Duration.Zero, (sum, session) => sum + time(session));
}

/// <summary>An employee's primary, online, credited and overtime time, day by day. Immutable.</summary>
/// <param name="Days">The business days, by date; days with nothing are left out.</param>
public sealed record Timesheet(IReadOnlyList<TimesheetDay> Days)
{
    /// <summary>Time in the primary role, over all days.</summary>
    public Duration Primary => Sum(day => day.Primary);

    /// <summary>Net time online, over all days.</summary>
    public Duration Online => Sum(day => day.Online);

    /// <summary>Credited time, over all days.</summary>
    public Duration Credited => Sum(day => day.Credited);

    /// <summary>Overtime by kind of day, over all days.</summary>
    public TimeByDayKind Overtime => Days.Aggregate(TimeByDayKind.Zero, (sum, day) => sum.Plus(day.Overtime));

    private Duration Sum(Func<TimesheetDay, Duration> time) =>
        Days.Aggregate(Duration.Zero, (sum, day) => sum + time(day));
}
