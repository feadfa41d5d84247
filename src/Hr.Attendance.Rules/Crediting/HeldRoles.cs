using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Crediting;

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

/// <summary>The roles of one employee after another, in the order of the chart. Not thread-safe.</summary>
internal sealed class HeldRoles(PlanTables tables)
{
    // Asked several times for every message and punch, so the two usual cases are answered without a search: somebody holds one role of a
    // kind, and the day asked for lies in the same span of alike days as the one before.

    /// <summary>Stands for more than one role.</summary>
    private const int Several = -2;

    private HeldRole[] _held = [];

    /// <summary>The business days of each role that were asked for last: most often they are asked for again.</summary>
    private PlanSpan?[] _lastSpans = new PlanSpan?[4];
    private int[] _numberOfCode = [];

    /// <summary>For each role that punches name the only role held that it can be; <see cref="Several"/>, or negative for none.</summary>
    private int[] _onlyOfCode = [];

    internal int Count => _held.Length;

    /// <summary>The only primary role; negative where there are none or several.</summary>
    internal int OnlyPrimary { get; private set; }

    /// <summary>The only concurrent role; negative where there are none or several.</summary>
    internal int OnlyConcurrent { get; private set; }

    internal ref readonly HeldRole this[int index] => ref _held[index];

    /// <summary>Turns to an employee, whose punches name some roles.</summary>
    internal void Load(Employee employee, IReadOnlyList<string> namedRoles)
    {
        _held = tables.HeldBy(employee);
        if (_lastSpans.Length < _held.Length)
        {
            _lastSpans = new PlanSpan?[_held.Length];
        }

        for (int i = 0; i < _held.Length; i++)
        {
            _lastSpans[i] = _held[i].Days.UsualSpan;
        }

        if (_numberOfCode.Length < namedRoles.Count)
        {
            _numberOfCode = new int[namedRoles.Count];
            _onlyOfCode = new int[namedRoles.Count];
        }

        for (int code = 0; code < namedRoles.Count; code++)
        {
            int number = NumberOf(namedRoles[code]);
            _numberOfCode[code] = number;
            _onlyOfCode[code] = number < 0 ? -1 : OnlyOf(number);
        }

        OnlyPrimary = Only(static held => held.IsPrimary);
        OnlyConcurrent = Only(static held => !held.IsPrimary);
    }

    /// <summary>The business day of a role to which a time belongs.</summary>
    internal PlanDay DayAt(int held, long time)
    {
        if (_lastSpans[held] is { } last && last.Contains(time))
        {
            return last.At(time);
        }

        var day = _held[held].Days.At(time);
        _lastSpans[held] = day.Span;
        return day;
    }

    /// <summary>The business day of a role on a date.</summary>
    internal PlanDay DayOf(int held, int day)
    {
        if (_lastSpans[held] is { } last && last.Contains(day))
        {
            return new PlanDay(last, day);
        }

        var found = _held[held].Days[day];
        _lastSpans[held] = found.Span;
        return found;
    }

    /// <summary>The role that a punch is for, with the business day that it is on; none where the person does not hold it then.</summary>
    internal int OfPunch(int code, long time, out PlanDay day)
    {
        int only = code < 0 ? OnlyPrimary : _onlyOfCode[code];
        if (only >= 0)
        {
            day = DayAt(only, time);
            return _held[only].Contains(day.Day) ? only : -1;
        }

        for (int i = 0; i < Count; i++)
        {
            ref readonly var held = ref _held[i];
            if (code < 0 ? held.IsPrimary : held.RoleNumber == _numberOfCode[code])
            {
                day = DayAt(i, time);
                if (held.Contains(day.Day))
                {
                    return i;
                }
            }
        }

        day = default;
        return -1;
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

    /// <summary>The first concurrent role that is held on the business day, its own, to which a time belongs; negative for none.</summary>
    internal int ConcurrentAt(long time, out PlanDay day)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!_held[i].IsPrimary)
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

    private int OnlyOf(int number)
    {
        for (int i = number + 1; i < Count; i++)
        {
            if (_held[i].RoleNumber == number)
            {
                return Several;
            }
        }

        return number;
    }

    /// <summary>The only role that is so; <see cref="Several"/>, or -1 for none.</summary>
    private int Only(Func<HeldRole, bool> isSo)
    {
        int found = -1;
        for (int i = 0; i < Count; i++)
        {
            if (isSo(_held[i]))
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

    private int NumberOf(string role)
    {
        for (int i = 0; i < Count; i++)
        {
            if (string.Equals(_held[i].Role, role, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
