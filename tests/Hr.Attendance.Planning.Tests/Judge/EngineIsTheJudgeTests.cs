using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Tests;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Judge;

/// <summary>A plan is worked as it stands, customers answered from the first minute of each duty to the last, and the engine judges what comes of it.</summary>
public sealed class EngineIsTheJudgeTests
{
    /// <summary>What no plan may bring about: too much overtime of a day, of a month, too little rest, too many days in a row.</summary>
    private static readonly string[] Forbidden = ["HRA7001", "HRA7002", "HRA7004", "HRA7005"];

    [Law(8)]
    public void Plan_that_is_worked_raises_no_alert_and_is_credited_as_planned(int seed)
    {
        var world = Drawn(seed);
        Judge(world, new PlanningEngine(world.Engine()).Plan(world.Request(10)));
    }

    [Fact]
    public void Month_that_is_nearly_used_up_is_kept()
    {
        var world = PlanningWorld.Usual();
        world.People(3);
        world.History(4, busy: 3);
        world.Says("limit.monthlyOvertime", "PT8H");
        var plan = new PlanningEngine(world.Engine()).Plan(world.Request(21));
        plan.Duties.ShouldNotBeEmpty();
        plan.Measures.Headroom.Where(month => month.Month == new YearMonth(2026, 12)).ShouldAllBe(month => month.Before + month.Planned <= month.Limit);
        plan.Relaxations.ShouldContain(relaxation => relaxation.Kind == DutyReasonKind.MonthlyLimit);
        Judge(world, plan);
    }

    private static PlanningWorld Drawn(int seed)
    {
        var draws = new SearchDraws(seed);
        var world = PlanningWorld.Usual();
        world.People(3 + draws.Below(4));
        Settle(world, draws);
        world.History(2 + draws.Below(2), busy: 0.5 + (2 * draws.Share()));
        for (int i = 0; i < draws.Below(12); i++)
        {
            string who = $"group-0{draws.Below(3)}";
            var date = PlanningWorld.FirstDay.PlusDays(draws.Below(10));
            switch (draws.Below(5))
            {
                case 0:
                    world.OnLeave(who, date);
                    break;
                case 1:
                    world.OnLeave(who, date, new LocalTime(16, 0), new LocalTime(19, 0));
                    break;
                case 2:
                    world.Said(who, date, 18 + draws.Below(3), 21 + draws.Below(4), (AvailabilityState)draws.Below(3));
                    break;
                case 3:
                    world.Duty(who, date, 18 + draws.Below(3), 21 + draws.Below(3));
                    break;
                default:
                    world.Add(new Shift
                    {
                        EvidenceId = world.NextId(), EmployeeId = who, Date = date, From = new LocalTime(7 + draws.Below(5), 0),
                        To = new LocalTime(15 + draws.Below(5), 0), Kind = ShiftKind.Work,
                    });
                    break;
            }
        }

        return world;
    }

    private static void Settle(PlanningWorld world, SearchDraws draws)
    {
        string[] Pick(params string[][] choices) => choices[draws.Below(choices.Length)];
        world.Says("session.windows", Pick(["18:00-24:00"], ["17:00-23:00", "restDay 09:00-23:00"], ["roster"], ["19:00-02:00"]));
        world.Says("limit.dailyOvertime", Pick(["PT3H", "PT2H", "PT1H", "PT4H"])[draws.Below(4)]);
        world.Says("limit.monthlyOvertime", Pick(["PT36H", "PT12H", "PT6H"])[draws.Below(3)]);
        world.Says("limit.minimumRest", Pick(["PT11H", "PT9H", "PT12H"])[draws.Below(3)]);
        world.Says("limit.consecutiveDays", 5 + draws.Below(3));
        world.Says("overtime.basis", Pick(["allConcurrent", "beyondStandard"])[draws.Below(2)]);
        world.RoundsBy((CreditRounding)draws.Below(3), Duration.FromMinutes(draws.Below(3) switch { 0 => 1, 1 => 30, _ => 60 }));
        world.Says("overtime.dayKindBy", Pick(["calendarDay", "businessDay"])[draws.Below(2)]);
    }

    private static void Judge(PlanningWorld world, DutyPlan plan)
    {
        // What is published without being possible, and what was worked before, may break limits by itself: only what the plan adds is judged.
        var before = Alerts(world, plan);
        foreach (var (duty, shift) in plan.Duties.Zip(plan.ToShifts()))
        {
            world.Add(shift);
            Work(world, duty);
        }

        Alerts(world, plan).Except(before).ShouldBeEmpty();
        var report = world.Engine().Evaluate(world.Evidence(), plan.FirstDay, plan.LastDay);
        foreach (var person in report.Employees)
        {
            foreach (var day in person.Timesheet.Days)
            {
                var planned = plan.Duties.Where(duty => duty.EmployeeId == person.Employee.Id && duty.Date == day.Date)
                    .Aggregate(Duration.Zero, (sum, duty) => sum + (duty.End - duty.Start));
                day.Credited.ShouldBe(CreditCalculator.Round(planned, world.RoundTo, world.Rounding), $"{person.Employee.Id} {day.Date}");
            }
        }
    }

    private static IEnumerable<(string, string, LocalDate)> Alerts(PlanningWorld world, DutyPlan plan) =>
        [.. world.Engine().Evaluate(world.Evidence(), plan.FirstDay, plan.LastDay.PlusDays(7)).Employees
            .SelectMany(person => person.Alerts.Select(alert => (person.Employee.Id, alert.Finding.Code, alert.Date)))
            .Where(alert => Forbidden.Contains(alert.Code))];

    /// <summary>
    /// A customer every ten minutes, answered at once: from the first minute to the end, in which the session lasts two minutes longer than its last message.
    /// </summary>
    private static void Work(PlanningWorld world, PlannedDuty duty)
    {
        for (var at = duty.Start; at < duty.End; at += Duration.FromMinutes(10))
        {
            Answer(world, duty.EmployeeId, at);
        }

        Answer(world, duty.EmployeeId, duty.End - Duration.FromMinutes(2));
    }

    private static void Answer(PlanningWorld world, string employee, Instant at)
    {
        string conversation = world.NextId();
        world.Message(conversation, employee, at, MessageSender.Customer);
        world.Message(conversation, employee, at, MessageSender.Employee);
    }
}
