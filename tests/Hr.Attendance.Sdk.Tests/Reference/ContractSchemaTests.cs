using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Tests.Access;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Reference;

public class ContractSchemaTests
{
    public static TheoryData<string> Names => [.. ContractSchemas.Names];

    public static TheoryData<string> Workspaces =>
    [
        .. new[] { "samples", "tests" }.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "org.json", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetDirectoryName(file)!),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_in_the_repository_is_the_one_that_is_written(string name) =>
        File.ReadAllText(Repository.PathOf("docs", "schemas", $"{name}.schema.json")).ShouldBe(
            ContractSchemas.Write(name), $"write it again: hr-attendance schema {name} > docs/schemas/{name}.schema.json");

    [Fact]
    public void There_is_a_file_for_each_name() =>
        ContractSchemas.Names.Select(name => $"{name}.schema.json")
            .Except(Directory.GetFiles(Repository.PathOf("docs", "schemas")).Select(Path.GetFileName)).ShouldBeEmpty();

    [Fact]
    public void A_schema_of_another_name_is_a_wrong_call() => Should.Throw<ArgumentException>(() => ContractSchemas.Write("nothing"));

    [Theory]
    [MemberData(nameof(Workspaces))]
    public void What_is_read_from_and_made_of_each_workspace_is_valid(string folder)
    {
        ShouldBeValid("org", File.ReadAllText(Path.Combine(folder, "org.json")));
        var workspace = WorkspaceReader.Read(folder);
        var engine = workspace.CreateEngine();
        var (from, to) = (new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        var report = engine.Evaluate(workspace.Evidence, from, to);
        ShouldBeValid("timesheets", Timesheets(report));
        ShouldBeValid("payroll", Payroll(report));
        ShouldBeValid("policy-check", PolicyCheckJsonWriter.Write(workspace.Diagnostics, []));
        foreach (var employee in workspace.Chart.Employees.Take(3))
        {
            for (var date = from; date <= to; date = date.PlusDays(1))
            {
                if (engine.Explain(workspace.Evidence, employee.Id, date) is { } explanation)
                {
                    ShouldBeValid("explanation", ExplanationJsonWriter.Write(explanation));
                }
            }

            var policy = workspace.Policies.Resolve(employee.Unit.On(from), "online-service", employee.Tags, from);
            ShouldBeValid("policy-resolve", PolicyJsonWriter.Write(policy, from, policy.Diagnostics));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_a_company_of_many_cases_gives_is_valid(int seed)
    {
        var company = Companies.Draw(new Random(seed));
        var report = company.Report();
        report.Employees.ShouldContain(employee => employee.Pay.Count > 0 && employee.Alerts.Count > 0);
        ShouldBeValid("timesheets", Timesheets(report));
        ShouldBeValid("payroll", Payroll(report));
        foreach (var decision in report.Employees.SelectMany(AutomatedDecision.Of))
        {
            ShouldBeValid("decision", decision.ToJsonLine(Instant.FromUtc(2026, 4, 1, 0, 0)));
        }

        var other = company with { Policy = [.. company.Policy.Where(directive => directive.SettingName != "allowance.perDay")] };
        var after = other.Report();
        var diff = TimesheetDiff.Between(report, after);
        diff.Employees.ShouldNotBeEmpty();
        ShouldBeValid("policy-diff", TimesheetDiffJsonWriter.Write(diff, UnitDiff.Of(diff, after)));
        ShouldBeValid("purge-report", new PurgeReport
        {
            Today = Company.To,
            Removed = [new PurgedRecords
            {
                EmployeeId = null,
                Kind = PurgedKind.Ratings,
                Count = 1,
                FirstDay = Company.From,
                LastDay = Company.To,
                Limit = Company.To,
            }],
        }.ToJson());
    }

    [Theory]
    [InlineData("punches", """{"evidence_id":"p1","employee_id":"e1","at":"2026-03-02T19:03:22+08:00","kind":"in","role":"online-service"}""", true)]
    [InlineData("punches", """{"evidence_id":"p1","employee_id":"e1","at":"2026-03-02","kind":"in"}""", false)]
    [InlineData("punches", """{"evidence_id":"p1","employee_id":"e1","at":"2026-03-02T19:03:22Z"}""", true)]
    [InlineData("punches", """{"evidence_id":"p1","employee_id":"e1","at":"2026-03-02T19:03:22Z","kind":"on"}""", false)]
    [InlineData("messages", """{"evidence_id":"m1","conversation_id":"c1","at":"2026-03-02T19:03:22Z","sender":"close"}""", true)]
    [InlineData("messages", """{"evidence_id":"m1","at":"2026-03-02T19:03:22Z","sender":"close"}""", false)]
    [InlineData("messages", """{"evidence_id":"m1","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T19:03:22Z","sender":"customer"}""", true)]
    [InlineData("messages", """{"evidence_id":"m1","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T19:03:22Z","sender":"nobody"}""", false)]
    [InlineData("ratings", """{"evidence_id":"r1","conversation_id":"c1","at":"2026-03-02T19:03:22Z","score":4.5,"min":1,"max":5}""", true)]
    [InlineData("presence", """{"evidence_id":"a1","employee_id":"e1","from":"2026-03-02T19:03:22Z","to":"2026-03-02T20:03:22Z","state":"away"}""", true)]
    [InlineData("availability", """{"evidence_id":"v1","employee_id":"e","from":"2026-03-02T10:00Z","to":"2026-03-02T12:00Z","state":"preferred"}""", true)]
    [InlineData("availability", """{"evidence_id":"v1","employee_id":"e","from":"2026-03-02T10:00Z","to":"2026-03-02T12:00Z","state":"online"}""", false)]
    [InlineData("leave", """{"evidence_id":"l1","employee_id":"e1","date":"2026-03-02","duration":"PT8H","kind":"compensatory","revision":1}""", true)]
    [InlineData("punches", """{"evidence_id":"p1","revision":2,"withdrawn":true}""", true)]
    [InlineData("punches", """{"evidence_id":"p1","employee_id":null,"at":"","withdrawn":"true"}""", true)]
    [InlineData("punches", """{"evidence_id":"p1","revision":2,"withdrawn":false}""", false)]
    [InlineData("punches", """{"evidence_id":"p1","revision":-1,"withdrawn":true}""", false)]
    [InlineData("assignments", """{"conversation_id":"c1","employee_id":"e1","from":"2026-03-02T19:03:22Z","to":null}""", true)]
    [InlineData("assignments", """{"conversation_id":"c1","employee_id":"e1","withdrawn":true}""", false)]
    [InlineData("leave", """{"evidence_id":"l1","employee_id":"e1","date":"2026-03-02","duration":"8","kind":"compensatory"}""", false)]
    [InlineData(
        "org",
        """{"version":2,"units":[{"id":"g"}],"employees":[{"id":"e1","unit":[{"unit":"g","from":"2026-01-01"}]"""
        + ""","monthlyWage":[{"amount":1,"currency":"CNY"}]}]}""",
        true)]
    [InlineData("org", """{"version":1,"units":[]}""", false)]
    [InlineData("org", """{"units":[{"id":"g","colour":"red"}]}""", false)]
    [InlineData("timesheets", """{"from":"2026-03-01","to":"2026-03-31","employees":[],"diagnostics":[]}""", true)]
    public void A_schema_takes_what_is_sound_and_refuses_what_is_not(string name, string json, bool isValid)
    {
        using var check = new SchemaCheck(ContractSchemas.Write(name));
        (check.FaultsOf(json).Count == 0).ShouldBe(isValid);
    }

    private static string Timesheets(AttendanceReport report)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, report, report.Diagnostics);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Payroll(AttendanceReport report)
    {
        using var stream = new MemoryStream();
        PayrollJson.Write(stream, PayrollHandover.Of(report));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void ShouldBeValid(string name, string json)
    {
        using var check = new SchemaCheck(ContractSchemas.Write(name));
        check.FaultsOf(json).Take(5).ShouldBeEmpty($"{name}: {json[..Math.Min(json.Length, 400)]}");
    }
}
