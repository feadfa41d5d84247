using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 1: punches become pairs.
// All punches of a person are read once, in order of time. Those of the primary role are one sequence, those of each other role another, and in
// each sequence one punch in waits for its punch out. Only neighbours can be a pair: to look further (to skip a second "in", say) would join two
// evenings into one whenever a punch is missing, and a missing punch is the usual fault. Pairs are made before anybody asks who holds which role,
// so that a shift over a change of role keeps both its punches; only then does a pair go to an assignment. A punch in that nothing closes needs
// to know the next punch in of any role, so it is ended when all punches are read: where the person's own messages break off.
// What follows gets the pairs in order of their starts.

/// <summary>A pair of punches.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Day">The number of the business day on which it begins, or of the first on which the role is held where that is later.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="In">The position of its punch in.</param>
/// <param name="Out">The position of its punch out; negative where the end is a repair.</param>
internal readonly record struct Pair(int Held, int Day, long Start, long End, int In, int Out);

/// <summary>The pairs of one employee after another. Not thread-safe.</summary>
internal sealed class PairList
{
    private const int NoOut = -1;
    private const int None = -1;

    /// <summary>The times of all punches in that are no repetition, in order.</summary>
    private readonly List<long> _ins = [];

    /// <summary>Punches in that nothing closes, by position, each with its sequence.</summary>
    private readonly List<(int Punch, int Sequence)> _unclosed = [];
    private readonly PunchSequences _sequences = new();
    private readonly MissingOuts _missingOuts = new();

    /// <summary>The punches of the primary role on one business day, where the first and the last of them are a pair.</summary>
    private FirstAndLast _ofDay;
    private Pair[] _pairs = [];
    private PunchFate[] _fates = [];
    private OpenPunch[] _open = new OpenPunch[4];
    private bool[] _wasOpen = new bool[4];

    internal int Count { get; private set; }

    internal ref readonly Pair this[int index] => ref _pairs[index];

    internal ReadOnlySpan<Pair> All => _pairs.AsSpan(0, Count);

    /// <summary>The pairs whose end was repaired, in an array of their own.</summary>
    internal Pair[] Repaired()
    {
        List<Pair>? repaired = null;
        foreach (ref readonly var pair in All)
        {
            if (pair.Out < 0)
            {
                (repaired ??= []).Add(pair);
            }
        }

        return repaired is null ? [] : [.. repaired];
    }

    /// <summary>What became of each punch.</summary>
    internal ReadOnlySpan<PunchFate> Fates => _fates.AsSpan(0, Punches);

    private int Punches { get; set; }

    /// <summary>Pairs an employee's punches.</summary>
    internal void Find(in EvidenceSlice evidence, HeldRoles roles, EmployeePlan plan, FindingList findings)
    {
        Prepare(in evidence, roles);
        var times = evidence.PunchAt;
        for (int i = 0, next; i < Punches; i = next)
        {
            next = i + 1;
            while (next < Punches && times[next] == times[i])
            {
                next++;
            }

            if (next == i + 1)
            {
                Read(i, SequenceOf(i, in evidence, roles), in evidence, roles, findings);
            }
            else
            {
                ReadAtOneInstant(i, next, in evidence, roles, findings);
            }
        }

        EndDay(in evidence, roles, findings);
        for (int sequence = 0; sequence < _sequences.Count; sequence++)
        {
            if (_open[sequence].Punch is >= 0 and int open)
            {
                _unclosed.Add((open, sequence));
            }
        }

        foreach (var (punch, sequence) in _unclosed)
        {
            Repair(punch, sequence, in evidence, roles, plan, findings);
        }

        PutTogether();
    }

    private void Prepare(in EvidenceSlice evidence, HeldRoles roles)
    {
        Count = 0;
        _ofDay = FirstAndLast.Nothing;
        Punches = evidence.PunchAt.Length;
        _ins.Clear();
        _unclosed.Clear();
        _sequences.Learn(evidence.Roles, roles);
        if (_fates.Length < Punches)
        {
            (_fates, _pairs) = (new PunchFate[Punches], new Pair[Punches]);
        }

        if (_open.Length < _sequences.Count)
        {
            (_open, _wasOpen) = (new OpenPunch[_sequences.Count], new bool[_sequences.Count]);
        }

        Array.Clear(_fates, 0, Punches);
        Array.Clear(_pairs, 0, Punches);
        _open.AsSpan(0, _sequences.Count).Fill(OpenPunch.Nothing);
    }

