using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A session with what was measured in it.</summary>
public sealed class MeasuredSession : EmployeeFact
{
    internal MeasuredSession(FormedSession formed, SessionFacts facts)
        : base(formed.Employee) => Facts = facts;

    /// <summary>The session, its measures and the evidence behind them.</summary>
    public SessionFacts Facts { get; }

    /// <inheritdoc/>
    public override string ToString() => $"measures of the session from {Facts.Session.Start}";
}

/// <summary>One criterion's answer for a session.</summary>
public sealed class CriterionAnswer : EmployeeFact
{
    /// <summary>Answers for a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="result">The answer.</param>
    /// <param name="position">Its place among the answers, from 0; those of a host's rules may come last.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CriterionAnswer(MeasuredSession session, CriterionResult result, int position = int.MaxValue)
        : base(Guard.NotNull(session).Employee)
    {
        Session = session;
        Result = Guard.NotNull(result);
        Position = position;
    }

    /// <summary>The session.</summary>
    public MeasuredSession Session { get; }

    /// <summary>The answer.</summary>
    public CriterionResult Result { get; }

    /// <summary>Its place among the answers.</summary>
    public int Position { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Result.Criterion.Id} {(Result.IsMet ? "met" : "not met")}";
}

/// <summary>A person's word that stands over a session, above all criteria.</summary>
public sealed class StandingDecision : EmployeeFact
{
    internal StandingDecision(MeasuredSession session, Decision decision)
        : base(session.Employee)
    {
        Session = session;
        Decision = decision;
    }

    /// <summary>The session.</summary>
    public MeasuredSession Session { get; }

    /// <summary>The decision: of several on the session the one that was made last.</summary>
    public Decision Decision { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Decision.Kind} by decision {Decision.EvidenceId}";
}

/// <summary>A session with its verdict.</summary>
public sealed class JudgedSession : EmployeeFact
{
    internal JudgedSession(MeasuredSession session, Verdict verdict)
        : base(session.Employee)
    {
        Facts = session.Facts;
        Verdict = verdict;
    }

    /// <summary>The session, its measures and the evidence behind them.</summary>
    public SessionFacts Facts { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Verdict.IsEffective ? "effective" : "refused")} session from {Facts.Session.Start}";
}

/// <summary>Holds back what a session earns, whatever its verdict, until somebody decides: a host's rules yield it, the library's never do.</summary>
public sealed class SessionHold : EmployeeFact
{
    /// <summary>Holds a session back.</summary>
    /// <param name="session">The session.</param>
    /// <param name="reason">Why, as the alert says it: no personal data that the reader of the alert may not see.</param>
    /// <exception cref="ArgumentException"><paramref name="session"/> is null, or <paramref name="reason"/> is null or empty.</exception>
    public SessionHold(JudgedSession session, string reason)
        : base(Guard.NotNull(session).Employee)
    {
        Session = session;
        Reason = Guard.NotEmpty(reason);
    }

    /// <summary>The session.</summary>
    public JudgedSession Session { get; }

    /// <summary>Why it is held.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"hold: {Reason}";
}

/// <summary>What a session earns before rounding and the daily cap.</summary>
public sealed class EarnedTime : EmployeeFact
{
    internal EarnedTime(JudgedSession session, Duration time)
        : base(session.Employee)
    {
        Session = session;
        Time = time;
    }

    /// <summary>The session.</summary>
    public JudgedSession Session { get; }

    /// <summary>The time, not rounded; zero or longer.</summary>
    public Duration Time { get; }

    internal EffectivePolicy Policy => Session.Facts.Policy;

    internal CreditRoundPer RoundPer => Policy.Get(AttendanceSettings.CreditRoundPer);

    internal Instant Start => Session.Facts.Session.Start;

    /// <summary>Why it is held back; null where nobody holds it.</summary>
    public string? Hold { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Time} earned";
}

/// <summary>What one session earned, or all of a role and business day that are rounded together, before the daily cap.</summary>
public sealed class RoundedTimes : EmployeeFact
{
    internal RoundedTimes(IReadOnlyList<EarnedTime> sessions, IReadOnlyList<Duration> times)
        : base(sessions[0].Employee)
    {
        Sessions = sessions;
        Times = times;
    }

    /// <summary>The sessions with what they earned before rounding, by start.</summary>
    public IReadOnlyList<EarnedTime> Sessions { get; }

    /// <summary>The rounded time of each of them, zero or longer.</summary>
    public IReadOnlyList<Duration> Times { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Times.Count} rounded times";
}

/// <summary>The sessions of one role and business day with what they earned, the daily cap included.</summary>
public sealed class CreditedSessions : EmployeeFact
{
    internal CreditedSessions(EvaluatedEmployee employee, LocalDate date, IReadOnlyList<TimesheetSession> sessions)
        : base(employee)
    {
        Date = date;
        Sessions = sessions;
    }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The sessions, by start.</summary>
    public IReadOnlyList<TimesheetSession> Sessions { get; }

    internal bool HasCredit => Sessions.Any(session => session.Credited > Duration.Zero);

    /// <inheritdoc/>
    public override string ToString() => $"credit of {Date:uuuu-MM-dd}";
}
