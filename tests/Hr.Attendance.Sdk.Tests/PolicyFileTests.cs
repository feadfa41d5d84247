using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests;

public sealed class PolicyFileTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_document_of_the_contract_is_read_whole()
    {
        _workspace.Write("policies/group.json", """
            { "id": "group-2026", "unit": "group", "effectiveFrom": "2026-01-01", "effectiveTo": null,
              "appliesTo": { "roles": ["online-service"], "tags": { "line": "k12" } },
              "onConflict": "refuse",
              "directives": {
                "session.minimumOnline": { "set": "PT15M", "descendants": { "between": ["PT10M", "PT30M"] },
                                           "exempt": [ { "unit": "sh", "until": "2026-07-01", "reason": "pilot" } ] },
                "response.window":       { "set": "PT2M",  "descendants": { "atMost": "PT5M" } },
                "session.windows":       { "append": ["18:00-24:00"] },
                "overtime.restDay":      { "set": 2.0, "descendants": "locked" },
                "credit.dailyCap":       { "set": null } } }
            """);
        _workspace.Findings().ShouldBeEmpty();
        var policy = Resolve("sh", line: "k12");
        policy.Get(AttendanceSettings.SessionMinimumOnline).ShouldBe(Duration.FromMinutes(15));
        policy.Resolved(AttendanceSettings.SessionMinimumOnline).Constraint.IsOpen.ShouldBeTrue();
        policy.Resolved(AttendanceSettings.ResponseWindow).Constraint.ToString().ShouldBe("{\"atMost\": \"PT5M\"}");
        policy.Resolved(AttendanceSettings.OvertimeRestDay).Constraint.IsLocked.ShouldBeTrue();
        policy.Get(AttendanceSettings.SessionWindows).Single().ToString().ShouldBe("18:00-24:00");
        Resolve("sh", line: "adult").Get(AttendanceSettings.SessionMinimumOnline).ShouldBeNull();
    }

    [Fact]
    public void A_refused_directive_shows_both_places()
    {
        _workspace.Write("policies/group.json", """
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01",
              "directives": {
                "response.window": { "set": "PT2M", "descendants": { "atMost": "PT5M" } } } }
            """);
        _workspace.Write("policies/sh.json", """
            { "id": "sh", "unit": "sh", "effectiveFrom": "2026-01-01",
              "directives": { "response.window": { "set": "PT10M" } } }
            """);
        var policy = Resolve("sh");
        policy.Get(AttendanceSettings.ResponseWindow).ShouldBe(Duration.FromMinutes(2));
        var diagnostic = policy.Diagnostics.Single();
        diagnostic.Code.ShouldBe("HRA1203");
        diagnostic.Place.ToString().ShouldBe("policies/sh.json:2 ($.directives['response.window'])");
        diagnostic.RelatedPlaces.Single().ToString().ShouldBe("policies/group.json:3 ($.directives['response.window'])");
        diagnostic.GetMessage().ShouldContain("policies/group.json:3");
    }

    [Theory]
    [InlineData("\"onConflict\": \"ignore\",", "HRA0008")]
    [InlineData("\"author\": \"x\",", "HRA0005")]
    [InlineData("\"effectiveTo\": \"2026-02-30\",", "HRA0008", false)]
    [InlineData("\"appliesTo\": { \"rolse\": [\"sales\"] },", "HRA0005,HRA0009", false)]
    [InlineData("\"appliesTo\": { \"roles\": \"sales\" },", "HRA0008,HRA0009", false)]
    [InlineData("\"appliesTo\": { \"roles\": [7] },", "HRA0008,HRA0009", false)]
    [InlineData("\"appliesTo\": { \"roles\": [] },", "HRA1217", false)]
    [InlineData("\"appliesTo\": { \"tags\": { \"line\": 7 } },", "HRA0008,HRA0009", false)]
    [InlineData("\"appliesTo\": 7,", "HRA0008,HRA0009", false)]
    [InlineData("\"id\": \"again\",", "HRA0006")]
    public void What_cannot_be_read_is_reported_and_a_document_never_reaches_further_than_meant(string part, string codes, bool isKept = true)
    {
        _workspace.Write("policies/group.json", $$$"""
            { "id": "group", {{{part}}} "unit": "group", "effectiveFrom": "2026-01-01",
              "directives": { "session.maxIdle": { "set": "PT7M" } } }
            """);
        _workspace.Read().Diagnostics.Select(diagnostic => diagnostic.Code).Order().ShouldBe(codes.Split(','));
        Resolve("sh").Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(isKept ? 7 : 30));
    }

    [Theory]
    [InlineData("\"effectiveTo\": 2026,", "a date, such as \"2026-03-31\"", "日期，例如 \"2026-03-31\"")]
    [InlineData("\"publishedAt\": \"noon\",", "an instant, such as \"2026-03-02T19:03:22Z\"", "时刻，例如 \"2026-03-02T19:03:22Z\"")]
    [InlineData("\"appliesTo\": { \"roles\": \"sales\" },", "a list, such as [\"sales\"]", "列表，例如 [\"sales\"]")]
    [InlineData("\"onConflict\": \"ignore\",", "\"refuse\" or \"clamp\" or \"inherit\"", "\"refuse\" 或 \"clamp\" 或 \"inherit\"")]
    public void Who_wrote_something_else_is_told_what_to_write_in_both_languages(string part, string english, string chinese)
    {
        _workspace.Write("policies/group.json", $$$"""
            { "id": "group", {{{part}}} "unit": "group", "effectiveFrom": "2026-01-01", "directives": {} }
            """);
        var finding = _workspace.Read().Diagnostics.Single(diagnostic => diagnostic.Code == "HRA0008");
        finding.GetMessage().ShouldEndWith($"is not what is expected here: {english}");
        finding.GetMessage(MessageLanguage.Chinese).ShouldEndWith($"不符合要求，此处应为：{chinese}");
    }

    [Theory]
    [InlineData("{ \"set\": \"PT1M\", \"clear\": true }", "HRA0008")]
    [InlineData("{ \"clear\": false }", "HRA0008")]
    [InlineData("{ \"set\": \"PT1M\", \"append\": [] }", "HRA0008")]
    [InlineData("{ \"set\": 7 }", "HRA1211")]
    [InlineData("{ \"set\": 1e400 }", "HRA1211")]
    [InlineData("{ \"set\": { \"set\": \"PT1M\" } }", "HRA1211")]
    [InlineData("{ \"descendants\": \"closed\" }", "HRA0008")]
    [InlineData("{ \"descendants\": {} }", "HRA0008")]
    [InlineData("{ \"descendants\": { \"between\": [\"PT1M\"] } }", "HRA0008")]
    [InlineData("{ \"descendants\": { \"atLeast\": \"PT1M\", \"oneOf\": [\"PT2M\"] } }", "HRA0008")]
    [InlineData("{ \"descendants\": { \"atleast\": \"PT1M\" } }", "HRA0005,HRA0008")]
    [InlineData("{ \"descendants\": { \"between\": [\"PT9M\", \"PT1M\"] } }", "HRA1214")]
    [InlineData("{ \"set\": \"PT1M\", \"exempt\": [ { \"unit\": \"sh\" } ] }", "HRA0007")]
    [InlineData("{ \"set\": \"PT1M\", \"exempt\": [ { \"unit\": \"nowhere\", \"until\": \"2026-07-01\" } ] }", "HRA1216")]
    [InlineData("7", "HRA0008")]
    public void A_fault_in_a_directive_is_reported_with_its_line_and_the_other_directives_count(string directive, string codes)
    {
        _workspace.Write("policies/group.json", $$"""
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01",
              "directives": {
                "session.maxIdle": {{directive}},
                "session.mergeGap": { "set": "PT9M" } } }
            """);
        var found = _workspace.Read().Diagnostics;
        found.Select(diagnostic => diagnostic.Code).Order().ShouldBe(codes.Split(','));
        found.ShouldAllBe(diagnostic => diagnostic.Place.File == "policies/group.json" && diagnostic.Place.Line == 3);
        Resolve("sh").Get(AttendanceSettings.SessionMergeGap).ShouldBe(Duration.FromMinutes(9));
    }

    [Fact]
    public void A_document_that_is_no_JSON_is_set_aside_and_the_others_count()
    {
        _workspace.Write("policies/a.json", "{ \"id\": \"a\",\n");
        _workspace.Write(
            "policies/b.json",
            """{ "id": "b", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.mergeGap": { "set": "PT9M" } } }""");
        _workspace.Findings().Single().ShouldStartWith("HRA0004 policies/a.json:");
        Resolve("sh").Get(AttendanceSettings.SessionMergeGap).ShouldBe(Duration.FromMinutes(9));
    }

    public static TheoryData<string, string> HostileDocuments => new()
    {
        { new string('[', 100_000), "HRA0004" },
        { "{ \"id\": " + new string('{', 500), "HRA0004" },
        { "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", /* aside */ \"directives\": {} }", "HRA0004" },
        { "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"directives\": { \"response.minShare\": { \"set\": NaN } } }", "HRA0004" },
        {
            "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"directives\": { \"response.minShare\": { \"set\": 1"
                + new string('0', 10_000) + " } } }",
            "HRA1211"
        },
        {
            "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"directives\": { \"response.minShare\": "
                + "{ \"set\": 0.5, \"set\": 0.9 } } }",
            "HRA0006"
        },
        {
            "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"directives\": { \""
                + new string('s', 1_000_000) + "\": { \"set\": 1 } } }",
            "HRA1210"
        },
        { "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"-9999-01-01\", \"directives\": {} }", "HRA0008" },
        { "{ \"id\": \"x\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"publishedAt\": \"2026-01-01\", \"directives\": {} }", "HRA0008" },
        { "\u0000", "HRA0004" },
    };

    [Theory]
    [MemberData(nameof(HostileDocuments))]
    public void A_hostile_document_is_reported_and_the_others_count(string hostile, string code)
    {
        _workspace.Write("policies/a.json", hostile);
        _workspace.Write(
            "policies/b.json",
            """{ "id": "b", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.mergeGap": { "set": "PT9M" } } }""");
        var found = _workspace.Read().Diagnostics;
        found.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([code]);
        found.ShouldAllBe(diagnostic => diagnostic.Place.File == "policies/a.json" && diagnostic.Place.Line == 1 && diagnostic.ToString().Length < 2_000);
        Resolve("sh").Get(AttendanceSettings.SessionMergeGap).ShouldBe(Duration.FromMinutes(9));
    }

    [Fact]
    public void Documents_that_exempt_each_other_s_units_in_a_circle_are_told_so()
    {
        foreach (var (unit, other) in new[] { ("sh", "bj"), ("bj", "sh") })
        {
            _workspace.Write($"policies/{unit}.json", $$"""
                { "id": "{{unit}}", "unit": "{{unit}}", "effectiveFrom": "2026-01-01",
                  "directives": { "session.maxIdle": { "set": "PT7M", "descendants": "locked", "exempt": [ { "unit": "{{other}}", "until": "2027-01-01" } ] }
                } }
                """);
        }

        _workspace.Findings().ShouldBe(
        [
            "HRA1216 policies/bj.json:2 ($.directives['session.maxIdle'].exempt[0])",
            "HRA1216 policies/sh.json:2 ($.directives['session.maxIdle'].exempt[0])",
        ]);
        Resolve("sh").Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(7));
    }

    [Theory]
    [InlineData("\"2026-02-01T00:00:00Z\"", "2026-01-31T23:59:59Z", 30)]
    [InlineData("\"2026-02-01T00:00:00Z\"", "2026-02-01T00:00:00Z", 7)]
    [InlineData("\"2026-02-01T08:00+08:00\"", "2026-01-31T23:59:59Z", 30)]
    [InlineData("\"2026-02-01T08:00+08:00\"", "2026-02-01T00:00:00Z", 7)]
    [InlineData("null", "1970-01-01T00:00:00Z", 7)]
    public void A_document_is_known_from_its_publication_on(string publishedAt, string instant, double minutes)
    {
        _workspace.Write("policies/group.json", $$"""
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "publishedAt": {{publishedAt}},
              "directives": { "session.maxIdle": { "set": "PT7M" } } }
            """);
        _workspace.Findings().ShouldBeEmpty();
        _workspace.Read().Policies.AsKnownAt(InstantPattern.ExtendedIso.Parse(instant).Value)
            .Resolve("sh", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2))
            .Get(AttendanceSettings.SessionMaxIdle).TotalMinutes.ShouldBe(minutes);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2026-02-01\"")]
    [InlineData("\"2026-02-30T00:00:00Z\"")]
    [InlineData("\"2026-02-01T00:00:00\"")] // no zone: it could be any of many instants
    [InlineData("\"9999-12-31T23:59:59-17:00\"")] // after the last instant there is
    [InlineData("1767225600")]
    public void A_malformed_instant_of_publication_sets_the_version_aside_and_the_one_before_it_stays(string publishedAt)
    {
        _workspace.Write("policies/group-1.json", """
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.maxIdle": { "set": "PT9M" } } }
            """);
        _workspace.Write("policies/group-2.json", $$"""
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01",
              "publishedAt": {{publishedAt}},
              "directives": { "session.maxIdle": { "set": "PT7M" } } }
            """);
        _workspace.Findings().ShouldBe(["HRA0008 policies/group-2.json:2 ($.publishedAt)"]);
        Resolve("sh").Get(AttendanceSettings.SessionMaxIdle).TotalMinutes.ShouldBe(9);
    }

    [Fact]
    public void A_later_file_without_directives_withdraws_a_document()
    {
        _workspace.Write("policies/group-1.json", """
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.maxIdle": { "set": "PT9M" } } }
            """);
        _workspace.Write("policies/group-2.json", """
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "publishedAt": "2026-02-01T00:00:00Z" }
            """);
        _workspace.Findings().ShouldBeEmpty();
        Resolve("sh").Get(AttendanceSettings.SessionMaxIdle).TotalMinutes.ShouldBe(30);
    }

    private EffectivePolicy Resolve(string unit, string line = "none") => _workspace.Read().Policies.Resolve(
        unit, "online-service", new Dictionary<string, string> { ["line"] = line }, new LocalDate(2026, 3, 2));
}
