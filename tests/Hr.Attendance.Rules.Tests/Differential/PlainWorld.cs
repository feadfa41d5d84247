using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>All that the plain evaluator is given: who there is, what was seen, what policy says, and how time is cut into cells.</summary>
internal sealed record PlainWorld(
    IReadOnlyList<OrganizationUnit> Units, IReadOnlyList<Employee> Employees, EvidenceRecords Evidence, PolicyBook Book, PlainTime Time)
{
    /// <summary>"`turnLapse` […] at the top of the file says when a conversation has come to rest".</summary>
    internal required Duration TurnLapse { get; init; }

    /// <summary>"`ratingWithin` […] how long afterwards it may be rated".</summary>
    internal required Duration RatingWithin { get; init; }

    /// <summary>The calendars that units name: the kinds of single dates.</summary>
    internal required IReadOnlyDictionary<string, IReadOnlyDictionary<LocalDate, DayKind>> Calendars { get; init; }

    /// <summary>The calendars of the statutory layers that units name.</summary>
    internal required IReadOnlyDictionary<string, IWorkCalendar> CalendarsOfLayers { get; init; }

    /// <summary>
    /// "So are `statutory` and `calendar`" inherited; "`"calendar": "hk"` for `calendars/hk.csv` over the calendar of the statutory layer. Naming a
    /// statutory layer ends the calendar inherited from above." Without a layer "the calendar is Monday to Friday". Null where no calendar knows it.
    /// </summary>
    internal DayKind? KindOf(string unitId, LocalDate date)
    {
        IReadOnlyDictionary<LocalDate, DayKind>? named = null;
        var calendar = WorkCalendar.MondayToFriday;
        for (var unit = Units.Single(one => one.Id == unitId); unit is not null; unit = Units.SingleOrDefault(one => one.Id == unit.ParentId))
        {
            named ??= unit.CalendarName is { } name ? Calendars[name] : null;
            if (unit.StatutoryName is { } layer)
            {
                calendar = CalendarsOfLayers[layer];
                break;
            }
        }

        return named is not null && named.TryGetValue(date, out var kind) ? kind : calendar.KindOf(date);
    }

    /// <summary>What the calendar of a unit says of any date.</summary>
    internal IWorkCalendar CalendarOf(string unitId) => new CalendarOfUnit(date => KindOf(unitId, date));

    private sealed class CalendarOfUnit(Func<LocalDate, DayKind?> kindOf) : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => kindOf(date);
    }

    /// <summary>"`zone` is inherited down the tree (UTC where nobody says)."</summary>
    internal DateTimeZone ZoneOf(string unitId)
    {
        var unit = Units.Single(one => one.Id == unitId);
        return unit.ZoneId is { } zone ? DateTimeZoneProviders.Tzdb[zone] : unit.ParentId is { } parent ? ZoneOf(parent) : DateTimeZone.Utc;
    }

    /// <summary>
    /// Whether a cell lies in a window. "Days may stand before the times […] (`workday`, `restDay`, `statutoryHoliday`; weekday or range of weekdays); they
    /// are asked of the local date on which the window begins."
    /// </summary>
    internal bool IsIn(DayWindow window, int cell, string unitId, DateTimeZone zone)
    {
        var local = Time.InstantOf(cell).InZone(zone).LocalDateTime;
        var (start, end) = (window.Hours.Start, window.Hours.End);
        return start < end ? local.TimeOfDay >= start && local.TimeOfDay < end && Begins(local.Date)
            : (local.TimeOfDay >= start && Begins(local.Date)) || (local.TimeOfDay < end && Begins(local.Date.PlusDays(-1)));

        bool Begins(LocalDate date) =>
            (window.Days.Kind is not { } kind || KindOf(unitId, date) == kind)
            && (window.Days.FirstDay == IsoDayOfWeek.None || PlainTime.AreBetween(date.DayOfWeek, window.Days.FirstDay, window.Days.LastDay));
    }
}

/// <summary>
/// Time as a row of cells of one length, such as a minute, from an origin on. Everything that happens in a case happens where a cell begins,
/// so that a stretch of time is the cells in it, and nothing is lost by looking at cells only.
/// </summary>
internal sealed record PlainTime(LocalDate First, int Days, Duration Cell)
{
    /// <summary>The dates that are looked at: those whose every shift and business day lies within the cells.</summary>
    internal IEnumerable<LocalDate> Dates => Enumerable.Range(2, Days - 4).Select(First.PlusDays);

    internal int Cells => (int)(Duration.FromDays(Days) / Cell);

    private Instant Origin => First.AtMidnight().InUtc().ToInstant();

    internal Instant InstantOf(int cell) => Origin + (Cell * cell);

    /// <summary>The cell that begins at an instant. A case with an instant between two is not for this evaluator.</summary>
    internal int CellOf(Instant instant)
    {
        int cell = CellsIn(instant - Origin);
        return cell >= 0 && cell <= Cells ? cell : throw new InvalidOperationException($"{instant} lies outside the cells");
    }

    /// <summary>How many cells a length of time is.</summary>
    internal int CellsIn(Duration length)
    {
        int cells = (int)Math.Floor(length / Cell);
        return Cell * cells == length ? cells : throw new InvalidOperationException($"{length} is not a whole number of cells of {Cell}");
    }

    internal Duration LengthOf(int cells) => Cell * cells;

    /// <summary>Whether a day of the week lies in a range, both ends included, that may wrap round the week.</summary>
    internal static bool AreBetween(IsoDayOfWeek wanted, IsoDayOfWeek first, IsoDayOfWeek last)
    {
        for (var day = first; ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
        {
            if (day == wanted)
            {
                return true;
            }

            if (day == last)
            {
                return false;
            }
        }
    }

    /// <summary>The cells of a stretch of time; none where it does not end after its start.</summary>
    internal IEnumerable<int> CellsOf(Instant start, Instant end)
    {
        int last = CellOf(end);
        for (int cell = CellOf(start); cell < last; cell++)
        {
            yield return cell;
        }
    }
}
