using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Plans;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 8: which turns count in which session, and which of them are judged.
// The clock of a turn runs only while the employee is on duty: in the pieces of sessions of one role. So all pieces of a person stand in one list
// in order of time, and turns, which are in order too, are held against it with a pointer that goes forward. Most turns begin and end within one
// piece, and then their wait is a difference; only others are followed from piece to piece. A turn that begins off duty, or before the first
// message of a run, is backlog: whoever answers it late harms nobody by that. A turn that a colleague answered is the colleague's; who was assigned
// to it has a part in it only by having let it wait too long. What comes of it is a session and a few marks for each turn.

/// <summary>What became of a turn.</summary>
/// <param name="Session">The session in which it counts; negative for none.</param>
/// <param name="AnsweredIn">The session whose piece holds its answer; negative for none.</param>
/// <param name="Marks">What else is to be known of it.</param>
internal readonly record struct TurnFate(int Session, int AnsweredIn, TurnMarks Marks)
{
    internal static TurnFate Nowhere { get; } = new(-1, -1, TurnMarks.None);

    internal bool Is(TurnMarks mark) => (Marks & mark) != 0;
}

/// <summary>What is to be known of a turn that counts.</summary>
[Flags]
internal enum TurnMarks : byte
{
    None = 0,
    InTime = 1,
    Judged = 2,
    Backlog = 4,

    /// <summary>Closed without an answer.</summary>
    Closed = 8,

    /// <summary>Answered by a colleague, after it had waited too long for the employee to whom it was assigned.</summary>
    Missed = 16,
}

/// <summary>Finds what became of the turns of one employee after another. Not thread-safe.</summary>
internal sealed class TurnJudging
{
    private const int None = -1;

    private Piece[] _pieces = [];
    private int _count;
    private TurnFate[] _fates = [];
    private int _turns;
    private int _sessions;
    private bool _isGathered;

    /// <summary>The turns of each session, one session after the other, and where each begins.</summary>
    private int[] _members = [];
    private int[] _firsts = [];

    internal ref readonly TurnFate FateOf(int turn) => ref _fates[turn];

    /// <summary>The turns that count in a session or are answered in it, by start; known once they are gathered.</summary>
    internal ReadOnlySpan<int> TurnsOf(int session) => _members.AsSpan(_firsts[session], _firsts[session + 1] - _firsts[session]);

    /// <summary>Judges an employee's turns.</summary>
    /// <param name="turns">The turns, by start.</param>
    /// <param name="sessions">The sessions.</param>
    /// <param name="leads">The time before the first message of each run that sessions were formed from, by start.</param>
    /// <param name="roles">The roles that the person holds.</param>
    internal void Judge(ReadOnlySpan<Turn> turns, SessionList sessions, ReadOnlySpan<RunLead> leads, HeldRoles roles)
    {
        (_turns, _sessions, _isGathered) = (turns.Length, sessions.Count, false);
        if (_fates.Length < turns.Length)
        {
            _fates = new TurnFate[Math.Max(turns.Length, 2 * _fates.Length)];
        }

        List(sessions, roles);
        int next = 0;
        int lead = 0;
        for (int i = 0; i < turns.Length; i++)
        {
            ref readonly var turn = ref turns[i];
            while (next < _count && _pieces[next].End <= turn.Start)
            {
                next++;
            }

            while (lead < leads.Length && leads[lead].FirstMessage <= turn.Start)
            {
                lead++;
            }

            bool beganOnDuty = HoldsTime(next, turn.Start)
                && !(lead < leads.Length && IsInLead(turn.Start, sessions[_pieces[next].Session].Held, leads, lead));

            // Most turns are answered in time within the piece in which they began.
            _fates[i] = beganOnDuty && turn.IsAnswered && turn.EndedAt < _pieces[next].End
                && IsWithin(_pieces[next].Plan.ResponseWindow, turn.EndedAt - turn.Start)
                ? new TurnFate(_pieces[next].Session, _pieces[next].Session, TurnMarks.InTime | TurnMarks.Judged)
                : FateOf(in turn, beganOnDuty ? next : None, next);
        }
    }

