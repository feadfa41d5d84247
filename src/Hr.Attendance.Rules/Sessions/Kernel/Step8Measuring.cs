using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Steps 8 and 9: what lies in a session is counted and measured.
// Sessions, turns and ratings are all in order of time, so each search begins where the one before it stopped: turns and ratings are gone through
// once for all sessions of a person, not once for each. Only where two roles have business days of their own does a session come before one that
// began earlier, and the search begins anew. A conversation is counted once in a session because it remembers the last session that saw it.
// Active time needs intervals and is asked for by few policies and readers, so it is worked out only for them.

/// <summary>Which turns an answer can be asked for, and which were answered in time.</summary>
internal readonly struct ResponseRule
{
    private readonly long _longestWait;
    private readonly long _lastJudged;

    /// <param name="window">The response window; negative for none.</param>
    /// <param name="end">When the session ends.</param>
    internal ResponseRule(long window, long end)
    {
        // Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.
        _lastJudged = window < 0 ? long.MaxValue : end - window;
        _longestWait = window < 0 ? long.MaxValue : window;
    }

    internal bool IsInTime(in Turn turn) => turn.IsAnswered && turn.Response - turn.Start <= _longestWait;

    internal bool IsJudged(in Turn turn) => turn.Start <= _lastJudged || IsInTime(turn);
}

/// <summary>Counts and measures what lies in the sessions of one employee after another. Not thread-safe.</summary>
internal sealed class SessionMeasure
{
    private const long Unknown = -1;

    private readonly HashSet<int> _conversations = [];
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
    internal SessionFigures Of(SessionList sessions, in FormedSession session, SessionPlan plan, ReadOnlySpan<Turn> turns, in EvidenceSlice evidence)
    {
        var figures = new SessionFigures { Net = sessions.NetOf(session), Active = Unknown };
        CountTurns(ref figures, sessions, session, plan.ResponseWindow, turns);
        CountRatings(ref figures, sessions, session, evidence.Ratings);
        if (plan.CreditsActive || plan.CreditsActiveWhenIneffective)
        {
            figures.Active = ActiveSpans(sessions, session, plan, turns, in evidence).Total;
        }

        return figures;
    }

    /// <summary>
    /// The time spent answering turns, and writing in their conversations, within the pieces of a session; holds until the next is asked for.
    /// </summary>
    internal IntervalList ActiveSpans(SessionList sessions, in FormedSession session, SessionPlan plan, ReadOnlySpan<Turn> turns, in EvidenceSlice evidence)
    {
        long start = sessions.StartOf(session);
        long end = sessions.EndOf(session);
        _active.Clear();
        _conversations.Clear();
        for (int i = SearchFrom(turns, start); i < turns.Length && turns[i].Start < end; i++)
        {
            ref readonly var turn = ref turns[i];
            if (!sessions.Contains(session, turn.Start))
            {
                continue;
            }

            _conversations.Add(turn.Conversation);
            if (turn.IsAnswered)
            {
                _active.AddApart(plan.ResponseWindow < 0 ? turn.Start : Math.Max(turn.Start, turn.Response - plan.ResponseWindow), turn.Response);
            }
        }

        for (int i = evidence.MessageAt.FirstFrom(start - plan.Tail); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee && _conversations.Contains(evidence.Conversations[i]))
            {
                _active.AddApart(evidence.MessageAt[i], Nanoseconds.Sum(evidence.MessageAt[i], plan.Tail));
            }
        }

        _active.Normalise();
        sessions.CopyPieces(session, _pieces);
        _common.SetToIntersection(_active, _pieces);
        return _common;
    }

    /// <summary>The position of the first turn that does not begin before a time; their number where all do.</summary>
    internal static int SearchFrom(ReadOnlySpan<Turn> turns, long start)
    {
        var search = new SortedSearch(turns.Length);
        while (search.IsOpen)
        {
            search.Answer(turns[search.Middle].Start < start);
        }

        return search.Place;
    }

    private int FirstTurnFrom(ReadOnlySpan<Turn> turns, long start)
    {
        int first = _firstTurn > 0 && turns[_firstTurn - 1].Start >= start ? 0 : _firstTurn;
        while (first < turns.Length && turns[first].Start < start)
        {
            first++;
        }

        _firstTurn = first;
        return first;
    }

    private int FirstRatingFrom(ReadOnlySpan<RatedTurn> ratings, long start)
    {
        int first = _firstRating > 0 && ratings[_firstRating - 1].TurnStart >= start ? 0 : _firstRating;
        while (first < ratings.Length && ratings[first].TurnStart < start)
        {
            first++;
        }

        _firstRating = first;
        return first;
    }

    private void CountTurns(ref SessionFigures figures, SessionList sessions, in FormedSession session, long window, ReadOnlySpan<Turn> turns)
    {
        long end = sessions.EndOf(session);
        var rule = new ResponseRule(window, end);
        bool isWhole = session.Pieces == 1;
        var (counted, judged, inTime, conversations) = (0, 0, 0, 0);
        int[] seenIn = _seenIn;
        int number = ++_session;
        for (int i = FirstTurnFrom(turns, sessions.StartOf(session)); i < turns.Length; i++)
        {
            ref readonly var turn = ref turns[i];
            if (turn.Start >= end)
            {
                break;
            }

            if (!isWhole && !sessions.Contains(session, turn.Start))
            {
                continue;
            }

            // No count can be higher than that of the turns.
            unchecked
            {
                counted++;
                inTime += rule.IsInTime(turn) ? 1 : 0;
                judged += rule.IsJudged(turn) ? 1 : 0;
                ref int seen = ref seenIn[turn.Conversation];
                conversations += seen == number ? 0 : 1;
                seen = number;
            }
        }

        (figures.Turns, figures.JudgedTurns, figures.TurnsInTime, figures.Conversations) = (counted, judged, inTime, conversations);
    }

    private void CountRatings(ref SessionFigures figures, SessionList sessions, in FormedSession session, ReadOnlySpan<RatedTurn> ratings)
    {
        long end = sessions.EndOf(session);
        bool isWhole = session.Pieces == 1;
        for (int i = FirstRatingFrom(ratings, sessions.StartOf(session)); i < ratings.Length && ratings[i].TurnStart < end; i++)
        {
            ref readonly var rating = ref ratings[i];
            if (isWhole || sessions.Contains(session, rating.TurnStart))
            {
                figures.Add(rating);
            }
        }
    }
}
