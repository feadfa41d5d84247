using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>One criterion's answer for a session.</summary>
public sealed class CriterionAnswer : EmployeeFact, IAboutSession
{
    /// <summary>Answers for a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="result">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public CriterionAnswer(FormedSession session, CriterionResult result)
        : base(Guard.NotNull(session).Employee) => (Session, Result) = (session, result);

    /// <inheritdoc/>
    public FormedSession Session { get; }

    /// <summary>The answer.</summary>
    public CriterionResult Result { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Result.Criterion.Id} {(Result.IsMet ? "met" : "not met")}";
}

/// <summary>A criterion of a host has nothing to say of a session, because policy does not ask for it.</summary>
public sealed class CriterionNotAsked : EmployeeFact, IAboutSession
{
    internal CriterionNotAsked(FormedSession session, ICriterion criterion)
        : base(session.Employee) => (Session, Criterion) = (session, criterion);

    /// <inheritdoc/>
    public FormedSession Session { get; }

    /// <summary>The criterion.</summary>
    public ICriterion Criterion { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Criterion.Id} not asked for";
}

/// <summary>A person's decision on the employee's work, with the session that it is about.</summary>
public sealed class DecisionOnSession : EmployeeFact, IAboutSession
{
    /// <summary>A decision on a session.</summary>
    /// <param name="session">The session that holds its instant.</param>
    /// <param name="decision">The decision.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DecisionOnSession(FormedSession session, Decision decision)
        : base(Guard.NotNull(session).Employee) => (Session, Decision) = (session, Guard.NotNull(decision));

    /// <inheritdoc/>
    public FormedSession Session { get; }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    internal override object KeyAmongInserted => Decision.EvidenceId;

    internal override bool SaysTheSameAs(EmployeeFact other) => other is DecisionOnSession decision
        && decision.Session == Session && decision.Decision == Decision;

    /// <inheritdoc/>
    public override string ToString() => $"{Decision.Kind} by decision {Decision.EvidenceId}";
}

/// <summary>A session that no rule judges.</summary>
public sealed class SessionWithoutVerdict : EmployeeFact
{
    internal SessionWithoutVerdict(FormedSession session, IEnumerable<IAboutSession> about)
        : base(session.Employee) => (Session, About) = (session, [.. about]);

    /// <summary>The session.</summary>
    public FormedSession Session { get; }

    /// <summary>All that is known of it: the session, answers of criteria, decisions.</summary>
    public IReadOnlyList<IAboutSession> About { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Session} without a verdict";
}

/// <summary>A session that is effective or not.</summary>
public sealed class JudgedSession : EmployeeFact
{
    private Verdict? _verdict;

    /// <summary>Judges a session.</summary>
    /// <param name="about">All that is known of it: the session, answers of criteria, decisions.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="about"/> is empty.</exception>
    public JudgedSession(IEnumerable<IAboutSession> about, bool isEffective)
        : this(SessionOf(about), about.AnswersInOrder(), about.StandingDecision(), isEffective)
    {
    }

    private JudgedSession(FormedSession session, IReadOnlyList<CriterionAnswer> answers, Decision? decision, bool isEffective)
        : base(session.Employee) => (Session, Answers, Decision, IsEffective) = (session, answers, decision, isEffective);

    /// <summary>The session.</summary>
    public FormedSession Session { get; }

    /// <summary>The answers of criteria, in the order of the engine's criteria; those of a host's rules come last.</summary>
    public IReadOnlyList<CriterionAnswer> Answers { get; }

    /// <summary>The decision that stands over it: of several the one that was made last; null where nobody decided.</summary>
    public Decision? Decision { get; }

    /// <summary>Whether it is effective.</summary>
    public bool IsEffective { get; }

    /// <summary>Whether it holds only because no other rule judges; the rule that says so must not see it, or it would take it back at once.</summary>
    internal bool IsByDefault { get; init; }

    /// <summary>Whether it earns nothing, whatever policy says: a person refused it, or holds it back until another decision.</summary>
    public bool EarnsNothing => Decision?.Kind is DecisionKind.Refuse or DecisionKind.Hold;

    /// <summary>The verdict with all values.</summary>
    public Verdict Verdict =>
        _verdict ??= PersonSteps.VerdictOf([.. Answers.Select(answer => answer.Result)], Session.Policy.Effective, Decision);

    /// <inheritdoc/>
    public override string ToString() => $"{(IsEffective ? "effective" : "ineffective")} {Session}";

    private static FormedSession SessionOf(IEnumerable<IAboutSession> about) =>
        Guard.NotNull(about).FirstOrDefault()?.Session ?? throw new ArgumentException("nothing is known of the session", nameof(about));
}

/// <summary>Holds back what a session earns, whatever its verdict, until somebody decides: a host's rules yield it, the library's never do.</summary>
public sealed class SessionHold : EmployeeFact
{
    /// <summary>Holds a session back.</summary>
    /// <param name="session">The session.</param>
    /// <param name="reason">Why, as the alert says it: no personal data that the reader of the alert may not see.</param>
    /// <exception cref="ArgumentException"><paramref name="session"/> is null, or <paramref name="reason"/> is null or empty.</exception>
    public SessionHold(JudgedSession session, string reason)
        : base(Guard.NotNull(session).Employee) => (Session, Reason) = (session, Guard.NotEmpty(reason));

