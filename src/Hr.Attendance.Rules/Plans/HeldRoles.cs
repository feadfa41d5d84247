using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>A role that somebody holds, with its business days.</summary>
/// <param name="Role">The role.</param>
/// <param name="RoleNumber">The position of the first of the person's assignments with that role.</param>
/// <param name="IsPrimary">Whether it is the primary one.</param>
/// <param name="Days">Its business days.</param>
/// <param name="From">The number of the first date on which it is held; the lowest number for one before all evidence, the highest for one after.</param>
/// <param name="To">The number of the first date after that, likewise.</param>
internal readonly record struct HeldRole(string Role, int RoleNumber, bool IsPrimary, PlanTable Days, int From, int To)
{
    /// <summary>The roles of an employee, in the order of the chart.</summary>
    internal static HeldRole[] Of(Employee employee, Func<RoleAssignment, PlanTable> daysOf)
    {
        var held = new HeldRole[employee.Assignments.Count];
        for (int i = 0; i < held.Length; i++)
        {
            var assignment = employee.Assignments[i];
            int number = Array.FindIndex(held, 0, i, earlier => string.Equals(earlier.Role, assignment.Role, StringComparison.Ordinal));
            held[i] = new HeldRole(
                assignment.Role,
                number < 0 ? i : number,
                assignment.Kind == RoleKind.Primary,
                daysOf(assignment),
                assignment.Dates.From is { } from ? NumberOf(from) : int.MinValue,
                assignment.Dates.To is { } to ? NumberOf(to) : int.MaxValue);
        }

        return held;
    }

    /// <summary>When the first business day on which it is held begins.</summary>
    internal long Begins { get; } = StartOf(From, Days);

    /// <summary>When the first business day after that begins.</summary>
    internal long Ends { get; } = StartOf(To, Days);

    /// <summary>The number of a date, as far as it can matter to evidence.</summary>
    private static int NumberOf(LocalDate date) => Nanoseconds.DayOf(date) switch
    {
        < DayPages.Earliest => int.MinValue,
        > DayPages.Latest => int.MaxValue,
        int day => day,
    };

    internal bool Contains(int day) => day >= From && day < To;

    private static long StartOf(int day, PlanTable days) => day switch
    {
        int.MinValue => long.MinValue,
        int.MaxValue => long.MaxValue,
        _ => days[day].Start,
    };
}

/// <summary>
/// The roles that one employee holds, in the order of the chart, and which of them is meant by a punch, a message or a date. Not thread-safe:
/// it remembers.
/// </summary>
internal sealed class HeldRoles
{
    // Asked several times for every message and punch, so the two usual cases are answered without a search: somebody holds one role of a
    // kind, and the day asked for lies in the same span of alike days as the one before.

    /// <summary>Stands for more than one role.</summary>
    private const int Several = -2;

    private readonly HeldRole[] _held;

    /// <summary>The business days of each role that were asked for last: most often they are asked for again.</summary>
    private readonly PlanSpan?[] _lastSpans;
    private readonly List<SessionPlan> _plansUsed = [];

    internal HeldRoles(Employee employee, PlanTables tables)
    {
        Employee = employee;
        _held = tables.HeldBy(employee);
        _lastSpans = new PlanSpan?[_held.Length];
        OnlyPrimary = Only(isPrimary: true);
        OnlyConcurrent = Only(isPrimary: false);
    }

    /// <summary>The same roles, with a memory of their own.</summary>
    internal HeldRoles(HeldRoles other)
    {
        Employee = other.Employee;
        _held = other._held;
        _lastSpans = new PlanSpan?[_held.Length];
        (OnlyPrimary, OnlyConcurrent) = (other.OnlyPrimary, other.OnlyConcurrent);
    }

    internal Employee Employee { get; }

    internal int Count => _held.Length;

    /// <summary>The plans of all days that were asked for so far, each once.</summary>
    internal IReadOnlyList<SessionPlan> PlansUsed => _plansUsed;

    /// <summary>The only primary role; negative where there are none or several.</summary>
    internal int OnlyPrimary { get; }

    /// <summary>The only concurrent role; negative where there are none or several.</summary>
    internal int OnlyConcurrent { get; }

    internal ref readonly HeldRole this[int index] => ref _held[index];

    internal RoleAssignment AssignmentOf(int held) => Employee.Assignments[held];

    /// <summary>The number of the business day to which a time belongs; the person holds a role.</summary>
    internal int DayAt(long time) => DayAt(0, time).Day;

    /// <summary>When the person's business day of a date begins; the person holds a role.</summary>
    internal long StartOf(LocalDate date) => Nanoseconds.DayOf(date) switch
    {
        < DayPages.Earliest => long.MinValue,
        > DayPages.Latest => long.MaxValue,
        int day => _held[0].Days[day].Start,
    };

