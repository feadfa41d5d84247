using System.Globalization;
using System.Text;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Mutation;
using Hr.Attendance.Testing.Reports;
using Hr.Attendance.Testing.Running;

namespace Hr.Attendance.Testing.Tests;

/// <summary>A workspace of one branch below a group, and scenario files about it, in a folder of its own.</summary>
public sealed class SuiteTests : IDisposable
{
    private const string JustEnough = """
        given: { employees: { lin: { unit: sh, concurrent: online } } }
        scenarios:
          - name: just enough
            evidence: { on: 2026-03-02, online: 18:00-18:15 }
            expect: { sessions: [ { effective: true, credited: PT15M } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_value_moved_up_is_noticed_and_one_moved_down_or_dropped_survives_until_a_scenario_is_just_too_little()
    {
        Workspace("""{ "session.minimumOnline": { "set": "PT15M" } }""");
        Write("a.yaml", JustEnough);
        Fates().ShouldBe(["\"PT14M\" Survived", "\"PT16M\" Noticed", "dropped Survived"], ignoreOrder: true);
        Write(
            "b.yaml",
            JustEnough.Replace("just enough", "too little").Replace("18:15", "18:14")
                .Replace("effective: true, credited: PT15M", "effective: false"));
        Fates().ShouldBe(["\"PT14M\" Noticed", "\"PT16M\" Noticed", "dropped Noticed"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{ "atMost": "PT5M" }""", "PT6M", "atMost \"PT6M\"")]
    [InlineData("\"locked\"", "PT3M", "open")]
    [InlineData("""{ "oneOf": [ "PT2M", "PT4M" ] }""", "PT3M", "open")]
    public void A_widened_bound_is_noticed_by_a_branch_that_asks_for_more(string bound, string asked, string widened)
    {
        Workspace($$"""{ "response.window": { "set": "PT2M", "descendants": {{bound}} } }""");
        Write("a.yaml", JustEnough);
        Fates().ShouldContain($"{widened} Survived");
        Write("a.yaml", $$"""
            given: { employees: { lin: { unit: sh, concurrent: online } } }
            scenarios:
              - name: held back
                given:
                  policies:
                    - { id: d, unit: sh, effectiveFrom: 2026-01-01, onConflict: inherit, directives: { response.window: { set: {{asked}} } } }
                period: 2026-03-02..2026-03-02
                expect: { settings: { online: { response.window: PT2M } } }
            """);
        Fates().ShouldContain($"{widened} Noticed");
    }

    [Fact]
    public void A_bound_that_binds_nobody_makes_no_difference()
    {
        Workspace("""{ "response.window": { "set": "PT2M", "descendants": { "atMost": "PT5M" } } }""", unit: "sh");
        Write("a.yaml", JustEnough);
        Fates().ShouldContain("atMost \"PT6M\" WithoutEffect");
    }

    [Fact]
    public void A_scenario_is_about_the_people_whom_it_names()
    {
        Workspace(
            "{}",
            employees: string.Join(
                ",",
                Enumerable.Range(0, 300)
                    .Select(i => $$"""{ "id": "p{{i}}", "unit": "sh", "assignments": [ { "role": "online", "kind": "concurrent" } ] }""")));
        Write(
            "a.yaml",
            "scenarios: [ { name: one of many, evidence: { employee: p7, on: 2026-03-02, online: 18:00-19:00 }, expect: { employee: p7, credited: PT1H } } ]");
        var result = SuiteRun.Run(ScenarioSuite.Read(_folder)).Groups.Single().Results.Single();
        result.Failures.ShouldBeEmpty();
        result.Report!.Employees.Select(employee => employee.Employee.Id).ShouldBe(["p7"]);
    }

    [Fact]
    public void What_a_directive_decides_unnamed_or_says_that_would_hold_anyway_is_covered()
    {
        Workspace("""{ "day.startsAt": { "set": "05:00" }, "credit.mode": { "set": "session" }, "credit.dailyCap": { "set": "PT3H" } }""");
        Write("a.yaml", """
            given: { employees: { lin: { unit: sh, concurrent: online } } }
            scenarios:
              - name: before dawn
                evidence: { on: 2026-03-02, online: 28:30-29:30 }
                expect: { credited: PT1H }
                period: 2026-03-02..2026-03-02
            """);
        SuiteRun.Run(ScenarioSuite.Read(_folder)).Groups.Single().Coverage.Directives.Where(directive => directive.IsCovered)
            .Select(directive => directive.Directive.SettingName).ShouldBe(["day.startsAt", "credit.mode"]);
    }

    [Theory]
    [InlineData("- a list", "HRA0008")]
    [InlineData("scenarios: [ { name: x, expect: { credited: PT1H } } ]", "HRA0105", "HRA0205")]
    [InlineData("scenarios: [ { name: x } ]", "HRA0207")]
    [InlineData("clams: []", "HRA0005")]
    [InlineData("scenarios: *a", "HRA0202")]
    [InlineData("scenarios: [", "HRA0201")]
    [InlineData("scenarios: &a []", "HRA0202")]
    [InlineData("a: 1\na: 2", "HRA0006")]
    [InlineData("given: { employees: { a: { unit: sh, wage: lots } } }", "HRA0008")]
    [InlineData("given: { employees: { a: { unit: sh, wage: 79228162514264337593543950335 CNY } } }", "HRA0008")]
    [InlineData("given: { employees: { a: { unit: sh, wage: -1 CNY } } }", "HRA0008")]
    [InlineData(
        "scenarios: [ { name: x, evidence: { employee: a, on: 2026-03-02, chats: { c: [ +1m employee ] } }, expect: { employee: a, credited: PT0S } } ]",
        "HRA0008")]
    public void A_mistake_in_a_file_is_named(string text, params string[] anyOf)
    {
        Workspace("{}");
        Write("a.yaml", text);
        ScenarioSuite.Read(_folder).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldContain(code => anyOf.Contains(code));
    }

    [Fact]
    public void Hostile_files_neither_hang_nor_crash()
    {
        Workspace("{}");
        Write("deep.yaml", new string('[', 10_000));
        Write("bytes.yaml", "scenarios: \0\u0001");
        Write(
            "long.yaml",
            $"scenarios: [ {{ name: x, evidence: {{ employee: a, on: 1970-01-01..2199-12-31, chats: {{ c: [ 0:00 customer, "
                + $"{string.Join(", ", Enumerable.Repeat("+99999m employee", 5_000))} ] }} }}, expect: {{ findings: [] }} }} ]");
        var suite = ScenarioSuite.Read(_folder);
        suite.Groups.SelectMany(group => group.Scenarios).ShouldBeEmpty();
        suite.Diagnostics.Select(diagnostic => diagnostic.Place.File).Distinct().ShouldBe(["bytes.yaml", "deep.yaml", "long.yaml"]);
    }

    [Fact]
    public void A_file_about_no_workspace_is_said_and_a_named_one_is_found()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "scenarios"));
        Write("scenarios/a.yaml", JustEnough);
        ScenarioSuite.Read(_folder).Diagnostics.Single().Code.ShouldBe("HRA0203");
        _ = Directory.CreateDirectory(Path.Combine(_folder, "company"));
        Workspace("{}", folder: "company");
        Write("scenarios/a.yaml", "workspace: ../company\n" + JustEnough);
        SuiteRun.Run(ScenarioSuite.Read(_folder)).Passed.ShouldBe(1);
    }

    [Fact]
    public void Hostile_names_are_text_in_every_report()
    {
        Workspace("""{ "session.minimumOnline": { "set": "PT15M" } }""");
        Write("a.yaml", JustEnough.Replace("name: just enough", "name: \"<script>alert(1)</script>\\0]]>\""));
        var result = SuiteRun.Run(ScenarioSuite.Read(_folder));
        using var stream = new MemoryStream();
        JUnitReport.Write(stream, result);
        var xml = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        xml.Descendants("testcase").Single().Attribute("name")!.Value.ShouldBe("<script>alert(1)</script>\uFFFD]]>");
        CoverageHtml.Write(result, (folder, file) => File.ReadAllText(Path.Combine(folder, file))).ShouldNotContain("<script>alert");
    }

    private IEnumerable<string> Fates() => SuiteRun.Run(ScenarioSuite.Read(_folder), new SuiteOptions { WithMutation = true }).Groups.Single().Mutation!.Mutants
        .Select(result => string.Create(
            CultureInfo.InvariantCulture,
            $"{(result.Mutant.Kind == MutationKind.DirectiveDropped ? "dropped" : result.Mutant.After)} {result.Fate}"));

    private void Workspace(string directives, string unit = "group", string employees = "", string folder = ".")
    {
        Directory.CreateDirectory(Path.Combine(_folder, folder, "policies"));
        Write(
            $"{folder}/org.json",
            $$"""{ "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ], "employees": [ {{employees}} ] }""");
        Write($"{folder}/policies/p.json", $$"""{ "id": "p", "unit": "{{unit}}", "effectiveFrom": "2026-01-01", "directives": {{directives}} }""");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