    /// <summary>The session.</summary>
    public JudgedSession Session { get; }

    /// <summary>Why it is held.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"hold: {Reason}";
}

/// <summary>What the facts about one session come to.</summary>
public static class AboutSession
{
    /// <summary>How many of the turns are judged.</summary>
    /// <param name="turns">The session and its judged turns.</param>
    /// <returns>The number.</returns>
    public static int Judged(this IEnumerable<ITurnOfSession> turns) => Guard.NotNull(turns).Count(turn => turn is JudgedTurn);

    /// <summary>How many of the turns were answered in time.</summary>
    /// <param name="turns">The session and its judged turns.</param>
    /// <returns>The number.</returns>
    public static int InTime(this IEnumerable<ITurnOfSession> turns) => Guard.NotNull(turns).Count(turn => turn is JudgedTurn { IsInTime: true });

    /// <summary>The share of the judged turns that were answered in time, 0 to 1; zero where none is judged.</summary>
    /// <param name="turns">The session and its judged turns.</param>
    /// <returns>The share.</returns>
    public static decimal ShareInTime(this IEnumerable<ITurnOfSession> turns) =>
        turns.Judged() is > 0 and int judged ? (decimal)turns.InTime() / judged : 0;

    /// <summary>Whether all criteria that have something to say of the session have said it.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>Whether nothing is missing.</returns>
    public static bool AreAllAnswered(this IGrouping<FormedSession, IAboutSession> about) =>
        Guard.NotNull(about).Count(one => one is CriterionAnswer or CriterionNotAsked) >= about.Key.Policy.CriteriaToAnswer;

    /// <summary>How many of the criteria do not abstain.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>The number.</returns>
    public static int Counted(this IEnumerable<IAboutSession> about) =>
        Guard.NotNull(about).Count(one => one is CriterionAnswer { Result.Abstains: false });

    /// <summary>How many of those that do not abstain are met.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>The number.</returns>
    public static int Met(this IEnumerable<IAboutSession> about) =>
        Guard.NotNull(about).Count(one => one is CriterionAnswer { Result: { IsMet: true, Abstains: false } });

    /// <summary>The decision that stands over the session: of several the one that was made last; null where nobody decided.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>The decision.</returns>
    public static Decision? StandingDecision(this IEnumerable<IAboutSession> about)
    {
        Decision? last = null;
        foreach (var one in Guard.NotNull(about))
        {
            if (one is DecisionOnSession { Decision: var decision }
                && (last is null || (decision.DecidedAt, decision.EvidenceId).CompareTo((last.DecidedAt, last.EvidenceId), StringComparer.Ordinal) > 0))
            {
                last = decision;
            }
        }

        return last;
    }

    /// <summary>Whether a person accepted the session.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>Whether the decision that stands says so.</returns>
    public static bool IsAccepted(this IEnumerable<IAboutSession> about) => about.StandingDecision()?.Kind == DecisionKind.Accept;

    /// <summary>Whether a person refused the session.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>Whether the decision that stands says so.</returns>
    public static bool IsRefused(this IEnumerable<IAboutSession> about) => about.StandingDecision()?.Kind == DecisionKind.Refuse;

    /// <summary>Whether a person said of the session that it is effective or not; who holds it back leaves that to criteria.</summary>
    /// <param name="about">What is known of the session.</param>
    /// <returns>Whether the decision that stands says so.</returns>
    public static bool IsDecided(this IEnumerable<IAboutSession> about) =>
        about.StandingDecision()?.Kind is DecisionKind.Accept or DecisionKind.Refuse;

    /// <summary>The session that a fact is about or judges; null for other facts, and for a verdict that holds by default.</summary>
    internal static FormedSession? SessionKnownTo(EmployeeFact fact) => fact switch
    {
        IAboutSession about => about.Session,
        JudgedSession { IsByDefault: false } judged => judged.Session,
        _ => null,
    };

    internal static IReadOnlyList<CriterionAnswer> AnswersInOrder(this IEnumerable<IAboutSession> about)
    {
        var answers = about.OfType<CriterionAnswer>().ToList();
        if (answers.Count < 2)
        {
            return answers;
        }

        var criteria = answers[0].Session.Policy.Criteria;
        return [.. answers.OrderBy(answer => PositionOf(answer.Result.Criterion)).ThenBy(answer => answer.Result.Criterion.Id, StringComparer.Ordinal)];

        int PositionOf(ICriterion criterion)
        {
            for (int i = 0; i < criteria.Count; i++)
            {
                if (ReferenceEquals(criteria[i], criterion))
                {
                    return i;
                }
            }

            return int.MaxValue;
        }
    }

    private static int CompareTo(this (Instant DecidedAt, string Id) one, (Instant DecidedAt, string Id) other, StringComparer ids) =>
        one.DecidedAt.CompareTo(other.DecidedAt) is var order and not 0 ? order : ids.Compare(one.Id, other.Id);
}
