using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A fact about one session; rules that need all of them group by the session, so that people in one NRules session do not multiply.</summary>
public interface IAboutSession
{
    /// <summary>The session.</summary>
    FormedSession Session { get; }
}

/// <summary>A session, or a judged turn that counts in it.</summary>
public interface ITurnOfSession
{
    /// <summary>The session.</summary>
    FormedSession Session { get; }
}

/// <summary>An online session that was formed from the employee's evidence, with what was measured in it: no figure knows a threshold.</summary>
public sealed class FormedSession : EmployeeFact, IAboutSession, ITurnOfSession
{
    private readonly SessionFacts? _facts;
    private readonly Duration? _active;

    /// <summary>A session, with the figures that its properties are set to.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="policy">The policy that it is judged under.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FormedSession(EvaluatedEmployee employee, PolicyInForce policy)
        : base(employee)
    {
        Policy = Guard.NotNull(policy);
        Role = policy.Effective.Role;
    }

    internal FormedSession(EvaluatedEmployee employee, PolicyInForce policy, SessionFacts facts)
        : this(employee, policy)
    {
        _facts = facts;
        var measures = facts.Measures;
        (Date, Role, Start) = (facts.Session.Day.Date, facts.Session.Role, facts.Session.Start);
        (Net, Online) = (measures.Net, PersonSteps.OnlineTogether(facts));
        (Conversations, Ratings, MeanRating) = (measures.Conversations, measures.Ratings, measures.Satisfaction);
    }

    FormedSession IAboutSession.Session => this;

    FormedSession ITurnOfSession.Session => this;

    /// <summary>The policy that it is judged under.</summary>
    public PolicyInForce Policy { get; }

    /// <summary>The business day on which it began.</summary>
    public LocalDate Date { get; init; }

    /// <summary>The concurrent role.</summary>
    public string Role { get; init; }

    /// <summary>Its first instant.</summary>
    public Instant Start { get; init; }

    /// <summary>The total of its pieces.</summary>
    public Duration Net { get; init; }

    /// <summary>The net time of all sessions that are one with it but for a cut where a business day ends; <see cref="Net"/> where none was cut.</summary>
    public Duration Online { get; init; }

    /// <summary>The time in it that was spent answering.</summary>
    public Duration Active { get => _active ?? Facts.Measures.Active; init => _active = value; }

    /// <summary>The number of conversations.</summary>
    public int Conversations { get; init; }

    /// <summary>The number of ratings.</summary>
    public int Ratings { get; init; }

    /// <summary>The mean of the ratings as shares of their scales, 0 to 1; null without ratings.</summary>
    public decimal? MeanRating { get; init; }

    /// <summary>The session with all that the engine knows of it, for criteria and texts of a host.</summary>
    /// <exception cref="InvalidOperationException">The session was made without evidence.</exception>
    public SessionFacts Facts => _facts ?? throw new InvalidOperationException("this session was made without evidence");

    internal bool HasFacts => _facts is not null;

    internal override object KeyAmongInserted => (Date, Role, Start);

    internal override bool SaysTheSameAs(EmployeeFact other) => other is FormedSession session
        && session.Policy == Policy && session.Online == Online
        && session.Facts.Measures == Facts.Measures && session.Facts.Session.Pieces.Equals(Facts.Session.Pieces);

    /// <inheritdoc/>
    public override string ToString() => $"session of {Date:uuuu-MM-dd} as {Role}, from {Start}";
}

/// <summary>A customer turn that counts in a session, with the time that it waited on duty.</summary>
public sealed class TurnOfSession : EmployeeFact
{
    private readonly WaitingTurn? _turn;

    /// <summary>A turn, with the figures that its properties are set to.</summary>
    /// <param name="session">The session in which it counts.</param>
    /// <param name="waitedOnDuty">How long it waited on duty, until it was answered or closed or nobody was expected to answer any more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public TurnOfSession(FormedSession session, Duration waitedOnDuty)
        : base(Guard.NotNull(session).Employee)
    {
        (Session, WaitsUnder, Start, WaitedOnDuty) = (session, session.Policy, session.Start, waitedOnDuty);
        IsAnswered = true;
        SinceAnswer = Duration.MaxValue;
    }

    internal TurnOfSession(FormedSession session, PolicyInForce waitsUnder, WaitingTurn turn)
        : this(session, turn.WaitedOnDuty)
    {
        _turn = turn;
        (WaitsUnder, Start) = (waitsUnder, turn.Turn.Start);
        IsAnswered = turn.IsAnswered;
        IsClosed = turn.Turn.IsClosed;
        IsBacklog = turn.IsBacklog;
        IsOfOthers = turn.Turn.Assignment != TurnAssignment.Employee;
        SinceAnswer = turn.SinceAnswer ?? Duration.MaxValue;
    }

    /// <summary>The session in which it counts.</summary>
    public FormedSession Session { get; }

    /// <summary>The policy under which it began to wait, whose window it is held against.</summary>
    public PolicyInForce WaitsUnder { get; init; }

    /// <summary>When the customer began to wait.</summary>
    public Instant Start { get; init; }

    /// <summary>How long it waited on duty, until it was answered or closed or nobody was expected to answer any more.</summary>
    public Duration WaitedOnDuty { get; }

    /// <summary>Whether the employee answered it.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether it was closed before anybody answered.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it began off duty, or before the first message of a run.</summary>
    public bool IsBacklog { get; init; }

    /// <summary>Whether it was assigned to a colleague or to nobody.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>How long after an answer it came, where it may be a goodbye; longer than any time where it is none.</summary>
    public Duration SinceAnswer { get; init; }

    /// <summary>The turn with its messages.</summary>
    /// <exception cref="InvalidOperationException">The turn was made without evidence.</exception>
    public CustomerTurn Turn => _turn?.Turn ?? throw new InvalidOperationException("this turn was made without evidence");

    internal bool HasEvidence => _turn is not null;

    internal override object KeyAmongInserted => (Session, Start, Turn.ConversationId);

    internal override bool SaysTheSameAs(EmployeeFact other) => other is TurnOfSession turn
        && turn.WaitsUnder == WaitsUnder && (turn.WaitedOnDuty, turn.SinceAnswer) == (WaitedOnDuty, SinceAnswer)
        && (turn.IsAnswered, turn.IsClosed, turn.IsBacklog, turn.IsOfOthers) == (IsAnswered, IsClosed, IsBacklog, IsOfOthers);

    /// <inheritdoc/>
    public override string ToString() => _turn is null
        ? $"turn that waited {IsoDuration.Format(WaitedOnDuty)}"
        : $"turn of {Start}, {IsoDuration.Format(WaitedOnDuty)} on duty";
}

/// <summary>A turn that is judged: answered in time, or held against the employee.</summary>
public sealed class JudgedTurn : EmployeeFact, ITurnOfSession
{
    /// <summary>Judges a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isInTime">Whether it was answered in time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="turn"/> is null.</exception>
    public JudgedTurn(TurnOfSession turn, bool isInTime)
        : base(Guard.NotNull(turn).Employee) => (Turn, IsInTime) = (turn, isInTime);

    /// <summary>The turn.</summary>
    public TurnOfSession Turn { get; }

    /// <summary>Whether it was answered in time.</summary>
    public bool IsInTime { get; }

    /// <inheritdoc/>
    public FormedSession Session => Turn.Session;

    /// <inheritdoc/>
    public override string ToString() => $"{Turn}: {(IsInTime ? "in time" : "too late")}";
}
