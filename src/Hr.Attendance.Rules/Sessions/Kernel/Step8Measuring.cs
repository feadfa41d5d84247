using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Steps 8 and 9: what lies in a session is counted and measured.
// Which turns count in a session is known by now. A conversation is counted once in a session because it remembers the last session that saw it.
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

    /// <summary>Begins with the first of an employee's sessions.</summary>
    internal void Begin(in EvidenceSlice evidence)
    {
        if (_seenIn.Length < evidence.ConversationCount || _session > int.MaxValue / 2)
        {
            _seenIn = new int[Math.Max(evidence.ConversationCount, _seenIn.Length)];
            _session = 0;
        }
    }

    /// <summary>Measures the next session.</summary>
    internal SessionFigures Of(
        SessionList sessions, int position, SessionPlan plan, ReadOnlySpan<Turn> turns, TurnJudging judging, in EvidenceSlice evidence)
    {
        ref readonly var session = ref sessions[position];
        var figures = new SessionFigures { Net = sessions.NetOf(session), Active = Unknown, Outbound = Unknown };
        CountTurns(ref figures, position, turns, judging, evidence.LastMessage);
        if (plan.CountsOutbound)
        {
            figures.Outbound = CountOutbound(sessions, session, in evidence);
            figures.Conversations += figures.Outbound;
        }

        if (plan.CreditsActive || plan.CreditsActiveWhenIneffective)
        {
            figures.Active = ActiveSpans(sessions, position, plan, turns, judging, in evidence).Total;
        }

        return figures;
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

    private void CountTurns(ref SessionFigures figures, int position, ReadOnlySpan<Turn> turns, TurnJudging judging, long lastMessage)
    {
        int number = ++_session;
        foreach (int member in judging.TurnsOf(position))
        {
            ref readonly var turn = ref turns[member];
            if (!turn.IsOfColleague)
            {
                ref int seen = ref _seenIn[turn.Conversation];
                figures.Conversations += seen == number ? 0 : 1;
                seen = number;
            }

            ref readonly var fate = ref judging.FateOf(member);
            if (fate.Session == position)
            {
                figures.Turns++;
                figures.JudgedTurns += fate.Is(TurnMarks.Judged) ? 1 : 0;
                figures.TurnsInTime += fate.Is(TurnMarks.InTime) ? 1 : 0;
                figures.Backlog += fate.Is(TurnMarks.Backlog) ? 1 : 0;
                figures.Closed += fate.Is(TurnMarks.Closed) ? 1 : 0;
                figures.Missed += fate.Is(TurnMarks.Missed) ? 1 : 0;
                figures.AssignedToNobody += turn.Assignment == TurnAssignment.Nobody ? 1 : 0;
                figures.CanChange |= turn.End == TurnEnd.Unanswered && turn.Lapse > lastMessage;
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
