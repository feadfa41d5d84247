using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules.Evidence;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// [1] The pairs of one person's punches after the other's, of each role, which never overlap within it. Times are seconds since
/// <see cref="SessionAggregation.Origin"/>.
/// </summary>
internal sealed class PunchPairing(GroupMonth month)
{
    private const int None = 0;
    private const int MaxOpen = 16 * Hour;
    private const int MaxIdle = 30 * Minute;
    private const int RepeatWithin = Minute;
    private const int ActivityTail = 2 * Minute;

    /// <summary>All punches in.</summary>
    private int[] _ins = [];

    /// <summary>The pairs of the primary role, by time.</summary>
    internal Pairs Primary { get; } = new();

    /// <summary>The pairs of the concurrent role, by time.</summary>
    internal Pairs Online { get; } = new();

    /// <summary>
    /// [1] An in waits for its out, one for each role. An out that comes too late, or finds nothing open, closes nothing; since any later one
    /// comes too late as well, the in simply goes on waiting, for the next in or the end to have it repaired. Of repetitions only an in after an in
    /// would change anything.
    /// </summary>
    internal void Pair(int from, int to, int firstMessage, int endOfMessages)
    {
        var columns = month.Punches;
        var ats = columns.At.AsSpan(from, to - from);
        var kinds = columns.Kind.AsSpan(from, to - from);
        var roles = columns.Role.AsSpan(from, to - from);
        Primary.Begin(to - from);
        Online.Begin(to - from);
        if (_ins.Length < to - from)
        {
            _ins = new int[2 * (to - from)];
        }

        // An open in is its place among all punches in, from 1.
        var ins = _ins;
        int count = 0;
        int openPrimary = None;
        int openOnline = None;
        unchecked
        {
            for (int i = 0; i < ats.Length && i < kinds.Length && i < roles.Length; i++)
            {
                int at = (int)(ats[i] - SessionAggregation.Origin);
                bool isOnline = roles[i] == GroupMonth.OnlineService;
                ref int open = ref isOnline ? ref openOnline : ref openPrimary;
                var pairs = isOnline ? Online : Primary;
                if (kinds[i] == PunchKind.In)
                {
                    if (open != None && at - ins[open - 1] <= RepeatWithin)
                    {
                        continue;
                    }

                    ins[count++] = at;
                    if (open != None)
                    {
                        Repair(pairs, ins.AsSpan(open - 1, count - open + 1), firstMessage, endOfMessages);
                    }

                    open = count;
                }
                else if (open != None && at - ins[open - 1] <= MaxOpen)
                {
                    pairs.Add(ins[open - 1], at);
                    open = None;
                }
            }
        }

        if (openPrimary != None)
        {
            Repair(Primary, ins.AsSpan(openPrimary - 1, count - openPrimary + 1), firstMessage, endOfMessages);
        }

        if (openOnline != None)
        {
            Repair(Online, ins.AsSpan(openOnline - 1, count - openOnline + 1), firstMessage, endOfMessages);
        }
    }

    /// <summary>
    /// [1] An in without an out ends where the person's own messages break off, before the next in of any role; it is dropped where there is none.
    /// </summary>
    /// <param name="pairs">The pairs of its role.</param>
    /// <param name="ins">The in and those that follow it.</param>
    /// <param name="firstMessage">The first of the person's messages.</param>
    /// <param name="endOfMessages">The end of them.</param>
    private void Repair(Pairs pairs, ReadOnlySpan<int> ins, int firstMessage, int endOfMessages)
    {
        unchecked
        {
            int start = ins[0];
            int latest = start + MaxOpen;
            int following = ins[1..].IndexOfAnyExcept(start);
            int nextIn = following < 0 ? int.MaxValue : ins[1 + following];
            long[] ats = month.Messages.At;
            int low = firstMessage;
            int high = endOfMessages;
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                if (ats[middle] < start + SessionAggregation.Origin)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            int last = start;
            bool isActive = false;
            for (int i = low; i < endOfMessages && last <= latest; i++)
            {
                int at = (int)(ats[i] - SessionAggregation.Origin);
                if (at >= nextIn || at - last > MaxIdle)
                {
                    break;
                }

                if (month.Messages.Sender[i] == MessageSender.Employee)
                {
                    (last, isActive) = (at, true);
                }
            }

            if (isActive)
            {
                pairs.Add(start, Math.Min(last + ActivityTail, Math.Min(nextIn, latest)));
            }
        }
    }

    /// <summary>The pairs of one role, by time.</summary>
    internal sealed class Pairs
    {
        private (int Start, int End)[] _pairs = new (int, int)[256];

        internal int Count { get; private set; }

        internal (int Start, int End) this[int index] => _pairs[index];

        internal void Begin(int capacity)
        {
            Count = 0;
            if (_pairs.Length < capacity)
            {
                _pairs = new (int, int)[2 * capacity];
            }
        }

        internal void Add(int start, int end) => _pairs[Count++] = (start, end);
    }
}
