using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules.Evidence;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// The first half of the hand-written loop: from the columns to sessions with what was counted in them. It goes once through the punches and
/// once through the messages of each person, then once through the ratings, and allocates nothing but its buffers, which it keeps.
/// </summary>
/// <remarks>
/// It does exactly what the policies of <see cref="GroupPolicies"/> ask and nothing else; numbers in brackets are the steps of docs/contract.md.
/// What they never ask for, it leaves out: activity runs, schedules, away time, merge gaps, assignments that change, other zones, active time.
/// All arithmetic is in whole seconds, in ints, from an origin a day before the month, so that 0 can mean "none".
/// </remarks>
internal sealed class SessionAggregation
{
    /// <summary>What times are counted from, as Unix seconds: a local midnight before the month.</summary>
    internal const long Origin = FirstMidnight - DayLength;

    private const int MaxOpen = 16 * Hour;
    private const int ActivityTail = 2 * Minute;
    private const int WindowStart = 18 * Hour;
    private const int WindowEnd = 26 * Hour;

    private readonly GroupMonth _month;
    private readonly BranchThresholds[] _thresholds;
    private readonly ConversationState[] _conversations;

    // The pairs of one person, each role by time; they never overlap within a role.
    private readonly Pairs _primary = new();
    private readonly Pairs _online = new();

    private SessionAggregate[] _sessions = new SessionAggregate[1024];
    private int _count;

    internal SessionAggregation(GroupMonth month)
    {
        _month = month;
        _thresholds = BranchThresholds.Of(month);
        _conversations = new ConversationState[month.Conversations];
    }

    /// <summary>Works out the sessions, by employee, then by start.</summary>
    /// <returns>The sessions, in a buffer that the next call uses again.</returns>
    internal Span<SessionAggregate> Run()
    {
        _count = 0;
        Array.Clear(_conversations);
        int punch = 0;
        int message = 0;
        for (int employee = 0; employee < _month.People; employee++)
        {
            int firstPunch = punch;
            int firstMessage = message;
            punch = EndOf(_month.Punches.Employee, punch, employee);
            message = EndOf(_month.Messages.Employee, message, employee);
            int firstSession = _count;
            PairPunches(firstPunch, punch, firstMessage, message);
            FormSessions(employee);
            CountTurns(employee, firstMessage, message, firstSession, _thresholds[_month.Branches[employee]].Window);
        }

        AddRatings();
        return _sessions.AsSpan(0, _count);
    }

    private static int EndOf(int[] employees, int from, int employee)
    {
        while ((uint)from < (uint)employees.Length && employees[from] == employee)
        {
            from++;
        }

        return from;
    }

    /// <summary>
    /// [1] An in waits for its out, one for each role. An out that comes too late, or finds nothing open, closes nothing; since any later one
    /// comes too late as well, the in simply goes on waiting, for the next in or the end to have it repaired.
    /// </summary>
    private void PairPunches(int from, int to, int firstMessage, int endOfMessages)
    {
        const int None = 0;
        var columns = _month.Punches;
        var ats = columns.At.AsSpan(from, to - from);
        var kinds = columns.Kind.AsSpan(from, to - from);
        var roles = columns.Role.AsSpan(from, to - from);
        _primary.Begin(to - from);
        _online.Begin(to - from);
        int openPrimary = None;
        int openOnline = None;
        unchecked
        {
            for (int i = 0; i < ats.Length && i < kinds.Length && i < roles.Length; i++)
            {
                int at = (int)(ats[i] - Origin);
                bool isOnline = roles[i] == GroupMonth.OnlineService;
                ref int open = ref isOnline ? ref openOnline : ref openPrimary;
                var pairs = isOnline ? _online : _primary;
                if (kinds[i] == PunchKind.In)
                {
                    if (open != None)
                    {
                        Repair(pairs, open, at, firstMessage, endOfMessages);
                    }

                    open = at;
                }
                else if (open != None && at - open <= MaxOpen)
                {
                    pairs.Add(open, at);
                    open = None;
                }
            }
        }

        if (openPrimary != None)
        {
            Repair(_primary, openPrimary, int.MaxValue, firstMessage, endOfMessages);
        }

        if (openOnline != None)
        {
            Repair(_online, openOnline, int.MaxValue, firstMessage, endOfMessages);
        }
    }

    /// <summary>[1] An in without an out ends after the person's last own message in reach, and is dropped where there is none.</summary>
    private void Repair(Pairs pairs, int start, int nextIn, int firstMessage, int endOfMessages)
    {
        unchecked
        {
            long[] ats = _month.Messages.At;
            long limit = Math.Min(nextIn - 1, start + MaxOpen) + Origin;
            int low = firstMessage;
            int high = endOfMessages;
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                if (ats[middle] <= limit)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            for (int i = low - 1; i >= firstMessage && ats[i] >= start + Origin; i--)
            {
                if (_month.Messages.Sender[i] == MessageSender.Employee)
                {
                    pairs.Add(start, Math.Min((int)(ats[i] - Origin) + ActivityTail, nextIn));
                    return;
                }
            }
        }
    }

