namespace Hr.Attendance.Rules.Evidence;

/// <summary>A message of a conversation, in plain numbers.</summary>
/// <param name="At">When.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Employee">The number of the employee who is stated; negative for nobody.</param>
/// <param name="Position">Its position among that employee's messages, or among those of nobody.</param>
internal readonly record struct WholeMessage(long At, MessageSender Sender, int Employee, int Position);

/// <summary>Puts together the messages of conversations that stand with several employees: counted first, then placed, then put in order.</summary>
internal sealed class WholeMessages
{
    private const int Nobody = -1;

    private readonly int[] _firsts;
    private WholeMessage[] _messages = [];

    /// <param name="all">Everybody's messages.</param>
    /// <param name="wholes">For each conversation of everybody its number here; negative for those that are left out.</param>
    /// <param name="conversations">The number of conversations here.</param>
    internal WholeMessages(IMessagesOfEverybody all, int[] wholes, int conversations)
    {
        _firsts = new int[conversations + 1];
        if (conversations > 0)
        {
            Take(all, wholes);
            Sort((one, other) => all.CompareIds(in one, in other));
        }
    }

    internal int Conversations => _firsts.Length - 1;

    internal ReadOnlySpan<WholeMessage> All => _messages;

    /// <summary>The position of the first message of a conversation; the number of all messages for the number after the last conversation.</summary>
    internal int FirstOf(int conversation) => _firsts[conversation];

    /// <summary>How many of the messages a customer wrote; there are no more turns.</summary>
    internal int CountOfCustomers()
    {
        int count = 0;
        foreach (ref readonly var message in All)
        {
            count += message.Sender == MessageSender.Customer ? 1 : 0;
        }

        return count;
    }

    /// <summary>Takes the messages over: counted first, then placed.</summary>
    private void Take(IMessagesOfEverybody all, int[] wholes)
    {
        for (int employee = Nobody; employee < all.Employees; employee++)
        {
            var own = employee < 0 ? all.OfNobody : all.Of(employee);
            for (int i = 0; i < own.Count; i++)
            {
                if (wholes[own.ConversationOf(i)] is >= 0 and int whole)
                {
                    _firsts[whole + 1]++;
                }
            }
        }

        for (int i = 1; i < _firsts.Length; i++)
        {
            _firsts[i] += _firsts[i - 1];
        }

        _messages = new WholeMessage[_firsts[_firsts.Length - 1]];
        int[] next = [.. _firsts];
        for (int employee = Nobody; employee < all.Employees; employee++)
        {
            var own = employee < 0 ? all.OfNobody : all.Of(employee);
            for (int i = 0; i < own.Count; i++)
            {
                if (wholes[own.ConversationOf(i)] is >= 0 and int whole)
                {
                    _messages[next[whole]++] = new WholeMessage(own.At[i], own.Senders[i], employee, i);
                }
            }
        }
    }

    /// <summary>Puts each conversation in order of time; at the same time customer, auto, employee, close.</summary>
    /// <param name="byId">The order of messages that are alike in both.</param>
    private void Sort(Comparison<WholeMessage> byId)
    {
        var order = Comparer<WholeMessage>.Create((one, other) =>
            (one.At, one.Sender).CompareTo((other.At, other.Sender)) is var byTime and not 0 ? byTime : byId(one, other));
        for (int conversation = 0; conversation < Conversations; conversation++)
        {
            for (int i = _firsts[conversation] + 1; i < _firsts[conversation + 1]; i++)
            {
                // What one employee has is in order, so most often all is.
                if (order.Compare(_messages[i - 1], _messages[i]) > 0)
                {
                    Array.Sort(_messages, _firsts[conversation], _firsts[conversation + 1] - _firsts[conversation], order);
                    break;
                }
            }
        }
    }
}
