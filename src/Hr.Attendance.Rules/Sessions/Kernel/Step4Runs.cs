using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 4: messages become runs of activity.
// A run is made of the employee's own messages alone: a customer who writes for hours makes nobody work. It goes on as long as the next message
// comes within the idle time of the one before, and ends a tail after the last one. Reading a question is work too, so a run begins with the
// turn that its first message answers, but only a little before that message (the lead). Messages come in order of time, so each role needs
// only the run that is open. A message that states a role is that role's, whatever its sessions are formed from; most state none. Where policy forms
// sessions from punches alone, the messages are not even looked at.

/// <summary>A run of messages.</summary>
/// <param name="Day">The business day of its first message.</param>
/// <param name="Start">When it begins: with its first message, or a little before it.</param>
/// <param name="FirstMessage">The time of its first message.</param>
/// <param name="End">Its last message, and the tail.</param>
internal readonly record struct Run(PlanDay Day, long Start, long FirstMessage, long End);

/// <summary>The time of a run before its first message, in which the question lies that the message answers.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Start">When the run begins.</param>
/// <param name="FirstMessage">When its first message was sent.</param>
internal readonly record struct RunLead(int Held, long Start, long FirstMessage);

/// <summary>The activity runs of one employee after another, those of each role by start. Not thread-safe.</summary>
internal sealed class RunList
{
    private List<Run>[] _runs = [];
    private Current[] _current = [];

    /// <summary>For each role that messages state, its number among those that the person holds; negative for one that is never held.</summary>
    private int[] _stated = [];

    /// <summary>For each role that messages state, those that state it while it is not held: the first, the last and their number.</summary>
    private (int First, int Last, int Count)[] _notHeld = [];

    /// <summary>The runs of one of the person's roles.</summary>
    internal List<Run> Of(int held) => _runs[held];

    /// <summary>
    /// Cuts an employee's messages into the runs that sessions can be formed from: each message belongs to the concurrent role that it states, else to
    /// the first one in effect whose sessions are not formed from punches alone.
    /// </summary>
    internal void Find(in EvidenceSlice evidence, TurnList turns, HeldRoles roles, FindingList findings)
    {
        Prepare(roles.Count);
        if (evidence.MessageRoles.IsEmpty && roles.OnlyConcurrent is >= 0 and int held)
        {
            if (AreAskedFor(in evidence, roles, held))
            {
                FindOfOne(in evidence, turns, roles, held);
            }

            return;
        }

        FindAll(in evidence, turns, roles, FirstByMessages);
        TellOfRolesNotHeld(in evidence, findings);
    }

    /// <summary>All runs of concurrent roles, whether sessions can be formed from them or not.</summary>
    internal void FindWhateverTheBasis(in EvidenceSlice evidence, TurnList turns, HeldRoles roles)
    {
        Prepare(roles.Count);
        FindAll(in evidence, turns, roles, static (long time, HeldRoles roles, out PlanDay day) =>
            FirstByMessages(time, roles, out day) is >= 0 and int held ? held : roles.InEffectAt(time, isPrimary: false, out day));
    }

    /// <summary>The runs of messages that no concurrent role has, under the primary role of their business day; none where that is missing too.</summary>
    internal void FindWithoutConcurrentRole(in EvidenceSlice evidence, TurnList turns, HeldRoles roles)
    {
        Prepare(roles.Count);
        FindAll(in evidence, turns, roles, static (long time, HeldRoles roles, out PlanDay day) =>
            roles.InEffectAt(time, isPrimary: false, out day) >= 0 ? -1 : roles.InEffectAt(time, isPrimary: true, out day), statedRolesCount: false);
    }

    private void TellOfRolesNotHeld(in EvidenceSlice evidence, FindingList findings)
    {
        for (int role = 0; role < evidence.RolesOfMessages.Count && !evidence.MessageRoles.IsEmpty; role++)
        {
            if (_notHeld[role].Count > 0)
            {
                findings.Add(FindingKind.MessagesForRoleNotHeld, _notHeld[role].First, _notHeld[role].Last, role, _notHeld[role].Count);
            }
        }
    }

    private void LearnStated(IReadOnlyList<string> names, HeldRoles roles)
    {
        if (_stated.Length < names.Count)
        {
            (_stated, _notHeld) = (new int[names.Count], new (int First, int Last, int Count)[names.Count]);
        }

        Array.Clear(_notHeld, 0, names.Count);

        for (int i = 0; i < names.Count; i++)
        {
            _stated[i] = roles.NumberOf(names[i]);
        }
    }

