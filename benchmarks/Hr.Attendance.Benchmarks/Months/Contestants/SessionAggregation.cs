using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules.Evidence;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// The first half of the hand-written loop: from the columns to sessions with what was counted in them. It goes person by person, once through
/// the punches, the messages and the ratings of each, and allocates nothing but its buffers, which it keeps.
/// </summary>
/// <remarks>
/// It does exactly what the policies of <see cref="GroupPolicies"/> ask and nothing else; numbers in brackets are the steps of docs/contract.md.
/// What they never ask for, it leaves out: activity runs, schedules, away time, assignments that change, other zones, active time. It knows the
/// data besides: each conversation is one person's, is over within minutes, has two turns at most, is rated when it is over, and nobody closes it;
/// the codes of conversations go up from person to person. All arithmetic is in whole seconds, in ints, from an origin a day before the month, so
/// that 0 can mean "none".
/// </remarks>
internal sealed class SessionAggregation
{
    /// <summary>What times are counted from, as Unix seconds: a local midnight before the month.</summary>
    internal const long Origin = FirstMidnight - DayLength;

    private const int None = 0;
    private const int MergeGap = 10 * Minute;
    private const int OffDutyGrace = 5 * Minute;
    private const int ClosingRemark = 10 * Minute;
    private const int Lapse = 12 * Hour;
    private const int WindowStart = 18 * Hour;
    private const int WindowEnd = 26 * Hour;

    private readonly GroupMonth _month;
    private readonly BranchThresholds[] _thresholds;

    private readonly PunchPairing _punches;

    /// <summary>The pieces of one person's sessions, by time.</summary>
    private Piece[] _pieces = new Piece[256];
    private int _pieceCount;

    /// <summary>Where each conversation of one person stands, from the person's first code on.</summary>
    private ConversationState[] _conversations = new ConversationState[1024];

    private SessionAggregate[] _sessions = new SessionAggregate[1024];
    private int _count;

    internal SessionAggregation(GroupMonth month)
    {
        _month = month;
        _punches = new PunchPairing(month);
        _thresholds = BranchThresholds.Of(month);
    }

    /// <summary>Works out the sessions, by employee, then by start.</summary>
    /// <returns>The sessions, in a buffer that the next call uses again.</returns>
    internal Span<SessionAggregate> Run()
    {
        _count = 0;
        var (punch, message, rating, conversation) = (0, 0, 0, 0);
        for (int employee = 0; employee < _month.People; employee++)
        {
            var (firstPunch, firstMessage) = (punch, message);
            punch = EndOf(_month.Punches.Employee, punch, employee);
            message = EndOf(_month.Messages.Employee, message, employee);
            _punches.Pair(firstPunch, punch, firstMessage, message);
            FormSessions(employee);
            int window = _thresholds[_month.Branches[employee]].Window;
            int end = CountTurns(firstMessage, message, conversation, window);
            CountUnanswered(end - conversation, window);
            rating = AddRatings(rating, conversation, end);
            _conversations.AsSpan(0, end - conversation).Clear();
            conversation = end;
        }

        return _sessions.AsSpan(0, _count);
    }

    private static int EndOf(int[] employees, int from, int employee)
    {
        int length = employees.AsSpan(from).IndexOfAnyExcept(employee);
        return length < 0 ? employees.Length : from + length;
    }

    /// <summary>
    /// [6, 7] From each online pair what lies within a window and outside primary time; pieces that are close are one session. All three are in
    /// order of time, so primary time is gone through once.
    /// </summary>
    private void FormSessions(int employee)
    {
        var (primary, online) = (_punches.Primary, _punches.Online);
        int first = _count;
        int most = (2 * online.Count) + primary.Count;
        if (_count + most > _sessions.Length)
        {
            Array.Resize(ref _sessions, 2 * (_sessions.Length + most));
        }

        if (most >= _pieces.Length)
        {
            _pieces = new Piece[2 * most];
        }

        unchecked
        {
            _pieceCount = 0;
            int taken = 0;
            for (int i = 0; i < online.Count; i++)
            {
                var (start, end) = online[i];
                for (int midnight = FirstWindow(start); midnight + WindowStart < end; midnight += DayLength)
                {
                    int from = Math.Max(start, midnight + WindowStart);
                    int to = Math.Min(end, midnight + WindowEnd);
                    while (taken < primary.Count && primary[taken].End <= from)
                    {
                        taken++;
                    }

                    for (int next = taken; next < primary.Count && primary[next].Start < to; next++)
                    {
                        AddPiece(employee, first, from, primary[next].Start);
                        from = primary[next].End;
                    }

                    AddPiece(employee, first, from, to);
                }
            }

            // A piece that never comes, so that whoever looks for the next one always finds one.
            _pieces[_pieceCount] = new Piece { Start = int.MaxValue, End = int.MaxValue, Before = EndOfDuty() };
        }
    }