    /// <summary>The business day of a role to which a time belongs.</summary>
    internal PlanDay DayAt(int held, long time)
    {
        if (_lastSpans[held] is { } last && last.Contains(time))
        {
            return last.At(time);
        }

        return Remember(held, _held[held].Days.At(time));
    }

    /// <summary>The business day of a role on a date.</summary>
    internal PlanDay DayOf(int held, int day)
    {
        if (_lastSpans[held] is { } last && last.Contains(day))
        {
            return new PlanDay(last, day);
        }

        return Remember(held, _held[held].Days[day]);
    }

    /// <summary>The concurrent assignment to a role that is in effect on the business day to which a time belongs; negative for none.</summary>
    /// <param name="time">The time.</param>
    /// <param name="roleNumber">The role, as <see cref="HeldRole.RoleNumber"/>; negative for one that is never held.</param>
    /// <param name="day">The business day.</param>
    internal int ConcurrentAt(long time, int roleNumber, out PlanDay day)
    {
        for (int i = 0; i < Count && roleNumber >= 0; i++)
        {
            if (!_held[i].IsPrimary && _held[i].RoleNumber == roleNumber)
            {
                day = DayAt(i, time);
                if (_held[i].Contains(day.Day))
                {
                    return i;
                }
            }
        }

        day = default;
        return -1;
    }

    /// <summary>
    /// Whether a role is held, as a primary or a concurrent one, on the business day to which a time belongs, or the person is not employed on it at all.
    /// </summary>
    internal bool IsHeldAt(long time, int roleNumber)
    {
        if (Count == 0 || !Employee.Employment.Contains(Nanoseconds.ToDate(_held[0].Days.At(time).Day)))
        {
            return true;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_held[i].RoleNumber == roleNumber && _held[i].Contains(DayAt(i, time).Day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The concurrent assignment to the same role that begins where one ends, which stands after it in the chart; negative for none.</summary>
    internal int NextOf(int held)
    {
        ref readonly var before = ref _held[held];
        for (int i = held + 1; i < Count && before.To < int.MaxValue; i++)
        {
            if (!_held[i].IsPrimary && _held[i].RoleNumber == before.RoleNumber && _held[i].From == before.To)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The number of a role by its name, as <see cref="HeldRole.RoleNumber"/>; negative for one that is never held.</summary>
    internal int NumberOf(string role)
    {
        for (int i = 0; i < Count; i++)
        {
            if (string.Equals(_held[i].Role, role, StringComparison.Ordinal))
            {
                return _held[i].RoleNumber;
            }
        }

        return -1;
    }

    /// <summary>The only assignment to a role; negative where there are none or several.</summary>
    internal int OnlyOf(string role)
    {
        int found = -1;
        for (int i = 0; i < Count; i++)
        {
            if (string.Equals(_held[i].Role, role, StringComparison.Ordinal))
            {
                if (found >= 0)
                {
                    return Several;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>The first role of a kind that is held on a date; negative for none.</summary>
    internal int InEffectOn(int day, bool isPrimary)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_held[i].IsPrimary == isPrimary && _held[i].Contains(day))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The role that governs a business day's overtime and pay: the primary one, else the first concurrent one; negative for none.</summary>
    internal int GoverningOn(int day) => InEffectOn(day, isPrimary: true) is >= 0 and int primary ? primary : InEffectOn(day, isPrimary: false);

    /// <summary>
    /// The zone of the person on a date: that of the unit of the role that governs the day, which there is before the first and after the last.
    /// </summary>
    internal DateTimeZone ZoneOn(int day)
    {
        int governing = GoverningOn(day);
        if (governing < 0)
        {
            var assignment = GoverningRole.On(Employee.Assignments, Nanoseconds.ToDate(day));
            for (governing = 0; !ReferenceEquals(Employee.Assignments[governing], assignment);)
            {
                governing++;
            }
        }

        return DayOf(governing, day).Span.Zone;
    }

    /// <summary>The first role of a kind that is held on the business day to which a time belongs; negative for none.</summary>
    internal int InEffectAt(long time, bool isPrimary, out PlanDay day)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_held[i].IsPrimary == isPrimary)
            {
                day = DayAt(i, time);
                if (_held[i].Contains(day.Day))
                {
                    return i;
                }
            }
        }

        day = default;
        return -1;
    }

    private PlanDay Remember(int held, PlanDay day)
    {
        _lastSpans[held] = day.Span;
        if (!_plansUsed.Contains(day.Plan))
        {
            _plansUsed.Add(day.Plan);
        }

        return day;
    }

    /// <summary>The only role of a kind; <see cref="Several"/>, or -1 for none.</summary>
    private int Only(bool isPrimary)
    {
        int found = -1;
        for (int i = 0; i < Count; i++)
        {
            if (_held[i].IsPrimary == isPrimary)
            {
                if (found >= 0)
                {
                    return Several;
                }

                found = i;
            }
        }

        return found;
    }
}
