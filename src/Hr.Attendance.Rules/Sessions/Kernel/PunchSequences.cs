using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>
/// Which punches of a person follow each other, and to which assignment a pair of them goes: those of the primary role are one sequence, those of
/// each other role that punches name another. Learnt for one employee after another. Not thread-safe.
/// </summary>
internal sealed class PunchSequences
{
    /// <summary>The sequence of the primary role.</summary>
    internal const int Primary = 0;
    private const int None = -1;

    /// <summary>Stands for a role that is a primary one at some time and a concurrent one at another: the business day decides.</summary>
    private const int ByDay = -2;

    /// <summary>For each role that punches name, the sequence of its punches.</summary>
    private int[] _sequences = [];

    /// <summary>For each sequence the only assignment that it can be; negative for none or several.</summary>
    private int[] _onlyHeld = [];

    /// <summary>For each sequence but that of the primary role, the number of its role; negative where nobody ever holds it.</summary>
    private int[] _roleNumbers = [];

    /// <summary>
    /// For each sequence the business days that were asked for last, where its only assignment is held on all of them: most often they are asked for again.
    /// </summary>
    private PlanSpan?[] _spans = [];

    /// <summary>The number of sequences.</summary>
    internal int Count { get; private set; }

    internal void Learn(IReadOnlyList<string> names, HeldRoles roles)
    {
        Count = names.Count + 1;
        if (_onlyHeld.Length < Count)
        {
            (_sequences, _onlyHeld, _roleNumbers, _spans) = (new int[Count], new int[Count], new int[Count], new PlanSpan?[Count]);
        }

        Array.Clear(_spans, 0, Count);

        _onlyHeld[Primary] = roles.OnlyPrimary;
        for (int name = 0; name < names.Count; name++)
        {
            var (isPrimary, isConcurrent) = (false, false);
            _roleNumbers[name + 1] = None;
            for (int held = 0; held < roles.Count; held++)
            {
                if (string.Equals(roles[held].Role, names[name], StringComparison.Ordinal))
                {
                    isPrimary |= roles[held].IsPrimary;
                    isConcurrent |= !roles[held].IsPrimary;
                    _roleNumbers[name + 1] = roles[held].RoleNumber;
                }
            }

            _onlyHeld[name + 1] = roles.OnlyOf(names[name]);
            _sequences[name] = !isPrimary ? name + 1 : isConcurrent ? ByDay : Primary;
        }
    }

    /// <summary>The sequence of a punch.</summary>
    /// <param name="name">The position of the role that it names; negative for none.</param>
    /// <param name="time">When it was made.</param>
    /// <param name="roles">The roles that the person holds.</param>
    internal int Of(int name, long time, HeldRoles roles)
    {
        int sequence = name < 0 ? Primary : _sequences[name];
        return sequence != ByDay ? sequence : IsConcurrentOn(roles.DayAt(time), _roleNumbers[name + 1], roles) ? name + 1 : Primary;
    }

    /// <summary>
    /// The plan under which a single punch is looked at: that of the assignment in effect on its business day, else of the next one, else of the last;
    /// null where the role is never held.
    /// </summary>
    internal SessionPlan? PlanAt(int sequence, long time, HeldRoles roles)
    {
        if (_spans[sequence] is { } known && known.Contains(time))
        {
            return known.Plan;
        }

        int held = HeldFrom(sequence, time, long.MaxValue, roles, out var day);
        if (held >= 0 && held == _onlyHeld[sequence] && roles[held].Contains(day.Span.FirstDay) && roles[held].Contains(day.Span.LastDay))
        {
            _spans[sequence] = day.Span;
        }

        return held >= 0 ? day.Plan : LastOf(sequence, roles) is >= 0 and int last ? roles.DayOf(last, roles[last].To - 1).Plan : null;
    }

    /// <summary>The assignment to which a pair goes; negative for none.</summary>
    /// <param name="sequence">The sequence of its punches.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="end">When it ends; the end of all time for a punch in alone.</param>
    /// <param name="roles">The roles that the person holds.</param>
    /// <param name="day">The business day whose policy is asked: that on which it begins, or the first of the assignment where that is later.</param>
    internal int HeldFrom(int sequence, long start, long end, HeldRoles roles, out PlanDay day)
    {
        if (_onlyHeld[sequence] is >= 0 and int only)
        {
            day = roles.DayAt(only, start);
            if (roles[only].Contains(day.Day))
            {
                return only;
            }
        }

        if (roles.Count == 0)
        {
            day = default;
            return None;
        }

        // The one in effect on the business day, else the first that comes into effect before the end.
        int number = roles.DayAt(start);
        int first = None;
        for (int held = 0; held < roles.Count; held++)
        {
            if (IsOf(sequence, held, roles))
            {
                if (roles[held].Contains(number))
                {
                    day = roles.DayOf(held, number);
                    return held;
                }

                if (roles[held].From > number && roles[held].Begins < end && (first < 0 || roles[held].From < roles[first].From))
                {
                    first = held;
                }
            }
        }

        day = first < 0 ? default : roles.DayOf(first, roles[first].From);
        return first;
    }

    private bool IsOf(int sequence, int held, HeldRoles roles) =>
        sequence == Primary ? roles[held].IsPrimary : roles[held].RoleNumber == _roleNumbers[sequence];

    private int LastOf(int sequence, HeldRoles roles)
    {
        int last = None;
        for (int held = 0; held < roles.Count; held++)
        {
            if (IsOf(sequence, held, roles) && roles[held].To is > int.MinValue and < int.MaxValue && (last < 0 || roles[held].To > roles[last].To))
            {
                last = held;
            }
        }

        return last;
    }

    private static bool IsConcurrentOn(int day, int roleNumber, HeldRoles roles)
    {
        for (int held = 0; held < roles.Count; held++)
        {
            if (!roles[held].IsPrimary && roles[held].RoleNumber == roleNumber && roles[held].Contains(day))
            {
                return true;
            }
        }

        return false;
    }
}
