using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>
/// Takes one employee after another from evidence to measured sessions (steps 1 to 9 of the contract), in one pass over columns of plain numbers.
/// What it needs for that is kept and used again, so that nothing is allocated for a further employee. One thread at a time.
/// </summary>
internal sealed class SessionKernel
{
    // The steps are in numbered files. What comes of an employee stands in the lists below until the next one is begun; whoever needs it longer
    // takes copies. Turns come first: they need every message, one after the other, and pairs then only some of them, here and there.

    private readonly TurnList _turns = new();
    private readonly RunList _runs = new();
    private readonly PrimaryTime _primary = new();
    private readonly PieceList _pieces;
    private readonly SessionForming _forming;
    private readonly SessionMeasure _measure = new();
    private SessionFigures[] _figures = [];

    internal SessionKernel()
    {
        _pieces = new PieceList(Pairs, _turns, _runs, _primary);
        _forming = new SessionForming(_pieces);
    }

    internal PairList Pairs { get; } = new();

    /// <summary>The sessions, by business day, then by start, then by role.</summary>
    internal SessionList Sessions { get; private set; } = new();

    /// <summary>What was counted and measured in each session.</summary>
    internal ReadOnlySpan<SessionFigures> Figures => _figures.AsSpan(0, Sessions.Count);

    internal ref readonly SessionFigures FiguresOf(int session) => ref _figures[session];

    /// <summary>What lay outside the windows, on days whose policy has somebody watch that.</summary>
    internal List<(int Day, long Start, long End)> OutsideWindows => _pieces.OutsideWindows;

    /// <summary>What was found, in the order of the employees.</summary>
    internal FindingList Findings { get; } = new();

    /// <summary>Takes an employee through the steps.</summary>
    internal void Run(HeldRoles roles, in EvidenceSlice evidence, FormingNotes? notes = null)
    {
        _turns.Find(in evidence);
        Pairs.Find(in evidence, roles, Findings);
        _runs.Find(in evidence, _turns, roles);
        _primary.Find(Pairs.All, roles);
        _pieces.Notes = notes;
        Sessions = _forming.Form(in evidence, roles, Findings);
        if (_figures.Length < Sessions.Count)
        {
            _figures = new SessionFigures[Math.Max(Sessions.Count, _figures.Length * 2)];
        }

        _measure.Begin(in evidence);
        for (int i = 0; i < Sessions.Count; i++)
        {
            ref readonly var session = ref Sessions[i];
            _figures[i] = _measure.Of(Sessions, in session, roles.DayOf(session.Held, session.Day).Plan, _turns.All, in evidence);
        }
    }
}
