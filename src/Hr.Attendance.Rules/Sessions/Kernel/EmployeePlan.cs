using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2, the plan: what one person was to work, and what leave takes from it.
// Most dates have what the policy's schedule says, which everybody in the unit shares. A roster speaks of a date instead of the schedule, and leave
// takes time from it; both are evidence of few dates, so only these are worked out for the person, each when it is first asked for.

/// <summary>The planned primary time of one employee after another, date by date. Not thread-safe: it remembers.</summary>
internal sealed class EmployeePlan
{
    /// <summary>How many dates before and after its own leave can meet a shift: it may pass midnight, and the person may move between zones.</summary>
    private const int Around = 2;

    private readonly Dictionary<int, PersonalDay> _days = [];
    private readonly List<int> _dates;
    private readonly IntervalList _shifts = new();
    private RosterShift[] _roster = [];
    private LeaveTaken[] _leave = [];

    /// <summary>For each role that rosters name its number among those that the person holds; negative for one that is never held.</summary>
    private int[] _roleNumbers = [];
    private HeldRoles _roles = null!;

    internal EmployeePlan() => _dates = [];

    /// <summary>The same plan, with no room for another employee's.</summary>
    internal EmployeePlan(EmployeePlan other)
    {
        _dates = [.. other._dates];
        (_roster, _leave, _roleNumbers, _roles) = (other._roster, other._leave, other._roleNumbers, other._roles);
    }

    /// <summary>The dates of which rosters of the primary role or leave speak, in order.</summary>
    internal IReadOnlyList<int> DatesWithEvidence => _dates;

    internal void Begin(in EvidenceSlice evidence, HeldRoles roles)
    {
        _days.Clear();
        _dates.Clear();
        _roles = roles;
        _roster = evidence.Shifts.Length == 0 ? [] : evidence.Shifts.ToArray();
        _leave = evidence.Leave.Length == 0 ? [] : evidence.Leave.ToArray();
        _roleNumbers = evidence.RolesOfShifts.Count == 0 ? [] : [.. evidence.RolesOfShifts.Select(roles.NumberOf)];
        _dates.AddRange(_roster.Where(shift => PrimaryOn(shift.Date) is >= 0 and int primary && IsFor(shift, primary)).Select(shift => shift.Date)
            .Concat(_leave.SelectMany(DatesOf))
            .Distinct()
            .OrderBy(date => date));
    }

    internal bool HasEvidenceOf(int date) => _dates.Count > 0 && _dates.BinarySearch(date) >= 0;

    /// <summary>Whether nothing is planned around a date, from the first to the last, as far as that is plain without a look at each.</summary>
    internal bool IsPlainlyEmpty(int date, int first, int last) => _dates.Count == 0 && _roles.OnlyPrimary is >= 0 and int only
        && _roles.DayOf(only, date).Span is { HasSchedule: false } span && span.Contains(first) && span.Contains(last);

    /// <summary>What is planned on a date.</summary>
    internal PlannedDay On(int date) => Personal(date)?.Plan ?? Scheduled(date);

    /// <summary>The time of a date that leave covers, whether it was planned or not.</summary>
    internal IntervalList LeaveOn(int date) => Personal(date)?.Leave ?? PlannedDay.Nothing.Time;

    /// <summary>Sets a list to the shifts of a date less leave, by start; what touches or overlaps is joined.</summary>
    internal void SetToShiftsLessLeave(IntervalList shifts, int date)
    {
        _shifts.CopyFrom(On(date).Shifts);
        _shifts.Normalise();
        shifts.SetToDifference(_shifts, LeaveOn(date));
    }

    /// <summary>Adds the shifts that rosters have for the role of an assignment, as far as they can meet a span; a date that is off has none.</summary>
    internal void AddShifts(IntervalList shifts, int held, long start, long end)
    {
        int last = Nanoseconds.DayOf(end) + Around;
        for (int date = Nanoseconds.DayOf(start) - Around; _roster.Length > 0 && date <= last; date++)
        {
            if (RosterOf(date, held) is { } ofDate)
            {
                shifts.Add(ofDate);
            }
        }

        shifts.Normalise();
    }

    /// <summary>Whether rosters speak of the role of an assignment at all.</summary>
    internal bool HasRosterOf(int held) => Array.Exists(_roster, shift => IsFor(in shift, held));

    /// <summary>How much of the planned time of a date leave covers.</summary>
    internal long CoveredOn(int date) => Personal(date)?.Covered ?? 0;

    /// <summary>How long the leave of other kinds than the compensatory one lasts on a date.</summary>
    internal long OtherLeaveOn(int date)
    {
        long length = 0;
        foreach (ref readonly var leave in Leave(date, date))
        {
            length += leave.IsCompensatory ? 0 : leave.Length;
        }

        return length;
    }

    /// <summary>The dates whose shifts leave can meet: its own, and where it has times those around, whose shifts may reach over midnight.</summary>
    private static IEnumerable<int> DatesOf(LeaveTaken leave) => leave.HasTimes ? Enumerable.Range(leave.Date - Around, (2 * Around) + 1) : [leave.Date];

