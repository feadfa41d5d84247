using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 7: neighbouring pieces become sessions, and no instant is in two of them.
// Roles are joined each by itself first, because a gap in one role must not be closed by another. Only then is time that two roles claim given
// to the session that began first, then to the lower role: sessions are gone through by start, and those that have not ended yet are looked at.
// Most people's sessions are apart, and then nothing has to be decided. What is left goes on by business day, then by start, then by role.

/// <summary>Joins the pieces of one employee after another. Not thread-safe.</summary>
internal sealed class SessionForming(PieceList pieces)
{
    private readonly SessionList _claimed = new();
    private readonly SessionList _kept = new();
    private readonly List<int> _open = [];
    private readonly IntervalList _keeper = new();
    private readonly IntervalList _common = new();
    private IntervalList _left = new();
    private IntervalList _spare = new();

    /// <summary>All sessions, by business day, then by start, then by role; no instant is in two of them.</summary>
    internal SessionList Form(in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        _claimed.Clear();
        pieces.Begin();
        for (int held = 0; held < roles.Count; held++)
        {
            if (!roles[held].IsPrimary)
            {
                pieces.Find(held, in evidence, roles);
                Join(held, roles);
            }
        }

        pieces.Leads.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        _claimed.Sort(SessionOrder.ByStart, roles);
        var sessions = AreApart() ? _claimed : CountOnce(roles, findings);
        sessions.Sort(SessionOrder.ByDay, roles);
        return sessions;
    }

    /// <summary>Joins neighbouring pieces of one role into sessions; where pieces overlap, their time counts once.</summary>
    private void Join(int held, HeldRoles roles)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        var day = roles.DayAt(held, pieces[0].Start);
        long end = pieces[0].Start;
        int raw = -1;
        _claimed.Begin();
        for (int i = 0; i < pieces.Count; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (!Continues(day, end, piece.Start))
            {
                _claimed.End(held, day.Day);
                day = roles.DayAt(held, piece.Start);
                end = piece.Start;
                raw = -1;
                _claimed.Begin();
            }

            if (piece.Start < end)
            {
                NoteCountedAlready(held, piece, end);
            }

            if (piece.Raw != raw)
            {
                raw = piece.Raw;
                pieces.AddPunches(raw, _claimed.Punches);
            }

            _claimed.AddPiece(piece.Start, piece.End);
            end = Math.Max(end, piece.End);
        }

        _claimed.End(held, day.Day);
    }

    private static bool Continues(PlanDay day, long end, long next) =>
        !(day.Span.CutsAtBoundary && next >= day.NextStart) && next - end <= day.Plan.MergeGap;

    private bool AreApart()
    {
        for (int i = 1; i < _claimed.Count; i++)
        {
            if (_claimed.StartOf(_claimed[i]) < _claimed.EndOf(_claimed[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private SessionList CountOnce(HeldRoles roles, FindingList findings)
    {
        _kept.Clear();
        _open.Clear();
        for (int i = 0; i < _claimed.Count; i++)
        {
            Keep(_claimed[i], roles, findings);
        }

        return _kept;
    }

    private void Keep(in FormedSession session, HeldRoles roles, FindingList findings)
    {
        _claimed.CopyPieces(session, _left);
        long start = _left.Start(0);
        _open.RemoveAll(earlier => _kept.EndOf(_kept[earlier]) <= start);
        foreach (int earlier in _open)
        {
            ref readonly var keeper = ref _kept[earlier];
            _kept.CopyPieces(keeper, _keeper);
            _common.SetToIntersection(_left, _keeper);
            if (_common.Count > 0)
            {
                Report(session, keeper.Held, roles, findings);
                _spare.SetToDifference(_left, _common);
                (_left, _spare) = (_spare, _left);
            }
        }

        if (_left.Count > 0)
        {
            _open.Add(_kept.Count);
            _kept.Begin();
            _claimed.CopyPunches(session, _kept.Punches);
            for (int i = 0; i < _left.Count; i++)
            {
                _kept.AddPiece(_left.Start(i), _left.End(i));
            }

            _kept.End(session.Held, roles.DayAt(session.Held, _left.Start(0)).Day);
        }
    }

    private void Report(in FormedSession loser, int keeper, HeldRoles roles, FindingList findings)
    {
        // Two sessions of one role: one that runs over a boundary, and one of the day after it that is cut there. That is no mistake.
        bool isSameRole = roles[loser.Held].RoleNumber == roles[keeper].RoleNumber;
        if (!isSameRole)
        {
            findings.Add(FindingKind.OverlappingClaim, loser.Held, keeper, _common.Start(0), _common.Total);
        }

        pieces.Notes?.TakenOut(isSameRole ? Removal.CountedAlready : Removal.OtherRole, loser.Held, roles.DayOf(loser.Held, loser.Day), _common);
    }

    private void NoteCountedAlready(int held, in Piece piece, long end)
    {
        if (pieces.Notes is { } notes)
        {
            _common.Clear();
            _common.Append(piece.Start, Math.Min(piece.End, end));
            notes.TakenOut(Removal.CountedAlready, held, piece.Day, _common);
        }
    }
}