    /// <summary>
    /// [6, 7] From each online pair what lies within a window and outside primary time; pieces that touch are one session. All three are in
    /// order of time, so primary time is gone through once.
    /// </summary>
    private void FormSessions(int employee)
    {
        int first = _count;
        if (_count + (2 * _online.Count) + _primary.Count > _sessions.Length)
        {
            Array.Resize(ref _sessions, 2 * (_sessions.Length + (2 * _online.Count) + _primary.Count));
        }

        unchecked
        {
            int taken = 0;
            for (int i = 0; i < _online.Count; i++)
            {
                var (start, end) = _online[i];
                for (int midnight = FirstWindow(start); midnight + WindowStart < end; midnight += DayLength)
                {
                    int from = Math.Max(start, midnight + WindowStart);
                    int to = Math.Min(end, midnight + WindowEnd);
                    while (taken < _primary.Count && _primary[taken].End <= from)
                    {
                        taken++;
                    }

                    for (int next = taken; next < _primary.Count && _primary[next].Start < to; next++)
                    {
                        AddPiece(employee, first, from, _primary[next].Start);
                        from = _primary[next].End;
                    }

                    AddPiece(employee, first, from, to);
                }
            }
        }
    }

    /// <summary>The midnight of the first day whose window ends after a time.</summary>
    private static int FirstWindow(int time) => unchecked((time - (WindowEnd - DayLength)) / DayLength * DayLength);

    private void AddPiece(int employee, int first, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        if (_count > first && _sessions[_count - 1].End == from)
        {
            _sessions[_count - 1].End = to;
            return;
        }

        _sessions[_count++] = new SessionAggregate { Employee = employee, Start = from, End = to };
    }

    /// <summary>
    /// [3, 8] Turns and their answers. A turn is judged at once where its answer can be asked for, and else only when it comes in time. This
    /// is the innermost loop, five sixths of all records, and therefore in one piece.
    /// </summary>
    private void CountTurns(int employee, int from, int to, int firstSession, int window)
    {
        var columns = _month.Messages;
        var ats = columns.At.AsSpan(from, to - from);
        var senders = columns.Sender.AsSpan(from, to - from);
        var codes = columns.Conversation.AsSpan(from, to - from);
        var conversations = _conversations;
        var sessions = _sessions.AsSpan(firstSession, _count - firstSession);
        int current = 0;
        unchecked
        {
            int waiter = employee + 1;
            for (int i = 0; i < ats.Length && i < senders.Length && i < codes.Length; i++)
            {
                var sender = senders[i];
                if (sender == MessageSender.Auto)
                {
                    continue;
                }

                ref var conversation = ref conversations[codes[i]];
                bool isWaiting = conversation.Waiter == waiter;
                if (isWaiting == (sender == MessageSender.Customer))
                {
                    // A further question before the answer, or an answer to nothing.
                    continue;
                }

                int at = (int)(ats[i] - Origin);
                if (isWaiting)
                {
                    conversation.Waiter = 0;
                    if (conversation.Session >= 0 && at - conversation.Start <= window)
                    {
                        ref var session = ref sessions[conversation.Session - firstSession];
                        session.InTime++;
                        session.Judged += conversation.Start > session.End - window ? 1 : 0;
                    }

                    continue;
                }

                while (current < sessions.Length && sessions[current].End <= at)
                {
                    current++;
                }

                conversation.Waiter = waiter;
                conversation.Start = at;
                conversation.Session = -1;
                if (current < sessions.Length && sessions[current].Start <= at)
                {
                    conversation.Session = firstSession + current;
                    sessions[current].Judged += at <= sessions[current].End - window ? 1 : 0;
                }

                // Of two people with a last turn at one time it is the earlier one's, who has the lower id and comes first.
                if (at > conversation.LastStart)
                {
                    conversation.LastStart = at;
                    conversation.LastSession = conversation.Session;
                }
            }
        }
    }

    /// <summary>[8] Each rating goes to the session of the last turn of its conversation, over everybody.</summary>
    private void AddRatings()
    {
        var ratings = _month.Ratings;
        unchecked
        {
            for (int i = 0; i < ratings.Count; i++)
            {
                ref readonly var conversation = ref _conversations[ratings.Conversation[i]];
                if (conversation.LastStart > 0 && conversation.LastSession >= 0)
                {
                    // Whole scores, on scales of which twenty is a multiple; anything else is not in this month.
                    int min = (int)ratings.Min[i];
                    ref var session = ref _sessions[conversation.LastSession];
                    session.Ratings++;
                    session.RatingSum += ((int)ratings.Score[i] - min) * SessionAggregate.RatingSteps / ((int)ratings.Max[i] - min);
                }
            }
        }
    }

    /// <summary>Where a conversation stands: whether its customer waits for somebody, and its last turn over everybody.</summary>
    private struct ConversationState
    {
        /// <summary>The employee for whom the customer waits, plus one; 0 for nobody.</summary>
        internal int Waiter;

        /// <summary>Since when.</summary>
        internal int Start;

        /// <summary>The session in which the customer began to wait; -1 for none.</summary>
        internal int Session;

        /// <summary>The start of the last turn; 0 before there is one.</summary>
        internal int LastStart;

        /// <summary>Its session; -1 for none.</summary>
        internal int LastSession;
    }

    /// <summary>The pairs of one role, by time.</summary>
    private sealed class Pairs
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
