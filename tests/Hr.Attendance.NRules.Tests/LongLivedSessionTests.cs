using System.Runtime.CompilerServices;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Timesheets;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRulesHost;

namespace Hr.Attendance.NRules.Tests;

/// <summary>A host keeps a session of its own: evidence comes late, facts come and go, people leave.</summary>
public sealed class LongLivedSessionTests
{
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);

    [Law(200, Arbitrary = [typeof(DemandingPolicies)])]
    public void What_late_evidence_makes_of_the_results_is_what_all_evidence_makes_of_them(DemandingCase given, int seed)
    {
        var random = new Random(seed);
        var all = given.Workforce.Prepare(AttendanceRuntime.Compiled);
        var whole = given.Workforce.Evidence;
        bool onlyMessagesAreLate = random.Next(2) == 0;
        var early = (given.Workforce with
        {
            Evidence = new EvidenceRecords
            {
                Messages = [.. whole.Messages.Where(_ => random.Next(4) > 0)],
                Ratings = [.. whole.Ratings.Where(_ => random.Next(4) > 0)],
                Punches = [.. whole.Punches.Where(_ => onlyMessagesAreLate || random.Next(4) > 0)],
                Presence = [.. whole.Presence.Where(_ => onlyMessagesAreLate || random.Next(4) > 0)],
            },
        }).Prepare(AttendanceRuntime.Compiled);
        var from = given.Workforce.From.PlusDays(given.FirstDay);
        var to = from.PlusDays(given.Days);
        var report = all.Engine.Evaluate(all.Evidence, from, to);
        var people = given.Workforce.People.Select(person => Late(all.Engine, early.Evidence, all.Evidence, person, from, to)).ToList();
        Both.Lines(report with { Employees = [.. report.Employees.Select(one => people.Single(person => person.Employee.Id == one.Employee.Id))] })
            .ShouldBe(Both.Lines(report));
    }

    [Fact]
    public void A_late_message_works_out_its_day_and_no_other()
    {
        var (engine, evidence) = Prepared(TwoEvenings());
        var (_, later) = Prepared(TwoEvenings().Customer("2026-03-03 18:20", "c").Replies("2026-03-03 18:40", "c"));
        var session = Compiled().CreateSession();
        var attendance = AttendanceSession.Insert(session, engine, evidence, "e1", First, Last);
        attendance.Fire();
        var worked = new List<DayWorked>();
        session.Events.FactInsertedEvent += (_, inserted) => worked.AddRange(new[] { inserted.Fact.Value }.OfType<DayWorked>());
        session.Events.FactUpdatedEvent += (_, updated) => worked.AddRange(new[] { updated.Fact.Value }.OfType<DayWorked>());
        attendance.Update(engine, later);
        attendance.Fire();
        worked.Select(day => day.Date).Distinct().ShouldBe([new LocalDate(2026, 3, 3)]);
        attendance.Report().Timesheet.Days[^1].Sessions.Single().Measures.Turns.ShouldBe(2);
    }

    [Fact]
    public void A_late_hold_leaves_no_findings_on_lines_that_exist_no_more()
    {
        var (engine, evidence) = Prepared(new WorkCase()
            .Says(("allowance.perDay", new Hr.Attendance.Rules.Organization.Money(10, "USD"))).Earns(8700)
            .Online("2026-03-03 18:00", "2026-03-03 20:00"));
        var session = Compiled(typeof(InvestigationHold)).CreateSession();
        var attendance = AttendanceSession.Insert(session, engine, evidence, "e1", First, Last);
        attendance.Fire();
        attendance.Findings().ShouldContain(finding => finding.Code == "HRA6006");
        session.Insert(new Investigation("e1", new LocalDate(2026, 3, 3), "7"));
        attendance.Fire();
        attendance.Findings().ShouldNotContain(finding => finding.Code == "HRA6006");
        attendance.Report().Pay.ShouldBeEmpty();
    }

    [Fact]
    public void Findings_are_the_same_however_often_results_are_asked_for()
    {
        var (engine, evidence) = Prepared(TwoEvenings().Says(("allowance.perDay", new Hr.Attendance.Rules.Organization.Money(10, "USD"))).Earns(8700));
        var attendance = AttendanceSession.Insert(Compiled().CreateSession(), engine, evidence, "e1", First, Last);
        attendance.Fire();
        var found = attendance.Findings();
        attendance.Report();
        attendance.Report();
        attendance.Findings().ShouldBe(found);
        found.ShouldBe(engine.Evaluate(evidence, First, Last).Diagnostics);
    }

    [Fact]
    public void One_hold_works_out_one_day()
    {
        var (engine, evidence) = Prepared(TwoEvenings());
        var session = Compiled(typeof(InvestigationHold)).CreateSession();
        var attendance = AttendanceSession.Insert(session, engine, evidence, "e1", First, Last);
        attendance.Fire();
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, rule) => fired.Add(rule.Rule.Name);
        session.Insert(new Investigation("e1", new LocalDate(2026, 3, 3), "7"));
        attendance.Fire();
        fired.Count(rule => rule == new RuleMetadata(typeof(DayIsWorked)).Name).ShouldBe(1);
        fired.Count.ShouldBeLessThan(30, string.Join("\n", fired));
    }

    [Fact]
    public void Who_leaves_takes_all_facts_along_and_gives_memory_back()
    {
        var session = Compiled().CreateSession();
        var gone = InsertAndRemove(session);
        session.Query<EmployeeFact>().ShouldBeEmpty();
        session.Query<EvaluatedEmployee>().ShouldBeEmpty();
        for (int i = 0; i < 5 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        gone.IsAlive.ShouldBeFalse();
        GC.KeepAlive(session);
    }

    [Fact]
    public void A_rule_that_feeds_itself_ends_with_its_name()
    {
        var options = new NRulesRuntimeOptions { MostFirings = 5000 }.AddRule<FeedsItself>();
        var (engine, evidence) = TwoEvenings().Prepare(TwoEvenings().Records(), new NRulesAttendanceRuntime(options));
        var thrown = Should.Throw<RulesDoNotEndException>(() => engine.Evaluate(evidence, First, Last));
        (thrown.Rule, thrown.Firings).ShouldBe(("Test: feeds itself", 5000));
        thrown.Message.ShouldContain("`Test: feeds itself`");
    }

    [Fact]
    public void Firing_can_be_stopped()
    {
        var (engine, evidence) = Prepared(TwoEvenings());
        var attendance = AttendanceSession.Insert(Compiled().CreateSession(), engine, evidence, "e1", First, Last);
        Should.Throw<OperationCanceledException>(() => attendance.Fire(new CancellationToken(canceled: true)));
    }

    private static EmployeeReport Late(AttendanceEngine engine, EvidenceSet early, EvidenceSet all, string person, LocalDate from, LocalDate to)
    {
        var attendance = AttendanceSession.Insert(Shared.CreateSession(), engine, early, person, from, to);
        attendance.Fire();
        attendance.Update(engine, all);
        attendance.Fire();
        return attendance.Report();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference InsertAndRemove(ISession session)
    {
        var (engine, evidence) = Prepared(TwoEvenings());
        var attendance = AttendanceSession.Insert(session, engine, evidence, "e1", First, Last);
        attendance.Fire();
        attendance.Report().Timesheet.Days.ShouldNotBeEmpty();
        attendance.Remove();
        attendance.Fire();
        return new WeakReference(evidence);
    }

    private static ISessionFactory Shared { get; } = Compiled();

    private static ISessionFactory Compiled(params Type[] rules)
    {
        var repository = new RuleRepository().LoadAttendanceRules();
        if (rules.Length > 0)
        {
            repository.Load(load => load.From(rules));
        }

        return repository.Compile();
    }

    private static (AttendanceEngine Engine, EvidenceSet Evidence) Prepared(WorkCase made) => made.Prepare(made.Records(), AttendanceRuntime.Compiled);

    private static WorkCase TwoEvenings() => new WorkCase()
        .Says(("response.window", "PT5M"), ("session.minimumOnline", "PT30M"))
        .Online("2026-03-02 18:00", "2026-03-02 20:00").Customer("2026-03-02 18:10", "a").Replies("2026-03-02 18:11", "a")
        .Online("2026-03-03 18:00", "2026-03-03 20:00").Customer("2026-03-03 18:10", "b").Replies("2026-03-03 18:11", "b");

    [Name("Test: feeds itself")]
    private sealed class FeedsItself : Rule
    {
        public override void Define()
        {
            EarnedTime earned = null!;

            When().Match(() => earned);
            Then().Do(context => context.Insert(new EarnedTime(earned.Judged, earned.Time + Duration.Epsilon, null)));
        }
    }
}
