using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Sessions.Kernel;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>What was counted and measured in one session. Immutable; equal when all figures and ids are equal.</summary>
public sealed record SessionMeasures
{
    /// <summary>What the figures stand in, and what active time, outbound conversations and ids are worked out from when they are read.</summary>
    private readonly EmployeeSessions? _source;

    /// <summary>The figures where nothing is held on to.</summary>
    private readonly StrongBox<SessionFigures>? _own;
    private readonly int _session;
    private IReadOnlyList<string>? _evidenceIds;
    private StrongBox<Duration>? _active;
    private StrongBox<int>? _outbound;

    internal SessionMeasures(EmployeeSessions source, int session)
    {
        _source = source;
        _session = session;
    }

    private SessionMeasures(in SessionFigures figures, Duration active, int outbound, IReadOnlyList<string> evidenceIds)
    {
        _own = new StrongBox<SessionFigures>(figures);
        _active = new StrongBox<Duration>(active);
        _outbound = new StrongBox<int>(outbound);
        _evidenceIds = evidenceIds;
    }

    /// <summary>The total of its pieces.</summary>
    public Duration Net => Duration.FromNanoseconds(Figures.Net);

    /// <summary>The time in it that was spent answering; at most <see cref="Net"/>.</summary>
    public Duration Active => (_active ??= new StrongBox<Duration>(_source!.ActiveTimeOf(_session))).Value;

    /// <summary>Customer turns that count in it.</summary>
    public int Turns => Figures.Turns;

    /// <summary>Those that are judged.</summary>
    public int JudgedTurns => Figures.JudgedTurns;

    /// <summary>Those of the judged turns that waited on duty no longer than the response window.</summary>
    public int TurnsInTime => Figures.TurnsInTime;

    /// <summary>Conversations of its turns, and of turns that were answered in it.</summary>
    public int Conversations => Figures.Conversations;

    /// <summary>Those of the turns that began off duty, or before the first message of a run, and were answered in it.</summary>
    public int Backlog => Figures.Backlog;

    /// <summary>Those of the turns that were closed without an answer.</summary>
    public int ClosedTurns => Figures.Closed;

    /// <summary>Those of the turns that waited too long for the employee, to whom they were assigned, and that a colleague then answered.</summary>
    public int MissedTurns => Figures.Missed;

    /// <summary>Whether one of the turns may still be answered or closed: nobody did, and it had not lapsed when the latest message was sent.</summary>
    public bool IsProvisional => Figures.CanChange;

    /// <summary>Conversations in which only the employee wrote.</summary>
    public int Outbound => (_outbound ??= new StrongBox<int>(_source!.OutboundOf(_session))).Value;

    /// <summary>Ratings that belong to it.</summary>
    public int Ratings => Figures.Ratings;

    /// <summary>The mean of its ratings as shares of their scales, 0 to 1; null without ratings.</summary>
    public decimal? Satisfaction => Figures.Satisfaction;

    /// <summary>The ids of the evidence that formed or judged it, in ordinal order.</summary>
    public IReadOnlyList<string> EvidenceIds
    {
        get => _evidenceIds ??= _source!.EvidenceIdsOf(_session);
        init => _evidenceIds = value;
    }

    /// <summary>The judged turns that were answered in time, as a share from 0 to 1; null when none was judged.</summary>
    public decimal? ShareInTime => JudgedTurns == 0 ? null : (decimal)TurnsInTime / JudgedTurns;

    internal ref readonly SessionFigures Figures => ref _own is null ? ref _source!.FiguresOf(_session) : ref _own.Value;

    /// <summary>The same figures, which hold on to no evidence.</summary>
    internal SessionMeasures WithoutEvidence(IReadOnlyList<string> evidenceIds) => new(in Figures, Active, Outbound, evidenceIds);

    /// <inheritdoc/>
    public bool Equals(SessionMeasures? other) =>
        other is not null
        && (Net, Turns, JudgedTurns, TurnsInTime, Conversations, Ratings) ==
            (other.Net, other.Turns, other.JudgedTurns, other.TurnsInTime, other.Conversations, other.Ratings)
        && (Backlog, ClosedTurns, MissedTurns, IsProvisional) == (other.Backlog, other.ClosedTurns, other.MissedTurns, other.IsProvisional)
        && (Outbound, Figures.NetTogether) == (other.Outbound, other.Figures.NetTogether)
        && Satisfaction == other.Satisfaction
        && Active == other.Active
        && EvidenceIds.SequenceEqual(other.EvidenceIds, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Figures.Net, Figures.Turns, Figures.Ratings).GetHashCode();
}
