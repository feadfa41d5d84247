using System.Globalization;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Makes a problem of duty from an organization, its policies and evidence: what the engine would alert of later is a limit here.</summary>
internal sealed class DutyProblemBuilder
{
    private readonly AttendanceEngine _engine;
    private readonly EvidenceSet _evidence;
    private readonly string _role;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;
    private readonly IReadOnlyList<QueueDemand> _queues;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<LostDuty> _lost = [];

    /// <summary>Begins.</summary>
    /// <param name="engine">The engine, which guesses dates that calendars do not know.</param>
    /// <param name="evidence">All evidence.</param>
    /// <param name="role">The concurrent role.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="queues">The queues with what their intervals need.</param>
    internal DutyProblemBuilder(
        AttendanceEngine engine, EvidenceSet evidence, string role, LocalDate firstDay, LocalDate lastDay, IReadOnlyList<QueueDemand> queues)
    {
        (_engine, _evidence, _role) = (engine, evidence, role);
        (_firstDay, _lastDay, _queues) = (firstDay, lastDay, queues);
    }

    /// <summary>Builds the problem.</summary>
    /// <param name="frozenBefore">Published duty before this day stands; null where nothing is frozen.</param>
    internal BuiltProblem Build(LocalDate? frozenBefore)
    {
        var everybody = PeopleOfQueues();
        var worked = new WorkedBefore(_engine, _evidence, [.. everybody.Select(days => days.Employee.Id)], _role, _firstDay);
        var options = new OptionList(_queues);
        var offers = everybody.ConvertAll(days => new PersonOffers(_engine, days, _queues, _role, options));
        var (all, burdens) = options.Number(BurdenOf);
        var people = new List<DutyPerson>();
        var known = new List<PlannedPerson>();
        for (int i = 0; i < everybody.Count; i++)
        {
            var planned = Known(everybody[i], offers[i], worked);
            known.Add(planned);
            people.Add(Person(everybody[i], offers[i], options, worked, planned));
            _lost.AddRange(offers[i].Lost);
        }

        var problem = new DutyProblem
        {
            FirstDay = _firstDay,
            LastDay = _lastDay,
            Intervals = options.Intervals,
            Options = all,
            People = people,
            FrozenBefore = frozenBefore,
        };
        problem = problem with { Published = Published(problem, offers, options) };
        _lost.AddRange(PublishedWithoutRole());
        Report(offers, known, worked);
        return new BuiltProblem { Problem = problem, Burdens = burdens, People = known, Lost = [.. _lost], Diagnostics = _diagnostics };
    }

    private List<PersonDays> PeopleOfQueues()
    {
        var dates = new DateRange(_firstDay, _lastDay.PlusDays(1));
        return [.. _engine.Chart.Employees
            .Where(employee => employee.Assignments.Any(assignment => assignment.Kind == RoleKind.Concurrent
                && string.Equals(assignment.Role, _role, StringComparison.Ordinal) && !assignment.Dates.Intersect(dates).IsEmpty))
            .Select(employee => new PersonDays(_engine, _evidence, employee, _role, _firstDay, _lastDay))
            .Where(days => days.PlanDays.Any(day => days.QueueOn(day, _queues, _engine.Chart.Units) is not null))];
    }

    private DayBurden BurdenOf(QueueDemand queue, LocalDate date) => new(
        _engine.CalendarOf(queue.Queue.UnitId).KindOf(date), NightOf(queue.Queue.UnitId, date), queue.Zone);

    private IReadOnlyList<LocalTimeWindow> NightOf(string unitId, LocalDate date) =>
        _engine.Policies.Resolve(unitId, _role, new Dictionary<string, string>(), date).Get(AttendanceSettings.AllowanceNightWindow);

    private PlannedPerson Known(PersonDays days, PersonOffers offers, WorkedBefore worked)
    {
        string unitId = days.Employee.Unit.On(_firstDay);
        return new PlannedPerson
        {
            Employee = days.Employee,
            Zones = days.PlanDays.ToDictionary(day => day.Date, day => day.Zone),
            QueueOn = offers.QueueOn,
            NotOffered = offers.NotOffered,
            BurdenByMonth = worked.BurdenOf(days.Employee.Id, NightOf(unitId, _firstDay)).GroupBy(entry => entry.Month, entry => entry.Burden)
                .ToDictionary(month => month.Key, month => month.Aggregate(default(DutyBurden), DutyBurden.Add)),
            Headroom = [.. days.PlanDays.Where(day => offers.CountedDays.Contains(day.Date)).GroupBy(day => day.Date.ToYearMonth())
                .Select(month => new OvertimeHeadroom(
                    days.Employee.Id,
                    month.Key,
                    month.Select(day => day.Policy!.Get(AttendanceSettings.LimitMonthlyOvertime)).Aggregate(Duration.Min),
                    OvertimeBefore(days, offers, worked, month.Key),
                    Duration.Zero))],
        };
    }

    /// <summary>What timesheets of a month show before the plan, and what the primary role makes by plan in it.</summary>
    private Duration OvertimeBefore(PersonDays days, PersonOffers offers, WorkedBefore worked, YearMonth month)
    {
        var total = worked.OvertimeOf(days.Employee.Id, month);
        total = offers.OvertimeWithoutDuty.Where(day => day.Key.ToYearMonth() == month).Aggregate(total, (sum, day) => sum + day.Value);

        // Duty that was published for days of which there is no evidence yet will be worked too.
        var unseen = worked.LastSeen?.PlusDays(1) ?? worked.From;
        return PersonDays.Dates(LocalDate.Max(unseen, month.OnDayOfMonth(1)), _firstDay.PlusDays(-1)).Where(date => date.ToYearMonth() == month)
            .Select(days.On)
            .Where(day => day is not null)
            .SelectMany(day => days.RoleOn(day!)?.Shifts ?? IntervalSet.Empty)
            .Aggregate(total, (sum, shift) => sum + shift.Duration);
    }

