using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 4: messages become runs of activity.
// A run goes on as long as the next message comes within the idle time of the one before, and ends a tail after the employee's last one; a run
// in which the employee wrote nothing is none, and automatic messages are no activity. Messages come in order of time, so each role needs only
// the run that is open. Where policy forms sessions from punches alone, the messages are not even looked at.

/// <summary>A run of messages.</summary>
/// <param name="Day">The business day of its role on which it begins.</param>
/// <param name="Start">Its first message.</param>
/// <param name="End">Its last message of the employee, and the tail.</param>
internal readonly record struct Run(PlanDay Day, long Start, long End);

/// <summary>The activity runs of one employee after another, those of each role by start. Not thread-safe.</summary>
internal sealed class RunList
{
    private List<Run>[] _runs = [];
    private Current[] _current = [];

    /// <summary>The runs of one of the person's roles.</summary>
    internal List<Run> Of(int held) => _runs[held];

    /// <summary>Cuts an employee's messages into the runs that sessions can be formed from: each belongs to the first concurrent role in effect.</summary>
    internal void Find(in EvidenceSlice evidence, HeldRoles roles)
    {
        Prepare(roles.Count);
        if (roles.OnlyConcurrent is >= 0 and int held)
        {
            if (AreAskedFor(in evidence, roles, held))
            {
                FindOfOne(in evidence, roles, held);
            }

            return;
        }

        FindAll(in evidence, roles, static (long time, HeldRoles roles, out PlanDay day) => roles.InEffectAt(time, isPrimary: false, out day));
    }

    /// <summary>All runs of concurrent roles, whether sessions can be formed from them or not.</summary>
    internal void FindWhateverTheBasis(in EvidenceSlice evidence, HeldRoles roles)
    {
        Prepare(roles.Count);
        FindAll(in evidence, roles, static (long time, HeldRoles roles, out PlanDay day) => roles.InEffectAt(time, isPrimary: false, out day));
    }

    /// <summary>The runs of messages that no concurrent role has, under the primary role of their business day; none where that is missing too.</summary>
    internal void FindWithoutConcurrentRole(in EvidenceSlice evidence, HeldRoles roles)
    {
        Prepare(roles.Count);
        FindAll(in evidence, roles, static (long time, HeldRoles roles, out PlanDay day) =>
            roles.InEffectAt(time, isPrimary: false, out day) >= 0 ? -1 : roles.InEffectAt(time, isPrimary: true, out day));
    }

    private void FindAll(in EvidenceSlice evidence, HeldRoles roles, OwnerOfMessage ownerOf)
    {
        for (int i = 0; i < evidence.MessageAt.Length; i++)
        {
            long time = evidence.MessageAt[i];
            if (evidence.Senders[i] != MessageSender.Auto && ownerOf(time, roles, out var day) is >= 0 and int owner)
            {
                Take(ref _current[owner], owner, day, time, evidence.Senders[i] == MessageSender.Employee);
            }
        }

        for (int i = 0; i < roles.Count; i++)
        {
            End(_current[i], i);
        }
    }

    /// <summary>The same with one concurrent role, which is what most people have: it owns every message of a day on which it is held.</summary>
    private void FindOfOne(in EvidenceSlice evidence, HeldRoles roles, int held)
    {
        ref readonly var role = ref roles[held];
        var current = new Current { GoesOnTo = -1 };
        var day = default(PlanDay);
        bool isHeld = false;
        long validTo = long.MinValue;
        var times = evidence.MessageAt;
        var senders = evidence.Senders;
        for (int i = 0; i < times.Length && i < senders.Length; i++)
        {
            if (times[i] >= validTo)
            {
                day = roles.DayAt(held, times[i]);
                validTo = day.NextStart;
                isHeld = role.Contains(day.Day);
            }

            if (isHeld && senders[i] != MessageSender.Auto)
            {
                Take(ref current, held, day, times[i], senders[i] == MessageSender.Employee);
            }
        }

        End(current, held);
    }

    /// <summary>Whether on any day with messages sessions can be formed from them.</summary>
    private static bool AreAskedFor(in EvidenceSlice evidence, HeldRoles roles, int held)
    {
        var times = evidence.MessageAt;
        if (times.Length == 0)
        {
            return false;
        }

        var span = roles.DayAt(held, times[0]).Span;
        while (span.Plan.Basis == SessionBasis.Punches && span.End <= times[times.Length - 1])
        {
            span = roles.DayAt(held, span.End).Span;
        }

        return span.Plan.Basis != SessionBasis.Punches;
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
            _current[i] = new Current { GoesOnTo = -1 };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(ref Current current, int held, PlanDay day, long time, bool isAnswer)
    {
        if (time > current.GoesOnTo)
        {
            End(current, held);
            current = new Current { First = day, Start = time, LastAnswer = -1 };
        }

        current.GoesOnTo = Nanoseconds.Sum(time, day.Plan.MaxIdle);
        current.LastAnswer = isAnswer ? time : current.LastAnswer;
    }

    private void End(in Current current, int held)
    {
        if (current is { First.Span: not null, LastAnswer: >= 0 })
        {
            _runs[held].Add(new Run(current.First, current.Start, Nanoseconds.Sum(current.LastAnswer, current.First.Plan.Tail)));
        }
    }

    /// <summary>Which of the person's roles a message of some time belongs to; negative for none.</summary>
    private delegate int OwnerOfMessage(long time, HeldRoles roles, out PlanDay day);

    /// <summary>The run that goes on; without a span before the first message.</summary>
    private struct Current
    {
        internal PlanDay First;
        internal long Start;

        /// <summary>The last time at which a message belongs to it.</summary>
        internal long GoesOnTo;
        internal long LastAnswer;
    }
}