    private int SequenceOf(int punch, in EvidenceSlice evidence, HeldRoles roles) =>
        _sequences.Of(evidence.PunchRoles[punch], evidence.PunchAt[punch], roles);

    /// <summary>At one instant a punch out comes first where a punch in is open, else the punch in; those without kind come last.</summary>
    private void ReadAtOneInstant(int from, int to, in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        for (int sequence = 0; sequence < _sequences.Count; sequence++)
        {
            _wasOpen[sequence] = _open[sequence].Punch >= 0;
        }

        for (int turn = 0; turn < 4; turn++)
        {
            for (int i = from; i < to; i++)
            {
                int sequence = SequenceOf(i, in evidence, roles);
                int own = evidence.PunchKinds[i] switch
                {
                    PunchKind.Out => _wasOpen[sequence] ? 0 : 2,
                    PunchKind.In => 1,
                    _ => 3,
                };
                if (own == turn)
                {
                    Read(i, sequence, in evidence, roles, findings);
                }
            }
        }
    }

    private void Read(int punch, int sequence, in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        long time = evidence.PunchAt[punch];
        var kind = evidence.PunchKinds[punch];
        ref var open = ref _open[sequence];
        var plan = _sequences.PlanAt(sequence, time, roles);
        if (open.LastPunch >= 0 && (kind == open.LastKind || kind is not (PunchKind.In or PunchKind.Out))
            && time - evidence.PunchAt[open.LastPunch] <= (plan?.RepeatWithin ?? 0))
        {
            _fates[punch] = PunchFate.Repeated;
            findings.Add(FindingKind.RepeatedPunch, punch, open.LastPunch);
            return;
        }

        if (sequence == PunchSequences.Primary && plan is { PairsFirstWithLast: true })
        {
            ReadOfDay(punch, roles.DayAt(time), in evidence, roles, findings);
            return;
        }

        if (kind is not (PunchKind.In or PunchKind.Out))
        {
            bool closes = open.Punch >= 0 && _sequences.PlanAt(sequence, evidence.PunchAt[open.Punch], roles) is { } planOfIn
                && time - evidence.PunchAt[open.Punch] <= planOfIn.MaxOpen;
            kind = closes ? PunchKind.Out : PunchKind.In;
        }

        if (kind == PunchKind.In)
        {
            if (open.Punch >= 0)
            {
                _unclosed.Add((open.Punch, sequence));
            }

            _ins.Add(time);
            open = new OpenPunch(punch, punch, kind);
        }
        else
        {
            if (open.Punch >= 0)
            {
                Close(open.Punch, punch, sequence, in evidence, roles, findings);
            }
            else
            {
                findings.Add(FindingKind.OutWithoutIn, punch);
            }

            open = new OpenPunch(None, punch, kind);
        }
    }

    /// <summary>Reads a punch where the first and the last of a business day are a pair, whatever they say.</summary>
    private void ReadOfDay(int punch, int day, in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        ref var open = ref _open[PunchSequences.Primary];
        if (open.Punch >= 0)
        {
            _unclosed.Add((open.Punch, PunchSequences.Primary));
        }

        if (_ofDay.First >= 0 && _ofDay.Day != day)
        {
            EndDay(in evidence, roles, findings);
        }

        if (_ofDay.First < 0)
        {
            _ofDay = new FirstAndLast(day, punch, punch);
        }
        else
        {
            if (_ofDay.Last != _ofDay.First)
            {
                _fates[_ofDay.Last] = PunchFate.Between;
                findings.Add(FindingKind.PunchBetween, _ofDay.Last);
            }

            _ofDay = _ofDay with { Last = punch };
        }

        open = new OpenPunch(None, punch, evidence.PunchKinds[punch]);
    }

