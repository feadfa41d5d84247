using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Templates;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public static TheoryData<string> Ids => [.. PolicyTemplates.All.Select(template => template.Id)];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void There_is_a_template_for_each_folder() =>
        Directory.GetDirectories(FolderOf(string.Empty)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(PolicyTemplates.All.Select(template => template.Id));

    [Fact]
    public void A_template_is_found_by_its_id_and_no_other()
    {
        PolicyTemplates.Find("class-adviser")!.Title(MessageLanguage.Chinese).ShouldBe("班主任线上答复家长");
        PolicyTemplates.Find("class-advisor").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_document_from_a_template_is_read_without_findings_and_valid_against_the_schema(string id)
    {
        string document = PolicyTemplates.Find(id)!.DocumentFor("sh", "sh-\"quoted\"", new LocalDate(2026, 4, 1));
        _workspace.Write("policies/sh.json", document);
        var read = _workspace.Read();
        read.Diagnostics.ShouldBeEmpty();
        var sole = read.Policies.Documents.Single();
        (sole.Id, sole.UnitId, sole.Dates.From).ShouldBe(("sh-\"quoted\"", "sh", new LocalDate(2026, 4, 1)));
        read.Policies.Resolve("sh", id, new Dictionary<string, string>(), new LocalDate(2026, 4, 1)).Diagnostics.ShouldBeEmpty();
        using var schema = new SchemaCheck(PolicySchema.Write(SettingCatalogue.Standard));
        schema.FaultsOf(document).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_template_sets_its_own_descendants_may_keep(string id)
    {
        _workspace.Write("policies/group.json", PolicyTemplates.Find(id)!.DocumentFor("group"));
        _workspace.Write("policies/sh.json", PolicyTemplates.Find(id)!.DocumentFor("sh", "again"));
        _workspace.Read().Policies.Resolve("sh", id, new Dictionary<string, string>(), new LocalDate(2026, 4, 1)).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_explains_itself_in_both_languages(string id)
    {
        var template = PolicyTemplates.Find(id)!;
        template.Title(MessageLanguage.English).ShouldMatch("^[A-Z][a-z]");
        template.Explanation(MessageLanguage.English).ShouldContain("Branches");
        template.Title(MessageLanguage.Chinese).ShouldMatch("[\u4e00-\u9fff]");
        template.Explanation(MessageLanguage.Chinese).ShouldContain("分公司");
    }

    [Fact]
    public void Templates_differ_in_what_they_ask_for()
    {
        foreach (var template in PolicyTemplates.All)
        {
            _workspace.Write($"policies/{template.Id}.json", template.DocumentFor("group"));
        }

        var book = _workspace.Read().Policies;
        PolicyTemplates.All
            .Select(template => book.Resolve("sh", template.Id, new Dictionary<string, string>(), new LocalDate(2026, 4, 1)))
            .Select(policy => (policy.Get(AttendanceSettings.ResponseWindow), policy.Get(AttendanceSettings.SessionMinimumOnline), policy.Get(AttendanceSettings.CreditDailyCap)))
            .ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_scenario_of_a_template_ends_as_worked_out_by_hand(string id)
    {
        CopyScenario(id);
        _workspace.Write("policies/policy.json", PolicyTemplates.Find(id)!.DocumentFor("group"));
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(FolderOf(id), "scenario", "expected.json")));
        var date = LocalDatePattern.Iso.Parse(expected.RootElement.GetProperty("date").GetString()!).Value;
        var workspace = _workspace.Read();
        workspace.Diagnostics.ShouldBeEmpty();
        var report = workspace.CreateEngine().Evaluate(workspace.Evidence, date, date);
        report.Diagnostics.ShouldBeEmpty();
        var actual = report.Employees
            .SelectMany(employee => employee.Timesheet.Days.SelectMany(day => day.Sessions).Select(session => (employee.Employee.Id, Session: session)))
            .Select(row => Describe(
                row.Id,
                LocalTimePattern.ExtendedIso.Format(row.Session.Session.Start.InZone(row.Session.Session.Day.Zone).TimeOfDay),
                row.Session.Verdict.IsEffective,
                IsoDuration.Format(row.Session.Credited),
                row.Session.Verdict.Criteria.Where(criterion => !criterion.IsMet).Select(criterion => criterion.Criterion.Id)));
        actual.ShouldBe(expected.RootElement.GetProperty("sessions").EnumerateArray().Select(session => Describe(
            session.GetProperty("employee").GetString()!,
            session.GetProperty("start").GetString()!,
            session.GetProperty("effective").GetBoolean(),
            session.GetProperty("credited").GetString()!,
            session.GetProperty("unmet").EnumerateArray().Select(criterion => criterion.GetString()!))));
    }

    private static string Describe(string employee, string start, bool isEffective, string credited, IEnumerable<string> unmet) =>
        $"{employee} {start} {(isEffective ? "effective" : "refused")} {credited} [{string.Join(",", unmet)}]";

    private void CopyScenario(string id)
    {
        string root = Path.Combine(FolderOf(id), "scenario");
        foreach (string file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            _workspace.Write(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }
    }

    private static string FolderOf(string id) => Repository.PathOf("src", "Hr.Attendance.Sdk", "Templates", id);
}