    /// <summary>Puts turns to their sessions, for whoever goes through them session by session: counted first, then placed.</summary>
    internal void Gather()
    {
        if (_isGathered)
        {
            return;
        }

        _isGathered = true;
        var (turns, sessions) = (_turns, _sessions);
        if (_members.Length < 2 * turns)
        {
            _members = new int[2 * _fates.Length];
        }

        if (_firsts.Length < sessions + 1)
        {
            _firsts = new int[Math.Max(sessions + 1, 2 * _firsts.Length)];
        }

        Array.Clear(_firsts, 0, sessions + 1);
        for (int i = 0; i < turns; i++)
        {
            Count(_fates[i].Session);
            Count(_fates[i].AnsweredIn == _fates[i].Session ? None : _fates[i].AnsweredIn);
        }

        for (int i = 0; i < sessions; i++)
        {
            _firsts[i + 1] += _firsts[i];
        }

        // From the last turn to the first, so that the turns of a session stand by start and the places end where each session begins.
        for (int i = turns - 1; i >= 0; i--)
        {
            Place(_fates[i].Session, i);
            Place(_fates[i].AnsweredIn == _fates[i].Session ? None : _fates[i].AnsweredIn, i);
        }

        void Count(int session)
        {
            if (session >= 0)
            {
                _firsts[session]++;
            }
        }

        void Place(int session, int turn)
        {
            if (session >= 0)
            {
                _members[--_firsts[session]] = turn;
            }
        }
    }

    /// <summary>All pieces, in order of time; no instant is in two of them.</summary>
    private void List(SessionList sessions, HeldRoles roles)
    {
        _count = sessions.Pieces.Count;
        if (_pieces.Length < _count)
        {
            _pieces = new Piece[Math.Max(_count, 2 * _pieces.Length)];
        }

        int place = 0;
        bool isInOrder = true;
        for (int session = 0; session < sessions.Count; session++)
        {
            ref readonly var formed = ref sessions[session];
            var plan = roles.DayOf(formed.Held, formed.Day).Plan;
            for (int i = formed.First; i < formed.First + formed.Pieces; i++)
            {
                isInOrder &= place == 0 || _pieces[place - 1].Start <= sessions.Pieces.Start(i);
                _pieces[place++] = new Piece(sessions.Pieces.Start(i), sessions.Pieces.End(i), session, roles[formed.Held].RoleNumber, plan);
            }
        }

        _count = place;
        if (!isInOrder)
        {
            Array.Sort(_pieces, 0, _count, Piece.ByStart);
        }
    }

    /// <summary>What became of any turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="began">The piece in which it began on duty; negative for none.</param>
    /// <param name="next">The first piece that ends after it began.</param>
    private TurnFate FateOf(in Turn turn, int began, int next)
    {
        int answered = turn.IsAnswered && FirstEndingAfter(turn.EndedAt, next) is var piece && HoldsTime(piece, turn.EndedAt) ? piece : None;
        bool isBacklog = began < 0;
        if (isBacklog && answered < 0)
        {
            return TurnFate.Nowhere;
        }

        int role = _pieces[isBacklog ? answered : began].Role;
        int expired = Wait(turn, next, role, out long waited);
        if (turn.IsOfColleague && expired < 0)
        {
            return TurnFate.Nowhere;
        }

        ref readonly var counted = ref _pieces[isBacklog ? answered : expired >= 0 ? expired : answered >= 0 ? answered : began];
        bool isInTime = turn.IsAnswered && expired < 0;
        var marks = (isInTime ? TurnMarks.InTime : TurnMarks.None)
            | (isInTime || IsJudgedLate(turn, isBacklog, expired >= 0, waited, counted.Plan) ? TurnMarks.Judged : TurnMarks.None)
            | (isBacklog ? TurnMarks.Backlog : TurnMarks.None)
            | (turn.IsClosed ? TurnMarks.Closed : TurnMarks.None)
            | (turn.IsOfColleague ? TurnMarks.Missed : TurnMarks.None);
        return new TurnFate(counted.Session, answered < 0 ? None : _pieces[answered].Session, marks);
    }

