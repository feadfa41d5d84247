using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>
/// A session, what was measured in it, and the evidence behind the figures: all that a criterion may judge by. Immutable; worked out from the
/// evidence when it is read.
/// </summary>
public sealed class SessionFacts
{
    private readonly EmployeeSessions? _source;
    private readonly int _position;
    private OnlineSession? _session;
    private SessionMeasures? _measures;
    private IReadOnlyList<CustomerTurn>? _turns;
    private IReadOnlyList<CustomerTurn>? _judgedTurns;
    private IReadOnlyList<Rating>? _ratings;
    private readonly Decision? _decision;

    internal SessionFacts(EmployeeSessions source, int position)
    {
        _source = source;
        _position = position;
    }

    private SessionFacts(SessionFacts other, OnlineSession session)
    {
        (_source, _position, _session) = (other._source, other._position, session);
        (_measures, _turns, _judgedTurns, _ratings) = (other._measures, other._turns, other._judgedTurns, other._ratings);
    }

    private SessionFacts(OnlineSession session, SessionMeasures measures, Decision? decision)
    {
        (_session, _measures) = (session, measures);
        (_turns, _judgedTurns, _ratings) = ([], [], []);
        _decision = decision;
    }

    /// <summary>The session.</summary>
    public OnlineSession Session => _session ??= _source!.OnlineSessionAt(_position);

    /// <summary>The policy that it is judged under.</summary>
    public EffectivePolicy Policy => _session?.Day.Policy ?? _source!.PolicyOf(_position);

    /// <summary>What was counted and measured in it.</summary>
    public SessionMeasures Measures => _measures ??= new SessionMeasures(_source!, _position);

    /// <summary>The customer turns that count in it, by start.</summary>
    public IReadOnlyList<CustomerTurn> Turns => _turns ??= _source!.TurnsOf(_position);

    /// <summary>
    /// How long customers waited for each of the answered turns, by start of the turn; null where the evidence was withheld
    /// (<see cref="WithoutEvidence"/>).
    /// </summary>
    public IReadOnlyList<Duration>? ResponseTimes =>
        Turns.Count == Measures.Turns ? [.. Turns.Select(turn => turn.ResponseTime).OfType<Duration>()] : null;

    /// <summary>How many of the turns were answered; null where the evidence was withheld.</summary>
    internal int? Answers => Turns.Count == Measures.Turns ? Turns.Count(turn => turn.Response is not null) : null;

    /// <summary>Those of the turns that are judged.</summary>
    public IReadOnlyList<CustomerTurn> JudgedTurns => _judgedTurns ??= _source!.JudgedTurnsOf(_position);

    /// <summary>Those of its turns that were not answered in time, each with what became of it; none where the evidence was withheld.</summary>
    internal IReadOnlyList<MarkedTurn> TurnsNotInTime => _source?.TurnsNotInTimeOf(_position) ?? [];

    /// <summary>The ratings that belong to it.</summary>
    public IReadOnlyList<Rating> Ratings => _ratings ??= _source!.RatingsOf(_position);

    /// <summary>A person's word that stands over it, whatever criteria say; null where nobody decided.</summary>
    public Decision? Decision => _source is null ? _decision : _source.DecisionOn(_position);

    /// <summary>The punches that it was formed from; empty when it was formed from messages.</summary>
    public IReadOnlyList<Punch> Punches => Session.Punches;

    /// <summary>The same session and figures without any record of evidence, for a reader who may not see them.</summary>
    /// <param name="evidenceIds">What stands for the ids of evidence; null for none.</param>
    /// <returns>The smaller facts.</returns>
    public SessionFacts WithoutEvidence(IReadOnlyList<string>? evidenceIds = null) =>
        new(Session with { Punches = [] }, Measures.WithoutEvidence(evidenceIds ?? []), Decision?.WithoutWords());

    /// <summary>The same figures and evidence of a session under another description of its day.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The changed facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public SessionFacts WithSession(OnlineSession session) => new(this, Guard.NotNull(session));
}
