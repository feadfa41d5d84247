using Hr.Attendance.Rules.Plans;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// What the sessions of one business day are credited, role by role: their time is rounded, then the daily cap is used up (step 10). Not
/// thread-safe: it uses its room again.
/// </summary>
internal sealed class DayCredit
{
    private Entry[] _sessions = [];
    private bool[] _isRounded = [];
    private long[] _soFar = [];
    private long[] _times = [];
    private int _count;

    /// <summary>Begins a day.</summary>
    /// <param name="roles">How many roles the employee holds.</param>
    internal void Begin(int roles)
    {
        _count = 0;
        if (_soFar.Length < roles)
        {
            _soFar = new long[roles];
            _isRounded = new bool[roles];
        }

        Array.Clear(_soFar, 0, _soFar.Length);
        Array.Clear(_isRounded, 0, _isRounded.Length);
    }

    /// <summary>Adds the next session of the day; sessions are added by start.</summary>
    /// <param name="role">The number of its role.</param>
    /// <param name="earned">The time that it earned, not rounded.</param>
    /// <param name="plan">The plan that it is credited by.</param>
    internal void Add(int role, long earned, SessionPlan plan)
    {
        if (_count == _sessions.Length)
        {
            Array.Resize(ref _sessions, Math.Max(8, _count * 2));
        }

        _sessions[_count++] = new Entry { Role = role, Earned = earned, Plan = plan };
    }

    /// <summary>Rounds and caps what was added.</summary>
    internal void Finish()
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            ref var session = ref _sessions[i];
            if (session.Plan.RoundsEachSession)
            {
                session.Earned = CreditCalculator.Round(session.Earned, session.Plan.RoundTo, session.Plan.Rounding);
            }
            else if (session.Earned > 0 && !_isRounded[session.Role])
            {
                _isRounded[session.Role] = true;
                RoundRole(last: i);
            }
        }

        for (int i = 0; i < _count; i++)
        {
            // First come, first served.
            ref var session = ref _sessions[i];
            long cap = session.Plan.DailyCap;
            session.Credited = cap < 0 ? session.Earned : Math.Min(session.Earned, Math.Max(cap - _soFar[session.Role], 0));
            _soFar[session.Role] += session.Credited;
        }
    }

    /// <summary>What a session earned, rounded, by its place in the day.</summary>
    internal long EarnedBy(int session) => _sessions[session].Earned;

    /// <summary>What the cap leaves of it.</summary>
    internal long CreditedTo(int session) => _sessions[session].Credited;

    /// <summary>Rounds the sum of a role, by the plan of the last of its sessions that earned anything, to which the difference goes.</summary>
    private void RoundRole(int last)
    {
        var (role, plan) = (_sessions[last].Role, _sessions[last].Plan);
        if (_times.Length < _sessions.Length)
        {
            _times = new long[_sessions.Length];
        }

        int count = 0;
        for (int i = 0; i <= last; i++)
        {
            if (IsOfSum(i))
            {
                _times[count++] = _sessions[i].Earned;
            }
        }

        CreditCalculator.RoundSum(_times.AsSpan(0, count), plan.RoundTo, plan.Rounding);
        for (int i = last; i >= 0; i--)
        {
            if (IsOfSum(i))
            {
                _sessions[i].Earned = _times[--count];
            }
        }

        bool IsOfSum(int session) => _sessions[session].Role == role && !_sessions[session].Plan.RoundsEachSession;
    }

    private struct Entry
    {
        internal int Role;
        internal long Earned;
        internal long Credited;
        internal SessionPlan Plan;
    }
}
