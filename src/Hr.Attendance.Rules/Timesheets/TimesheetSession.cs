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
    private readonly EmployeeSessions? _source;
    private readonly int _position;
    private readonly Judgement _judgement;
    private SessionFacts? _facts;
    private Verdict? _verdict;

    internal TimesheetSession(EmployeeSessions source, int position, in Judgement judgement, long earned, long credited)
    {
        _source = source;
        _position = position;
        _judgement = judgement;
        Credited = Duration.FromNanoseconds(credited);
        CutByCap = Duration.FromNanoseconds(earned - credited);
    }

    internal TimesheetSession(SessionFacts facts, Verdict verdict, Duration credited, Duration cutByCap, string? hold)
    {
        (_facts, _verdict) = (facts, verdict);
        (Credited, CutByCap, Hold) = (credited, cutByCap, hold);
    }

    /// <summary>The session, what was measured in it, and the evidence behind that.</summary>
    public SessionFacts Facts
    {
        get => _facts ??= new SessionFacts(_source!, _position);
        init => _facts = Guard.NotNull(value);
    }

    /// <summary>Whether it is effective, and why.</summary>
    public Verdict Verdict
    {
        get => _verdict ??= _judgement.Criteria.VerdictOf(in _judgement, in _source!.FiguresOf(_position));
        init => _verdict = Guard.NotNull(value);
    }

    /// <summary>The time it earned, rounded and capped.</summary>
    public Duration Credited { get; init; }

    /// <summary>The time that the daily cap took from it.</summary>
    public Duration CutByCap { get; init; }

    /// <summary>The credited time by the kind of day that it has for overtime; zero until a day is made of sessions.</summary>
    public TimeByDayKind CreditedBy { get; init; }

    /// <summary>Why the session earns nothing until somebody decides, in a host's words; null where nobody holds it back. Only rules of a host do.</summary>
    public string? Hold { get; init; }

    /// <summary>The session.</summary>
    public OnlineSession Session => Facts.Session;

    /// <summary>What was measured in it.</summary>
    public SessionMeasures Measures => Facts.Measures;

    /// <summary>The same session with its credited time by kind of day; itself where that is known already.</summary>
    internal TimesheetSession CreditedAs(TimeByDayKind kinds) => kinds == CreditedBy ? this : this with { CreditedBy = kinds };

    /// <summary>Whether it is effective, without the words that say why.</summary>
    internal bool IsEffective => _verdict?.IsEffective ?? _judgement.IsEffective;

    /// <summary>Its net time, without anything else that was measured.</summary>
    internal Duration Net => _facts is null ? _source!.NetOf(_position) : _facts.Measures.Net;

    /// <summary>The concurrent role.</summary>
    internal string Role => _facts is null ? _source!.RoleOf(_position) : _facts.Session.Role;

    /// <summary>The zone of the unit that governs its business day.</summary>
    internal DateTimeZone Zone => _source?.DayOf(_position).Span.Zone ?? _facts!.Session.Day.Zone;

    /// <summary>The dates on the clocks of that unit.</summary>
    internal LocalDates Dates => _source?.DayOf(_position).Span.Dates ?? new LocalDates(Zone);

    /// <summary>Sets a list to its pieces.</summary>
    internal void CopyPieces(IntervalList pieces)
    {
        if (_source is not null)
        {
            _source.Sessions.CopyPieces(_source.Sessions[_position], pieces);
            return;
        }

        pieces.Clear();
        foreach (var piece in _facts!.Session.Pieces)
        {
            pieces.AddApart(Nanoseconds.Of(piece.Start), Nanoseconds.Of(piece.End));
        }
    }

    /// <inheritdoc/>
    public bool Equals(TimesheetSession? other) =>
        other is not null && ReferenceEquals(Facts, other.Facts) && ReferenceEquals(Verdict, other.Verdict)
        && (Credited, CutByCap, CreditedBy, Hold) == (other.Credited, other.CutByCap, other.CreditedBy, other.Hold);

    /// <inheritdoc/>
    public override int GetHashCode() => (Credited, CutByCap).GetHashCode();
}
