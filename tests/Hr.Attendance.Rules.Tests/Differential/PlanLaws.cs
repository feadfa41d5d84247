using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What a plan, leave and the clock may do to time that was worked.</summary>
/// <remarks>
/// Some laws hold under conditions, where the contract wants it so. A few minutes may decide whether a day of first and last punches has one more, whether
/// punched time lies outside a plan, and whether a pair is too long; so where a punch is shifted, punches make pairs of any length and count wherever they
/// lie. Leave ends a shift, and with it a punch in that nothing closes, so where leave is added nobody waits for the planned end.
/// </remarks>
[Laws(60)]
public class PlanLaws
{
    private static readonly Duration FiveMinutes = Duration.FromMinutes(5);

    private static readonly object?[] BreaksAtTimes =
    [
        DrawnPolicy.Lines(), DrawnPolicy.Lines("12:00-13:00"), DrawnPolicy.Lines("Mon-Fri 04:00-04:30", "restDay 23:00-01:00"),
        DrawnPolicy.Lines("21:50-22:10", "03:55-04:05"),
    ];

    [Law(Arbitrary = [typeof(AboutPlans)])]
    public void A_punch_five_minutes_later_around_the_start_of_a_business_day_is_five_minutes_of_work_at_most(DrawnCase given, int chance)
    {
        var random = new Random(chance);
        given = Alone(given).Saying(
            ("primary.basis", "punches"), ("primary.grace", "PT0S"), ("primary.breaks", random.Of(BreaksAtTimes)), ("primary.pairing", "pairs"),
            ("primary.outsidePlan", "count"), ("punch.maxOpen", "P31D"), ("punch.repeatWithin", "PT0S"));
        var roles = new PlainRoles(given.Prepare().World, given.Prepare().World.Employees[0]);
        var boundary = given.Prepare().World.Time.InstantOf(roles.StartOf(given.Scene.Start.PlusDays(random.Next(1, 4))));

        // Pairs before and after a punch that is made about when a business day begins, each more than five minutes long and apart.
        var punches = new List<Punch>();
        var at = boundary - Minutes(random, 0, 1, 3, 5, 10) - (Minutes(random, 6, 30, 60, 239, 240, 480) * random.Next(5));
        int shifted = -1;
        for (int i = 0; i < 8; i++)
        {
            shifted = shifted < 0 && at >= boundary - Minutes(random, 10) ? i : shifted;
            punches.Add(Recorded.Punch($"p{i}", given.People[0].Id, at, i % 2 == 0 ? PunchKind.In : PunchKind.Out));
            at += Minutes(random, 6, 10, 30, 60, 235, 239, 240, 241, 480);
        }

        shifted = Math.Max(shifted, 0);
        given = given with { Evidence = WorkforceGenerators.Changed(given.Evidence, punches: punches) };
        var later = given with
        {
            Evidence = WorkforceGenerators.Changed(
                given.Evidence, punches: [.. punches.Select((punch, i) => i == shifted ? punch with { At = punch.At + FiveMinutes } : punch)]),
        };
        var (before, after) = (Worked(given), Worked(later));
        (Duration.Max(before, after) - Duration.Min(before, after)).ShouldBeLessThanOrEqualTo(FiveMinutes, later.ToString());
    }

