using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Steps 8 and 9: what lies in a session is counted and measured.
// Which turns count in a session is known by now, so they are gone through once, and each adds to the figures of its session. A conversation is
// counted once in a session because it remembers the last session that saw it. Sessions see it in their order; where one hands it back to an earlier
// one, which may have seen it already, conversations are counted again, session by session.
// Active time needs intervals, and conversations in which only the employee wrote need every message once more; few policies and readers ask for
// them, so they are worked out only for those.

/// <summary>Counts and measures what lies in the sessions of one employee after another. Not thread-safe.</summary>
internal sealed class SessionMeasure
{
    private const int Unknown = -1;

    private readonly HashSet<int> _conversations = [];
    private readonly IntervalList _active = new();
    private readonly IntervalList _pieces = new();
    private readonly IntervalList _common = new();

    /// <summary>For each conversation the number of the last session that saw it.</summary>
    private int[] _seenIn = [];
    private int _session;

    /// <summary>Measures an employee's sessions.</summary>
    internal void Measure(
        SessionList sessions,
        ReadOnlySpan<Turn> turns,
        TurnJudging judging,
        HeldRoles roles,
        in EvidenceSlice evidence,
        Span<SessionFigures> figures)
    {
        for (int i = 0; i < figures.Length; i++)
        {
            figures[i] = new SessionFigures { Net = sessions.NetOf(sessions[i]), Active = Unknown, Outbound = Unknown };
        }

        Begin(in evidence);
        if (!CountTurns(turns, judging, evidence.LastMessage, figures))
        {
            CountConversationsAgain(turns, judging, figures);
        }

        for (int i = 0; i < figures.Length; i++)
        {
            var plan = roles.DayOf(sessions[i].Held, sessions[i].Day).Plan;
            if (plan.CountsOutbound)
            {
                judging.Gather();
                figures[i].Outbound = OutboundOf(sessions, i, turns, judging, in evidence);
                figures[i].Conversations += figures[i].Outbound;
            }

            if (plan.CreditsActive || plan.CreditsActiveWhenIneffective)
            {
                judging.Gather();
                figures[i].Active = ActiveSpans(sessions, i, plan, turns, judging, in evidence).Total;
            }
        }
    }

    /// <summary>The conversations of a session in which only the employee wrote, where no policy asked for them.</summary>
    internal int OutboundOf(SessionList sessions, int position, ReadOnlySpan<Turn> turns, TurnJudging judging, in EvidenceSlice evidence)
    {
        Begin(in evidence);
        _session++;
        foreach (int member in judging.TurnsOf(position))
        {
            if (!turns[member].IsOfColleague)
            {
                _seenIn[turns[member].Conversation] = _session;
            }
        }

        return CountOutbound(sessions, sessions[position], in evidence);
    }

    /// <summary>
    /// The time spent answering turns, and writing in their conversations, within the pieces of a session; it holds until the next session is measured.
    /// </summary>
    internal IntervalList ActiveSpans(
        SessionList sessions, int position, SessionPlan plan, ReadOnlySpan<Turn> turns, TurnJudging judging, in EvidenceSlice evidence)
    {
        ref readonly var session = ref sessions[position];
        long start = sessions.StartOf(session);
        long end = sessions.EndOf(session);
        _active.Clear();
        _conversations.Clear();
        foreach (int member in judging.TurnsOf(position))
        {
            ref readonly var turn = ref turns[member];
            if (turn.IsOfColleague)
            {
                continue;
            }

            _conversations.Add(turn.Conversation);
            if (turn.IsAnswered && judging.FateOf(member).Session == position)
            {
                _active.AddApart(plan.ResponseWindow < 0 ? turn.Start : Math.Max(turn.Start, turn.EndedAt - plan.ResponseWindow), turn.EndedAt);
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

    private void Begin(in EvidenceSlice evidence)
    {
        if (_seenIn.Length < evidence.ConversationCount || _session > int.MaxValue / 2)
        {
            _seenIn = new int[Math.Max(evidence.ConversationCount, _seenIn.Length)];
            _session = 0;
        }
    }

    /// <summary>Adds each turn to the figures of its session. Whether conversations are counted too; not where one went back to an earlier session.</summary>
    private bool CountTurns(ReadOnlySpan<Turn> turns, TurnJudging judging, long lastMessage, Span<SessionFigures> figures)
    {
        // What conversations remember of the person before is lower than any number of this one's sessions.
        int first = _session + 1;
        _session += figures.Length;
        bool wentBack = false;
        for (int i = 0; i < turns.Length; i++)
        {
            ref readonly var fate = ref judging.FateOf(i);
            if (fate.Session < 0)
            {
                continue;
            }

            ref readonly var turn = ref turns[i];
            if (!turn.IsOfColleague)
            {
                ref int seen = ref _seenIn[turn.Conversation];
                wentBack |= See(ref seen, first + fate.Session, ref figures[fate.Session]);
                if (fate.AnsweredIn >= 0 && fate.AnsweredIn != fate.Session)
                {
                    wentBack |= See(ref seen, first + fate.AnsweredIn, ref figures[fate.AnsweredIn]);
                }
            }

            ref var counted = ref figures[fate.Session];
            counted.Turns++;
            counted.JudgedTurns += fate.Is(TurnMarks.Judged) ? 1 : 0;
            counted.TurnsInTime += fate.Is(TurnMarks.InTime) ? 1 : 0;
            counted.AssignedToNobody += turn.Assignment == TurnAssignment.Nobody ? 1 : 0;
            if (fate.Marks != (TurnMarks.InTime | TurnMarks.Judged))
            {
                // Few turns have more to be counted.
                counted.Backlog += fate.Is(TurnMarks.Backlog) ? 1 : 0;
                counted.Closed += fate.Is(TurnMarks.Closed) ? 1 : 0;
                counted.Missed += fate.Is(TurnMarks.Missed) ? 1 : 0;
                counted.CanChange |= turn.End == TurnEnd.Unanswered && turn.Lapse > lastMessage;
            }
        }

        return !wentBack;
    }

    /// <summary>Lets a session see a conversation. Whether a later session has seen it before.</summary>
    private static bool See(ref int seen, int session, ref SessionFigures figures)
    {
        if (seen < session)
        {
            figures.Conversations++;
            seen = session;
        }

        return seen > session;
    }

    private void CountConversationsAgain(ReadOnlySpan<Turn> turns, TurnJudging judging, Span<SessionFigures> figures)
    {
        judging.Gather();
        for (int i = 0; i < figures.Length; i++)
        {
            int number = ++_session;
            figures[i].Conversations = 0;
            foreach (int member in judging.TurnsOf(i))
            {
                if (!turns[member].IsOfColleague)
                {
                    ref int seen = ref _seenIn[turns[member].Conversation];
                    figures[i].Conversations += seen == number ? 0 : 1;
                    seen = number;
                }
            }
        }
    }

    /// <summary>The conversations in which the employee wrote within the pieces without any turn of the session, which must be the one seen last.</summary>
    private int CountOutbound(SessionList sessions, in FormedSession session, in EvidenceSlice evidence)
    {
        int outbound = 0;
        for (int piece = session.First; piece < session.First + session.Pieces; piece++)
        {
            long end = sessions.Pieces.End(piece);
            for (int i = evidence.MessageAt.FirstFrom(sessions.Pieces.Start(piece)); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
            {
                if (evidence.Senders[i] == MessageSender.Employee && _seenIn[evidence.Conversations[i]] != _session)
                {
                    outbound++;
                    _seenIn[evidence.Conversations[i]] = _session;
                }
            }
        }

        return outbound;
    }
}
