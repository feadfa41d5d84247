using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 2, its second half: primary time.</summary>
internal sealed class PlainPrimary
{
    private static readonly Duration SoonAfter = Duration.FromHours(4);

    private readonly PlainWorld _world;
    private readonly PlainRoles _roles;
    private readonly PlainPlan _plan;
    private readonly bool[] _approved;
    private readonly Dictionary<LocalDate, HashSet<int>> _byDate = [];
    private readonly bool[] _any;
    private readonly bool[] _punched;
    private readonly bool[] _breakByHours;
    private readonly Dictionary<LocalDate, PlainBreaksTaken?> _shown;

    internal PlainPrimary(PlainWorld world, PlainRoles roles, PlainPlan plan, IReadOnlyList<PlainPair> pairs, bool[] approved)
    {
        (_world, _roles, _plan, _approved) = (world, roles, plan, approved);
        (_any, _punched, _breakByHours) = (new bool[world.Time.Cells], new bool[world.Time.Cells], new bool[world.Time.Cells]);
        var byDay = WithDays([.. pairs.Where(pair => pair.Day.Assignment.Kind == RoleKind.Primary).OrderBy(pair => pair.From)])
            .Select(pair => WithGrace(pair.Pair, pair.Date))
            .ToLookup(pair => pair.Date);
        Mark(_punched, byDay.SelectMany(day => day).SelectMany(pair => pair.Cells));
        _shown = world.Time.Dates.ToDictionary(date => date, date => Shown(date, byDay[date].ToList()));
        foreach (var (date, punched) in _shown)
        {
            var planned = plan.On(date);
            HashSet<int> cells = punched is not null ? [.. punched.Left] : [.. planned.ToBeWorked];
            if (punched is null && BasisOn(date) == PrimaryBasis.PunchesElseSchedule)
            {
                // "less punched primary time of other days"
                cells.ExceptWith(_shown.Where(other => other.Key != date && other.Value is not null).SelectMany(other => other.Value!.Left));
            }

            // "No instant is primary time of two days: the earlier has it."
            cells.RemoveWhere(cell => _any[cell]);
            _byDate.Add(date, cells);
            Mark(_any, cells);
            Mark(_breakByHours, punched is not null ? punched.ByHours : planned.BreakByHours);
        }
    }

    /// <summary>The primary time of a business day.</summary>
    internal Duration TotalOn(LocalDate date) => Length(_byDate[date].Count);

    /// <summary>"`planned` = the day's shifts less breaks"</summary>
    internal Duration PlannedOn(LocalDate date) => Length(_plan.On(date).Time.Count);

    /// <summary>"`leave` = the part of it that leave covers"</summary>
    internal Duration LeaveOn(LocalDate date) => Length(_plan.On(date).Leave.Count());

    /// <summary>"`assumed` = the part of primary time that is planned and not punched."</summary>
    internal Duration AssumedOn(LocalDate date) => Length(_byDate[date].Count(cell => !IsPunched(cell)));

    /// <summary>"`undertime` = planned − leave − primary time, not below zero"</summary>
    internal Duration UndertimeOn(LocalDate date) => Duration.Max(Duration.Zero, PlannedOn(date) - LeaveOn(date) - TotalOn(date));

    /// <summary>The words for a day, of what was due: "what leave leaves of the planned time, where that is more than nothing".</summary>
    internal DayMarks MarksOn(LocalDate date)
    {
        var due = PlannedOn(date) - LeaveOn(date);
        return due <= Duration.Zero ? DayMarks.None
            : TotalOn(date) == Duration.Zero ? DayMarks.Absent
            : UndertimeOn(date) * 2 >= due ? DayMarks.HalfDay
            : PunctualityOn(date);
    }

    /// <summary>
    /// "punched primary time begins more than primary.grace after what was due begins" and "it ends more than primary.grace before that ends"; "breaks by
    /// hours are not taken off its end, nor off that of what was due where no leave lies before them".
    /// </summary>
    private DayMarks PunctualityOn(LocalDate date)
    {
        var plan = _plan.On(date);
        if (_shown[date] is not { } shown || !shown.Left.Any())
        {
            return DayMarks.None;
        }

        int due = plan.ToBeWorked.Max();
        int dueTo = due == plan.Time.Max() ? plan.BreakByHours.Append(due).Max() : due;
        int grace = _world.Time.CellsIn(_roles.PrimaryOn(date)!.Policy.Get(AttendanceSettings.PrimaryGrace));
        return (shown.Left.Min() - plan.ToBeWorked.Min() > grace ? DayMarks.Late : DayMarks.None)
            | (dueTo - shown.Left.Concat(shown.ByHours).Max() > grace ? DayMarks.LeftEarly : DayMarks.None);
    }

    /// <summary>The cells that are primary time of a business day.</summary>
    internal IEnumerable<int> CellsOn(LocalDate date) => _byDate[date];

    /// <summary>Whether punches of the primary role show a cell, of whichever business day.</summary>
    internal bool IsPunched(int cell) => _punched[cell];