    /// <summary>Pairs the first and the last punch of a business day.</summary>
    private void EndDay(in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        var (_, first, last) = _ofDay;
        _ofDay = FirstAndLast.Nothing;
        if (first < 0)
        {
            return;
        }

        if (last == first && evidence.PunchKinds[first] == PunchKind.Out)
        {
            findings.Add(FindingKind.OutWithoutIn, first);
            return;
        }

        // A day ends with a punch of the next one, and punches of other roles may have come meanwhile.
        int place = _ins.BinarySearch(evidence.PunchAt[first]);
        _ins.Insert(place < 0 ? ~place : place, evidence.PunchAt[first]);
        if (last != first)
        {
            Close(first, last, PunchSequences.Primary, in evidence, roles, findings);
        }
        else
        {
            _unclosed.Add((first, PunchSequences.Primary));
        }
    }

    private void Close(int punchIn, int punchOut, int sequence, in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        var (start, end) = (evidence.PunchAt[punchIn], evidence.PunchAt[punchOut]);
        int held = _sequences.HeldFrom(sequence, start, end, roles, out var day);
        if (held < 0)
        {
            SetAsNotHeld(punchIn, findings);
            SetAsNotHeld(punchOut, findings);
        }
        else if (end - start > day.Plan.MaxOpen)
        {
            _unclosed.Add((punchIn, sequence));
            findings.Add(FindingKind.OutTooLate, punchOut, punchIn, length: day.Plan.MaxOpen);
        }
        else if (start == end)
        {
            _fates[punchIn] = PunchFate.NoLength;
            _fates[punchOut] = PunchFate.NoLength;
            findings.Add(FindingKind.PairOfNoLength, punchIn, punchOut);
            findings.Add(FindingKind.PairOfNoLength, punchOut, punchIn);
        }
        else
        {
            Add(new Pair(held, day.Day, start, end, punchIn, punchOut));
            _fates[punchIn] = PunchFate.Used;
            _fates[punchOut] = PunchFate.Used;
        }
    }

    private void SetAsNotHeld(int punch, FindingList findings)
    {
        _fates[punch] = PunchFate.RoleNotHeld;
        findings.Add(FindingKind.RoleNotHeld, punch);
    }

    /// <summary>Ends a punch in that nothing closes.</summary>
    private void Repair(int punch, int sequence, in EvidenceSlice evidence, HeldRoles roles, EmployeePlan plan, FindingList findings)
    {
        long start = evidence.PunchAt[punch];
        int held = _sequences.HeldFrom(sequence, start, long.MaxValue, roles, out var day);
        if (held < 0)
        {
            SetAsNotHeld(punch, findings);
            return;
        }

        long end = _missingOuts.EndOf(start, NextIn(start), day.Plan, roles[held].IsPrimary ? plan : null, in evidence, roles, out int message);
        if (day.Start > start && roles[held].Begins >= end)
        {
            SetAsNotHeld(punch, findings);
            return;
        }

        if (end == start)
        {
            findings.Add(FindingKind.MissingOutDiscarded, punch, held, day.Day);
            return;
        }

        findings.Add(message < 0 ? FindingKind.MissingOutPlanned : FindingKind.MissingOutRepaired, punch, message, end);
        _fates[punch] = PunchFate.Repaired;
        Add(new Pair(held, day.Day, start, end, punch, NoOut));
    }

    private long NextIn(long time)
    {
        var search = new SortedSearch(_ins.Count);
        while (search.IsOpen)
        {
            search.Answer(_ins[search.Middle] <= time);
        }

        return search.Place < _ins.Count ? _ins[search.Place] : long.MaxValue;
    }

    /// <summary>A pair stands where its punch in does, so that all are by start whenever their ends were found.</summary>
    private void Add(in Pair pair) => _pairs[pair.In] = pair;

    private void PutTogether()
    {
        for (int i = 0; i < Punches; i++)
        {
            if (_pairs[i].End > _pairs[i].Start)
            {
                _pairs[Count++] = _pairs[i];
            }
        }
    }

    /// <summary>The first and the last punch of the primary role on a business day.</summary>
    private readonly record struct FirstAndLast(int Day, int First, int Last)
    {
        internal static FirstAndLast Nothing => new(default, None, None);
    }

    /// <summary>Where a sequence stands.</summary>
    /// <param name="Punch">The position of the punch in that nothing has closed yet; negative for none.</param>
    /// <param name="LastPunch">The position of the last punch that was no repetition; negative for none.</param>
    /// <param name="LastKind">What that was.</param>
    private readonly record struct OpenPunch(int Punch, int LastPunch, PunchKind LastKind)
    {
        internal static OpenPunch Nothing => new(None, None, default);
    }
}
