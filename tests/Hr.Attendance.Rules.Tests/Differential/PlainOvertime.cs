using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 11: overtime, day by day.</summary>
internal sealed class PlainOvertime(PlainWorld world, PlainPrimary primary, IReadOnlyList<Leave> leave, bool[] approved)
{
    /// <summary>
    /// "Under the standard and non-fixed systems overtime of the day below overtime.minimum is none. Under overtime.approval `required` […] overtime beyond
    /// the approved time is `unapproved`, taken from workday, then restDay, then statutoryHoliday." What counts, and what is unapproved.
    /// </summary>
    internal (IReadOnlyDictionary<DayKind, Duration> Counting, Duration Unapproved) Counting(
        PlainRoleDay governing, IReadOnlyList<PlainSession> sessions, IReadOnlyDictionary<DayKind, Duration> whole)
    {
        var system = governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem);
        var overtime = whole.ToDictionary(part => part.Key, part => part.Value);

        // "A business day whose date no calendar knows is listed without a dayKind and has no overtime".
        if (KindOf(governing, governing.Date) is null
            || (system != HoursSystem.Comprehensive && Sum(overtime) < governing.Policy.Get(AttendanceSettings.OvertimeMinimum)))
        {
            foreach (var kind in overtime.Keys.ToList())
            {
                overtime[kind] = Duration.Zero;
            }
        }

        var unapproved = Duration.Zero;
        if (governing.Policy.Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required)
        {
            var counts = Approved(governing, sessions);
            foreach (var kind in (DayKind[])[DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday])
            {
                var taken = Duration.Max(Duration.Zero, Duration.Min(Sum(overtime) - counts, overtime[kind]));
                overtime[kind] -= taken;
                unapproved += taken;
            }
        }

