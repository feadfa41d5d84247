using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A role and business day of one employee; what credit is grouped by.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Date">The business day.</param>
/// <param name="Role">The concurrent role.</param>
public readonly record struct DayOfRole(EvaluatedEmployee Employee, LocalDate Date, string Role)
{
    internal static DayOfRole Of(FormedSession session) => new(session.Employee, session.Date, session.Role);
}

/// <summary>What a session earns before rounding and the daily cap.</summary>
public sealed class EarnedTime : EmployeeFact
{
    /// <summary>Time that a session earns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="time">The time, not rounded; zero or longer.</param>
    /// <param name="hold">Why it is held back; null where nobody holds it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public EarnedTime(JudgedSession session, Duration time, string? hold = null)
        : base(Guard.NotNull(session).Employee) => (Judged, Time, Hold) = (session, time, hold);

    /// <summary>The session with its verdict.</summary>
    public JudgedSession Judged { get; }

    /// <summary>The session.</summary>
    public FormedSession Session => Judged.Session;

    /// <summary>The policy that it is credited under.</summary>
    public PolicyInForce Policy => Session.Policy;

    /// <summary>The time, not rounded; zero or longer.</summary>
    public Duration Time { get; }

    /// <summary>Why it is held back; null where nobody holds it.</summary>
    public string? Hold { get; }

    /// <summary>Whether it holds only because nothing else was said; the rule that says so must not see it, or it would take it back at once.</summary>
    internal bool IsByDefault { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time)} earned by {Session}";
}

/// <summary>What a session earned, rounded, before the daily cap.</summary>
public sealed class RoundedTime
{
    /// <summary>Rounded time.</summary>
    /// <param name="earned">What the session earned before rounding.</param>
    /// <param name="time">The rounded time, zero or longer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="earned"/> is null.</exception>
    public RoundedTime(EarnedTime earned, Duration time) => (Earned, Time) = (Guard.NotNull(earned), time);

    /// <summary>What the session earned before rounding.</summary>
    public EarnedTime Earned { get; }

    /// <summary>The rounded time, zero or longer.</summary>
    public Duration Time { get; }

    /// <summary>The session.</summary>
    public FormedSession Session => Earned.Session;

    /// <summary>The policy that it is credited under.</summary>
    public PolicyInForce Policy => Earned.Policy;

    /// <summary>The role and business day that share a daily cap.</summary>
    public DayOfRole Day => DayOfRole.Of(Session);

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time)} rounded, {Session}";
}

/// <summary>The rounded time of one session, or of all of a role and business day that are rounded together.</summary>
public sealed class RoundedTimes : EmployeeFact
{
    /// <summary>Rounded times.</summary>
    /// <param name="sessions">One at least, by start.</param>
    /// <exception cref="ArgumentException"><paramref name="sessions"/> is null or empty.</exception>
    public RoundedTimes(IReadOnlyList<RoundedTime> sessions)
        : base(Guard.NotNull(sessions).Count > 0 ? sessions[0].Session.Employee : throw new ArgumentException("must not be empty", nameof(sessions))) =>
        Sessions = sessions;

    /// <summary>The sessions, by start.</summary>
    public IReadOnlyList<RoundedTime> Sessions { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Sessions);
}

/// <summary>A fact that a business day is made of.</summary>
public interface IPartOfDay
{
    /// <summary>The employee.</summary>
    EvaluatedEmployee Employee { get; }

    /// <summary>The business day.</summary>
    LocalDate Date { get; }
}

/// <summary>A session with what it is credited, the daily cap included.</summary>
public sealed class CreditedSession : EmployeeFact, IPartOfDay
{
    private readonly TimesheetSession? _session;

    /// <summary>Credits a session.</summary>
    /// <param name="rounded">What it earned.</param>
    /// <param name="time">What of that is credited; zero or longer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rounded"/> is null.</exception>
    public CreditedSession(RoundedTime rounded, Duration time)
        : base(Guard.NotNull(rounded).Session.Employee)
    {
        (Date, Role, Start, Time, Rounded) = (rounded.Session.Date, rounded.Session.Role, rounded.Session.Start, time, rounded);
        var judged = rounded.Earned.Judged;
        _session = rounded.Session.HasFacts
            ? PersonSteps.Credited(rounded.Session.Facts, judged.Verdict, judged.IsEffective, rounded.Time, time, rounded.Earned.Hold)
            : null;
    }

    /// <summary>A session as an earlier evaluation credited it.</summary>
    internal CreditedSession(EvaluatedEmployee employee, TimesheetSession session)
        : base(employee) => (Date, Role, Start, Time, _session) = (session.Session.Day.Date, session.Role, session.Start, session.Credited, session);

    /// <inheritdoc/>
    public LocalDate Date { get; }

    /// <summary>The concurrent role.</summary>
    public string Role { get; }

    /// <summary>The session's first instant.</summary>
    public Instant Start { get; }

    /// <summary>The credited time, zero or longer.</summary>
    public Duration Time { get; }

    /// <summary>What it earned before the daily cap; null where an earlier evaluation credited it.</summary>
    public RoundedTime? Rounded { get; }

    /// <summary>The role and business day that share a daily cap.</summary>
    public DayOfRole Day => new(Employee, Date, Role);

    /// <summary>The session as results have it.</summary>
    /// <exception cref="InvalidOperationException">The session was made without evidence.</exception>
    public TimesheetSession Session => _session ?? throw new InvalidOperationException("this session was made without evidence");

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Time)} credited of {Date:uuuu-MM-dd} as {Role}, from {Start}";
}

/// <summary>What facts about credit come to.</summary>
public static class Credits
{
    /// <summary>The credited time of all sessions together.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <returns>The sum.</returns>
    public static Duration Total(this IEnumerable<CreditedSession> sessions) =>
        Guard.NotNull(sessions).Aggregate(Duration.Zero, static (sum, session) => sum + session.Time);

    /// <summary>The day that is made of the parts; null where it is not asked for.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The day.</returns>
    public static KnownDay? Day(this IEnumerable<IPartOfDay> parts) => Guard.NotNull(parts).OfType<KnownDay>().FirstOrDefault();

    /// <summary>How many of the day's sessions are credited.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The number.</returns>
    public static int CreditedCount(this IEnumerable<IPartOfDay> parts) => Guard.NotNull(parts).Count(part => part is CreditedSession);
}