    private int PrimaryOn(int date) => _roles.InEffectOn(date, isPrimary: true);

    /// <summary>Whether a line is for an assignment: it names its role, or none where that is the primary one.</summary>
    private bool IsFor(in RosterShift shift, int held) =>
        shift.Role < 0 ? _roles[held].IsPrimary : _roleNumbers[shift.Role] == _roles[held].RoleNumber;

    private PlannedDay Scheduled(int date) => PrimaryOn(date) is >= 0 and int primary ? _roles.DayOf(primary, date).Planned : PlannedDay.Nothing;

    /// <summary>A date of which the person's own evidence speaks; null for any other.</summary>
    private PersonalDay? Personal(int date)
    {
        if (!HasEvidenceOf(date))
        {
            return null;
        }

        if (!_days.TryGetValue(date, out var day))
        {
            day = WorkOut(date);
            _days.Add(date, day);
        }

        return day;
    }

    /// <summary>The leave of some dates, both ends included.</summary>
    private ReadOnlySpan<LeaveTaken> Leave(int first, int last)
    {
        int from = FirstFrom(_leave, static leave => leave.Date, first);
        return _leave.AsSpan(from, FirstFrom(_leave, static leave => leave.Date, last + 1) - from);
    }

    /// <summary>The position of the first row, of rows by date, that is not before a date.</summary>
    private static int FirstFrom<T>(T[] rows, Func<T, int> dateOf, int date)
    {
        var search = new SortedSearch(rows.Length);
        while (search.IsOpen)
        {
            search.Answer(dateOf(rows[search.Middle]) < date);
        }

        return search.Place;
    }

    private PersonalDay WorkOut(int date)
    {
        int primary = PrimaryOn(date);
        if (primary < 0)
        {
            return new PersonalDay(PlannedDay.Nothing, new IntervalList(), 0);
        }

        var day = _roles.DayOf(primary, date);
        var plan = RosterOf(date, primary) is { } shifts ? PlannedDay.Of(shifts, day.Span.Breaks) : day.Planned;
        var leave = new IntervalList();
        foreach (ref readonly var taken in Leave(date - Around, date + Around))
        {
            if (taken.HasTimes)
            {
                Add(taken.Date, taken.From, taken.To, _roles.ZoneOn(taken.Date), leave);
            }
        }

        leave.Normalise();
        var left = new IntervalList();
        foreach (ref readonly var taken in Leave(date, date))
        {
            if (!taken.HasTimes)
            {
                left.SetToDifference(plan.Time, leave);
                AddEnd(left, taken.Length, leave);
            }
        }

        left.SetToIntersection(plan.Time, leave);
        return new PersonalDay(plan, leave, left.Total);
    }

    /// <summary>
    /// The shifts of a date that the roster has for an assignment's role, by start; null where it does not speak of that. They are in the person's time,
    /// wherever the role is governed: a roster is read by the person.
    /// </summary>
    private IntervalList? RosterOf(int date, int held)
    {
        IntervalList? shifts = null;
        var zone = _roles.ZoneOn(date);
        for (int i = FirstFrom(_roster, static shift => shift.Date, date); i < _roster.Length && _roster[i].Date == date; i++)
        {
            ref readonly var shift = ref _roster[i];
            if (IsFor(in shift, held))
            {
                if (shift.IsFree)
                {
                    return PlannedDay.Nothing.Shifts;
                }

                shifts ??= new IntervalList();
                Add(date, shift.From, shift.To, zone, shifts);
            }
        }

        shifts?.Sort();
        return shifts;
    }

    /// <summary>Adds the end of some time to a list.</summary>
    private static void AddEnd(IntervalList time, long length, IntervalList list)
    {
        for (int i = time.Count - 1; i >= 0 && length > 0; i--)
        {
            long start = Math.Max(time.Start(i), time.End(i) - length);
            list.AddApart(start, time.End(i));
            length -= time.End(i) - start;
        }

        list.Normalise();
    }

    /// <summary>Adds a span of local time; an end that the clocks skip moves forward with them, never before the start.</summary>
    private static void Add(int date, long from, long to, DateTimeZone zone, IntervalList list)
    {
        long start = At(date, from, zone);
        long end = At(date, to, zone);
        if (start < end)
        {
            list.AddApart(start, end);
        }
    }

    private static long At(int date, long time, DateTimeZone zone)
    {
        int days = (int)(time / Nanoseconds.PerDay);
        var local = Nanoseconds.ToDate(date + days) + LocalTime.FromNanosecondsSinceMidnight(time - (days * Nanoseconds.PerDay));
        return Nanoseconds.Of(local.InZoneLeniently(zone).ToInstant());
    }

    /// <summary>A date of which the person's evidence speaks.</summary>
    private sealed record PersonalDay(PlannedDay Plan, IntervalList Leave, long Covered);
}
