using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Steps 5 and 6: from what evidence claims to the pieces that count.
// Role by role and day by day, over two sorted inputs side by side: pairs of punches and runs of messages. Of each day the policy says which of
// the two counts; what overlaps or touches is one raw interval. The order of what follows is that of the contract: the assignment's dates, the
// cut at the boundary of business days, time away, silence, primary time, windows. Each part is judged by the policy of the business day on which it
// begins. What lies beyond the end of an assignment goes on under the next one of the role, where that begins there: roles are gone through in the
// order of the chart, so that the next one comes later and finds it kept. What is left are pieces; the next step joins them.

/// <summary>A stretch of claimed time that counts.</summary>
/// <param name="Day">The business day under whose policy it was looked at.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Raw">The position of the raw interval that it is left of.</param>
internal readonly record struct Piece(PlanDay Day, long Start, long End, int Raw);

/// <summary>Finds the pieces of one role after another. Not thread-safe.</summary>
internal sealed class PieceList(PairList pairs, TurnList turns, RunList runs)
{
    private static readonly Comparer<Piece> ByTime = Comparer<Piece>.Create(static (one, other) =>
        (one.Start, one.End, one.Raw).CompareTo((other.Start, other.End, other.Raw)));

    private readonly IntervalList _taken = new();
    private readonly Absence _absence = new(turns);
    private readonly RawIntervalList _raws = new();
    private IntervalList _time = new();
    private IntervalList _spare = new();
    private Piece[] _pieces = new Piece[16];

    /// <summary>The primary time of the employee.</summary>
    internal PrimaryTime Primary { get; } = new();

    internal int Count { get; private set; }

    internal ref readonly Piece this[int index] => ref _pieces[index];

    /// <summary>What lay outside the windows, on days whose policy has somebody watch that; of all roles of the employee.</summary>
    internal List<(int Day, long Start, long End)> OutsideWindows { get; } = [];

    /// <summary>The assignments whose windows are those of a roster that has none for them, each with when somebody was first online.</summary>
    internal List<(int Held, long Start)> WithoutRoster { get; } = [];

    /// <summary>The time of each run before its first message; of all roles of the employee.</summary>
    internal List<RunLead> Leads { get; } = [];

    /// <summary>Takes notes; null where nobody asked for them.</summary>
    internal FormingNotes? Notes { get; set; }

    /// <summary>Forgets what is kept of the employee before.</summary>
    internal void Begin()
    {
        OutsideWindows.Clear();
        WithoutRoster.Clear();
        Leads.Clear();
        _raws.BeginEmployee();
    }

    /// <summary>Adds the punches that a raw interval was formed from to a list, by position.</summary>
    internal void AddPunches(int raw, List<int> punches) => _raws.AddPunches(raw, punches);

    /// <summary>Finds the pieces of one of the person's roles, by start.</summary>
    internal void Find(int held, in EvidenceSlice evidence, HeldRoles roles)
    {
        Count = 0;
        _raws.BeginRole();
        TakeGoingOn(held, in evidence, roles);
        var ownRuns = runs.Of(held);
        int run = 0;
        int pair = NextPair(0, held);
        while (pair < pairs.Count || run < ownRuns.Count)
        {
            bool hasPairs = run == ownRuns.Count || (pair < pairs.Count && pairs[pair].Day <= ownRuns[run].Day.Day);
            var day = hasPairs ? roles.DayOf(held, pairs[pair].Day) : ownRuns[run].Day;
            bool fromPunches = day.Plan.Basis == SessionBasis.Punches || (day.Plan.Basis == SessionBasis.PunchesElseActivity && hasPairs);
            int firstRaw = _raws.BeginDay();
            for (; pair < pairs.Count && pairs[pair].Day == day.Day; pair = NextPair(pair + 1, held))
            {
                if (fromPunches)
                {
                    _raws.Add(pairs[pair]);
                }
            }

            for (; run < ownRuns.Count && ownRuns[run].Day.Day == day.Day; run++)
            {
                if (!fromPunches)
                {
                    Add(held, ownRuns[run]);
                }
            }

            for (int raw = firstRaw; raw < _raws.Count; raw++)
            {
                TakeRaw(held, day, raw, _raws[raw].Start, fromPunches, in evidence, roles);
            }
        }

        Sort();
    }