    private DutyPerson Person(PersonDays days, PersonOffers offers, OptionList options, WorkedBefore worked, PlannedPerson known) => new()
    {
        EmployeeId = days.Employee.Id,
        Options = offers.Options(options),
        MinimumRest = days.MinimumRest,
        OtherWork = days.OtherWork,
        WorkingDays = [.. PersonDays.Dates(_firstDay, _lastDay).Where(days.WorksOn)],
        DaysInARowBefore = days.DaysInARowBefore(worked),
        DaysInARowAfter = days.DaysInARowAfter,
        MostDaysInARow = days.MostDaysInARow,
        TimeLimits = [.. known.Headroom.Select(month => new DutyTimeLimit(
            LocalDate.Max(_firstDay, month.Month.OnDayOfMonth(1)),
            LocalDate.Min(_lastDay, month.Month.ToDateInterval().End),
            Duration.Zero,
            month.Limit - month.Before))],
        BurdenBefore = known.BurdenBefore.Points,
        FairShare = days.FairShareFrom(worked.From),
    };

    /// <summary>The published duty that may stand together; what may not is lost.</summary>
    private List<DutyAssignment> Published(DutyProblem problem, List<PersonOffers> offers, OptionList options)
    {
        var roster = new Roster(problem);
        var standing = new List<DutyAssignment>();
        for (int person = 0; person < offers.Count; person++)
        {
            foreach (var (queue, date, stretch) in offers[person].Published)
            {
                int option = options.NumberOf(queue, date, stretch);
                if (roster.Hindrance(person, option) is { } rule)
                {
                    _lost.Add(new LostDuty(
                        problem.People[person].EmployeeId, date, stretch.Start, stretch.End, HindranceReasons.Of(roster, person, option, rule)));
                    continue;
                }

                roster.Put(person, option);
                standing.Add(new DutyAssignment(person, option));
            }
        }

        return standing;
    }

    /// <summary>Duty that was published for people who do not hold the role on its date, as those who have left.</summary>
    private IEnumerable<LostDuty> PublishedWithoutRole()
    {
        foreach (var employee in _engine.Chart.Employees)
        {
            foreach (var shift in _evidence.Of(employee.Id).Shifts.Where(IsOfPlan))
            {
                bool isHeld = employee.Assignments.Any(assignment => assignment.Kind == RoleKind.Concurrent
                    && string.Equals(assignment.Role, _role, StringComparison.Ordinal) && assignment.Dates.Contains(shift.Date));
                if (!isHeld)
                {
                    var zone = _engine.Chart.Units.ZoneOf(employee.Unit.On(shift.Date));
                    var (start, end) = new LocalTimeWindow(shift.From!.Value, shift.To!.Value).On(shift.Date);
                    yield return new LostDuty(employee.Id, shift.Date, start.InZoneLeniently(zone).ToInstant(), end.InZoneLeniently(zone).ToInstant(),
                        OfferSentences.RoleNotHeld(shift.Date, _role));
                }
            }
        }

        bool IsOfPlan(Shift shift) => shift.Kind == ShiftKind.Work && string.Equals(shift.Role, _role, StringComparison.Ordinal)
            && shift.Date >= _firstDay && shift.Date <= _lastDay;
    }

    private void Report(List<PersonOffers> offers, List<PlannedPerson> known, WorkedBefore worked)
    {
        foreach (var lost in _lost)
        {
            _diagnostics.Add(PlanningDiagnostics.PublishedNotPossible
                .At(SourcePlace.None, ("employee", lost.EmployeeId), ("date", Text(lost.Date)), ("reason", null))
                .With("reason", lost.Reason.Sentence));
        }

        foreach (var month in known.SelectMany(person => person.Headroom).Where(month => month.Before >= month.Limit))
        {
            _diagnostics.Add(PlanningDiagnostics.MonthUsedUp.At(
                SourcePlace.None, ("employee", month.EmployeeId), ("month", HindranceReasons.Month(month.Month.OnDayOfMonth(1)))));
        }

        ReportCount(PlanningDiagnostics.HoursAddedUp, offers.Count(offer => offer.AddsUpHours));
        ReportCount(PlanningDiagnostics.NoWage, known.Count(person => person.Employee.MonthlyWage is null));
        string[] currencies = [.. known.Select(person => person.Employee.MonthlyWage?.On(_firstDay).Currency).OfType<string>()
            .Distinct(StringComparer.Ordinal).OrderBy(currency => currency, StringComparer.Ordinal)];
        if (currencies.Length > 1)
        {
            _diagnostics.Add(PlanningDiagnostics.SeveralCurrencies.At(SourcePlace.None, ("currencies", string.Join(", ", currencies))));
        }

        if (worked.LastSeen is { } last && last < _firstDay.PlusDays(-1))
        {
            _diagnostics.Add(PlanningDiagnostics.EvidenceEndsBefore.At(SourcePlace.None, ("last", Text(last))));
        }
    }

    private void ReportCount(DiagnosticDescriptor kind, int count)
    {
        if (count > 0)
        {
            _diagnostics.Add(kind.At(SourcePlace.None, ("count", count.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
