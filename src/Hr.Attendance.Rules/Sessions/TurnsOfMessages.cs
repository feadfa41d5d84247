using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>The customer turns of one employee, with the way from a turn to its messages. Immutable.</summary>
internal sealed class TurnsOfMessages
{
    private const int None = -1;

    private readonly string _employeeId;
    private readonly IReadOnlyList<Message> _messages;
    private readonly EmployeeConversations _conversations;
    private readonly TurnList _list = new();

    /// <summary>For each message the next one of its conversation.</summary>
    private readonly int[] _next;

    internal TurnsOfMessages(EvidenceSet evidence, string employeeId)
    {
        _employeeId = employeeId;
        _messages = evidence.Of(employeeId).Messages;
        _conversations = evidence.Conversations.Of(employeeId);
        var slice = RecordSlices.Of(evidence, employeeId);
        _list.Find(in slice);
        _next = new int[_messages.Count];
        int[] following = new int[slice.ConversationCount];
        following.AsSpan().Fill(None);
        for (int i = _next.Length - 1; i >= 0; i--)
        {
            ref int next = ref following[slice.Conversations[i]];
            (_next[i], next) = (next, i);
        }
    }

    /// <summary>The employee.</summary>
    internal string EmployeeId => _employeeId;

    /// <summary>The turns, by start.</summary>
    internal ReadOnlySpan<Turn> All => _list.All;

    /// <summary>The same as a list in the kernel's form.</summary>
    internal TurnList List => _list;

    /// <summary>The employee's message at a position.</summary>
    internal Message MessageAt(int position) => _messages[position];

    /// <summary>The messages that the customer wrote in a turn, in order.</summary>
    internal IEnumerable<Message> CustomerMessagesOf(Turn turn) => turn.Whole >= 0 ? _conversations.CustomerMessagesOf(turn) : OwnMessagesOf(turn.First);

    private IEnumerable<Message> OwnMessagesOf(int first)
    {
        for (int i = first; i != None && _messages[i].Sender <= MessageSender.Auto; i = _next[i])
        {
            if (_messages[i].Sender == MessageSender.Customer)
            {
                if (!_list.AreOfOneTurn(first, i))
                {
                    yield break;
                }

                yield return _messages[i];
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
            Array.Sort(views, static (one, other) => one.Start.CompareTo(other.Start) is var order and not 0
                ? order
                : string.CompareOrdinal(one.ConversationId, other.ConversationId));
        }

        return views;
    }
}
