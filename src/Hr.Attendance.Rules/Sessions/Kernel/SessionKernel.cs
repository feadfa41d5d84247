using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;
using NodaTime;

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
    private readonly PieceList _pieces;
    private readonly SessionForming _forming;
    private readonly TurnJudging _judging = new();
    private readonly SessionMeasure _measure = new();
    private readonly RatingPlaces _ratings = new();
    private readonly DecisionPlaces _decisions = new();
    private readonly PunchedOnLeave _punchedOnLeave = new();
    private RunLead[] _leads = [];
    private SessionFigures[] _figures = [];

    internal SessionKernel()
    {
        _pieces = new PieceList(Pairs, _turns, _runs);
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

    /// <summary>The primary time; whoever keeps it after the next employee takes a copy.</summary>
    internal PrimaryTime Primary => _pieces.Primary;

    /// <summary>The time of each run before its first message, by start.</summary>
    internal List<RunLead> Leads => _pieces.Leads;

    /// <summary>What was found, in the order of the employees.</summary>
    internal FindingList Findings { get; } = new();

    /// <summary>A minimum is asked of all parts of what was cut together, at a boundary or where a role went on under its next assignment.</summary>
    private void AddUpWhatWasCut(HeldRoles roles)
    {
        for (int i = 0; i < Sessions.Count; i++)
        {
            // A session that goes on one before it has been added up with that already.
            if (_figures[i].NetTogether == 0)
            {
                long together = 0;
                for (int part = i; part >= 0; part = PartAfter(part, roles))
                {
                    together += _figures[part].Net;
                }

                for (int part = i; part >= 0; part = PartAfter(part, roles))
                {
                    _figures[part].NetTogether = together;
                }
            }
        }
    }

    /// <summary>The session that goes on where another was cut; negative for none.</summary>
    private int PartAfter(int session, HeldRoles roles)
    {
        ref readonly var cut = ref Sessions[session];
        var day = roles.DayOf(cut.Held, cut.Day);
        int goesOn = roles.NextOf(cut.Held);
        for (int next = session + 1; (day.Span.CutsAtBoundary || goesOn >= 0) && next < Sessions.Count; next++)
        {
            ref readonly var later = ref Sessions[next];
            if (later.Held == cut.Held || later.Held == goesOn)
            {
                bool wasCut = later.Held == goesOn || (day.Span.CutsAtBoundary && later.Day > cut.Day);
                return wasCut && Sessions.StartOf(later) - Sessions.EndOf(cut) <= day.Plan.MergeGap ? next : -1;
            }
        }

        return -1;
    }

    /// <summary>Says where in sessions of some days somebody is held to answers to customers of whom nobody says whose they were.</summary>
    internal void ReportNobodyAssigned(int firstDay, int lastDay, HeldRoles roles)
    {
        for (int i = Sessions.FirstFrom(firstDay); i < Sessions.Count && Sessions[i].Day <= lastDay; i++)
        {
            if (_figures[i].AssignedToNobody > 0 && roles.DayOf(Sessions[i].Held, Sessions[i].Day).Plan.ResponseWindow >= 0)
            {
                Findings.Add(FindingKind.NobodyAssigned, record: 0);
                return;
            }
        }
    }

    /// <summary>Says which decisions on some days stand over no session.</summary>
    internal void ReportDecisionsOverNothing(int firstDay, int lastDay, HeldRoles roles, in EvidenceSlice evidence)
    {
        if (_decisions.WithoutSession.Count == 0)
        {
            return;
        }

        // Somebody who holds no role has no business day of their own.
        bool hasRole = roles.Count > 0;
        long from = hasRole ? roles.StartOf(Nanoseconds.ToDate(firstDay)) : firstDay * NodaConstants.NanosecondsPerDay;
        long end = hasRole ? roles.StartOf(Nanoseconds.ToDate(lastDay).PlusDays(1)) : (lastDay + 1) * NodaConstants.NanosecondsPerDay;
        foreach (int decision in _decisions.WithoutSession)
        {
            if (evidence.DecisionAt[decision] is var time && from <= time && time < end)
            {
                Findings.Add(FindingKind.DecisionOverNothing, decision);
            }
        }
    }

    /// <summary>Tells of what somebody wrote before the employment or after it, for it counts nowhere.</summary>
    private void FindOutsideEmployment(in EvidenceSlice evidence, HeldRoles roles)
    {
        var times = evidence.MessageAt;
        if (roles.Count == 0 || times.Length == 0)
        {
            return;
        }

        if (roles.Employee.Employment.From is { } from && roles.StartOf(from) is var begins && times[0] < begins)
        {
            Tell(FindingKind.MessagesBeforeEmployment, 0, times.FirstFrom(begins), in evidence);
        }

        if (roles.Employee.Employment.To is { } to && roles.StartOf(to) is var ends && times[times.Length - 1] >= ends)
        {
            Tell(FindingKind.MessagesAfterEmployment, times.FirstFrom(ends), times.Length, in evidence);
        }
    }

    private void Tell(FindingKind kind, int from, int to, in EvidenceSlice evidence)
    {
        var (first, last, count) = (-1, -1, 0);
        for (int i = from; i < to; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                (first, last, count) = (first < 0 ? i : first, i, count + 1);
            }
        }

        if (count > 0)
        {
            Findings.Add(kind, first, last, length: count);
        }
    }

    /// <summary>Takes an employee through the steps.</summary>
    internal void Run(HeldRoles roles, in EvidenceSlice evidence, FormingNotes? notes = null)
    {
        _turns.Find(in evidence);
        Primary.Plan.Begin(in evidence, roles);
        Pairs.Find(in evidence, roles, Primary.Plan, Findings);
        FindOutsideEmployment(in evidence, roles);
        _runs.Find(in evidence, _turns, roles, Findings);
        Primary.Find(Pairs.All, evidence.Approved, roles);
        _punchedOnLeave.Report(Primary.Pairs, Primary.Plan, Findings);
        ExchangedKinds.Report(Primary.Pairs, Primary.Plan, Findings);
        _pieces.Notes = notes;
        Sessions = _forming.Form(in evidence, roles, Findings);
        foreach (var (held, start) in _pieces.WithoutRoster)
        {
            Findings.Add(FindingKind.NoRosterOfRole, held, time: start);
        }

        if (_figures.Length < Sessions.Count)
        {
            _figures = new SessionFigures[Math.Max(Sessions.Count, _figures.Length * 2)];
        }

        if (_leads.Length < Leads.Count)
        {
            _leads = new RunLead[2 * Leads.Count];
        }

        Leads.CopyTo(_leads);
        _judging.Judge(_turns.All, Sessions, _leads.AsSpan(0, Leads.Count), roles);
        _measure.Measure(Sessions, _turns.All, _judging, roles, in evidence, _figures.AsSpan(0, Sessions.Count));
        CountRatings(in evidence);
        AddUpWhatWasCut(roles);
        _decisions.Mark(in evidence, Sessions, _figures);
    }

    private void CountRatings(in EvidenceSlice evidence)
    {
        if (evidence.Ratings.Length == 0)
        {
            return;
        }

        _ratings.Find(_turns, _judging);
        foreach (ref readonly var rating in evidence.Ratings)
        {
            int session = _ratings.SessionOf(in rating);
            if (session >= 0)
            {
                _figures[session].Add(in rating);
            }
            else
            {
                Findings.Add(FindingKind.RatingWithoutSession, rating.Rating);
            }
        }
    }
}
