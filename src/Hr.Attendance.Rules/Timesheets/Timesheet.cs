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
    /// <summary>The credited time by the kind of day that it has for overtime; zero until a day is made of sessions.</summary>
    public TimeByDayKind CreditedBy { get; init; }

    /// <summary>Why the session earns nothing until somebody decides, in a host's words; null where nobody holds it back. Only rules of a host do.</summary>
    public string? Hold { get; init; }

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
    /// <summary>The primary role on that day; empty where none was held.</summary>
    public string PrimaryRole { get; init; } = string.Empty;

    /// <summary>The ids of the punches that make the primary time, in order of time; empty where it is planned.</summary>
    public IReadOnlyList<string> PrimaryEvidenceIds { get; init; } = [];

    /// <summary>Where the day stands in its period of the comprehensive hours system; null under another system.</summary>
    public HoursBalance? Balance { get; init; }

    /// <summary>Net time online, effective or not.</summary>
    public Duration Online => Sum(session => session.Measures.Net);

    /// <summary>Credited time.</summary>
    public Duration Credited => Sum(session => session.Credited);

    /// <summary>The day's four figures.</summary>
    public TimeTotals Time => new(Primary, Online, Credited, Overtime);

    /// <summary>Whether there is nothing to say of the day.</summary>
    public bool IsEmpty => Primary == Duration.Zero && Sessions.Count == 0 && Overtime == TimeByDayKind.Zero;

    private Duration Sum(Func<TimesheetSession, Duration> time) =>
        Sessions.Aggregate(Duration.Zero, (sum, session) => sum + time(session));
}

/// <summary>
/// An employee's primary, online, credited and overtime time, day by day. Its totals, those of its roles and those of its months are sums of
/// the same days. Immutable.
/// </summary>
/// <param name="Days">The business days, by date; days with nothing are left out.</param>
public sealed record Timesheet(IReadOnlyList<TimesheetDay> Days)
{
    /// <summary>The four figures, over all days.</summary>
    public TimeTotals Total => TimeTotals.Sum(Days.Select(day => day.Time));

    /// <summary>Time in the primary role, over all days.</summary>
    public Duration Primary => Total.Primary;

    /// <summary>Net time online, over all days.</summary>
    public Duration Online => Total.Online;

    /// <summary>Credited time, over all days.</summary>
    public Duration Credited => Total.Credited;

    /// <summary>Overtime by kind of day, over all days.</summary>
    public TimeByDayKind Overtime => Total.Overtime;

    /// <summary>What each role has of it, the primary ones first, then by role.</summary>
    public IReadOnlyList<RoleTotals> Roles => RoleTotals.Of(Days);

    /// <summary>The figures of each calendar month of business days, in order of time.</summary>
    public IReadOnlyList<MonthTotals> Months => MonthTotals.Of(Days);
}