        return (overtime, unapproved);
    }

    private static Duration Sum(Dictionary<DayKind, Duration> overtime) =>
        overtime.Values.Aggregate(Duration.Zero, (sum, time) => sum + time);

    /// <summary>
    /// "the approved time of the day is what approved spans have in common with its credited time as laid (outside primary time) and, where primary time
    /// counts (`beyondStandard`, comprehensive), with its primary time; time that exceeds what earned it follows the last instant".
    /// </summary>
    private Duration Approved(PlainRoleDay governing, IReadOnlyList<PlainSession> sessions)
    {
        var credited = sessions.SelectMany(session => Laid(session, governing)).Where(part => !part.IsInPrimary && approved[part.Cell])
            .Aggregate(Duration.Zero, (sum, part) => sum + part.Time);
        return governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            || governing.Policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard
            ? credited + world.Time.LengthOf(primary.CellsOn(governing.Date).Count(cell => approved[cell]))
            : credited;
    }

    /// <summary>
    /// The overtime "of a business day, under the governing policy, in the person's zone and calendar" and the standard hours system: by kind of day,
    /// however little.
    /// </summary>
    internal IReadOnlyDictionary<DayKind, Duration> Of(PlainRoleDay governing, IReadOnlyList<PlainSession> sessions)
    {
        // "`allConcurrent`: the other parts are the overtime."
        if (governing.Policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent)
        {
            return Outside(governing, sessions);
        }

        // "Of the workday part of a workday only what exceeds overtime.standardDay, less the duration of leave of other kinds than `compensatory` on its
        // date, is overtime; all other parts are overtime whole."
        var parts = Worked(governing, sessions);
        if (KindOf(governing, governing.Date) == DayKind.Workday)
        {
            parts[DayKind.Workday] = Duration.Max(Duration.Zero, parts[DayKind.Workday] - StandardOn(governing));
        }

        return parts;
    }

    /// <summary>
    /// "No overtime but, where overtime.nonFixedHolidays is `paid`, the part of the class statutoryHoliday that the standard system would have."
    /// </summary>
    internal IReadOnlyDictionary<DayKind, Duration> NonFixed(PlainRoleDay governing, IReadOnlyList<PlainSession> sessions) => new Dictionary<DayKind, Duration>
    {
        [DayKind.Workday] = Duration.Zero,
        [DayKind.RestDay] = Duration.Zero,
        [DayKind.StatutoryHoliday] = governing.Policy.Get(AttendanceSettings.OvertimeNonFixedHolidays) == NonFixedHolidays.Paid
            ? Of(governing, sessions)[DayKind.StatutoryHoliday]
            : Duration.Zero,
    };

    /// <summary>"`beyondStandard`: primary time joins them": what was credited outside primary time, and primary time.</summary>
    internal Dictionary<DayKind, Duration> Worked(PlainRoleDay governing, IReadOnlyList<PlainSession> sessions)
    {
        var parts = Outside(governing, sessions);
        foreach (var (kind, time) in Joining(governing))
        {
            Add(parts, kind, time);
        }

        return parts;
    }

    private Dictionary<DayKind, Duration> Outside(PlainRoleDay governing, IReadOnlyList<PlainSession> sessions)
    {
        var parts = new Dictionary<DayKind, Duration>
        {
            [DayKind.Workday] = Duration.Zero,
            [DayKind.RestDay] = Duration.Zero,
            [DayKind.StatutoryHoliday] = Duration.Zero,
        };

        foreach (var part in sessions.SelectMany(session => Laid(session, governing)))
        {
            // "What is laid inside primary time is no overtime."
            Add(parts, part.Kind, part.IsInPrimary ? Duration.Zero : part.Time);
        }

        return parts;
    }

    /// <summary>Time on a date that no calendar knows has no kind, so that nothing is paid for it; the contract does not say.</summary>
    private static void Add(Dictionary<DayKind, Duration> parts, DayKind? kind, Duration time)
    {
        if (kind is { } known)
        {
            parts[known] += time;
        }
    }

    /// <summary>"overtime.standardDay, less the duration of leave of other kinds than `compensatory` on its date", not below zero.</summary>
    internal Duration StandardOn(PlainRoleDay governing)
    {
        var onLeave = leave.Where(one => one.Date == governing.Date && one.Kind != "compensatory")
            .Aggregate(Duration.Zero, (sum, one) => sum + one.Duration);
        return Duration.Max(Duration.Zero, governing.Policy.Get(AttendanceSettings.OvertimeStandardDay) - onLeave);
    }

    /// <summary>
    /// "Each session's credited time is laid on what earned it, its pieces or its active time, parts inside primary time last; before that on
    /// statutory holidays, then rest days, then workdays by local date, each from its start; what exceeds all has the kind of the last instant.
    /// Under overtime.dayKindBy `businessDay` all parts have the business day's kind." What exceeds all is inside primary time where the last
    /// instant is.
    /// </summary>
    private IEnumerable<(int Cell, DayKind? Kind, bool IsInPrimary, Duration Time)> Laid(PlainSession session, PlainRoleDay governing)
    {
        var left = session.Credited;
        if (left == Duration.Zero)
        {
            yield break;
        }

        bool byBusinessDay = governing.Policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay;
        foreach (int cell in session.EarnedBy.OrderBy(cell => primary.Contains(cell) ? 4 : DearnessOf(KindAt(cell))).ThenBy(cell => cell))
        {
            var part = left < world.Time.Cell ? left : world.Time.Cell;
            yield return (cell, byBusinessDay ? KindOf(governing, governing.Date) : KindAt(cell), primary.Contains(cell), part);
            left -= part;
        }

        int last = session.EarnedBy.Max();
        yield return (last, byBusinessDay ? KindOf(governing, governing.Date) : KindAt(last), primary.Contains(last), left);

        DayKind? KindAt(int cell) => KindOf(governing, world.Time.InstantOf(cell).InZone(governing.Zone).Date);
    }

    private static int DearnessOf(DayKind? kind) => kind switch
    {
        DayKind.StatutoryHoliday => 0,
        DayKind.RestDay => 1,
        DayKind.Workday => 2,
        _ => 3,
    };

    /// <summary>
    /// "what lies on the date of a statutory holiday as statutoryHoliday, the rest with the kind of the business day, or where that is
    /// statutoryHoliday of its own date (under `businessDay` all with the business day's kind); primary time that is only planned joins on business
    /// days of the kind workday alone, with its parts of that kind, and up to overtime.standardDay
    /// less that leave (below), from its start."
    /// </summary>
    private IEnumerable<(DayKind? Kind, Duration Time)> Joining(PlainRoleDay governing)
    {
        var own = KindOf(governing, governing.Date);
        bool byBusinessDay = governing.Policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay;
        var plannedLeft = StandardOn(governing);
        foreach (int cell in primary.CellsOn(governing.Date).Order())
        {
            var date = world.Time.InstantOf(cell).InZone(governing.Zone).Date;
            var kind = byBusinessDay ? own
                : KindOf(governing, date) == DayKind.StatutoryHoliday ? DayKind.StatutoryHoliday
                : own == DayKind.StatutoryHoliday || KindOf(governing, date) is null ? KindOf(governing, date)
                : own;
            if (primary.IsPunched(cell))
            {
                yield return (kind, world.Time.Cell);
            }
            else if (own == DayKind.Workday && kind == DayKind.Workday)
            {
                var part = plannedLeft < world.Time.Cell ? plannedLeft : world.Time.Cell;
                yield return (kind, part);
                plannedLeft -= part;
            }
        }
    }

    /// <summary>"its unit's zone and calendar are the person's".</summary>
    internal DayKind? KindOf(PlainRoleDay governing, LocalDate date) => world.KindOf(governing.UnitId, date);
}
