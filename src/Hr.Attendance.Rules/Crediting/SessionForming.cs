using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Forms the sessions of one employee after another: steps 5 to 7. Not thread-safe.</summary>
internal sealed class SessionForming(HeldRoles roles, PairList pairs, RunList runs, PrimaryIntervals primary)
{
    // Role by role and day by day, over two sorted inputs side by side: pairs of punches and runs of messages. Of each day the policy says
    // which of the two counts. A raw interval is cut at boundaries of business days, then everything that does not count is taken out of
    // it; what is left are pieces, and neighbours among them become sessions. Which of two roles keeps time that both claim is decided at
    // the end, over all roles (ClaimedOnce).

    private readonly IntervalList _raw = new();
    private readonly IntervalList _pieces = new();
    private readonly IntervalList _taken = new();
    private readonly ClaimedOnce _claims = new(roles);
    private IntervalList _time = new();
    private IntervalList _spare = new();

    /// <summary>All sessions, by start, then by role; no instant is in two of them.</summary>
    internal SessionList Form(in EvidenceSlice evidence, FindingList findings)
    {
        _claims.Clear();
        for (int held = 0; held < roles.Count; held++)
        {
            if (!roles[held].IsPrimary)
            {
                _pieces.Clear();
                TakePieces(held, in evidence);
                _pieces.SortByStart();
                Join(held);
            }
        }

        return _claims.Resolve(findings);
    }

    /// <summary>The pieces of a role, business day by business day.</summary>
    private void TakePieces(int held, in EvidenceSlice evidence)
    {
        var ownRuns = runs.Of(held);
        int run = 0;
        int pair = NextPair(0, held);
        while (pair < pairs.Count || run < ownRuns.Count)
        {
            bool hasPairs = run == ownRuns.Count || (pair < pairs.Count && pairs[pair].Day <= ownRuns[run].Day.Day);
            var day = hasPairs ? roles.DayOf(held, pairs[pair].Day) : ownRuns[run].Day;
            bool fromPunches = day.Plan.Basis == SessionBasis.Punches || (day.Plan.Basis == SessionBasis.PunchesElseActivity && hasPairs);
            _raw.Clear();
            for (; pair < pairs.Count && pairs[pair].Day == day.Day; pair = NextPair(pair + 1, held))
            {
                AddRaw(fromPunches, pairs[pair].Start, pairs[pair].End);
            }

            for (; run < ownRuns.Count && ownRuns[run].Day.Day == day.Day; run++)
            {
                AddRaw(!fromPunches, ownRuns[run].Start, ownRuns[run].End);
            }

            for (int i = 0; i < _raw.Count; i++)
            {
                CutAtBoundary(held, day, _raw.Start(i), _raw.End(i), fromPunches ? evidence.Away : null);
            }
        }
    }

    private int NextPair(int from, int held)
    {
        while (from < pairs.Count && pairs[from].Held != held)
        {
            from++;
        }

        return from;
    }

    private void AddRaw(bool counts, long start, long end)
    {
        if (counts)
        {
            _raw.Append(start, end);
        }
    }

    /// <summary>Keeps to the dates of the assignment, and cuts at each boundary of business days as long as the day before it says so.</summary>
    private void CutAtBoundary(int held, PlanDay day, long start, long end, IntervalList? away)
    {
        ref readonly var role = ref roles[held];
        start = Math.Max(start, role.Begins);
        end = Math.Min(end, role.Ends);
        if (start >= end)
        {
            return;
        }

        while (day.Plan.CutsAtBoundary && end > day.NextStart)
        {
            TakeOut(day, start, day.NextStart, away);
            start = day.NextStart;

            // Not simply the next date: a business day may be empty.
            day = roles.DayAt(held, start);
        }

        TakeOut(day, start, end, away);
    }

    /// <summary>Takes out of a raw interval what its day's policy does not count, and keeps the pieces.</summary>
    private void TakeOut(PlanDay day, long start, long end, IntervalList? away)
    {
        _time.Clear();
        _time.Append(start, end);
        if (away is { Count: > 0 })
        {
            Without(away);
        }

        if (day.Plan.ExcludesPrimary)
        {
            primary.SetAround(_taken, start, end, roles);
            if (_taken.Count > 0)
            {
                Without(_taken);
            }
        }

        if (day.Span.Windows is { } windows && _time.Count > 0 && !windows.Contain(start, end))
        {
            windows.SetWithin(_taken, start, end);
            _spare.SetToIntersection(_time, _taken);
            (_time, _spare) = (_spare, _time);
        }

        for (int i = 0; i < _time.Count; i++)
        {
            _pieces.AddApart(_time.Start(i), _time.End(i));
        }
    }

    private void Without(IntervalList taken)
    {
        _spare.SetToDifference(_time, taken);
        (_time, _spare) = (_spare, _time);
    }

    /// <summary>Joins neighbouring pieces of one role into sessions; where pieces overlap, their time counts once.</summary>
    private void Join(int held)
    {
        if (_pieces.Count == 0)
        {
            return;
        }

        var day = roles.DayAt(held, _pieces.Start(0));
        long end = _pieces.Start(0);
        for (int i = 0; i < _pieces.Count; i++)
        {
            long start = _pieces.Start(i);
            if (!Continues(day, end, start))
            {
                _claims.EndSession(held, day.Day);
                day = roles.DayAt(held, start);
                end = start;
            }

            _claims.AddPiece(start, _pieces.End(i));
            end = Math.Max(end, _pieces.End(i));
        }

        _claims.EndSession(held, day.Day);
    }

    private static bool Continues(PlanDay day, long end, long next) =>
        !(day.Plan.CutsAtBoundary && next >= day.NextStart) && next - end <= day.Plan.MergeGap;
}
