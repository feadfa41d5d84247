using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Finds the last message that an employee wrote before a time. Looks through the messages once, when it is first asked.</summary>
internal sealed class LastAnswers
{
    private int[] _lastUpTo = [];
    private bool _isKnown;

    internal void Forget() => _isKnown = false;

    /// <summary>The last message that is not before a punch, not more than <paramref name="maxOpen"/> after it and before the next punch in; negative for none.</summary>
    internal int InReach(long punch, long nextIn, long maxOpen, in EvidenceSlice evidence)
    {
        if (!_isKnown)
        {
            Learn(in evidence);
        }

        int low = 0;
        int high = evidence.MessageAt.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            long at = evidence.MessageAt[middle];
            (low, high) = at < nextIn && at - punch <= maxOpen ? (middle + 1, high) : (low, middle);
        }

        int last = low == 0 ? -1 : _lastUpTo[low - 1];
        return last >= 0 && evidence.MessageAt[last] >= punch ? last : -1;
    }

    private void Learn(in EvidenceSlice evidence)
    {
        _isKnown = true;
        if (_lastUpTo.Length < evidence.Senders.Length)
        {
            _lastUpTo = new int[evidence.Senders.Length];
        }

        int last = -1;
        for (int i = 0; i < evidence.Senders.Length; i++)
        {
            last = evidence.Senders[i] == MessageSender.Employee ? i : last;
            _lastUpTo[i] = last;
        }
    }
}