    [Law(Arbitrary = [typeof(AboutPlans)])]
    public void What_was_planned_was_worked_assumed_leave_or_missing_and_time_beside_the_plan_makes_up_for_what_is_missing(DrawnCase given, int chance)
    {
        // planned = worked inside the plan + assumed + leave + missing, and undertime = missing less what counts beside the plan, not below zero. Rosters,
        // breaks and leave give times here, so that the plan can be laid out by hand.
        var random = new Random(chance);
        given = Alone(given).Saying(("primary.schedule", DrawnPolicy.Lines()), ("primary.breaks", random.Of(BreaksAtTimes)));
        given = given with
        {
            Evidence = WorkforceGenerators.Changed(
                given.Evidence,
                shifts: [.. given.Evidence.Shifts.DistinctBy(shift => shift.EvidenceId).Where(shift => shift.From is not null && shift.Role is null)],
                leave: [.. given.Evidence.Leave.DistinctBy(leave => leave.EvidenceId)
                    .Where(leave => leave.From is not null && leave.Duration <= Duration.FromHours(24))]),
        };
        var world = given.Prepare().World;
        var zone = world.ZoneOf(given.People[0].Unit);
        var leave = IntervalSet.Of(given.Evidence.Leave.Select(one => Span(one.Date, one.From!.Value, one.To!.Value)));
        foreach (var day in Days(given))
        {
            var shifts = given.Evidence.Shifts.Where(shift => shift.Date == day.Date);
            var plan = IntervalSet.Of(shifts.Select(shift => Span(day.Date, shift.From!.Value, shift.To!.Value))).Subtract(Breaks(day.Date));
            var toBeWorked = plan.Subtract(leave);
            var inside = day.PrimaryTime.Intersect(toBeWorked);
            var missing = toBeWorked.Subtract(day.PrimaryTime).Total;
            var beside = day.PrimaryTime.Subtract(toBeWorked).Total;

            day.Planned.ShouldBe(plan.Total, given.ToString());
            day.Leave.ShouldBe(plan.Intersect(leave).Total, given.ToString());
            day.Assumed.ShouldBeLessThanOrEqualTo(inside.Total, given.ToString());
            day.Planned.ShouldBe(inside.Total + day.Leave + missing, given.ToString());
            day.Undertime.ShouldBe(Duration.Max(Duration.Zero, missing - beside), given.ToString());
        }

        Interval Span(LocalDate date, LocalTime from, LocalTime to)
        {
            var start = (date + from).InZoneLeniently(zone).ToInstant();
            return new Interval(start, Instant.Max(start, ((to > from ? date : date.PlusDays(1)) + to).InZoneLeniently(zone).ToInstant()));
        }

        IntervalSet Breaks(LocalDate date)
        {
            var roles = new PlainRoles(world, world.Employees[0]);
            var (from, to) = (date.PlusDays(-1).AtStartOfDayInZone(zone).ToInstant(), date.PlusDays(3).AtStartOfDayInZone(zone).ToInstant());
            var day = roles.PrimaryOn(date)!;
            return IntervalSet.Of(day.Policy.Get(AttendanceSettings.PrimaryBreaks)
                .SelectMany(rule => rule.Window!.Value.Within(from, to, zone, world.CalendarOf(day.UnitId))));
        }
    }

    [Law(Arbitrary = [typeof(AboutClock)])]
    public void The_first_and_the_last_punch_of_days_are_pairs_as_if_there_were_no_others(DrawnCase given)
    {
        given = given.Saying(("primary.pairing", "firstLast"), ("punch.repeatWithin", "PT0S"));
        var world = given.Prepare().World;
        var counted = new PlainEvidence(world).Punches;
        var paired = new List<Punch>();
        foreach (var employee in world.Employees)
        {
            var roles = new PlainRoles(world, employee);
            var own = counted.Where(punch => punch.EmployeeId == employee.Id)
                .ToLookup(punch => punch.Role is null || roles.Assignments.Any(held => held.Role == punch.Role && held.Kind == RoleKind.Primary));
            paired.AddRange(own[false]);

            // Who never holds a primary role has no policy that says how its punches are paired.
            paired.AddRange(!roles.Assignments.Any(held => held.Kind == RoleKind.Primary) ? own[true]
                : own[true].GroupBy(punch => roles.DateAt(world.Time.CellOf(punch.At))).SelectMany(FirstAndLast));
        }

        // An `in` and an `out` at one instant are a pair of no length where each day stands for itself; among pairs the `out` may end an `in` of another day.
        bool isOfNoLength = paired.Where(punch => punch.Kind == PunchKind.In).Select(punch => (punch.EmployeeId, punch.At))
            .Intersect(paired.Where(punch => punch.Kind == PunchKind.Out).Select(punch => (punch.EmployeeId, punch.At))).Any();
        if (isOfNoLength)
        {
            return;
        }

        var other = given.Saying(("primary.pairing", "pairs"));
        other = other with { Evidence = WorkforceGenerators.Changed(given.Evidence, punches: paired) };
        Lines(other).ShouldBe(Lines(given), given.ToString());
    }

