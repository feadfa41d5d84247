using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// A session with its measures, its verdict and what it earned. Immutable. Facts and verdict are worked out when they are first read, for which the
/// session holds on to the evidence of its employee.
/// </summary>
public sealed record TimesheetSession
{
    private readonly SessionSource? _source;
    private readonly int _position;
    private readonly bool _isEffective;
    private readonly long _earned;
    private readonly long _credited;
    private SessionFacts? _facts;
    private Verdict? _verdict;

    /// <summary>Most sessions have one kind of day, and then this is all that is kept of it.</summary>
    private DayKind? _kind;
    private StrongBox<LaidCredit>? _laid;

    internal TimesheetSession(SessionSource source, int position, bool isEffective, Verdict? verdict, long earned, long credited)
    {
        (_source, _position, _isEffective, _verdict) = (source, position, isEffective, verdict);
        (_earned, _credited) = (earned, credited);
    }

    internal TimesheetSession(SessionFacts facts, Verdict verdict, bool isEffective, long earned, long credited, string? hold)
    {
        (_facts, _verdict, _isEffective, Hold) = (facts, verdict, isEffective, hold);
        (_earned, _credited) = (earned, credited);
    }

    /// <summary>The session, what was measured in it, and the evidence behind that.</summary>
    public SessionFacts Facts
    {
        get => _facts ??= new SessionFacts(_source!.Sessions, _position);
        init
        {
            // Whoever is given other facts, without evidence for one, must not hold on to the evidence by another way.
            _verdict = Verdict;
            _facts = Guard.NotNull(value);
            _source = null;
        }
    }

    /// <summary>Whether it is effective, and why.</summary>
    public Verdict Verdict
    {
        get => _verdict ??= _source!.VerdictOf(_position);
        init => _verdict = Guard.NotNull(value);
    }

    /// <summary>The time it earned, rounded and capped.</summary>
    public Duration Credited => Duration.FromNanoseconds(_credited);

    /// <summary>The same in nanoseconds.</summary>
    internal long CreditedTime => _credited;

    /// <summary>The time that the daily cap took from it.</summary>
    public Duration CutByCap => Duration.FromNanoseconds(_earned - _credited);

    /// <summary>
    /// The credited time outside primary time, by the kind of day that it has for overtime; zero until a day is made of sessions.
    /// </summary>
    public TimeByDayKind CreditedBy
    {
        get => Laid.Kinds.ToTime();
        init => SetLaid(new LaidCredit(KindTimes.Of(value), 0, 0, 0));
    }

    /// <summary>The credited time that lies inside primary time, which is no overtime; zero until a day is made of sessions.</summary>
    public Duration CreditedInPrimary => Duration.FromNanoseconds(Laid.InPrimary);

    /// <summary>Where the credited time lies.</summary>
    internal LaidCredit Laid => _laid is { } box ? box.Value : _kind is { } kind ? new LaidCredit(default(KindTimes).Plus(kind, _credited), 0, 0, 0) : default;

    /// <summary>Why the session earns nothing until somebody decides, in a host's words; null where nobody holds it back. Only rules of a host do.</summary>
    public string? Hold { get; init; }

    /// <summary>The session.</summary>
    public OnlineSession Session => Facts.Session;

    /// <summary>What was measured in it.</summary>
    public SessionMeasures Measures => Facts.Measures;

    /// <summary>The session with where its credited time lies: itself, unless another result has it too and says otherwise.</summary>
    internal TimesheetSession CreditedAs(LaidCredit laid, bool isShared)
    {
        var session = isShared && laid != Laid ? this with { } : this;
        session.SetLaid(laid);
        return session;
    }

    /// <summary>Whether the policy accepts it as work; <see cref="Verdict"/> says why.</summary>
    public bool IsEffective => _isEffective;

    /// <summary>Its first instant.</summary>
    public Instant Start => Nanoseconds.ToInstant(StartTime);

    /// <summary>Its end, exclusive.</summary>
    public Instant End => Nanoseconds.ToInstant(EndTime);

    /// <summary>Its net time: the total of its pieces.</summary>
    public Duration Net => Duration.FromNanoseconds(NetTime);

    internal long NetTime => _source is { Sessions: var sessions } ? sessions.FiguresOf(_position).Net : _facts!.Measures.Figures.Net;

    /// <summary>The concurrent role.</summary>
    public string Role => _source?.Sessions.RoleOf(_position) ?? _facts!.Session.Role;

    /// <summary>The number of its pieces.</summary>
    internal int PieceCount => _source?.Sessions.Sessions[_position].Pieces ?? _facts!.Session.Pieces.Count;

    internal long StartTime => PieceAt(0).Start;

    internal long EndTime => PieceAt(PieceCount - 1).End;

    /// <summary>One of its pieces.</summary>
    internal (long Start, long End) PieceAt(int piece)
    {
        if (_source is not { Sessions.Sessions: var sessions })
        {
            return (Nanoseconds.Of(_facts!.Session.Pieces[piece].Start), Nanoseconds.Of(_facts.Session.Pieces[piece].End));
        }

        int position = sessions[_position].First + piece;
        return (sessions.Pieces.Start(position), sessions.Pieces.End(position));
    }

    private void SetLaid(LaidCredit laid)
    {
        (_kind, _laid) = (null, null);
        foreach (var kind in TimeByDayKind.Kinds)
        {
            if (laid is { InPrimary: 0, InNight: 0, Approved: 0 } && laid.Kinds[kind] == _credited && _credited > 0)
            {
                _kind = kind;
                return;
            }
        }

        _laid = laid == default ? null : new StrongBox<LaidCredit>(laid);
    }

    /// <inheritdoc/>
    public bool Equals(TimesheetSession? other) =>
        other is not null && ReferenceEquals(Facts, other.Facts) && ReferenceEquals(Verdict, other.Verdict)
        && (Credited, CutByCap, CreditedBy, Hold) == (other.Credited, other.CutByCap, other.CreditedBy, other.Hold);

    /// <inheritdoc/>
    public override int GetHashCode() => (Credited, CutByCap).GetHashCode();
}
