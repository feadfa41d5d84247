using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Counts and measures what lies in the sessions of one employee after another, by start: steps 8 and 9. Not thread-safe.</summary>
internal sealed class SessionMeasure(TurnList turns)
{
    private readonly IntervalList _active = new();
    private readonly IntervalList _pieces = new();
    private readonly IntervalList _common = new();

    /// <summary>For each conversation the number of the last session that has a turn of it.</summary>
    private int[] _seenIn = [];
    private int _session;
    private int _firstTurn;
    private int _firstRating;

    /// <summary>Begins with the first of an employee's sessions.</summary>
    internal void Begin(in EvidenceSlice evidence)
    {
        _firstTurn = 0;
        _firstRating = 0;
        if (_seenIn.Length < evidence.ConversationCount || _session > int.MaxValue / 2)
        {
            _seenIn = new int[Math.Max(evidence.ConversationCount, _seenIn.Length)];
            _session = 0;
        }
    }

    /// <summary>Measures the next session.</summary>
    internal SessionFigures Of(SessionList sessions, in FormedSession session, in EvidenceSlice evidence)
    {
        var figures = new SessionFigures { Net = sessions.NetOf(session) };
        long start = sessions.StartOf(session);
        long end = sessions.EndOf(session);
        var plan = session.Day.Plan;
        _session++;
        var all = turns.All;
        while (_firstTurn < all.Length && all[_firstTurn].Start < start)
        {
            _firstTurn++;
        }

        for (int i = _firstTurn; i < all.Length && all[i].Start < end; i++)
        {
            if (session.Pieces == 1 || sessions.Contains(session, all[i].Start))
            {
                Count(ref figures, all[i], plan.ResponseWindow, end);
            }
        }

        CountRatings(ref figures, sessions, session, evidence.Ratings, start, end);
        if (plan.CreditsActive || plan.CreditsActiveWhenIneffective)
        {
            figures.Active = ActiveTime(sessions, session, in evidence);
        }

        return figures;
    }

    /// <summary>Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.</summary>
    private void Count(ref SessionFigures figures, in Turn turn, long window, long end)
    {
        figures.Turns++;
        bool isInTime = turn.IsAnswered && (window < 0 || turn.Response - turn.Start <= window);
        if (isInTime)
        {
            figures.TurnsInTime++;
            figures.JudgedTurns++;
        }
        else if (window < 0 || turn.Start <= end - window)
        {
            figures.JudgedTurns++;
        }

        ref int seenIn = ref _seenIn[turn.Conversation];
        if (seenIn != _session)
        {
            seenIn = _session;
            figures.Conversations++;
        }
    }

    private void CountRatings(ref SessionFigures figures, SessionList sessions, in FormedSession session, ReadOnlySpan<RatedTurn> ratings, long start, long end)
    {
        while (_firstRating < ratings.Length && ratings[_firstRating].TurnStart < start)
        {
            _firstRating++;
        }

        for (int i = _firstRating; i < ratings.Length && ratings[i].TurnStart < end; i++)
        {
            if (session.Pieces == 1 || sessions.Contains(session, ratings[i].TurnStart))
            {
                figures.Ratings++;
                figures.RatingBillionths += Math.Max(ratings[i].Billionths, 0);
                figures.HasLongRatings |= ratings[i].Billionths < 0;
            }
        }

        if (figures.HasLongRatings)
        {
            for (int i = _firstRating; i < ratings.Length && ratings[i].TurnStart < end; i++)
            {
                figures.RatingSum += sessions.Contains(session, ratings[i].TurnStart) ? ratings[i].Share : 0;
            }
        }
    }

    /// <summary>The time spent answering turns, and writing in their conversations, within the pieces.</summary>
    private long ActiveTime(SessionList sessions, in FormedSession session, in EvidenceSlice evidence)
    {
        var plan = session.Day.Plan;
        long start = sessions.StartOf(session);
        long end = sessions.EndOf(session);
        _active.Clear();
        var all = turns.All;
        for (int i = _firstTurn; i < all.Length && all[i].Start < end; i++)
        {
            ref readonly var turn = ref all[i];
            if (turn.IsAnswered && sessions.Contains(session, turn.Start))
            {
                _active.AddApart(plan.ResponseWindow < 0 ? turn.Start : Math.Max(turn.Start, turn.Response - plan.ResponseWindow), turn.Response);
            }
        }

        for (int i = FirstFrom(evidence.MessageAt, start - plan.Tail); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee && _seenIn[evidence.Conversations[i]] == _session)
            {
                _active.AddApart(evidence.MessageAt[i], evidence.MessageAt[i] + plan.Tail);
            }
        }

        _active.Normalise();
        sessions.CopyPieces(session, _pieces);
        _common.SetToIntersection(_active, _pieces);
        return _common.Total;
    }

    private static int FirstFrom(ReadOnlySpan<long> times, long time)
    {
        int low = 0;
        int high = times.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = times[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