    [Law(Arbitrary = [typeof(AboutLeave)])]
    public void More_leave_never_makes_more_undertime(DrawnCase given, int chance)
    {
        var random = new Random(chance);
        given = given.Saying(("punch.missingOut", "lastActivity"));
        var leave = Recorded.Leave(
            random.Of("a", "more", "z"), random.Of([.. given.People]).Id, given.Scene.Start.PlusDays(random.Next(5)), Minutes(random, 10, 60, 240, 480, 1440),
            random.Of("annual", Leave.Compensatory));
        if (random.Next(3) == 0)
        {
            var from = new LocalTime(random.Next(24), 0);
            leave = leave with { From = from, To = from.PlusMinutes(random.Of(10, 240, 480)) };
        }

        var more = given with { Evidence = WorkforceGenerators.Changed(given.Evidence, leave: [.. given.Evidence.Leave, leave]) };
        var before = Days(given).ToDictionary(day => (day.EmployeeId, day.Date));
        foreach (var day in Days(more))
        {
            // A day that was not listed had no plan.
            before.TryGetValue((day.EmployeeId, day.Date), out var same);
            day.Undertime.ShouldBeLessThanOrEqualTo(same?.Undertime ?? Duration.Zero, $"{more}\n{day}");
            day.Leave.ShouldBeGreaterThanOrEqualTo(same?.Leave ?? Duration.Zero, $"{more}\n{day}");
        }
    }

    /// <summary>One punch in and one out, in order; one alone where it is no `out`. At one instant both are a pair of no length.</summary>
    private static IEnumerable<Punch> FirstAndLast(IEnumerable<Punch> ofDay)
    {
        var inOrder = ofDay.OrderBy(punch => punch.At).ThenBy(punch => punch.Kind == PunchKind.Unstated ? 1 : 0)
            .ThenBy(punch => punch.Kind == PunchKind.In ? 0 : 1).ThenBy(punch => punch.EvidenceId, StringComparer.Ordinal).ToList();
        var (first, last) = (inOrder[0], inOrder[^1]);
        bool isOne = first.At == last.At && inOrder.Where(punch => punch.Kind != PunchKind.Unstated).Select(punch => punch.Kind).Distinct().Count() < 2;
        if (!isOne || first.Kind != PunchKind.Out)
        {
            yield return first with { Kind = PunchKind.In };
        }

        if (!isOne)
        {
            yield return last with { Kind = PunchKind.Out };
        }
    }

    /// <summary>One person, all the time in one primary role and in one unit, under a policy that never changes.</summary>
    private static DrawnCase Alone(DrawnCase given)
    {
        var person = given.People[0];
        return given with
        {
            FromDay = -3,
            ToDay = 9,
            People = [new DrawnPerson(person.Id, person.Unit, [new DrawnRole(DrawnPeople.Sales, RoleKind.Primary)])],
            Policy = [.. given.Policy.Where(line => line.FromDay is null)],
            Evidence = new EvidenceRecords
            {
                Punches = [.. given.Evidence.Punches.Where(punch => punch.EmployeeId == person.Id)],
                Shifts = [.. given.Evidence.Shifts.Where(shift => shift.EmployeeId == person.Id)],
                Leave = [.. given.Evidence.Leave.Where(leave => leave.EmployeeId == person.Id)],
                Approvals = [.. given.Evidence.Approvals.Where(approval => approval.EmployeeId == person.Id)],
            },
        };
    }

    private static Duration Worked(DrawnCase given) => Days(given).Aggregate(Duration.Zero, (sum, day) => sum + day.PrimaryTime.Total);

    private static Duration Minutes(Random random, params int[] minutes) => Duration.FromMinutes(random.Of(minutes));

    private static IEnumerable<string> Lines(DrawnCase given)
    {
        var (engine, evidence, _) = given.Prepare();
        return ReportComparison.Lines(engine.Evaluate(evidence, given.From, given.To));
    }

    /// <summary>What the engine says of the primary role on each day of each employee.</summary>
    private static IEnumerable<PlannedDay> Days(DrawnCase given)
    {
        var (engine, evidence, _) = given.Prepare();
        var review = engine.Review(evidence, given.From, given.To);
        return
        [
            .. from employee in review.Employees
            from day in review.Of(employee.Id).Days(given.From, given.To)
            let sheet = day.Timesheet
            where sheet is not null
            select new PlannedDay(employee.Id, day.Date, day.Primary, sheet.Planned, sheet.Leave, sheet.Assumed, sheet.Undertime),
        ];
    }

    private sealed record PlannedDay(
        string EmployeeId, LocalDate Date, IntervalSet PrimaryTime, Duration Planned, Duration Leave, Duration Assumed, Duration Undertime);

    public static class AboutPlans
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Plans);
    }

    public static class AboutClock
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Clock);
    }

    public static class AboutLeave
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.LeaveAndOvertime);
    }
}
