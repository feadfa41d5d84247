using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// [10] Credits judged sessions, which come by employee, then by start: whole minutes of a day, as far as its cap reaches. It keeps the sessions of
/// the day that is open, and is empty again after each sum.
/// </summary>
/// <param name="firstEmployee">The number of the first employee.</param>
internal sealed class CreditTally(int firstEmployee = 0)
{
    private Judged[] _sessions = new Judged[16];
    private int _count;
    private int _employee = -1;
    private int _day = -1;
    private int _earned;
    private int _cap;
    private VerdictTally _tally;

    internal void Add(in SessionAggregate session, bool isEffective, int cap)
    {
        unchecked
        {
            int day = (session.Start - DayStartsAt) / DayLength;
            if (day is < 1 or > Days)
            {
                return;
            }

            if (day != _day || session.Employee != _employee)
            {
                EndDay();
                (_employee, _day, _cap) = (session.Employee, day, cap);
            }

            if (_count == _sessions.Length)
            {
                Array.Resize(ref _sessions, 2 * _count);
            }

            int earned = isEffective ? session.Net : 0;
            _sessions[_count++] = new Judged(session.Start, session.Net, earned, isEffective);
            _earned += earned;
        }
    }

    /// <summary>Everything that was added since the last sum.</summary>
    internal VerdictSum ToSum()
    {
        EndDay();
        _employee = -1;
        var sum = _tally.ToSum();
        _tally = default;
        return sum;
    }

    /// <summary>What is above whole minutes is taken from the last session that earned anything, or from those before it where it has less.</summary>
    private void EndDay()
    {
        unchecked
        {
            int above = _earned % Minute;
            for (int i = _count - 1; above > 0; i--)
            {
                int taken = Math.Min(above, _sessions[i].Earned);
                _sessions[i].Earned -= taken;
                above -= taken;
            }

            int left = _cap;
            foreach (ref readonly var session in _sessions.AsSpan(0, _count))
            {
                int credited = Math.Min(session.Earned, left);
                left -= credited;
                _tally.Add(firstEmployee + _employee, session.Start + SessionAggregation.Origin, session.Net, session.IsEffective, credited);
            }

            (_count, _earned) = (0, 0);
        }
    }

    /// <summary>A session of the day that is open.</summary>
    private record struct Judged(int Start, int Net, int Earned, bool IsEffective);
}
