using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>A run of messages.</summary>
/// <param name="Day">The business day of its role on which it begins.</param>
/// <param name="Start">Its first message.</param>
/// <param name="End">Its last message of the employee, and the tail.</param>
internal readonly record struct Run(PlanDay Day, long Start, long End);

/// <summary>The activity runs of one employee after another, those of each concurrent role by start: step 4. Not thread-safe.</summary>
internal sealed class RunList
{
    private List<Run>[] _runs = [];
    private Current[] _current = [];

    /// <summary>The runs of one of the person's roles.</summary>
    internal List<Run> Of(int held) => _runs[held];

    /// <summary>Cuts an employee's messages into runs.</summary>
    internal void Find(in EvidenceSlice evidence, HeldRoles roles)
    {
        Prepare(roles.Count);
        int held = -1;
        PlanDay? day = null;
        long validTo = long.MinValue;
        int owners = Owners(roles);
        for (int i = 0; i < evidence.MessageAt.Length; i++)
        {
            if (evidence.Senders[i] == MessageSender.Auto)
            {
                continue;
            }

            long time = evidence.MessageAt[i];
            if (time >= validTo)
            {
                held = roles.ConcurrentAt(time, out day);

                // With one concurrent role all that comes before the next business day belongs to this one.
                validTo = owners == 1 && day is not null ? day.NextStart : long.MinValue;
            }

            if (day is not null)
            {
                Take(held, day, time, evidence.Senders[i] == MessageSender.Employee);
            }
        }

        for (int i = 0; i < roles.Count; i++)
        {
            End(i);
        }
    }

    private static int Owners(HeldRoles roles)
    {
        int owners = 0;
        for (int i = 0; i < roles.Count; i++)
        {
            owners += roles[i].IsPrimary ? 0 : 1;
        }

        return owners;
    }

    private void Prepare(int roles)
    {
        if (_runs.Length < roles)
        {
            _runs = new List<Run>[roles];
            _current = new Current[roles];
            for (int i = 0; i < roles; i++)
            {
                _runs[i] = [];
            }
        }

        for (int i = 0; i < roles; i++)
        {
            _runs[i].Clear();
            _current[i] = default;
        }
    }

    private void Take(int held, PlanDay day, long time, bool isAnswer)
    {
        ref var current = ref _current[held];
        if (current.First is null || time - current.LastTime > current.LastDay!.Plan.MaxIdle)
        {
            End(held);
            current = new Current { First = day, Start = time, LastAnswer = -1 };
        }

        current.LastDay = day;
        current.LastTime = time;
        current.LastAnswer = isAnswer ? time : current.LastAnswer;
    }

    private void End(int held)
    {
        ref var current = ref _current[held];
        if (current is { First: { } day, LastAnswer: >= 0 })
        {
            _runs[held].Add(new Run(day, current.Start, current.LastAnswer + day.Plan.Tail));
        }
    }

    /// <summary>The run that goes on; without a day before the first message.</summary>
    private struct Current
    {
        internal PlanDay? First;
        internal PlanDay? LastDay;
        internal long Start;
        internal long LastTime;
        internal long LastAnswer;
    }
}
