using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 6: time in which somebody was not there, though a claim says so.
// Presence may say that the employee was away; whoever writes meanwhile was not. And where nothing is heard of somebody for long, and nobody asks
// anything, policy may say that only the beginning of the silence counts.

/// <summary>Finds the time in claims that nobody spent at work. Not thread-safe.</summary>
internal sealed class Absence(TurnList turns)
{
    private readonly IntervalList _awake = new();

    /// <summary>The times at which something is heard of the employee, or the employee is asked something.</summary>
    private readonly List<long> _marks = [];

    /// <summary>Sets a list to the time away within a span; whoever writes is not away, and for a little after neither.</summary>
    internal void SetToAway(IntervalList time, long start, long end, long tail, in EvidenceSlice evidence)
    {
        _awake.Clear();
        for (int i = evidence.MessageAt.FirstFrom(start - tail); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                _awake.Append(evidence.MessageAt[i], Nanoseconds.Sum(evidence.MessageAt[i], tail));
            }
        }

        time.SetToDifference(evidence.Away, _awake);
    }

    /// <summary>
    /// Sets a list to what is too late in the silences of a claim: those between its punches, the employee's messages and the beginnings of the
    /// employee's turns.
    /// </summary>
    internal void SetToSilence(IntervalList time, long start, long end, List<int> punches, long longest, in EvidenceSlice evidence)
    {
        _marks.Clear();
        _marks.Add(end);
        foreach (int punch in punches)
        {
            _marks.Add(evidence.PunchAt[punch]);
        }

        for (int i = evidence.MessageAt.FirstFrom(start); i < evidence.MessageAt.Length && evidence.MessageAt[i] < end; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                _marks.Add(evidence.MessageAt[i]);
            }
        }

        var all = turns.All;
        for (int i = turns.FirstFrom(start); i < all.Length && all[i].Start < end; i++)
        {
            if (!all[i].IsOfColleague)
            {
                _marks.Add(all[i].Start);
            }
        }

        _marks.Sort();
        time.Clear();
        for (int i = 1; i < _marks.Count; i++)
        {
            if (_marks[i] - _marks[i - 1] > longest)
            {
                time.Append(_marks[i - 1] + longest, _marks[i]);
            }
        }
    }
}
