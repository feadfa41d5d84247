using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.DependencyInjection;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Criteria;

/// <summary>A host's criterion takes part in everything that a built-in one does, after one call.</summary>
public sealed class HostCriterionTests : IDisposable
{
    private const string Group = """
        { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
            "answers.minimum": { "set": 2, "descendants": { "between": [1, 3] } },
            "answers.passedOver": { "set": ["c8"] } } }
        """;

    private const string Branch = """
        { "id": "sh", "unit": "sh", "effectiveFrom": "2026-01-01", "onConflict": "clamp", "directives": {
            "answers.minimum": { "set": 5 },
            "answers.passedOver": { "append": ["c9"], "remove": ["c8"] } } }
        """;

    private static readonly LocalDate Day = new(2026, 3, 2);

    private readonly TemporaryWorkspace _workspace = new TemporaryWorkspace()
        .Write("policies/group.json", Group)
        .Write("policies/sh.json", Branch)
        .Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + """
            m1,e1,c1,2026-03-02T18:00:00Z,customer
            m2,e1,c1,2026-03-02T18:01:00Z,employee
            m3,e1,c8,2026-03-02T18:02:00Z,customer
            m4,e1,c8,2026-03-02T18:03:00Z,employee
            m5,e1,c9,2026-03-02T18:04:00Z,customer
            m6,e1,c9,2026-03-02T18:05:00Z,employee
            """);

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_call_is_enough_before_the_workspace_is_named_or_after(bool before)
    {
        var engine = Host(attendance => _ = before
            ? attendance.AddCriterion(new EnoughAnswers()).UseWorkspace(_workspace.Path)
            : attendance.UseWorkspace(_workspace.Path).AddCriterion(new EnoughAnswers()));

        // The branch asks for 5 and gets the nearest that the group allows, 3; of three answers that in c9 is passed over.
        Rules(engine).Diagnostics.ShouldBeEmpty();
        var session = Only(Evaluated(engine));
        var result = session.Verdict.Criteria.Single();
        (result.Criterion.Id, result.Value, result.Threshold, result.IsMet)
            .ShouldBe(("enoughAnswers", new CriterionValue.Count(2), new CriterionValue.Count(3), false));
    }

    [Fact]
    public void A_host_that_makes_its_own_workspace_reads_it_with_the_catalogue_of_the_builder()
    {
        var engine = Host(attendance => attendance
            .UseWorkspace(_ => WorkspaceReader.Read(_workspace.Path, attendance.Catalogue))
            .AddCriterion(new EnoughAnswers()));
        Only(Evaluated(engine)).Verdict.IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void A_host_without_dependency_injection_gives_the_same_criteria_to_the_catalogue_and_to_the_engine()
    {
        ICriterion[] criteria = [.. BuiltInCriteria.All, new EnoughAnswers()];
        var workspace = WorkspaceReader.Read(_workspace.Path, SettingCatalogue.Standard.WithSettingsOf(criteria));
        Only(workspace.CreateEngine(criteria).Evaluate(workspace.Evidence, Day, Day)).Verdict.Criteria.Count.ShouldBe(1);
    }

    [Fact]
    public void An_engine_whose_policies_do_not_know_the_settings_of_a_criterion_says_so_at_once()
    {
        string message = Should.Throw<ArgumentException>(() => _workspace.Read().CreateEngine([new EnoughAnswers()])).Message;
        message.ShouldContain("`enoughAnswers` reads `answers.minimum`");
        message.ShouldContain("WithSettingsOf");
    }

    [Fact]
    public void Two_criteria_may_share_a_setting()
    {
        var engine = Host(attendance => attendance.UseWorkspace(_workspace.Path).AddCriterion(new EnoughAnswers())
            .AddSettings(EnoughAnswers.Minimum).AddCriterion(new EnoughAnswers("again")));
        Rules(engine).Policies.Catalogue.Settings.ShouldBe([.. SettingCatalogue.Standard.Settings, EnoughAnswers.Minimum, EnoughAnswers.PassedOver]);
        Only(Evaluated(engine)).Verdict.Criteria.Select(result => result.Criterion.Id).ShouldBe(["enoughAnswers", "again"]);
    }

    [Fact]
    public void A_name_that_another_setting_has_and_an_id_that_another_criterion_has_are_wrong_calls_that_change_nothing()
    {
        var engine = Host(attendance =>
        {
            attendance.UseWorkspace(_workspace.Path).AddSettings(new Setting<int>("answers.minimum", SettingTypes.Count, 0, "Answers", "回复"));
            Should.Throw<ArgumentException>(() => attendance.AddCriterion(new EnoughAnswers()))
                .Message.ShouldContain("the name `answers.minimum` is taken by another setting");
            Should.Throw<ArgumentException>(() => attendance.AddCriterion(new EnoughAnswers("satisfaction"))).Message.ShouldContain("`satisfaction`");
            attendance.Catalogue.Contains(EnoughAnswers.PassedOver).ShouldBeFalse();
        });
        Only(Evaluated(engine)).Verdict.Criteria.ShouldBeEmpty();
    }

    [Fact]
    public void Its_settings_are_inherited_bounded_and_checked_like_any_other()
    {
        var policies = Rules(Host()).Policies;
        var policy = policies.Resolve("sh", "online-service", new Dictionary<string, string>(), Day);
        policy.Get(EnoughAnswers.PassedOver).ShouldBe(["c9"]);
        var minimum = policy.Resolved(EnoughAnswers.Minimum);
        (minimum.Value, minimum.SetBy!.DocumentId, minimum.Constraint.ToString()).ShouldBe((3, "sh", "{\"between\": [1, 3]}"));
        minimum.Chain.Select(step => step.Outcome).ShouldBe([StepOutcome.Applied, StepOutcome.Clamped]);
        policy.Diagnostics.Select(found => $"{found.Code} {found.Place.Line}").ShouldBe(["HRA1204 2"]);
        PolicyCheck.Run(policies).Diagnostics.Select(found => found.Code).ShouldContain("HRA1204");
        SettingExplanation.Of(policies, EnoughAnswers.Minimum, "sh", "online-service", new Dictionary<string, string>(), Day).Lines(MessageLanguage.Chinese)
            .ShouldContain(line => line.StartsWith("answers.minimum：时段所需的回复数", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_and_the_settings_reference_of_a_catalogue_have_its_settings()
    {
        var catalogue = Rules(Host()).Policies.Catalogue;
        using var schema = new SchemaCheck(PolicySchema.Write(catalogue));
        schema.FaultsOf(Group).ShouldBeEmpty();
        schema.FaultsOf(Branch).ShouldBeEmpty();
        schema.FaultsOf(Group.Replace("[\"c8\"]", "[\"\"]")).ShouldNotBeEmpty();
        SettingsReference.Write(catalogue, MessageLanguage.Chinese).ShouldContain("| `answers.passedOver` | 名称的列表，例如 [\"office\"] |");
    }

    [Fact]
    public async Task Its_answer_is_in_the_timesheets_the_reasons_and_the_explanation()
    {
        var engine = Host();
        var report = Evaluated(engine);
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, report, report.Diagnostics);
        JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("employees")[0]
            .GetProperty("days")[0].GetProperty("sessions")[0].GetProperty("criteria").GetRawText()
            .ShouldBe("""[{"id":"enoughAnswers","value":2,"threshold":3,"met":false}]""");
        SessionReasons.Of(Only(report), MessageLanguage.Chinese).ShouldBe(["回复 2 个，不足 3 个"]);

        var criterion = (await engine.ExplainAsync("e1", Day))!.Flatten().Single(part => part.Topic == ExplanationTopic.Criterion);
        criterion.GetText().ShouldBe("enoughAnswers is not met: answers 2, needs 3");
        criterion.EvidenceIds.ShouldBe(["m2", "m4"]);
        criterion.Settings.Select(setting => $"{setting.Setting.Name} {setting.SetBy?.DocumentId}")
            .ShouldBe(["answers.minimum sh", "answers.passedOver sh", "response.window "]);
    }

    private static IAttendanceEngine Host(Action<HrAttendanceBuilder> configure) =>
        new ServiceCollection().AddHrAttendance(configure).BuildServiceProvider().GetRequiredService<IAttendanceEngine>();

    private IAttendanceEngine Host() => Host(attendance => attendance.UseWorkspace(_workspace.Path).AddCriterion(new EnoughAnswers()));

    private static RulesInForce Rules(IAttendanceEngine engine) => engine.GetRulesAsync().AsTask().GetAwaiter().GetResult();

    private static AttendanceReport Evaluated(IAttendanceEngine engine) => engine.EvaluateAllAsync(new RunRequest(Day, Day)).GetAwaiter().GetResult();

    private static TimesheetSession Only(AttendanceReport report) => report.Employees.Single().Timesheet.Days.Single().Sessions.Single();
}
