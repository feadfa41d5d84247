using Hr.Attendance.Rules.Credits;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Credits;

/// <summary>What credit alone does beside what whole evaluations do; that their figures are the same is shown by the differential tests.</summary>
public class CreditEntryTests
{
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);

    private static WorkCase Evening => new WorkCase()
        .Says(("response.window", "PT2M"), ("session.minimumOnline", "PT30M"))
        .Online("2026-03-02 19:00", "2026-03-02 21:00").Customer("2026-03-02 19:10").Replies("2026-03-02 19:11").Rated(4)
        .Online("2026-03-03 22:00", "2026-03-03 22:20");

    [Fact]
    public void Sessions_come_with_all_their_figures()
    {
        var report = Credit(Evening);
        report.Employees.Select(employee => employee.Id).ShouldBe(["e1"]);
        report.Of(0).ToArray().ShouldBe(report.Sessions);
        var session = report.Sessions.First();
        (session.Role, session.Date, session.Net, session.Credited, session.CutByCap).ShouldBe(
            ("online-service", new LocalDate(2026, 3, 2), Duration.FromHours(2), Duration.FromHours(2), Duration.Zero));
        (session.Turns, session.JudgedTurns, session.TurnsInTime, session.Conversations, session.Ratings).ShouldBe((1, 1, 1, 1, 1));
        (session.IsEffective, session.Meets(0), session.Meets(1), session.Meets(2), session.Meets(3))
            .ShouldBe((true, true, true, null, null));
        report.Sessions.Last().IsEffective.ShouldBeFalse();
        report.Sessions.Last().Meets(0).ShouldBe(false);
    }

    [Fact]
    public void The_cap_takes_time_and_says_how_much()
    {
        var session = Credit(Evening.Says(("credit.dailyCap", "PT1H"))).Sessions.First();
        (session.Credited, session.CutByCap).ShouldBe((Duration.FromHours(1), Duration.FromHours(1)));
    }

    [Fact]
    public void Only_those_who_are_asked_for_are_credited_and_unknown_ids_are_passed_over()
    {
        var (engine, evidence) = Prepared(Evening.Colleague("e2"));
        engine.Credit(evidence, First, Last, new EvaluationOptions { EmployeeIds = ["e2", "nobody"] })
            .Employees.Select(employee => employee.Id)
            .ShouldBe(["e2"]);
        engine.Credit(evidence, First, Last, new EvaluationOptions { EmployeeIds = [] }).Count.ShouldBe(0);
    }

    [Fact]
    public void A_criterion_of_a_host_decides_too()
    {
        var report = Credit(Evening.JudgedBy(new OnTuesdaysOnly()));
        report.Sessions.Select(session => (session.Date.Day, session.IsEffective, session.Meets(1))).ShouldBe([(2, false, true), (3, false, true)]);
        Credit(Evening.Says(("session.minimumOnline", null)).JudgedBy(new OnTuesdaysOnly())).Sessions.Select(session => session.IsEffective)
            .ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("session.activityTail")]
    [InlineData("punch.maxOpen")]
    [InlineData("credit.roundTo")]
    [InlineData("session.minimumOnline")]
    public void Durations_of_a_lifetime_are_no_harm(string setting)
    {
        var (engine, evidence) = Prepared(Evening.Says((setting, "PT876000H")));
        var whole = engine.Evaluate(evidence, First, Last).Employees[0].Timesheet.Days.SelectMany(day => day.Sessions);
        engine.Credit(evidence, First, Last).Sessions.Select(session => (session.Start, session.Net, session.IsEffective, session.Credited))
            .ShouldBe(whole.Select(session => (session.Session.Start, session.Measures.Net, session.Verdict.IsEffective, session.Credited)));
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31", 1)]
    [InlineData("1950-01-01", null, 1)]
    [InlineData(null, "1960-01-01", 0)]
    [InlineData("2300-01-01", null, 0)]
    [InlineData("2026-03-03", "2026-03-04", 0)]
    [InlineData("2026-03-02", "2026-03-03", 1)]
    public void Roles_may_be_held_since_and_until_any_date(string? from, string? to, int sessions)
    {
        var given = new WorkCase().Assigned("adviser", RoleKind.Concurrent, from, to).Online("2026-03-02 19:00", "2026-03-02 21:00", "adviser");
        Credit(given).Count.ShouldBe(sessions);
    }

    [Fact]
    public void Credit_asks_no_calendar_so_a_year_that_none_knows_is_credited_like_any_other()
    {
        var report = Credit(
            Evening.With(Rules.Policies.StatutoryLayer.China.Calendar).Online("2040-03-02 19:00", "2040-03-02 21:00"),
            new LocalDate(2040, 1, 1),
            new LocalDate(2040, 12, 31));
        report.Count.ShouldBe(1);
        report.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        var (engine, evidence) = Prepared(Evening);
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Credit(evidence, Last, First));
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Credit(evidence, new LocalDate(1969, 12, 31), Last));
        Should.Throw<ArgumentOutOfRangeException>(() => new EvaluationOptions { Workers = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Credit(evidence, First, Last).Of(1));
        Should.Throw<ArgumentNullException>(() => engine.Credit(null!, First, Last));
        Should.Throw<OperationCanceledException>(() => engine.Credit(evidence, First, Last, cancellationToken: new CancellationToken(canceled: true)));
        Should.Throw<OperationCanceledException>(() => engine.Credit(
            evidence, First, Last, new EvaluationOptions { Workers = 2 }, cancellationToken: new CancellationToken(canceled: true)));
    }

    private static CreditReport Credit(WorkCase given, LocalDate? from = null, LocalDate? to = null)
    {
        var (engine, evidence) = Prepared(given);
        return engine.Credit(evidence, from ?? First, to ?? Last);
    }

    private static (AttendanceEngine Engine, EvidenceSet Evidence) Prepared(WorkCase given) => given.Prepare(given.Records());

    private sealed class OnTuesdaysOnly : ICriterion
    {
        public string Id => "onTuesdaysOnly";

        public IReadOnlyList<Rules.Policies.Setting> Settings => [];

        public CriterionResult? Judge(SessionFacts session) =>
            new(this, new CriterionValue.Count(0), new CriterionValue.Count(1), session.Session.Day.Date.DayOfWeek == IsoDayOfWeek.Tuesday);

        public CriterionText Explain(CriterionResult result, SessionFacts session, Rules.Diagnostics.MessageLanguage language) => new("only on Tuesdays");
    }
}