    /// <summary>
    /// Takes over what lies beyond the end of the assignment before: the whole of it is looked at for silence, from the first day on it
    /// counts.
    /// </summary>
    private void TakeGoingOn(int held, in EvidenceSlice evidence, HeldRoles roles)
    {
        for (int i = 0; i < _raws.GoingOn.Count; i++)
        {
            var rest = _raws.GoingOn[i];
            if (rest.Held == held)
            {
                TakeRaw(held, roles.DayAt(held, rest.From), _raws.TakeOver(rest), rest.From, rest.IsPunched, in evidence, roles);
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

    private void Add(int held, in Run run)
    {
        _raws.Add(in run);
        if (run.Start < run.FirstMessage)
        {
            Leads.Add(new RunLead(held, run.Start, run.FirstMessage));
        }
    }

    /// <summary>
    /// Keeps to the dates of the assignment from a time on, lets what lies beyond them go on under the next one, and cuts at each boundary of business
    /// days as long as the day before it says so.
    /// </summary>
    private void TakeRaw(int held, PlanDay day, int raw, long from, bool fromPunches, in EvidenceSlice evidence, HeldRoles roles)
    {
        ref readonly var role = ref roles[held];
        long start = Math.Max(from, role.Begins);
        long end = Math.Min(_raws[raw].End, role.Ends);
        int next = end < _raws[raw].End ? roles.NextOf(held) : -1;
        if (next >= 0)
        {
            _raws.LetGoOn(next, raw, Math.Max(start, role.Ends), fromPunches);
        }

        if (Notes is not null)
        {
            NoteOutsideAssignment(held, day, raw, (from, next >= 0 ? Math.Max(start, role.Ends) : _raws[raw].End), (start, end));
        }

        if (start >= end)
        {
            return;
        }

        while (day.Span.CutsAtBoundary && end > day.NextStart)
        {
            TakePart(held, day, start, day.NextStart, raw, fromPunches, in evidence, roles);
            start = day.NextStart;

            // Not simply the next date: a business day may be empty.
            day = roles.DayAt(held, start);
        }

        TakePart(held, day, start, end, raw, fromPunches, in evidence, roles);
    }

    /// <summary>Takes out of a part of a raw interval what its day's policy does not count, and keeps the pieces.</summary>
    private void TakePart(int held, PlanDay day, long start, long end, int raw, bool fromPunches, in EvidenceSlice evidence, HeldRoles roles)
    {
        Claim(held, day, start, end, raw);
        _time.Clear();
        _time.Append(start, end);
        if (evidence.Away.Count > 0)
        {
            _absence.SetToAway(_taken, start, end, day.Plan.Tail, in evidence);
            TakeOut(_taken, Removal.Away, held, day);
        }

        if (fromPunches && day.Plan.MaxSilence >= 0)
        {
            _absence.SetToSilence(_taken, _raws[raw].Start, _raws[raw].End, _raws.PunchesOf(raw), day.Plan.MaxSilence, in evidence);
            TakeOut(_taken, Removal.Silence, held, day);
        }

        if (day.Plan.ExcludesPrimary)
        {
            Primary.SetAround(_taken, start, end, roles, withBreaks: true);
            if (_taken.Count > 0)
            {
                TakeOut(_taken, Removal.PrimaryTime, held, day);
            }
        }

        if (day.Span.Windows is { } windows && _time.Count > 0 && !windows.Contain(start, end))
        {
            windows.SetWithin(_taken, start, end);
            if (day.Plan.CountsShifts)
            {
                Primary.Plan.AddShifts(_taken, held, start, end);
                if (!Primary.Plan.HasRosterOf(held))
                {
                    NoteWithoutRoster(held, start);
                }
            }

            if (day.Plan.WatchesOutsideWindows || Notes is not null)
            {
                NoteOutsideWindows(held, day);
            }

            _spare.SetToIntersection(_time, _taken);
            (_time, _spare) = (_spare, _time);
        }

        for (int i = 0; i < _time.Count; i++)
        {
            Add(new Piece(day, _time.Start(i), _time.End(i), raw));
        }
    }

    private void NoteWithoutRoster(int held, long start)
    {
        if (!WithoutRoster.Exists(role => role.Held == held))
        {
            WithoutRoster.Add((held, start));
        }
    }

    private void TakeOut(IntervalList taken, Removal why, int held, PlanDay day)
    {
        if (Notes is not null)
        {
            _spare.SetToIntersection(_time, taken);
            Note(why, held, day, _spare);
        }

        _spare.SetToDifference(_time, taken);
        (_time, _spare) = (_spare, _time);
    }

    /// <summary>What of the time is not in the windows, which stand in the list of what is taken.</summary>
    private void NoteOutsideWindows(int held, PlanDay day)
    {
        _spare.SetToDifference(_time, _taken);
        for (int i = 0; i < _spare.Count; i++)
        {
            OutsideWindows.Add((day.Day, _spare.Start(i), _spare.End(i)));
        }

        Note(Removal.OutsideWindows, held, day, _spare);
    }

    private void NoteOutsideAssignment(int held, PlanDay day, int raw, (long Start, long End) claimed, (long Start, long End) kept)
    {
        _time.Clear();
        _time.Append(claimed.Start, claimed.End);
        _taken.Clear();
        _taken.Append(kept.Start, kept.End);
        _spare.SetToDifference(_time, _taken);
        for (int i = 0; i < _spare.Count; i++)
        {
            Claim(held, day, _spare.Start(i), _spare.End(i), raw);
            _taken.Clear();
            _taken.Append(_spare.Start(i), _spare.End(i));
            Note(Removal.OutsideAssignment, held, day, _taken);
        }
    }

    private void Note(Removal why, int held, PlanDay day, IntervalList time)
    {
        if (time.Count > 0)
        {
            Notes?.TakenOut(why, held, day, time);
        }
    }

    private void Claim(int held, PlanDay day, long start, long end, int raw)
    {
        if (Notes is not null && start < end)
        {
            Notes.Claimed(held, day, start, end, [.. _raws.PunchesOf(raw)]);
        }
    }

    private void Add(in Piece piece)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, Count * 2);
        }

        _pieces[Count++] = piece;
    }

    /// <summary>By start, then by end; most often they are already.</summary>
    private void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            if (ByTime.Compare(_pieces[i - 1], _pieces[i]) > 0)
            {
                Array.Sort(_pieces, 0, Count, ByTime);
                return;
            }
        }
    }
}
