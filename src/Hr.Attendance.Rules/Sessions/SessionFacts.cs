using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>A session, what was measured in it, and the evidence behind the figures: all that a criterion may judge by. Immutable.</summary>
public sealed class SessionFacts
{
    internal SessionFacts(
        OnlineSession session,
        SessionMeasures measures,
        IReadOnlyList<CustomerTurn> turns,
        IReadOnlyList<CustomerTurn> judgedTurns,
        IReadOnlyList<Rating> ratings)
    {
        Session = session;
        Measures = measures;
        Turns = turns;
        JudgedTurns = judgedTurns;
        Ratings = ratings;
    }

    /// <summary>The session.</summary>
    public OnlineSession Session { get; }

    /// <summary>The policy that it is judged under.</summary>
    public EffectivePolicy Policy => Session.Day.Policy;

    /// <summary>What was counted and measured in it.</summary>
    public SessionMeasures Measures { get; }

    /// <summary>The customer turns that began in it, by start.</summary>
    public IReadOnlyList<CustomerTurn> Turns { get; }

    /// <summary>
    /// How long customers waited for each of the answered turns, by start of the turn; null where the evidence was withheld
    /// (<see cref="WithoutEvidence"/>).
    /// </summary>
    public IReadOnlyList<Duration>? ResponseTimes =>
        Turns.Count == Measures.Turns ? [.. Turns.Select(turn => turn.ResponseTime).OfType<Duration>()] : null;

    /// <summary>How many of the turns were answered; null where the evidence was withheld.</summary>
    internal int? Answers => Turns.Count == Measures.Turns ? Turns.Count(turn => turn.Response is not null) : null;

    /// <summary>Those of the turns that an answer could be asked for.</summary>
    public IReadOnlyList<CustomerTurn> JudgedTurns { get; }

    /// <summary>The ratings that belong to it.</summary>
    public IReadOnlyList<Rating> Ratings { get; }

    /// <summary>The punches that it was formed from; empty when it was formed from messages.</summary>
    public IReadOnlyList<Punch> Punches => Session.Punches;

    /// <summary>The same session and figures without any record of evidence, for a reader who may not see them.</summary>
    /// <param name="evidenceIds">What stands for the ids of evidence; null for none.</param>
    /// <returns>The smaller facts.</returns>
    public SessionFacts WithoutEvidence(IReadOnlyList<string>? evidenceIds = null) =>
        new(Session with { Punches = [] }, Measures with { EvidenceIds = evidenceIds ?? [] }, [], [], []);

    /// <summary>The same figures and evidence of a session under another description of its day.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The changed facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public SessionFacts WithSession(OnlineSession session) => new(Guard.NotNull(session), Measures, Turns, JudgedTurns, Ratings);
}
