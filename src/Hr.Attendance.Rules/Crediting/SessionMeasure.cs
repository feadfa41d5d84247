using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Counts and measures what lies in the sessions of one employee after another, by start: steps 8 and 9. Not thread-safe.</summary>
internal sealed class SessionMeasure(TurnList turns)
{
    // Sessions, turns and ratings are all in order of time, so each search begins where the one before it stopped: turns and ratings are
    // gone through once for all sessions of a person, not once for each.

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
    internal SessionFigures Of(SessionList sessions, in FormedSession session, CreditPlan plan, in EvidenceSlice evidence)
    {
        var figures = new SessionFigures { Net = sessions.NetOf(session) };
        long start = sessions.StartOf(session);
        long end = sessions.EndOf(session);
        _session++;
        CountTurns(ref figures, sessions, session, plan.ResponseWindow, start, end);
        CountRatings(ref figures, sessions, session, evidence.Ratings, start, end);
        if (plan.CreditsActive || plan.CreditsActiveWhenIneffective)
        {
            figures.Active = ActiveTime(sessions, session, plan, in evidence);
        }

        return figures;
    }

    private void CountTurns(ref SessionFigures figures, SessionList sessions, in FormedSession session, long window, long start, long end)
    {
        var all = turns.All;
        int first = _firstTurn;
        while (first < all.Length && all[first].Start < start)
        {
            first++;
        }

        _firstTurn = first;

        // Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.
        long lastJudged = window < 0 ? long.MaxValue : end - window;
        long longestWait = window < 0 ? long.MaxValue : window;
        bool isWhole = session.Pieces == 1;
        var (counted, judged, inTime, conversations) = (0, 0, 0, 0);
        int[] seenIn = _seenIn;
        int number = _session;
        for (int i = first; i < all.Length; i++)
        {
            ref readonly var turn = ref all[i];
            if (turn.Start >= end)
            {
                break;
            }

            if (!isWhole && !sessions.Contains(session, turn.Start))
            {
                continue;
            }

            // No count can be higher than that of the turns, and times lie within EngineYears.
            unchecked
            {
                bool isInTime = turn.IsAnswered && turn.Response - turn.Start <= longestWait;
                counted++;
                inTime += isInTime ? 1 : 0;
                judged += isInTime || turn.Start <= lastJudged ? 1 : 0;
                ref int seen = ref seenIn[turn.Conversation];
                conversations += seen == number ? 0 : 1;
                seen = number;
            }
        }

        (figures.Turns, figures.JudgedTurns, figures.TurnsInTime, figures.Conversations) = (counted, judged, inTime, conversations);
    }

    private void CountRatings(ref SessionFigures figures, SessionList sessions, in FormedSession session, ReadOnlySpan<RatedTurn> ratings, long start, long end)
    {
        int first = _firstRating;
        while (first < ratings.Length && ratings[first].TurnStart < start)
        {
            first++;
        }

        _firstRating = first;
        bool isWhole = session.Pieces == 1;
        var (count, billionths, hasLong) = (0, 0L, false);
        for (int i = first; i < ratings.Length; i++)
        {
            ref readonly var rating = ref ratings[i];
            if (rating.TurnStart >= end)
            {
                break;
            }

            if (isWhole || sessions.Contains(session, rating.TurnStart))
            {
                count++;
                billionths += Math.Max(rating.Billionths, 0);
                hasLong |= rating.Billionths < 0;
            }
        }

        (figures.Ratings, figures.RatingBillionths, figures.HasLongRatings) = (count, billionths, hasLong);
        if (hasLong)
        {
            for (int i = first; i < ratings.Length && ratings[i].TurnStart < end; i++)
            {
                figures.RatingSum += sessions.Contains(session, ratings[i].TurnStart) ? ratings[i].Share : 0;
            }
        }
    }

    /// <summary>The time spent answering turns, and writing in their conversations, within the pieces.</summary>
    private long ActiveTime(SessionList sessions, in FormedSession session, CreditPlan plan, in EvidenceSlice evidence)
    {
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

        for (int i = evidence.MessageAt.FirstFrom(start - plan.Tail); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
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
}
