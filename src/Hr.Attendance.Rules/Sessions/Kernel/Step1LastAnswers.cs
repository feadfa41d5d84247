using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>Finds the last message that an employee wrote before a time: most often a few messages back, else by what is learnt of all messages once.</summary>
internal sealed class LastAnswers
{
    private const int LooksBack = 64;

    private int[] _lastUpTo = [];
    private bool _isKnown;

    internal void Forget() => _isKnown = false;

    /// <summary>
    /// The last message that is not before a punch, not more than <paramref name="maxOpen"/> after it and before the next punch in;
    /// negative for none.
    /// </summary>
    internal int InReach(long punch, long nextIn, long maxOpen, in EvidenceSlice evidence)
    {
        int end = evidence.MessageAt.FirstFrom(Math.Min(nextIn, Nanoseconds.Sum(punch, Nanoseconds.Sum(maxOpen, 1))));
        for (int i = end - 1; i >= 0 && evidence.MessageAt[i] >= punch; i--)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                return i;
            }

            if (i < end - LooksBack)
            {
                Learn(in evidence);
                return _lastUpTo[i] is var last and >= 0 && evidence.MessageAt[last] >= punch ? last : -1;
            }
        }

        return -1;
    }

    private void Learn(in EvidenceSlice evidence)
    {
        if (_isKnown)
        {
            return;
        }

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
