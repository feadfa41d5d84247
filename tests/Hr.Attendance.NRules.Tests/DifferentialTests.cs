using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Templates;
using Hr.Attendance.Sdk.Workspaces;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Both runtimes give the same timesheets, byte for byte.</summary>
public class DifferentialTests
{
    public static TheoryData<string> Workspaces =>
        ["samples/support-team", "samples/CustomCriteria/workspace", "samples/policies-guide/company", "samples/policies-guide/conflicts"];

    public static TheoryData<string> Templates => [.. PolicyTemplates.All.Select(template => template.Id)];

    [Law(1600, Arbitrary = [typeof(WholeWorkforces)])]
    public void Drawn_people_and_evidence_under_drawn_policies(Workforce given)
    {
        var (compiled, evidence) = given.Prepare(AttendanceRuntime.Compiled);
        var (byRules, _) = given.Prepare(Both.NRules);
        Both.ShouldAgree(compiled, byRules, evidence, given.From, given.To);
    }

    [Law(1000, Arbitrary = [typeof(DemandingPolicies)])]
    public void Policies_that_ask_for_everything_that_looks_at_other_days(DemandingCase given)
    {
        var (compiled, evidence) = given.Workforce.Prepare(AttendanceRuntime.Compiled);
        var (byRules, _) = given.Workforce.Prepare(Both.NRules);
        var from = given.Workforce.From.PlusDays(given.FirstDay);
        Both.ShouldAgree(compiled, byRules, evidence, from, from.PlusDays(given.Days));
    }

    [Law(300, Arbitrary = [typeof(WholeWorkforces)])]
    public void Any_order_of_criteria_with_those_of_a_host_among_them(Workforce given, int seed)
    {
        var (chart, book) = given.Organization();
        var random = new Random(seed);
        ICriterion[] all = [.. BuiltInCriteria.All, new TurnsAreEven(), new LongSessionsOnly()];
        ICriterion[] criteria = [.. all.OrderBy(_ => random.Next()).Take(random.Next(7))];
        var evidence = EvidenceSet.Build(given.Evidence, chart, []);
        Both.ShouldAgree(Engine(AttendanceRuntime.Compiled), Engine(Both.NRules), evidence, given.From, given.To);

        AttendanceEngine Engine(AttendanceRuntime runtime) => new(chart, book, WorkCalendar.MondayToFriday, criteria, runtime: runtime);
    }

    [Law(600, Arbitrary = [typeof(Payroll.Generators)])]
    public void Drawn_payrolls_over_any_part_of_six_weeks(Payroll given, ushort first, ushort days)
    {
        var made = given.Make();
        var (compiled, evidence) = made.Prepare(made.Records(), AttendanceRuntime.Compiled);
        var (byRules, _) = made.Prepare(made.Records(), Both.NRules);
        var from = Payroll.First.PlusDays(first % 42);
        Both.ShouldAgree(compiled, byRules, evidence, from, LocalDate.Min(from.PlusDays(days % 42), Payroll.Last));
    }

    [Law(200, Arbitrary = [typeof(WorkforceGenerators)])]
    public void Explanations_of_every_day(Workforce given)
    {
        var (compiled, evidence) = given.Prepare(AttendanceRuntime.Compiled);
        var (byRules, _) = given.Prepare(Both.NRules);
        foreach (string person in given.People)
        {
            for (var date = given.From; date <= given.To; date = date.PlusDays(1))
            {
                Text(byRules.Explain(evidence, person, date)).ShouldBe(Text(compiled.Explain(evidence, person, date)));
            }
        }

        static IEnumerable<string> Text(Explanation? explanation) => explanation is null ? [] : ExplanationText.LinesOf(explanation, MessageLanguage.Chinese);
    }

    [Fact]
    public void An_explanation_that_names_one_setting_for_two_roles()
    {
        var made = new WorkCase().Assigned("adviser", RoleKind.Concurrent).Says(("credit.dailyCap", "PT0S"))
            .Online("2026-03-03 17:15", "2026-03-03 18:45").Online("2026-03-03 05:11", "2026-03-03 14:11", "adviser");
        var date = new LocalDate(2026, 3, 3);
        var (compiled, evidence) = made.Prepare(made.Records(), AttendanceRuntime.Compiled);
        var (byRules, _) = made.Prepare(made.Records(), Both.NRules);
        string[] expected = [.. ExplanationText.LinesOf(compiled.Explain(evidence, "e1", date)!, MessageLanguage.English)];
        expected.Count(line => line.Contains("credit.dailyCap", StringComparison.Ordinal)).ShouldBe(1);
        ExplanationText.LinesOf(byRules.Explain(evidence, "e1", date)!, MessageLanguage.English).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Workspaces))]
    public void Every_sample(string folder)
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf(folder.Split('/')));
        var (from, to) = folder.Contains("support-team", StringComparison.Ordinal)
            ? (new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30))
            : (new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        Agree(workspace, from, to);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_scenarios_of_every_template(string id)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "policies"));
            File.WriteAllText(
                Path.Combine(folder, "org.json"),
                """{ "statutory": "CN", "units": [ { "id": "group", "zone": "Asia/Shanghai" } ], "employees": [] }""");
            File.WriteAllText(Path.Combine(folder, "policies", "policy.json"), PolicyTemplates.Find(id)!.DocumentFor("group"));
            File.WriteAllText(Path.Combine(folder, "scenarios.yaml"), PolicyTemplates.Find(id)!.ScenariosFor("group"));
            var suite = ScenarioSuite.Read(folder);
            suite.Diagnostics.ShouldBeEmpty();
            var group = suite.Groups.Single();
            var byRules = ScenarioWorld.Of(WorkspaceReader.ReadPolicies(folder), runtime: Both.NRules);
            group.Scenarios.ShouldNotBeEmpty();
            foreach (var scenario in group.Scenarios)
            {
                var result = byRules.Run(scenario);
                result.Failures.ShouldBeEmpty();
                Both.ShouldAgree(group.World.Run(scenario).Report!, result.Report!);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A criterion of a host that has something to say of every session.</summary>
    private sealed class TurnsAreEven : ICriterion
    {
        public string Id => "turnsAreEven";

        public IReadOnlyList<Setting> Settings => [];

        public CriterionResult? Judge(SessionFacts session) => session.Turns.Count == 0
            ? CriterionResult.TooLittle(this, WhenUnknown.Pass, new CriterionValue.Count(2))
            : CriterionResult.AtLeast(this, 1 - (session.Turns.Count % 2), 1);

        public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) => new("turns counted");
    }

    /// <summary>A criterion of a host that is not asked for of every session.</summary>
    private sealed class LongSessionsOnly : ICriterion
    {
        public string Id => "longSessionsOnly";

        public IReadOnlyList<Setting> Settings => [];

        public CriterionResult? Judge(SessionFacts session) => session.Measures.Net < Duration.FromHours(1)
            ? null
            : CriterionResult.AtLeast(this, session.Measures.Net, Duration.FromHours(2));

        public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) => new("time looked at");
    }

    private static void Agree(Workspace workspace, LocalDate from, LocalDate to) =>
        Both.ShouldAgree(workspace.CreateEngine(), workspace.CreateEngine(runtime: Both.NRules), workspace.Evidence, from, to);
}
