using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>The customer turns in one employee's messages, with the way from a turn to its messages. Immutable.</summary>
internal sealed class TurnsOfMessages
{
    private const int None = -1;

    private readonly IReadOnlyList<Message> _messages;
    private readonly MessageSender[] _senders;
    private readonly long[] _times;
    private readonly Turn[] _turns;

    /// <summary>For each message the next one of its conversation.</summary>
    private readonly int[] _next;

    internal TurnsOfMessages(IReadOnlyList<Message> messages)
        : this(messages, EvidenceNumbers.Of(messages))
    {
    }

    internal TurnsOfMessages(IReadOnlyList<Message> messages, EvidenceNumbers numbers)
    {
        _messages = messages;
        _senders = numbers.Senders;
        _times = numbers.MessageAt;
        var list = new TurnList();
        list.Find(RecordSlices.Of(numbers, ratings: default));
        _turns = list.All.ToArray();
        _next = new int[messages.Count];
        int[] following = new int[numbers.ConversationCount];
        following.AsSpan().Fill(None);
        for (int i = _next.Length - 1; i >= 0; i--)
        {
            ref int next = ref following[numbers.Conversations[i]];
            (_next[i], next) = (next, i);
        }
    }

    /// <summary>The turns, by start.</summary>
    internal ReadOnlySpan<Turn> All => _turns;

    internal Message MessageAt(int position) => _messages[position];

    /// <summary>The positions of the messages that the customer wrote in a turn, in order.</summary>
    internal IEnumerable<int> CustomerMessagesOf(Turn turn)
    {
        // Its last one came as long before it lapses as any turn takes to lapse.
        long last = turn.Lapse - EpisodeRules.Lapse;
        for (int i = turn.First; i != None && i != turn.Answer && _times[i] <= last; i = _next[i])
        {
            if (_senders[i] == MessageSender.Customer)
            {
                yield return i;
            }
        }
    }

    /// <summary>Turns as the host sees them, by start, then by conversation.</summary>
    internal CustomerTurn[] Views(Turn[] turns)
    {
        var views = new CustomerTurn[turns.Length];
        bool isInOrder = true;
        for (int i = 0; i < views.Length; i++)
        {
            views[i] = new CustomerTurn(this, turns[i]);
            isInOrder &= i == 0 || turns[i - 1].Start < turns[i].Start;
        }

        if (!isInOrder)
        {
            Array.Sort(views, static (one, other) => one.Numbers.Start.CompareTo(other.Numbers.Start) is var order and not 0
                ? order
                : string.CompareOrdinal(one.ConversationId, other.ConversationId));
        }

        return views;
    }
}