    /// <summary>Whether a cell is primary time, of whichever business day.</summary>
    internal bool Contains(int cell) => _any[cell];

    /// <summary>Step 6: "primary time, with what was taken out of it as a break by hours".</summary>
    internal bool ContainsOrIsBreakByHours(int cell) => _any[cell] || _breakByHours[cell];

    private Duration Length(int cells) => _world.Time.LengthOf(cells);

    private PrimaryBasis? BasisOn(LocalDate date) => _roles.PrimaryOn(date)?.Policy.Get(AttendanceSettings.PrimaryBasis);

    /// <summary>
    /// "A primary pair belongs to the business day of the planned shift (before leave and breaks) with which it shares most time, the earlier of two, if
    /// that is at least half of the pair or half of the shift; else to the business day of the primary pair before it, if it begins less than four hours
    /// after that one ends and itself ends at most punch.maxOpen after the first pair of that day began; else to that on which it begins, and not before
    /// its assignment's first day." The earlier of two is that of the earlier date, then the one that begins first, then the one that ends first;
    /// punch.maxOpen is that of the pair's policy.
    /// </summary>
    private List<(PlainPair Pair, LocalDate Date)> WithDays(IReadOnlyList<PlainPair> pairs)
    {
        var given = new List<(PlainPair Pair, LocalDate Date)>();
        foreach (var pair in pairs)
        {
            var most = _plan.Shifts.OrderByDescending(shift => Shared(pair, shift))
                .ThenBy(shift => shift.Date).ThenBy(shift => shift.From).ThenBy(shift => shift.To).FirstOrDefault();
            int shared = most is null ? 0 : Shared(pair, most);
            var date = pair.Day.Date;
            if (shared > 0 && (2 * shared >= pair.To - pair.From || 2 * shared >= most!.To - most.From))
            {
                date = most!.Date;
            }
            else if (given.Count > 0)
            {
                var (before, dateBefore) = given[^1];
                int first = given.Where(one => one.Date == dateBefore).Min(one => one.Pair.From);
                if (Length(pair.From - before.To) < SoonAfter && Length(pair.To - first) <= pair.Day.Policy.Get(AttendanceSettings.PunchMaxOpen))
                {
                    date = dateBefore;
                }
            }

            given.Add((pair, date));
        }

        return given;
    }

    private static int Shared(PlainPair pair, PlainShift shift) => Math.Max(0, Math.Min(pair.To, shift.To) - Math.Max(pair.From, shift.From));

    /// <summary>
    /// "primary.grace: a pair's beginning (end) goes to the nearest beginning (end) of a planned shift of its business day within that time." Of two as near
    /// the earlier.
    /// </summary>
    private (LocalDate Date, IEnumerable<int> Cells) WithGrace(PlainPair pair, LocalDate date)
    {
        int grace = _roles.PrimaryOn(date) is { } day ? _world.Time.CellsIn(day.Policy.Get(AttendanceSettings.PrimaryGrace)) : 0;
        int from = Nearest(pair.From, _plan.On(date).Shifts.Select(shift => shift.From), grace);
        int to = Nearest(pair.To, _plan.On(date).Shifts.Select(shift => shift.To), grace);
        return (date, Enumerable.Range(from, Math.Max(0, to - from)));
    }

    private static int Nearest(int cell, IEnumerable<int> marks, int within) => marks
        .Where(mark => Math.Abs(mark - cell) <= within)
        .OrderBy(mark => Math.Abs(mark - cell))
        .ThenBy(mark => mark)
        .Append(cell)
        .First();

    /// <summary>
    /// What the pairs of a business day show, where they are its primary time: "`punches`: its pairs, less primary.breaks"; "`punchesElseSchedule`: its pairs
    /// less breaks where it has any". Null where the plan is.
    /// </summary>
    private PlainBreaksTaken? Shown(LocalDate date, List<(LocalDate Date, IEnumerable<int> Cells)> pairs)
    {
        if (_roles.PrimaryOn(date) is not { } day || BasisOn(date) is not { } basis
            || basis == PrimaryBasis.Schedule || (basis == PrimaryBasis.PunchesElseSchedule && pairs.Count == 0))
        {
            return null;
        }

        return new PlainBreaks(_world).Of(pairs.SelectMany(pair => pair.Cells).Where(cell => Counts(cell, day)), day);
    }

    /// <summary>
    /// "On a day with planned shifts (before leave) primary.outsidePlan decides about punched time outside them: under `approved` it counts within approved
    /// spans."
    /// </summary>
    private bool Counts(int cell, PlainRoleDay day)
    {
        var shifts = _plan.On(day.Date).Shifts;
        return shifts.Count == 0 || shifts.Any(shift => shift.From <= cell && cell < shift.To)
            || day.Policy.Get(AttendanceSettings.PrimaryOutsidePlan) switch
            {
                PrimaryOutsidePlan.Count => true,
                PrimaryOutsidePlan.Approved => _approved[cell],
                _ => false,
            };
    }

    private static void Mark(bool[] cells, IEnumerable<int> marked)
    {
        foreach (int cell in marked)
        {
            cells[cell] = true;
        }
    }
}
