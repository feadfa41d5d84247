namespace Hr.Attendance.Rules.Crediting;

/// <summary>What each role of one employee after another has earned on each business day, for the daily cap: step 10. Not thread-safe.</summary>
internal sealed class DailyCaps
{
    /// <summary>For each role what was earned on the business days, by day; most often only the last is asked for again.</summary>
    private List<(int Day, long Credited)>[] _credited = [];

    internal void Begin(int roles)
    {
        if (_credited.Length < roles)
        {
            _credited = new List<(int Day, long Credited)>[roles];
            for (int i = 0; i < roles; i++)
            {
                _credited[i] = [];
            }
        }

        for (int i = 0; i < roles; i++)
        {
            _credited[i].Clear();
        }
    }

    /// <summary>What of earned time is left under the cap, which is used up in the order in which it is asked.</summary>
    internal long Cap(int role, int day, long earned, long cap)
    {
        var days = _credited[role];
        int place = days.Count - 1;
        while (place >= 0 && days[place].Day > day)
        {
            place--;
        }

        bool isNewDay = place < 0 || days[place].Day != day;
        long soFar = isNewDay ? 0 : days[place].Credited;
        long credited = cap < 0 ? earned : Math.Min(earned, Math.Max(cap - soFar, 0));
        if (isNewDay)
        {
            days.Insert(place + 1, (day, credited));
        }
        else
        {
            days[place] = (day, soFar + credited);
        }

        return credited;
    }
}
