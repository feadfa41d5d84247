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
    private readonly SessionCrediting? _source;
    private readonly int _position;
    private readonly bool _isEffective;
    private readonly long _earned;
    private readonly long _credited;
    private SessionFacts? _facts;
    private Verdict? _verdict;

    /// <summary>Most sessions have one kind of day, and then this is all that is kept of it.</summary>
    private DayKind? _kind;
    private StrongBox<TimeByDayKind>? _kinds;

    internal TimesheetSession(SessionCrediting source, int position, bool isEffective, Verdict? verdict, long earned, long credited)
    {
        (_source, _position, _isEffective, _verdict) = (source, position, isEffective, verdict);
        (_earned, _credited) = (earned, credited);
    }

    internal TimesheetSession(SessionFacts facts, Verdict verdict, long earned, long credited, string? hold)
    {
        (_facts, _verdict, _isEffective, Hold) = (facts, verdict, verdict.IsEffective, hold);
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

    /// <summary>The time that the daily cap took from it.</summary>
    public Duration CutByCap => Duration.FromNanoseconds(_earned - _credited);

    /// <summary>The credited time by the kind of day that it has for overtime; zero until a day is made of sessions.</summary>
    public TimeByDayKind CreditedBy
    {
        get => _kinds is { } several ? several.Value : _kind is { } kind ? TimeByDayKind.Zero.Plus(kind, Credited) : TimeByDayKind.Zero;
        init => SetKinds(value);
    }

    /// <summary>Why the session earns nothing until somebody decides, in a host's words; null where nobody holds it back. Only rules of a host do.</summary>
    public string? Hold { get; init; }

    /// <summary>The session.</summary>
    public OnlineSession Session => Facts.Session;

    /// <summary>What was measured in it.</summary>
    public SessionMeasures Measures => Facts.Measures;

    /// <summary>The session with its credited time by kind of day: itself, unless another result has it too and says otherwise.</summary>
    internal TimesheetSession CreditedAs(TimeByDayKind kinds, bool isShared)
    {
        if (isShared)
        {
            return kinds == CreditedBy ? this : this with { CreditedBy = kinds };
        }

        SetKinds(kinds);
        return this;
    }

    /// <summary>Whether the policy accepts it as work; <see cref="Verdict"/> says why.</summary>
    public bool IsEffective => _isEffective;

    /// <summary>Its first instant.</summary>
    public Instant Start => Nanoseconds.ToInstant(StartTime);

    /// <summary>Its end, exclusive.</summary>
    public Instant End => Nanoseconds.ToInstant(EndTime);

    /// <summary>Its net time: the total of its pieces.</summary>
    public Duration Net => _facts is null ? _source!.Sessions.NetOf(_position) : _facts.Measures.Net;

    /// <summary>The concurrent role.</summary>
    public string Role => _facts is null ? _source!.Sessions.RoleOf(_position) : _facts.Session.Role;

    /// <summary>The zone of the unit that governs its business day.</summary>
    internal DateTimeZone Zone => _source?.Sessions.DayOf(_position).Span.Zone ?? _facts!.Session.Day.Zone;

    /// <summary>The dates on the clocks of that unit.</summary>
    internal LocalDates Dates => _source?.Sessions.DayOf(_position).Span.Dates ?? new LocalDates(Zone);

    /// <summary>The number of its business day.</summary>
    internal int DayNumber => _source?.Sessions.DayOf(_position).Day ?? Nanoseconds.DayOf(_facts!.Session.Day.Date);

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

    private void SetKinds(TimeByDayKind kinds)
    {
        (_kind, _kinds) = (null, null);
        foreach (var kind in TimeByDayKind.Kinds)
        {
            if (kinds[kind] == Credited && Credited != Duration.Zero)
            {
                _kind = kind;
                return;
            }
        }

        _kinds = kinds == TimeByDayKind.Zero ? null : new StrongBox<TimeByDayKind>(kinds);
    }

    /// <inheritdoc/>
    public bool Equals(TimesheetSession? other) =>
        other is not null && ReferenceEquals(Facts, other.Facts) && ReferenceEquals(Verdict, other.Verdict)
        && (Credited, CutByCap, CreditedBy, Hold) == (other.Credited, other.CutByCap, other.CreditedBy, other.Hold);

    /// <inheritdoc/>
    public override int GetHashCode() => (Credited, CutByCap).GetHashCode();
}
