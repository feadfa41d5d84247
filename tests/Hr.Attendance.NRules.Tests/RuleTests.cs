using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Tests;

/// <summary>The rules as a host meets them that has a repository and sessions of its own.</summary>
public class RuleTests
{
    private static readonly IReadOnlyList<IRuleDefinition> All =
        [.. new RuleRepository().LoadAttendanceRules().GetRuleSets().Single(set => set.Name == AttendanceRuleRepository.RuleSet).Rules];

    [Fact]
    public void Each_rule_has_a_name_of_its_own_and_says_to_what_it_belongs()
    {
        All.Select(rule => rule.Name).ShouldBeUnique();
        All.ShouldAllBe(rule => rule.Name.Contains(": ", StringComparison.Ordinal) && !rule.Name.Contains("Hr.Attendance", StringComparison.Ordinal));
        All.ShouldAllBe(rule => rule.Tags.Contains(RuleTags.Attendance) && rule.Tags.Count == 2);
    }

    [Fact]
    public void All_rules_are_public_so_that_a_host_can_name_them() =>
        typeof(NRulesAttendanceRuntime).Assembly.GetTypes()
            .Where(type => typeof(global::NRules.Fluent.Dsl.Rule).IsAssignableFrom(type))
            .ShouldAllBe(type => type.IsPublic && type.IsSealed);

    [Fact]
    public void No_rule_waits_for_another_but_for_defaults() =>
        All.Where(rule => rule.Priority != 0).Select(rule => rule.Name).ShouldBe(
            ["Verdict: left to the defaults", "Credit: nothing where no rule says what"], ignoreOrder: true);

    [Fact]
    public void People_may_share_a_session_with_each_other_and_with_facts_of_the_host()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var engine = workspace.CreateEngine();
        var (from, to) = (new LocalDate(2017, 11, 20), new LocalDate(2017, 11, 26));
        string[] people = [.. workspace.Chart.Employees.Take(6).Select(employee => employee.Id)];
        var session = new RuleRepository().LoadAttendanceRules().Compile().CreateSession();
        session.Insert("a fact that no rule of the library knows");
        var together = people.Select(person => AttendanceSession.Insert(session, engine, workspace.Evidence, person, from, to)).ToList();
        together.ForEach(one => one.Fire());
        var report = engine.Evaluate(workspace.Evidence, from, to, new EvaluationOptions { EmployeeIds = people });
        Both.Lines(report with { Employees = [.. together.Select(one => one.Report())] }).ShouldBe(Both.Lines(report));
    }

    [Fact]
    public void Results_do_not_depend_on_priorities()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var engine = workspace.CreateEngine();
        var (from, to) = (new LocalDate(2017, 11, 20), new LocalDate(2017, 11, 26));
        string person = "Uber_Support";
        var session = new RuleCompiler().Compile(All.Reverse().Select(rule => new WithoutPriority(rule))).CreateSession();
        var attendance = AttendanceSession.Insert(session, engine, workspace.Evidence, person, from, to);
        attendance.Fire();
        var report = engine.Evaluate(workspace.Evidence, from, to, new EvaluationOptions { EmployeeIds = [person] });
        Both.Lines(report with { Employees = [attendance.Report()] }).ShouldBe(Both.Lines(report));
    }

    [Fact]
    public void What_a_criterion_of_a_host_throws_comes_out_as_it_was_thrown() =>
        Should.Throw<InvalidTimeZoneException>(() => Evening().JudgedBy(new Throwing()).Run()).Message.ShouldBe("of the host");

    [Fact]
    public void An_employee_who_is_not_in_the_chart_and_a_period_that_ends_before_it_begins_are_wrong_calls()
    {
        var (engine, evidence) = Evening().Prepare(Evening().Records());
        var session = new RuleRepository().LoadAttendanceRules().Compile().CreateSession();
        var date = new LocalDate(2026, 3, 2);
        Should.Throw<ArgumentException>(() => AttendanceSession.Insert(session, engine, evidence, "nobody", date, date)).ParamName.ShouldBe("employeeId");
        Should.Throw<ArgumentException>(() => AttendanceSession.Insert(session, engine, evidence, "e1", date, date.PlusDays(-1)));
        Should.Throw<ArgumentNullException>(() => AttendanceSession.Insert(null!, engine, evidence, "e1", date, date));
        Should.Throw<ArgumentException>(() => Both.NRules.ExplainFirings(engine, evidence, "nobody", date));
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 20:00").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11");

    private sealed class Throwing : ICriterion
    {
        public string Id => "throwing";

        public IReadOnlyList<Hr.Attendance.Rules.Policies.Setting> Settings => [];

        public CriterionResult? Judge(Hr.Attendance.Rules.Sessions.SessionFacts session) => throw new InvalidTimeZoneException("of the host");

        public CriterionText Explain(
            CriterionResult result, Hr.Attendance.Rules.Sessions.SessionFacts session, Hr.Attendance.Rules.Diagnostics.MessageLanguage language) =>
            throw new NotSupportedException();
    }

    private sealed class WithoutPriority(IRuleDefinition rule) : IRuleDefinition
    {
        public string Name => rule.Name;

        public string Description => rule.Description;

        public int Priority => 0;

        public RuleRepeatability Repeatability => rule.Repeatability;

        public IReadOnlyList<string> Tags => rule.Tags;

        public PropertyMap Properties => rule.Properties;

        public DependencyGroupElement DependencyGroup => rule.DependencyGroup;

        public FilterGroupElement FilterGroup => rule.FilterGroup;

        public GroupElement LeftHandSide => rule.LeftHandSide;

        public ActionGroupElement RightHandSide => rule.RightHandSide;
    }
}
