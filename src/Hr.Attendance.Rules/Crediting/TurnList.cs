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

    internal int Count { get; private set; }

    internal ref readonly Turn this[int index] => ref _turns[index];

    /// <summary>Finds the turns in one pass over the messages.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        Count = 0;
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
        int count = 0;
        for (int i = 0; i < times.Length; i++)
        {
            ref int turn = ref waiting[conversations[i]];
            if (senders[i] == MessageSender.Customer)
            {
                if (turn == NoTurn)
                {
                    turn = count;
                    _turns[count++] = new Turn(conversations[i], times[i], NoTurn);
                }
            }
            else if (senders[i] == MessageSender.Employee && turn != NoTurn)
            {
                _turns[turn].Response = times[i];
                turn = NoTurn;
            }
        }

        Count = count;
    }

    /// <summary>The position of the first turn that does not start before a time.</summary>
    internal int FirstFrom(long time, int low)
    {
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = _turns[middle].Start < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
