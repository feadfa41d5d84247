using Hr.Attendance.Rules.Time;
namespace Hr.Attendance.Rules.Crediting;

/// <summary>
/// The sessions that an employee's roles claim, and what is left of them: where two claim the same time, the one that began first keeps it,
/// then the one of the lower role. Not thread-safe.
/// </summary>
internal sealed class ClaimedOnce(HeldRoles roles)
{
    private readonly SessionList _claimed = new();
    private readonly SessionList _kept = new();
    private readonly List<int> _open = [];
    private readonly IntervalList _keeper = new();
    private readonly IntervalList _common = new();
    private IntervalList _left = new();
    private IntervalList _spare = new();
    private int _firstPiece;

    internal void Clear()
    {
        _claimed.Clear();
        _firstPiece = 0;
    }

    /// <summary>Adds a piece to the session that is being formed.</summary>
    internal void AddPiece(long start, long end) => _claimed.Pieces.Append(start, end, _firstPiece);

    internal void EndSession(int held, int day)
    {
        _claimed.Add(held, day, _firstPiece);
        _firstPiece = _claimed.Pieces.Count;
    }

    /// <summary>What is left of the sessions, in order.</summary>
    internal SessionList Resolve(FindingList findings)
    {
        _claimed.Sort(roles);
        if (AreApart())
        {
            return _claimed;
        }

        _kept.Clear();
        _open.Clear();
        for (int i = 0; i < _claimed.Count; i++)
        {
            Resolve(_claimed[i], findings);
        }

        _kept.Sort(roles);
        return _kept;
    }

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

    private void Resolve(in FormedSession session, FindingList findings)
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
                Report(session.Held, keeper.Held, findings);
                _spare.SetToDifference(_left, _common);
                (_left, _spare) = (_spare, _left);
            }
        }

        if (_left.Count > 0)
        {
            int first = _kept.Pieces.Count;
            Append(_left);
            _open.Add(_kept.Count);
            _kept.Add(session.Held, roles.DayAt(session.Held, _left.Start(0)).Day, first);
        }
    }

    private void Report(int loser, int keeper, FindingList findings)
    {
        if (roles[loser].RoleNumber == roles[keeper].RoleNumber)
        {
            return;
        }

        findings.Add(FindingKind.OverlappingClaim, loser, keeper, _common.Start(0), _common.Total);
    }

    private void Append(IntervalList pieces)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            _kept.Pieces.AddApart(pieces.Start(i), pieces.End(i));
        }
    }
}
