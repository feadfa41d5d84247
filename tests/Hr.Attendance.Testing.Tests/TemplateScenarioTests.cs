using Hr.Attendance.Sdk.Templates;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Running;
using NodaTime;

namespace Hr.Attendance.Testing.Tests;

/// <summary>The scenarios of the template library, as an author would begin with them.</summary>
public sealed class TemplateScenarioTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public static TheoryData<string, LocalDate?> Templates
    {
        get
        {
            var templates = new TheoryData<string, LocalDate?>();
            foreach (var template in PolicyTemplates.All)
            {
                templates.Add(template.Id, null);
                templates.Add(template.Id, new LocalDate(2026, 10, 1));
            }

            return templates;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_scenarios_of_a_template_end_as_worked_out_by_hand_in_the_unit_that_says_it_and_below(string id, LocalDate? from)
    {
        var template = PolicyTemplates.Find(id)!;
        Directory.CreateDirectory(Path.Combine(_folder, "policies"));
        Write("org.json", """{ "statutory": "CN", "units": [ { "id": "head office", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "head office" } ] }""");
        Write("policies/policy.json", template.DocumentFor("head office", from: from));
        Write("above.yaml", template.ScenariosFor("head office", from));
        Write("below.yaml", template.ScenariosFor("sh", from));
        var result = SuiteRun.Run(ScenarioSuite.Read(_folder));
        result.Diagnostics.ShouldBeEmpty();
        result.Groups.SelectMany(group => group.Results).SelectMany(each => each.Failures).ShouldBeEmpty();
        result.Passed.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void They_notice_when_the_document_is_not_there(string id, LocalDate? from)
    {
        var template = PolicyTemplates.Find(id)!;
        Write("org.json", """{ "units": [ { "id": "group", "zone": "Asia/Shanghai" } ] }""");
        Write("scenarios.yaml", template.ScenariosFor("group", from));
        SuiteRun.Run(ScenarioSuite.Read(_folder)).Failed.ShouldBeGreaterThan(0);
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);
}
