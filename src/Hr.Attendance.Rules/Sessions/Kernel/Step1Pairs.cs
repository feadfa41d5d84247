using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 1: punches become pairs.
// All punches of a person are read once, in order of time. For each role that they name one punch in waits for its punch out. Only neighbours
// of a role can be a pair: to look further (to skip a second "in", say) would join two evenings into one whenever a punch is missing, and a
// missing punch is the usual fault. A punch in that cannot be closed ends a little after the person's last message in reach, or is set aside.
// What follows gets pairs of all roles in the order in which they were closed; those of one role are in order of time.

/// <summary>A pair of punches.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Day">The number of the business day of that role on which it begins.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="In">The position of its punch in.</param>
/// <param name="Out">The position of its punch out; negative where the end is a repair.</param>
internal readonly record struct Pair(int Held, int Day, long Start, long End, int In, int Out);

/// <summary>The pairs of one employee after another. Not thread-safe.</summary>
internal sealed class PairList
{
    private const int Repaired = -1;

    private readonly LastAnswers _lastAnswers = new();
    private Pair[] _pairs = new Pair[16];
    private OpenPunch[] _open = new OpenPunch[4];

    /// <summary>For no role, then for each that punches name, the only assignment that it can be; negative for none or several.</summary>
    private int[] _onlyHeld = new int[4];

    internal int Count { get; private set; }

    internal ref readonly Pair this[int index] => ref _pairs[index];

    internal ReadOnlySpan<Pair> All => _pairs.AsSpan(0, Count);

    /// <summary>The pairs, for whoever keeps them after the next employee.</summary>
    internal Pair[] ToArray() => All.ToArray();

    /// <summary>Pairs an employee's punches.</summary>
    internal void Find(in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        Count = 0;
        _lastAnswers.Forget();
        if (_open.Length < roles.Count)
        {
            _open = new OpenPunch[roles.Count];
        }

        Array.Clear(_open, 0, roles.Count);
        LearnRoles(evidence.Roles, roles);
        for (int i = 0; i < evidence.PunchAt.Length; i++)
        {
            int held = HeldOf(evidence.PunchRoles[i], evidence.PunchAt[i], in evidence, roles, out var day);
            if (held < 0)
            {
                findings.Add(FindingKind.RoleNotHeld, i);
            }
            else if (evidence.PunchKinds[i] == PunchKind.In)
            {
                ref var open = ref _open[roles[held].RoleNumber];
                Repair(open, evidence.PunchAt[i], in evidence, roles, findings);
                open = new OpenPunch(IsOpen: true, i, held, day.Day, evidence.PunchAt[i], IsClosedTooLate: false);
            }
            else
            {
                Close(ref _open[roles[held].RoleNumber], i, evidence.PunchAt[i], roles, findings);
            }
        }

        for (int role = 0; role < roles.Count; role++)
        {
            Repair(_open[role], long.MaxValue, in evidence, roles, findings);
        }
    }

    /// <summary>Most roles that punches name are held in one assignment at most, and then nothing has to be compared for each punch.</summary>
    private void LearnRoles(IReadOnlyList<string> names, HeldRoles roles)
    {
        if (_onlyHeld.Length <= names.Count)
        {
            _onlyHeld = new int[names.Count + 1];
        }

        _onlyHeld[0] = roles.OnlyPrimary;
        for (int code = 0; code < names.Count; code++)
        {
            _onlyHeld[code + 1] = roles.OnlyOf(names[code]);
        }
    }

    private int HeldOf(int code, long time, in EvidenceSlice evidence, HeldRoles roles, out PlanDay day)
    {
        int only = _onlyHeld[code + 1];
        if (only < 0)
        {
            return roles.OfPunch(code < 0 ? null : evidence.Roles[code], time, out day);
        }

        day = roles.DayAt(only, time);
        return roles[only].Contains(day.Day) ? only : -1;
    }

    private void Close(ref OpenPunch open, int punch, long time, HeldRoles roles, FindingList findings)
    {
        if (!open.IsOpen || open.IsClosedTooLate)
        {
            findings.Add(FindingKind.OutWithoutIn, punch);
        }
        else if (time - open.Time <= roles.DayOf(open.Held, open.Day).Plan.MaxOpen)
        {
            Add(new Pair(open.Held, open.Day, open.Time, time, open.Punch, punch));
            open = default;
        }
        else
        {
            // It ends with the next punch in, which is not known yet.
            open = open with { IsClosedTooLate = true };
            findings.Add(FindingKind.OutWithoutIn, punch);
        }
    }

    /// <summary>Ends a punch in that has no punch out, at the last answer in reach and never after the next punch in.</summary>
    private void Repair(in OpenPunch open, long nextIn, in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        if (!open.IsOpen)
        {
            return;
        }

        var plan = roles.DayOf(open.Held, open.Day).Plan;
        int message = plan.Repairs ? _lastAnswers.InReach(open.Time, nextIn, plan.MaxOpen, in evidence) : -1;
        if (message < 0)
        {
            findings.Add(FindingKind.MissingOutDiscarded, open.Punch);
            return;
        }

        long end = Math.Min(Nanoseconds.Sum(evidence.MessageAt[message], plan.Tail), nextIn);
        findings.Add(FindingKind.MissingOutRepaired, open.Punch, message, end);
        Add(new Pair(open.Held, open.Day, open.Time, end, open.Punch, Repaired));
    }

    private void Add(in Pair pair)
    {
        if (Count == _pairs.Length)
        {
            Array.Resize(ref _pairs, Count * 2);
        }

        _pairs[Count++] = pair;
    }

    /// <summary>A punch in that nothing has closed yet, or none.</summary>
    private readonly record struct OpenPunch(bool IsOpen, int Punch, int Held, int Day, long Time, bool IsClosedTooLate);
}
