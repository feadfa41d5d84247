using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2: on which business day a pair of the primary role is worked.
// It belongs to the day of the shift that it covers, so that who comes five minutes before the day begins has worked one day and not two. A pair that
// covers none goes with the pair shortly before it, as after a meal, or with the day on which it begins.

/// <summary>Finds the business days of the pairs of one employee after another; pairs come in order of their starts. Not thread-safe: it remembers.</summary>
internal sealed class DayOfPairs
{
    private const long ShortBreak = 4 * Nanoseconds.PerHour;

    /// <summary>How many dates before and after a pair's own a shift can be dated that it covers: shifts pass midnight, and people change zones.</summary>
    private const int Around = 2;

    /// <summary>When the first pair of each day began.</summary>
    private readonly Dictionary<int, long> _begins = [];
    private int _lastDay;
    private long _lastEnd;

    /// <summary>Begins with the first of an employee's pairs.</summary>
    internal void Begin() => _begins.Clear();

    /// <summary>The business day of the next pair.</summary>
    internal int Next(in Pair pair, EmployeePlan plan, HeldRoles roles)
    {
        int day = ShiftOf(in pair, plan, roles) ?? (GoesOn(in pair, roles) ? _lastDay : pair.Day);
        if (!_begins.ContainsKey(day))
        {
            _begins.Add(day, pair.Start);
        }

        (_lastDay, _lastEnd) = (day, pair.End);
        return day;
    }

    /// <summary>The date of the shift that a pair covers; null for none.</summary>
    private static int? ShiftOf(in Pair pair, EmployeePlan plan, HeldRoles roles)
    {
        int first = roles.DayAt(pair.Start) - Around;
        int last = roles.DayAt(pair.End) + Around;
        if (plan.IsPlainlyEmpty(pair.Day, first, last))
        {
            return null;
        }

        long most = 0;
        int? day = null;
        for (int date = first; date <= last; date++)
        {
            var shifts = plan.On(date).Shifts;
            for (int i = 0; i < shifts.Count; i++)
            {
                long common = Math.Min(pair.End, shifts.End(i)) - Math.Max(pair.Start, shifts.Start(i));
                if (common > most)
                {
                    most = common;
                    day = 2 * common >= pair.End - pair.Start || 2 * common >= shifts.End(i) - shifts.Start(i) ? date : null;
                }
            }
        }

        return day;
    }

    /// <summary>Whether a pair comes so soon after the one before that it belongs to its day.</summary>
    private bool GoesOn(in Pair pair, HeldRoles roles) =>
        _begins.Count > 0
        && pair.Start - _lastEnd < ShortBreak
        && pair.End - _begins[_lastDay] <= roles.DayOf(pair.Held, pair.Day).Plan.MaxOpen;
}
