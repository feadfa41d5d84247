using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Templates;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public static TheoryData<string> Ids => [.. PolicyTemplates.All.Select(template => template.Id)];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void There_is_a_template_for_each_folder() =>
        Directory.GetDirectories(FolderOf(string.Empty)).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(PolicyTemplates.All.Select(template => template.Id));

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
            .Select(policy => (
                policy.Get(AttendanceSettings.ResponseWindow),
                policy.Get(AttendanceSettings.SessionMinimumOnline),
                policy.Get(AttendanceSettings.CreditDailyCap)))
            .ShouldBeUnique();
    }

    [Fact]
    public void Scenarios_speak_of_the_unit_and_take_place_on_the_same_weekday_once_the_document_is_in_effect()
    {
        var template = PolicyTemplates.Find("online-sales")!;
        template.ScenariosFor("sh").ShouldContain("lin: { unit: \"sh\", ");
        template.ScenariosFor("a \"b\": c").ShouldContain("lin: { unit: \"a \\\"b\\\": c\", ");
        template.ScenariosFor("sh", new LocalDate(2026, 3, 2)).ShouldContain("on: 2026-03-02");
        string later = template.ScenariosFor("sh", new LocalDate(2026, 3, 3));
        later.ShouldContain("on: 2026-03-09");
        later.ShouldContain("calendar: { 2026-03-09: workday }");
        later.ShouldNotContain("2026-03-02");
    }

    private static string FolderOf(string id) => Repository.PathOf("src", "Hr.Attendance.Sdk", "Templates", id);
}