    /// <summary>The first concurrent role in effect whose sessions are not formed from punches alone; negative for none.</summary>
    private static int FirstByMessages(long time, HeldRoles roles, out PlanDay day)
    {
        for (int i = 0; i < roles.Count; i++)
        {
            if (!roles[i].IsPrimary)
            {
                day = roles.DayAt(i, time);
                if (roles[i].Contains(day.Day) && day.Plan.Basis != SessionBasis.Punches)
                {
                    return i;
                }
            }
        }

        day = default;
        return -1;
    }

    private void FindAll(in EvidenceSlice evidence, TurnList turns, HeldRoles roles, OwnerOfMessage ownerOf, bool statedRolesCount = true)
    {
        var statedBy = statedRolesCount ? evidence.MessageRoles : default;
        if (!statedBy.IsEmpty)
        {
            LearnStated(evidence.RolesOfMessages, roles);
        }

        for (int i = 0; i < evidence.MessageAt.Length; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                long time = evidence.MessageAt[i];
                int owner = !statedBy.IsEmpty && statedBy[i] is >= 0 and int stated
                    ? roles.ConcurrentAt(time, _stated[stated], out var day)
                    : ownerOf(time, roles, out day);
                if (owner >= 0)
                {
                    Take(ref _current[owner], owner, day, i, time, turns);
                }
                else if (!statedBy.IsEmpty && statedBy[i] is >= 0 and int notHeld && !roles.IsHeldAt(time, _stated[notHeld]))
                {
                    ref var some = ref _notHeld[notHeld];
                    some = (some.Count == 0 ? i : some.First, i, some.Count + 1);
                }
            }
        }

        for (int i = 0; i < roles.Count; i++)
        {
            End(ref _current[i], i);
        }
    }

    /// <summary>The same with one concurrent role, which is what most people have: it owns every message of a day on which it is held.</summary>
    private void FindOfOne(in EvidenceSlice evidence, TurnList turns, HeldRoles roles, int held)
    {
        ref readonly var role = ref roles[held];
        ref var current = ref _current[held];
        var day = default(PlanDay);
        bool isOwner = false;
        long validTo = long.MinValue;
        var times = evidence.MessageAt;
        var senders = evidence.Senders;
        for (int i = 0; i < times.Length && i < senders.Length; i++)
        {
            if (senders[i] != MessageSender.Employee)
            {
                continue;
            }

            if (times[i] >= validTo)
            {
                day = roles.DayAt(held, times[i]);
                validTo = day.NextStart;
                isOwner = role.Contains(day.Day) && day.Plan.Basis != SessionBasis.Punches;
            }

            if (isOwner)
            {
                Take(ref current, held, day, i, times[i], turns);
            }
        }

        End(ref current, held);
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
            _current[i] = new Current { GoesOnTo = -1, EndBefore = long.MinValue };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(ref Current current, int held, PlanDay day, int message, long time, TurnList turns)
    {
        if (time > current.GoesOnTo)
        {
            Begin(ref current, held, day, message, time, turns);
        }

        current.GoesOnTo = Nanoseconds.Sum(time, day.Plan.MaxIdle);
        current.Last = time;
    }

    private void Begin(ref Current current, int held, PlanDay day, int message, long time, TurnList turns)
    {
        End(ref current, held);
        long start = turns.StartOfAnswered(message) is >= 0 and long asked
            ? Math.Min(Math.Max(Math.Max(asked, time - day.Plan.Lead), Math.Max(day.Start, current.EndBefore)), time)
            : time;
        current = new Current { Day = day, Start = start, FirstMessage = time };
    }

    private void End(ref Current current, int held)
    {
        if (current.Day.Span is not null)
        {
            current.EndBefore = Nanoseconds.Sum(current.Last, current.Day.Plan.Tail);
            _runs[held].Add(new Run(current.Day, current.Start, current.FirstMessage, current.EndBefore));
        }
    }

    /// <summary>Which of the person's roles a message of some time belongs to; negative for none.</summary>
    private delegate int OwnerOfMessage(long time, HeldRoles roles, out PlanDay day);

    /// <summary>The run that goes on; without a span before the first message.</summary>
    private struct Current
    {
        internal PlanDay Day;
        internal long Start;
        internal long FirstMessage;

        /// <summary>The last time at which a message belongs to it.</summary>
        internal long GoesOnTo;
        internal long Last;

        /// <summary>The end of the run before.</summary>
        internal long EndBefore;
    }
}
