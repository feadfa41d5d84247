using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 3: messages become customer turns.
// Conversations run side by side, so for each of them the turn is kept that waits for an answer. Messages are read once, in order of time, and
// a turn gets its place when it begins: so turns are in order of their starts. An automatic reply is no answer: the customer still waits.

/// <summary>A customer turn.</summary>
/// <param name="Conversation">The number of its conversation.</param>
/// <param name="First">The position of the first of the customer's messages.</param>
/// <param name="Start">When the customer began to wait.</param>
internal record struct Turn(int Conversation, int First, long Start)
{
    internal const int None = -1;

    /// <summary>The position of the answer; negative where nobody answered.</summary>
    internal int Answer = None;

    /// <summary>When the employee answered; negative where nobody did.</summary>
    internal long Response = None;

    internal readonly bool IsAnswered => Answer >= 0;
}

/// <summary>The customer turns of one employee after another, by start. Not thread-safe.</summary>
internal sealed class TurnList
{
    private Turn[] _turns = [];

    /// <summary>For each message the turn that it answers.</summary>
    private int[] _answered = [];

    /// <summary>For each conversation the turn that waits for an answer.</summary>
    private int[] _waiting = [];
    private int _count;

    internal ReadOnlySpan<Turn> All => _turns.AsSpan(0, _count);

    /// <summary>When the turn began that a message of the employee answers; negative where it answers none.</summary>
    internal long StartOfAnswered(int message) => _answered[message] is >= 0 and int turn ? _turns[turn].Start : Turn.None;

    /// <summary>Finds the turns in one pass over the messages.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        if (_turns.Length < evidence.MessageAt.Length)
        {
            (_turns, _answered) = (new Turn[evidence.MessageAt.Length], new int[evidence.MessageAt.Length]);
        }

        if (_waiting.Length < evidence.ConversationCount)
        {
            _waiting = new int[evidence.ConversationCount];
        }

        var waiting = _waiting.AsSpan(0, evidence.ConversationCount);
        waiting.Fill(Turn.None);
        _answered.AsSpan(0, evidence.MessageAt.Length).Fill(Turn.None);
        var senders = evidence.Senders;
        var conversations = evidence.Conversations;
        var times = evidence.MessageAt;
        var turns = _turns;
        int count = 0;
        for (int i = 0; i < times.Length; i++)
        {
            ref int turn = ref waiting[conversations[i]];
            if (senders[i] == MessageSender.Customer)
            {
                if (turn == Turn.None)
                {
                    turn = count;
                    turns[count++] = new Turn(conversations[i], i, times[i]);
                }
            }
            else if (senders[i] == MessageSender.Employee && turn != Turn.None)
            {
                ref var answered = ref turns[turn];
                (answered.Answer, answered.Response) = (i, times[i]);
                _answered[i] = turn;
                turn = Turn.None;
            }
        }

        _count = count;
    }
}
