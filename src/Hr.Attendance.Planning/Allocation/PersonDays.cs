using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>The business days of one person around a plan, with the queue that the person serves on each.</summary>
internal sealed class PersonDays
{
    /// <summary>How many days around a plan are looked at: more in a row nobody limits.</summary>
    private const int Around = 31;

    /// <summary>A duty that is shorter is not worth an evening, unless limits allow no longer one.</summary>
    private static readonly Duration WorthAnEvening = Duration.FromHours(1);

    private readonly Dictionary<LocalDate, DayOutlook> _days;
    private readonly IReadOnlyList<Instant> _shiftStarts;
    private readonly IReadOnlyList<Availability> _availability;
    private readonly string _role;

    internal PersonDays(AttendanceEngine engine, EvidenceSet evidence, Employee employee, string role, LocalDate firstDay, LocalDate lastDay)
    {
        (Employee, FirstDay, LastDay, _role) = (employee, firstDay, lastDay, role);
        _days = engine.LookAhead(evidence, employee.Id, Bounded(firstDay.PlusDays(-Around)), Bounded(lastDay.PlusDays(Around)))
            .ToDictionary(day => day.Date);
        _shiftStarts = [.. _days.Values.SelectMany(day => day.Shifts).Select(shift => shift.Start).Distinct().OrderBy(start => start)];
        _availability = evidence.Of(employee.Id).Availability;
    }

    internal Employee Employee { get; }

    internal LocalDate FirstDay { get; }

    internal LocalDate LastDay { get; }

    /// <summary>The days of the plan.</summary>
    internal IEnumerable<DayOutlook> PlanDays => Dates(FirstDay, LastDay).Select(On).OfType<DayOutlook>();

    internal IReadOnlyList<Availability> Availability => _availability;

    /// <summary>A day around the plan; null for one that is not looked at.</summary>
    internal DayOutlook? On(LocalDate date) => _days.TryGetValue(date, out var day) ? day : null;

    /// <summary>The role on a day; null where it is not held.</summary>
    internal RoleOutlook? RoleOn(DayOutlook day) => day.Roles.FirstOrDefault(role => string.Equals(role.Role, _role, StringComparison.Ordinal));

    /// <summary>The queue that the person serves on a day; null for none.</summary>
    internal DutyQueue? QueueOn(DayOutlook day, IReadOnlyList<QueueDemand> queues, UnitTree units) => RoleOn(day) is { } role
        ? queues.Select(queue => queue.Queue).FirstOrDefault(queue => queue.IsServedBy(Employee, role.UnitId, units))
        : null;

    /// <summary>How long a duty of the day is at least.</summary>
    internal static Duration LeastOf(RoleOutlook role, StretchTerms terms)
    {
        var possible = Duration.Max(Duration.Zero, Duration.Min(terms.DailyLimit, terms.DailyCap ?? terms.DailyLimit));
        return Duration.Max(role.Policy.Get(AttendanceSettings.SessionMinimumOnline) ?? Duration.Zero, Duration.Min(WorthAnEvening, possible));
    }

    /// <summary>When the person can have duty on a day.</summary>
    internal OpenTime OpenOn(DayOutlook day, RoleOutlook role, Rules.Time.IntervalSet served, Duration least) =>
        OpenTime.Of(day, role, served, _availability, _shiftStarts, least);

    /// <summary>Whether the person works on a day whatever the plan says.</summary>
    internal bool WorksOn(LocalDate date) => On(date) is { } day && (!day.PrimaryTime.IsEmpty || OtherRolesOf(day).Any(role => !role.Shifts.IsEmpty));

    /// <summary>Whether duty was published for a day.</summary>
    internal bool HasPublished(LocalDate date) => On(date) is { } day && RoleOn(day) is { Shifts.IsEmpty: false };

    /// <summary>Work beside duty, from the day before the plan to two days after it, in order.</summary>
    internal IReadOnlyList<Interval> OtherWork => [.. Rules.Time.IntervalSet.Of(Dates(FirstDay.PlusDays(-1), LastDay.PlusDays(2))
        .Select(On)
        .OfType<DayOutlook>()
        .SelectMany(day => day.Shifts.Concat(OtherRolesOf(day).SelectMany(role => role.Shifts))))];

    /// <summary>The longest rest that a day of the plan asks for.</summary>
    internal Duration MinimumRest => PlanDays.Select(day => day.Policy?.Get(ComplianceSettings.MinimumRest) ?? Duration.Zero)
        .Aggregate(Duration.Zero, Duration.Max);

    /// <summary>The fewest days in a row that a day of the plan allows; null for no limit.</summary>
    internal int? MostDaysInARow => PlanDays.Select(day => day.Policy?.Get(ComplianceSettings.ConsecutiveDays)).Where(most => most is not null).Min();

    /// <summary>How many days in a row with work end with the day before the plan.</summary>
    internal int DaysInARowBefore(WorkedBefore worked) => CountWhile(day => FirstDay.PlusDays(-1 - day),
        date => worked.IsWorked(Employee.Id, date) || (!(date <= worked.LastSeen) && (WorksOn(date) || HasPublished(date))));

    /// <summary>How many days in a row with work begin with the day after the plan.</summary>
    internal int DaysInARowAfter => CountWhile(day => LastDay.PlusDays(1 + day), WorksOn);

    /// <summary>The part of the days from a first one to the end of the plan on which the person holds the role and is not on leave all day.</summary>
    internal double FairShareFrom(LocalDate first)
    {
        int all = Period.DaysBetween(first, LastDay) + 1;
        var assignments = Employee.Assignments.Where(assignment => assignment.Kind == RoleKind.Concurrent
            && string.Equals(assignment.Role, _role, StringComparison.Ordinal)).ToList();
        int there = Enumerable.Range(0, all).Select(day => first.PlusDays(day)).Count(date => assignments.Exists(assignment => assignment.Dates.Contains(date))
            && !(On(date) is { } known && known.Leave.Count > 0 && known.PrimaryTime.IsEmpty));
        return Math.Max(there, 1) / (double)all;
    }

    internal static IEnumerable<LocalDate> Dates(LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    private IEnumerable<RoleOutlook> OtherRolesOf(DayOutlook day) => day.Roles.Where(role => !string.Equals(role.Role, _role, StringComparison.Ordinal));

    private static int CountWhile(Func<int, LocalDate> dateOf, Func<LocalDate, bool> isWorked)
    {
        int days = 0;
        while (days < Around && isWorked(dateOf(days)))
        {
            days++;
        }

        return days;
    }

    private static LocalDate Bounded(LocalDate date) => LocalDate.Max(Rules.Time.EngineYears.FirstDate, LocalDate.Min(Rules.Time.EngineYears.LastDate, date));
}
