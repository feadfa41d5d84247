namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What the daily cap leaves of earned time: step 10. Sessions are given by business day, and within one in order. Not thread-safe.</summary>
internal sealed class DailyCaps
{
    private long[] _soFar = [];
    private int _day;

    /// <summary>Begins with the first day of an employee.</summary>
    /// <param name="roles">How many roles the employee holds.</param>
    internal void Begin(int roles)
    {
        if (_soFar.Length < roles)
        {
            _soFar = new long[roles];
        }

        _day = int.MinValue;
    }

    /// <summary>What of earned time is left under the cap of a role, which is used up in the order in which it is asked: first come, first served.</summary>
    /// <param name="role">The number of the role.</param>
    /// <param name="day">The number of the business day.</param>
    /// <param name="earned">The time that was earned.</param>
    /// <param name="cap">The cap; negative for none.</param>
    internal long Cap(int role, int day, long earned, long cap)
    {
        if (day != _day)
        {
            Array.Clear(_soFar, 0, _soFar.Length);
            _day = day;
        }

        long credited = cap < 0 ? earned : Math.Min(earned, Math.Max(cap - _soFar[role], 0));
        _soFar[role] += credited;
        return credited;
    }
}
