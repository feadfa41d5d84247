using Hr.Attendance.Planning.Rosters;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Rosters;

public sealed class PlanCheckTests
{
    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Fact]
    public void Plan_without_duty_breaks_nothing() => PlanCheck.Breaches(Problem(new DutyPerson { EmployeeId = "a", Options = All }), []).ShouldBeEmpty();

    [Fact]
    public void Option_that_was_not_offered_is_a_breach() =>
        RulesBroken(new DutyPerson { EmployeeId = "a", Options = [new PersonOption(0, 0, 0)] }, 1).ShouldBe([PlanRule.Allowed]);

    [Fact]
    public void Two_duties_on_one_day_are_a_breach() =>
        RulesBroken(new DutyPerson { EmployeeId = "a", Options = All }, 0, 1).ShouldBe([PlanRule.OneDutyADay]);

    [Fact]
    public void Rest_between_a_duty_and_the_next_morning_is_asked()
    {
        // Monday 20:00-22:00 to Tuesday 08:30 are 10 h 30 min.
        var person = new DutyPerson
        {
            EmployeeId = "a",
            Options = All,
            MinimumRest = Duration.FromMinutes(631),
            OtherWork = [new Interval(At(1, 8.5), At(1, 17))],
        };
        RulesBroken(person, 1).ShouldBe([PlanRule.MinimumRest]);
        RulesBroken(person with { MinimumRest = Duration.FromMinutes(630) }, 1).ShouldBeEmpty();
        RulesBroken(person, 3).ShouldBeEmpty();
    }

    [Fact]
    public void Shift_before_a_duty_needs_no_rest() => RulesBroken(
        new DutyPerson { EmployeeId = "a", Options = All, MinimumRest = Duration.FromHours(11), OtherWork = [new Interval(At(0, 9), At(0, 18))] },
        0).ShouldBeEmpty();

    [Fact]
    public void Days_in_a_row_count_work_before_and_after_the_plan()
    {
        // Two before, Monday to Thursday, one after: the plan has four days.
        var person = new DutyPerson { EmployeeId = "a", Options = All, WorkingDays = [Monday], DaysInARowBefore = 2, DaysInARowAfter = 1, MostDaysInARow = 6 };
        RulesBroken(person, 2, 4, 6).ShouldBe([PlanRule.MostDaysInARow]);
        RulesBroken(person, 2, 4).ShouldBeEmpty();
        RulesBroken(person with { MostDaysInARow = 7 }, 2, 4, 6).ShouldBeEmpty();
    }

    [Fact]
    public void Duty_on_a_day_of_work_makes_no_row_longer()
    {
        var person = new DutyPerson { EmployeeId = "a", Options = All, WorkingDays = [Monday, Monday.PlusDays(1)], DaysInARowBefore = 9, MostDaysInARow = 6 };
        RulesBroken(person, 0, 2).ShouldBeEmpty();
        RulesBroken(person, 0, 4).ShouldBe([PlanRule.MostDaysInARow]);
    }

    [Fact]
    public void Work_that_is_too_much_without_duty_is_no_breach_of_the_plan() => RulesBroken(
        new DutyPerson { EmployeeId = "a", Options = All, WorkingDays = [Monday], DaysInARowBefore = 9, MostDaysInARow = 6 }, 4).ShouldBeEmpty();

    [Fact]
    public void Least_days_are_asked_within_the_plan_only()
    {
        var person = new DutyPerson { EmployeeId = "a", Options = All, LeastDaysInARow = 2, LeastDaysOffInARow = 2 };
        RulesBroken(person, 0).ShouldBeEmpty();
        RulesBroken(person, 2).ShouldBe([PlanRule.LeastDaysInARow]);
        RulesBroken(person, 0, 4, 6).ShouldBe([PlanRule.LeastDaysOffInARow]);
        RulesBroken(person, 2, 4).ShouldBeEmpty();
    }

    [Fact]
    public void Time_is_limited_from_both_sides()
    {
        var person = new DutyPerson
        {
            EmployeeId = "a",
            Options = All,
            TimeLimits = [new DutyTimeLimit(Monday, Monday.PlusDays(1), Duration.FromHours(2), Duration.FromHours(3))],
        };
        RulesBroken(person).ShouldBe([PlanRule.LeastTime]);
        RulesBroken(person, 0).ShouldBeEmpty();
        RulesBroken(person, 0, 2).ShouldBe([PlanRule.MostTime]);
        RulesBroken(person, 0, 4).ShouldBeEmpty();
    }

    [Fact]
    public void Headroom_below_zero_forbids_duty_and_nothing_else()
    {
        var person = new DutyPerson
        {
            EmployeeId = "a",
            Options = All,
            TimeLimits = [new DutyTimeLimit(Monday, Monday.PlusDays(3), Duration.Zero, Duration.FromHours(-5))],
        };
        RulesBroken(person).ShouldBeEmpty();
        RulesBroken(person, 0).ShouldBe([PlanRule.MostTime]);
    }

    [Fact]
    public void Frozen_days_keep_what_was_published()
    {
        var problem = Problem(new DutyPerson { EmployeeId = "a", Options = All }) with
        {
            Published = [new DutyAssignment(0, 0), new DutyAssignment(0, 4)],
            FrozenBefore = Monday.PlusDays(1),
        };
        Broken(problem, 0, 4).ShouldBeEmpty();
        Broken(problem, 0).ShouldBeEmpty();
        Broken(problem, 4).ShouldBe([PlanRule.Frozen]);
        Broken(problem, 1, 4).ShouldBe([PlanRule.Frozen, PlanRule.Frozen]);
    }

    [Fact]
    public void Kinds_and_successions_are_asked()
    {
        var person = new DutyPerson { EmployeeId = "a", Options = All, MostOfKind = new Dictionary<string, int> { ["18:00-20:00"] = 1 } };
        RulesBroken(person, 0, 2).ShouldBe([PlanRule.MostOfKind]);
        Broken(Problem(person) with { MayNotFollow = [("20:00-22:00", "18:00-20:00")] }, 1, 2).ShouldBe([PlanRule.Succession]);
        Broken(Problem(person) with { MayNotFollow = [("20:00-22:00", "18:00-20:00")] }, 0, 3).ShouldBeEmpty();
    }

    [Fact]
    public void Saturday_and_Sunday_are_one_weekend()
    {
        var problem = new DutyProblem
        {
            FirstDay = Monday,
            LastDay = Monday.PlusDays(13),
            Intervals = [],
            Options = [Option(5, 18), Option(6, 18), Option(12, 18)],
            People = [new DutyPerson { EmployeeId = "a", Options = [new(0, 0, 0), new(1, 0, 0), new(2, 0, 0)], MostWeekends = 1 }],
        };
        Broken(problem, 0, 1).ShouldBeEmpty();
        Broken(problem, 1, 2).ShouldBe([PlanRule.MostWeekends]);
    }

    [Fact]
    public void Duty_of_nobody_is_a_wrong_call() => Should.Throw<ArgumentException>(
        () => PlanCheck.Breaches(Problem(new DutyPerson { EmployeeId = "a", Options = All }), [new DutyAssignment(1, 0)]));

    private static readonly PersonOption[] All = [.. Enumerable.Range(0, 8).Select(option => new PersonOption(option, 0, 0))];

    private static IEnumerable<PlanRule> RulesBroken(DutyPerson person, params int[] options) => Broken(Problem(person), options);

    private static IEnumerable<PlanRule> Broken(DutyProblem problem, params int[] options) =>
        PlanCheck.Breaches(problem, [.. options.Select(option => new DutyAssignment(0, option))]).Select(breach => breach.Rule);

    /// <summary>Four days with 18:00-20:00 and 20:00-22:00 each.</summary>
    private static DutyProblem Problem(DutyPerson person) => new()
    {
        FirstDay = Monday,
        LastDay = Monday.PlusDays(3),
        Intervals = [],
        Options = [.. Enumerable.Range(0, 4).SelectMany(day => new[] { Option(day, 18), Option(day, 20) })],
        People = [person],
    };

    private static DutyOption Option(int day, int hour) => new()
    {
        Date = Monday.PlusDays(day),
        Queue = "q",
        Kind = FormattableString.Invariant($"{hour}:00-{hour + 2}:00"),
        Start = At(day, hour),
        End = At(day, hour + 2),
        Time = Duration.FromHours(2),
        Intervals = [],
        Burden = 1,
    };

    private static Instant At(int day, double hour) => Monday.PlusDays(day).AtMidnight().InUtc().ToInstant() + Duration.FromHours(hour);
}