    /// <summary>The midnight of the first day whose window ends after a time.</summary>
    private static int FirstWindow(int time) => unchecked((time - (WindowEnd - DayLength)) / DayLength * DayLength);

    /// <summary>The time on duty in all pieces so far.</summary>
    private int EndOfDuty() => _pieceCount == 0 ? 0 : _pieces[_pieceCount - 1].DutyAt(_pieces[_pieceCount - 1].End);

    private void AddPiece(int employee, int first, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        unchecked
        {
            if (_count > first && from - _sessions[_count - 1].End <= MergeGap)
            {
                _sessions[_count - 1].End = to;
                _sessions[_count - 1].Net += to - from;
            }
            else
            {
                _sessions[_count++] = new SessionAggregate { Employee = employee, Start = from, End = to, Net = to - from };
            }

            _pieces[_pieceCount] = new Piece { Start = from, End = to, Before = EndOfDuty(), Session = _count - 1 };
            _pieceCount++;
        }
    }

    /// <summary>
    /// [3, 8] Turns and their answers; a turn counts when it is answered. This is the innermost loop, five sixths of all records, and therefore in
    /// one piece.
    /// </summary>
    /// <returns>The code after the person's last conversation.</returns>
    private int CountTurns(int from, int to, int firstCode, int window)
    {
        var columns = _month.Messages;
        var ats = columns.At.AsSpan(from, to - from);
        var senders = columns.Sender.AsSpan(from, to - from);
        var codes = columns.Conversation.AsSpan(from, to - from);
        var pieces = _pieces;
        var conversations = _conversations;
        int current = 0;
        int lastCode = firstCode - 1;
        unchecked
        {
            for (int i = 0; i < ats.Length && i < senders.Length && i < codes.Length; i++)
            {
                var sender = senders[i];
                if (sender == MessageSender.Auto)
                {
                    continue;
                }

                int code = codes[i];
                if (code > lastCode)
                {
                    lastCode = code;
                    if (code - firstCode >= conversations.Length)
                    {
                        Array.Resize(ref _conversations, 2 * (code - firstCode));
                        conversations = _conversations;
                    }
                }

                ref var conversation = ref conversations[code - firstCode];
                int at = (int)(ats[i] - Origin);
                while (pieces[current].End <= at)
                {
                    current++;
                }

                ref readonly var piece = ref pieces[current];
                if (sender == MessageSender.Customer)
                {
                    // A further question before the answer is no goodbye.
                    conversation.HasMore = conversation.Asked != None;
                    if (conversation.Asked == None)
                    {
                        conversation.Asked = at;
                        conversation.Duty = piece.DutyAt(at);
                        conversation.Piece = piece.Start <= at ? current : Piece.None;
                    }
                }
                else
                {
                    if (conversation.Asked != None)
                    {
                        Answer(ref conversation, pieces, current, at, window);
                        conversation.Asked = None;
                    }

                    conversation.Answered = at;
                }
            }
        }

        return lastCode + 1;
    }

    /// <summary>[8] A turn in time counts where its answer lies or else where it began; one that came too late where its time was up.</summary>
    private void Answer(ref ConversationState conversation, Piece[] pieces, int current, int at, int window)
    {
        unchecked
        {
            ref readonly var piece = ref pieces[current];
            bool isAnsweredOnDuty = piece.Start <= at;
            if (!isAnsweredOnDuty && conversation.Piece < 0)
            {
                return;
            }

            if (piece.DutyAt(at) - conversation.Duty <= window)
            {
                int session = isAnsweredOnDuty ? piece.Session : pieces[conversation.Piece].Session;
                conversation.Session = session + 1;
                ref var counted = ref _sessions[session];
                counted.Judged++;
                counted.InTime++;
            }
            else if (conversation.Piece < 0)
            {
                // Nobody is blamed for what began off duty.
                conversation.Session = piece.Session + 1;
            }
            else
            {
                CountExpired(ref conversation, window);
            }
        }
    }

