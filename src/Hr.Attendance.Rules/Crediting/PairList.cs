using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>A pair of punches.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Day">The number of the business day of that role on which it begins.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
internal readonly record struct Pair(int Held, int Day, long Start, long End);

/// <summary>The pairs of one employee after another: step 1. Not thread-safe.</summary>
internal sealed class PairList
{
    private readonly LastAnswers _lastAnswers = new();
    private Pair[] _pairs = new Pair[16];
    private OpenPunch[] _open = new OpenPunch[4];

    internal int Count { get; private set; }

    internal ref readonly Pair this[int index] => ref _pairs[index];

    /// <summary>Pairs an employee's punches; those of one role by start.</summary>
    internal void Find(in EvidenceSlice evidence, HeldRoles roles, FindingList findings)
    {
        Count = 0;
        _lastAnswers.Forget();
        if (_open.Length < roles.Count)
        {
            _open = new OpenPunch[roles.Count];
        }

        Array.Clear(_open, 0, roles.Count);
        for (int i = 0; i < evidence.PunchAt.Length; i++)
        {
            int held = roles.OfPunch(evidence.PunchRoles[i], evidence.PunchAt[i], out var day);
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

    private void Close(ref OpenPunch open, int punch, long time, HeldRoles roles, FindingList findings)
    {
        if (!open.IsOpen || open.IsClosedTooLate)
        {
            findings.Add(FindingKind.OutWithoutIn, punch);
        }
        else if (time - open.Time <= roles.DayOf(open.Held, open.Day).Plan.MaxOpen)
        {
            Add(new Pair(open.Held, open.Day, open.Time, time));
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

        long end = Math.Min(evidence.MessageAt[message] + plan.Tail, nextIn);
        findings.Add(FindingKind.MissingOutRepaired, open.Punch, message, end);
        Add(new Pair(open.Held, open.Day, open.Time, end));
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
