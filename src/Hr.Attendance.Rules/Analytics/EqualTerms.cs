using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>
/// Thresholds that everybody's sessions are held against alike, so that branches under different policies can be compared. They decide nothing
/// about credit. A threshold that is null is not asked for. Immutable.
/// </summary>
public sealed record EqualTerms
{
    /// <summary>The net time that a session must have at least.</summary>
    public Duration? MinimumOnline { get; init; }

    /// <summary>How long an answer may take, itself in time.</summary>
    public Duration? ResponseWindow { get; init; }

    /// <summary>The share of a session's turns, 0 to 1, that must be answered within the window. All its turns count, unanswered ones too.</summary>
    public decimal ResponseMinimumShare { get; init; }

    /// <summary>The mean rating, 0 to 1, that a session with ratings must have at least.</summary>
    public decimal? SatisfactionMinimum { get; init; }

    /// <summary>The thresholds of a policy, such as that of headquarters.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The thresholds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static EqualTerms Of(EffectivePolicy policy) => new()
    {
        MinimumOnline = Guard.NotNull(policy).Get(AttendanceSettings.SessionMinimumOnline),
        ResponseWindow = policy.Get(AttendanceSettings.ResponseWindow),
        ResponseMinimumShare = policy.Get(AttendanceSettings.ResponseMinShare),
        SatisfactionMinimum = policy.Get(AttendanceSettings.SatisfactionMinimum),
    };

    /// <summary>Whether a session meets all thresholds.</summary>
    /// <remarks>
    /// Without turns, or without ratings, a session meets what would be asked of them. Whether a late turn had to be answered at all depends on a
    /// policy, so on equal terms every turn counts. Where the evidence was withheld, turns in time are those under the session's own policy.
    /// </remarks>
    /// <param name="session">The session.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public bool IsMetBy(TimesheetSession session)
    {
        // Each branch judges by its own policy, so their own verdicts cannot be compared. The same thresholds are held against what was
        // measured, and against every turn, whatever window the branch has.
        var measures = Guard.NotNull(session).Measures;
        return (MinimumOnline is not { } least || measures.Net >= least)
            && (ResponseWindow is not { } window || measures.Turns == 0 || TurnsWithin(session, window) >= ResponseMinimumShare * measures.Turns)
            && (SatisfactionMinimum is not { } minimum || measures.Satisfaction is not { } mean || mean >= minimum);
    }

    private static int TurnsWithin(TimesheetSession session, Duration window) =>
        session.Facts.ResponseTimes?.Count(time => time <= window) ?? session.Measures.TurnsInTime;
}

/// <summary>How some people's sessions do on equal terms. Adds up. Immutable.</summary>
public sealed record EqualTermsResult
{
    /// <summary>Sessions that meet the terms, of all sessions.</summary>
    public ShareCount Sessions { get; init; }

    /// <summary>Net time of the sessions that do.</summary>
    public Duration Time { get; init; }

    /// <summary>Net time of all sessions.</summary>
    public Duration Online { get; init; }

    /// <summary>Nobody's.</summary>
    public static EqualTermsResult Empty { get; } = new();

    /// <summary>The result for one employee.</summary>
    /// <param name="report">The employee's results.</param>
    /// <param name="terms">The terms.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EqualTermsResult Of(EmployeeReport report, EqualTerms terms)
    {
        Guard.NotNull(terms);
        var sessions = Guard.NotNull(report).Timesheet.Days.SelectMany(day => day.Sessions).ToList();
        var met = sessions.Where(terms.IsMetBy).ToList();
        return new EqualTermsResult { Sessions = new ShareCount(met.Count, sessions.Count), Time = Net(met), Online = Net(sessions) };
    }

    /// <summary>The sum of some results.</summary>
    /// <param name="results">The results.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is null.</exception>
    public static EqualTermsResult Sum(IEnumerable<EqualTermsResult> results) => Guard.NotNull(results).Aggregate(
        Empty, (sum, one) => new EqualTermsResult
        {
            Sessions = sum.Sessions.Merge(one.Sessions),
            Time = sum.Time + one.Time,
            Online = sum.Online + one.Online,
        });

    private static Duration Net(List<TimesheetSession> sessions) => sessions.Aggregate(Duration.Zero, (sum, session) => sum + session.Measures.Net);
}