    /// <summary>[8] A turn whose time was up counts where that was; it is judged unless it may have been a goodbye.</summary>
    private void CountExpired(ref ConversationState conversation, int window)
    {
        unchecked
        {
            int piece = conversation.Piece;
            while (_pieces[piece].DutyAt(_pieces[piece].End) - conversation.Duty <= window)
            {
                piece++;
            }

            conversation.Session = _pieces[piece].Session + 1;
            _sessions[_pieces[piece].Session].Judged += conversation.IsGoodbye ? 0 : 1;
        }
    }

    /// <summary>[8] Who is never answered waits on duty until the turn lapses; the few that are left are gone through at the end.</summary>
    private void CountUnanswered(int conversations, int window)
    {
        unchecked
        {
            foreach (ref var conversation in _conversations.AsSpan(0, conversations))
            {
                if (conversation.Asked == None || conversation.Piece < 0)
                {
                    continue;
                }

                // Between two evenings lie more than twelve hours, so that it does not matter with which message those begin.
                int piece = conversation.Piece;
                while (_pieces[piece + 1].Start < conversation.Asked + Lapse)
                {
                    piece++;
                }

                int waited = _pieces[piece].DutyAt(_pieces[piece].End) - conversation.Duty;
                if (waited > window)
                {
                    CountExpired(ref conversation, window);
                    continue;
                }

                int session = _pieces[conversation.Piece].Session;
                conversation.Session = session + 1;
                _sessions[session].Judged += waited >= OffDutyGrace && !conversation.IsGoodbye ? 1 : 0;
            }
        }
    }

    /// <summary>[8] Each rating goes to the session that has the last turn of its conversation which any session has.</summary>
    /// <returns>The first rating of the next person.</returns>
    private int AddRatings(int rating, int firstCode, int endOfCodes)
    {
        const int StepsOfFour = SessionAggregate.RatingSteps / 4;
        const int StepsOfTen = SessionAggregate.RatingSteps / 10;
        var ratings = _month.Ratings;
        unchecked
        {
            for (; rating < ratings.Count && ratings.Conversation[rating] < endOfCodes; rating++)
            {
                int session = _conversations[ratings.Conversation[rating] - firstCode].Session - 1;
                if (session >= 0)
                {
                    // Whole scores, on scales of four and of ten steps; anything else is not in this month.
                    int min = (int)ratings.Min[rating];
                    ref var counted = ref _sessions[session];
                    counted.Ratings++;
                    counted.RatingSum += ((int)ratings.Score[rating] - min) * ((int)ratings.Max[rating] - min == 4 ? StepsOfFour : StepsOfTen);
                }
            }
        }

        return rating;
    }

    /// <summary>A piece of a session. The time on duty is counted over all pieces of a person.</summary>
    private struct Piece
    {
        internal const int None = -1;

        internal int Start;
        internal int End;

        /// <summary>The time on duty before it.</summary>
        internal int Before;

        internal int Session;

        /// <summary>The time on duty up to a time that is not after it.</summary>
        internal readonly int DutyAt(int time) => unchecked(Before + Math.Max(time - Start, 0));
    }

    /// <summary>Where a conversation stands.</summary>
    private struct ConversationState
    {
        /// <summary>Since when the customer waits; 0 where nobody does.</summary>
        internal int Asked;

        /// <summary>The time on duty before that.</summary>
        internal int Duty;

        /// <summary>The piece in which the customer began to wait; negative for none.</summary>
        internal int Piece;

        /// <summary>When the employee wrote last; 0 for never.</summary>
        internal int Answered;

        /// <summary>The session, from 1, of the last turn that has one; 0 for none.</summary>
        internal int Session;

        /// <summary>Whether the customer wrote more than once.</summary>
        internal bool HasMore;

        /// <summary>Whether the turn may have been a goodbye.</summary>
        internal readonly bool IsGoodbye => unchecked(!HasMore && Answered != SessionAggregation.None && Asked - Answered <= ClosingRemark);
    }
}
