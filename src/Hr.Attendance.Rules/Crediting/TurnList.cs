using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>A customer turn.</summary>
/// <param name="Conversation">The number of its conversation.</param>
/// <param name="Start">When the customer began to wait.</param>
/// <param name="Response">When the employee answered; negative where nobody did.</param>
internal record struct Turn(int Conversation, long Start, long Response)
{
    internal readonly bool IsAnswered => Response >= 0;
}

/// <summary>The customer turns of one employee after another, by start: step 3. Not thread-safe.</summary>
internal sealed class TurnList
{
    private const int NoTurn = -1;

    private Turn[] _turns = new Turn[64];

    /// <summary>For each conversation the turn that waits for an answer.</summary>
    private int[] _waiting = [];
    private int _count;

    internal ReadOnlySpan<Turn> All => _turns.AsSpan(0, _count);

    /// <summary>Finds the turns in one pass over the messages.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        if (_turns.Length < evidence.MessageAt.Length)
        {
            _turns = new Turn[evidence.MessageAt.Length];
        }

        if (_waiting.Length < evidence.ConversationCount)
        {
            _waiting = new int[evidence.ConversationCount];
        }

        var waiting = _waiting.AsSpan(0, evidence.ConversationCount);
        waiting.Fill(NoTurn);
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
                if (turn == NoTurn)
                {
                    turn = count;
                    turns[count++] = new Turn(conversations[i], times[i], NoTurn);
                }
            }
            else if (senders[i] == MessageSender.Employee && turn != NoTurn)
            {
                turns[turn].Response = times[i];
                turn = NoTurn;
            }
        }

        _count = count;
    }
}