    /// <summary>Whether a turn that was not answered in time is held against anybody.</summary>
    private static bool IsJudgedLate(in Turn turn, bool isBacklog, bool hasExpired, long waited, SessionPlan plan)
    {
        bool isOfOthers = turn.Assignment != TurnAssignment.Employee;
        bool wasClosedBefore = turn.IsClosed && !hasExpired && !plan.JudgesClosedTurns;
        bool isClosingRemark = plan.ClosingRemark >= 0 && turn.SinceAnswer >= 0 && turn.SinceAnswer <= plan.ClosingRemark;
        bool cameTooLate = !hasExpired && waited < plan.OffDutyGrace;
        return !isBacklog && !isOfOthers && !wasClosedBefore && !isClosingRemark && !cameTooLate;
    }

    /// <summary>How long a turn waits on duty in a role, up to where it expires. The piece in which it expires; negative where it does not.</summary>
    private int Wait(in Turn turn, int next, int role, out long waited)
    {
        waited = 0;
        long until = turn.WaitsUntil;
        long window = SessionPlan.None;
        bool hasBegun = false;
        for (int i = next; i < _count && _pieces[i].Start < until; i++)
        {
            ref readonly var piece = ref _pieces[i];
            if (piece.Role != role)
            {
                continue;
            }

            if (!hasBegun)
            {
                // The window of the session in which it begins to wait.
                hasBegun = true;
                window = piece.Plan.ResponseWindow;
            }

            waited += Math.Min(piece.End, until) - Math.Max(piece.Start, turn.Start);
            if (!IsWithin(window, waited))
            {
                return i;
            }
        }

        return None;
    }

    /// <summary>
    /// How long a turn that counts waited on duty in all, whether or not that was too long, and the plan of the session in which it began to wait. For
    /// whoever holds the wait against a window himself.
    /// </summary>
    internal (long Waited, SessionPlan Plan) WaitOf(int position, in Turn turn)
    {
        int next = FirstEndingAfter(turn.Start, 0);
        int role = _pieces[_fates[position].Is(TurnMarks.Backlog) ? FirstEndingAfter(turn.EndedAt, next) : next].Role;
        long waited = 0;
        SessionPlan? plan = null;
        for (int i = next; i < _count && _pieces[i].Start < turn.WaitsUntil; i++)
        {
            if (_pieces[i].Role == role)
            {
                plan ??= _pieces[i].Plan;
                waited += Math.Min(_pieces[i].End, turn.WaitsUntil) - Math.Max(_pieces[i].Start, turn.Start);
            }
        }

        return (waited, plan ?? _pieces[next].Plan);
    }

    private static bool IsWithin(long window, long waited) => window < 0 || waited <= window;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HoldsTime(int piece, long time) => piece < _count && _pieces[piece].Start <= time && time < _pieces[piece].End;

    /// <summary>The first piece, from one on, that ends after a time; their number where all end before.</summary>
    private int FirstEndingAfter(long time, int from)
    {
        int first = from;
        int end = _count;
        while (first < end)
        {
            // Most answers come within the piece in which the turn began.
            int middle = first == from ? first : first + ((end - first) / 2);
            if (_pieces[middle].End <= time)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }

    private static bool IsInLead(long time, int held, ReadOnlySpan<RunLead> leads, int from)
    {
        for (int i = from; i < leads.Length && leads[i].Start <= time; i++)
        {
            if (leads[i].Held == held && time < leads[i].FirstMessage)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A piece of a session, with the plan under which that is judged.</summary>
    private readonly record struct Piece(long Start, long End, int Session, int Role, SessionPlan Plan)
    {
        internal static Comparer<Piece> ByStart { get; } = Comparer<Piece>.Create(static (one, other) => one.Start.CompareTo(other.Start));
    }
}
