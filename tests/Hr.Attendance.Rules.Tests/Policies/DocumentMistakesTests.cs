using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class DocumentMistakesTests : PolicyDocumentsCase
{
    [Theory]
    [InlineData("session.maxidle", "PT1M", "HRA1210")]
    [InlineData("session.maxIdle", "soon", "HRA1211")]
    [InlineData("response.minShare", 1.5, "HRA1211")]
    [InlineData("day.split", "never", "HRA1211")]
    [InlineData("credit.roundTo", "PT0S", "HRA1211")]
    public void What_cannot_be_read_is_reported_and_the_rest_of_the_document_counts(string setting, object value, string code)
    {
        Documents.Add(Document("sh",
            Written.Directive(setting) with { Change = new ValueChange.Set(Values.Of(value)) },
            Written.Directive("session.mergeGap") with { Change = new ValueChange.Set(PolicyValue.Of("PT7M")) }));
        Resolve(AttendanceSettings.SessionMergeGap).Value.ShouldBe(Duration.FromMinutes(7));
        Found.Single().Code.ShouldBe(code);
    }

    public static TheoryData<string> ShortDurations =>
    [
        .. SettingCatalogue.Standard.Settings
            .Where(setting => setting.Type.ValueType == typeof(Duration) || setting.Type.ValueType == typeof(Duration?))
            .Select(setting => setting.Name)
            .Where(name => name.Split('.')[0] is "session" or "response" or "punch"),
    ];

    [Theory]
    [MemberData(nameof(ShortDurations))]
    public void Durations_of_sessions_responses_and_punches_are_at_most_31_days(string setting)
    {
        Says("sh", setting, "P31D");
        Book();
        Found.ShouldBeEmpty();
        Says("sh", setting, "P31DT0.000000001S");
        Says("bj", setting, "P32D", Within(null, "P400D"));
        Book();
        Found.Select(finding => (finding.Code, finding.Place.File)).ShouldBe(
            [("HRA1211", "policies/d2.json"), ("HRA1211", "policies/d3.json"), ("HRA1211", "policies/d3.json")]);
    }

    [Fact]
    public void A_misspelt_setting_is_answered_with_the_one_that_was_meant()
    {
        Says("sh", "session.maxIddle", "PT1M");
        Book();
        Found.Single().GetMessage().ShouldContain("`session.maxIdle`?");
    }

    [Fact]
    public void Bounds_on_what_has_no_order_and_lists_that_are_none_are_reported()
    {
        Documents.Add(Document("sh",
            Written.Directive("day.split") with { Descendants = Within("wholeSession", null) },
            Written.Directive("session.maxIdle") with { Change = new ValueChange.ChangeList([PolicyValue.Of("PT1M")], []) },
            Written.Directive("session.mergeGap") with { Descendants = Within("PT5M", "PT1M") }));
        Book();
        Found.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA1213", "HRA1212", "HRA1214"]);
    }

    [Fact]
    public void Documents_of_unknown_units_andDocuments_for_an_empty_list_of_roles_and_doubles_are_set_aside()
    {
        Documents.Add(Document("nowhere"));
        Documents.Add(Document("sh") with { AppliesTo = new PolicyTarget([], K12) });
        Documents.Add(Document("sh") with { Id = "d3" });
        Documents.Add(Document("sh") with { Id = "d3" });
        Book();
        Found.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA1202", "HRA1217", "HRA1201"]);
    }

    [Fact]
    public void An_empty_list_of_roles_is_told_at_the_target_and_the_document_reaches_nobody()
    {
        Says("sh", "session.maxIdle", "PT1M", appliesTo: new PolicyTarget([]) { Place = new SourcePlace("policies/d1.json", 4) });
        Book().Resolve("sh", "online-service", NoTags, Today).Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(30));
        Found.Single().Place.ShouldBe(new SourcePlace("policies/d1.json", 4));
        Found.Single().Severity.ShouldBe(DiagnosticSeverity.Error);
    }
}
