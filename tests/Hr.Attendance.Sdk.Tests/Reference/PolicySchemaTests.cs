using System.Text.Json;
using FsCheck;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Reference;

public sealed class PolicySchemaTests : IDisposable
{
    private readonly SchemaCheck _schema = new(PolicySchema.Write(SettingCatalogue.Standard));

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void The_schema_in_the_repository_is_that_of_the_catalogue() =>
        File.ReadAllText(Repository.PathOf("docs", "schemas", "policy.schema.json")).ShouldBe(
            PolicySchema.Write(SettingCatalogue.Standard), "write it again: hr-attendance policy schema > docs/schemas/policy.schema.json");

    [Fact]
    public void Every_policy_document_of_the_samples_tests_and_templates_is_valid_but_the_one_with_mistakes()
    {
        string[] files =
        [
            .. new[] { "samples", "tests" }.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.json", SearchOption.AllDirectories))
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "policies"
                    && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
                .Where(file => !file.Contains("CustomCriteria")), // they speak of settings of their own
            .. Directory.GetFiles(Repository.PathOf("src", "Hr.Attendance.Sdk", "Templates"), "policy.json", SearchOption.AllDirectories),
        ];
        files.Length.ShouldBeGreaterThanOrEqualTo(10);
        foreach (string file in files)
        {
            bool isMistaken = Path.GetFileName(file) == "mistakes.json";
            _schema.FaultsOf(File.ReadAllText(file)).Count.ShouldBe(isMistaken ? 2 : 0, file);
        }
    }

    [Fact]
    public void A_document_of_the_contract_with_all_its_parts_is_valid() => FaultsOfDocument("""
        "$schema": "../docs/schemas/policy.schema.json", "effectiveTo": null, "publishedAt": "2026-01-01T08:00:00+08:00",
        "appliesTo": { "roles": ["online-service"], "tags": { "line": "k12" } }, "onConflict": "clamp",
        """, """
        "session.minimumOnline": { "set": "PT15M", "descendants": { "between": ["PT10M", "PT30M"] }, "reference": "decision 7",
                                   "exempt": [ { "unit": "sh", "until": "2026-07-01", "reason": "pilot" } ] },
        "response.window": { "set": null, "descendants": { "atMost": "PT5M" } },
        "response.minShare": { "descendants": { "atLeast": 0.7, "atMost": 0.9 } },
        "session.windows": { "append": ["18:00-24:00"], "remove": ["22:00-06:00"], "descendants": { "oneOf": ["18:00-24:00"] } },
        "session.require": { "set": 2, "descendants": { "oneOf": ["all", "any", 3] } },
        "primary.schedule": { "set": ["Mon-Fri 09:00-18:00", "Sat 09:00-12:00"] },
        "allowance.perEffectiveSession": { "set": { "amount": 10, "currency": "CNY" }, "descendants": "open" },
        "credit.dailyCap": { "clear": true },
        "overtime.restDay": { "set": 2.0, "descendants": "locked" }
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("\"onConflict\": \"ignore\",", "\"session.maxIdle\": { \"set\": \"PT1M\" }")]
    [InlineData("\"author\": \"x\",", "")]
    [InlineData("\"effectiveTo\": \"2026-13-01\",", "")]
    [InlineData("\"publishedAt\": \"yesterday\",", "")]
    [InlineData("\"appliesTo\": { \"rolse\": [\"sales\"] },", "")]
    [InlineData("\"appliesTo\": { \"roles\": \"sales\" },", "")]
    [InlineData("\"appliesTo\": { \"tags\": { \"line\": 7 } },", "")]
    [InlineData("", "\"session.maxidle\": { \"set\": \"PT1M\" }")]
    [InlineData("", "\"session.maxIdle\": 7")]
    [InlineData("", "\"session.maxIdle\": { \"set\": 7 }")]
    [InlineData("", "\"session.maxIdle\": { \"set\": null }")]
    [InlineData("", "\"session.maxIdle\": { \"set\": \"PT\" }")]
    [InlineData("", "\"session.maxIdle\": { \"set\": \"P1M\" }")]
    [InlineData("", "\"credit.roundTo\": { \"set\": \"PT0S\" }")]
    [InlineData("", "\"session.maxIdle\": { \"set\": \"PT1M\", \"clear\": true }")]
    [InlineData("", "\"session.maxIdle\": { \"clear\": false }")]
    [InlineData("", "\"session.maxIdle\": { \"append\": [\"PT1M\"] }")]
    [InlineData("", "\"session.windows\": { \"set\": [], \"append\": [\"18:00-24:00\"] }")]
    [InlineData("", "\"session.windows\": { \"set\": [\"18:00-25:00\"] }")]
    [InlineData("", "\"primary.schedule\": { \"set\": [\"Mo-Fr 09:00-18:00\"] }")]
    [InlineData("", "\"session.windows\": { \"descendants\": { \"atMost\": \"18:00-24:00\" } }")]
    [InlineData("", "\"credit.mode\": { \"descendants\": { \"atLeast\": \"session\" } }")]
    [InlineData("", "\"credit.mode\": { \"set\": \"all\" }")]
    [InlineData("", "\"response.minShare\": { \"set\": 1.1 }")]
    [InlineData("", "\"satisfaction.minRatings\": { \"set\": 1.5 }")]
    [InlineData("", "\"response.window\": { \"descendants\": \"closed\" }")]
    [InlineData("", "\"response.window\": { \"descendants\": {} }")]
    [InlineData("", "\"response.window\": { \"descendants\": { \"atMost\": null } }")]
    [InlineData("", "\"response.window\": { \"descendants\": { \"between\": [\"PT1M\"] } }")]
    [InlineData("", "\"response.window\": { \"descendants\": { \"atLeast\": \"PT1M\", \"oneOf\": [\"PT2M\"] } }")]
    [InlineData("", "\"response.window\": { \"exempt\": [ { \"unit\": \"sh\" } ] }")]
    [InlineData("", "\"allowance.perEffectiveSession\": { \"set\": { \"amount\": 10 } }")]
    public void What_the_reader_reports_in_a_document_alone_is_not_valid(string head, string directive)
    {
        FaultsOfDocument(head, directive).ShouldNotBeEmpty();
        using var workspace = new TemporaryWorkspace();
        workspace.Write("policies/group.json", Document(head, directive));
        workspace.Findings().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_document_without_its_unit_is_not_valid() =>
        _schema.FaultsOf("""{ "id": "x", "effectiveFrom": "2026-01-01" }""").ShouldNotBeEmpty();

    [Fact]
    public void The_default_of_every_setting_is_valid_as_its_value()
    {
        foreach (var setting in SettingCatalogue.Standard.Settings)
        {
            FaultsOfDocument(string.Empty, $"\"{setting.Name}\": {{ \"set\": {setting.Type.Write(setting.DefaultValue)} }}").ShouldBeEmpty(setting.Name);
        }
    }

    [Law(30)]
    public void Any_length_of_time_and_time_of_day_is_valid_as_it_is_written(NonNegativeInt seconds, byte hundredths)
    {
        var duration = Duration.FromSeconds(seconds.Get) + Duration.FromMilliseconds(hundredths * 10);
        var time = LocalTime.FromSecondsSinceMidnight(seconds.Get % 86_400);
        var window = new LocalTimeWindow(time, time.PlusMinutes(hundredths));
        var days = hundredths % 2 == 0
            ? DaySelection.Of((DayKind)(hundredths % 3))
            : DaySelection.Of((IsoDayOfWeek)((hundredths % 7) + 1), IsoDayOfWeek.Tuesday);
        var shift = new WeeklyShift((IsoDayOfWeek)((hundredths % 7) + 1), IsoDayOfWeek.Friday, window);
        SessionWindow[] windows = [new(new DayWindow(window)), new(new DayWindow(days, window)), SessionWindow.Roster];
        FaultsOfDocument(string.Empty, $"""
            "session.maxIdle": {Set(AttendanceSettings.SessionMaxIdle, duration)},
            "credit.dailyCap": {Set(AttendanceSettings.CreditDailyCap, duration)},
            "credit.roundTo": {Set(AttendanceSettings.CreditRoundTo, duration + Duration.FromNanoseconds(1))},
            "day.startsAt": {Set(AttendanceSettings.DayStartsAt, time)},
            "session.windows": {Set(AttendanceSettings.SessionWindows, windows)},
            "primary.schedule": {Set(AttendanceSettings.PrimarySchedule, (WeeklyShift[])[shift])}
            """).ShouldBeEmpty();
    }

    [Law(30)]
    public void Any_step_of_a_bonus_table_is_valid_as_it_is_written_and_read_back(ushort share, ushort cents)
    {
        var step = new ShareStep((decimal)share / ushort.MaxValue, new Money(cents / 100m, "CNY"));
        FaultsOfDocument(string.Empty, $"\"bonus.response\": {Set(AttendanceSettings.BonusResponse, (ShareStep[])[step])}").ShouldBeEmpty();
        ShareStep.TryParse(step.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(step);
    }

    [Theory]
    [InlineData("0.9: 20 CNY", true)]
    [InlineData("1: 0.5 JPY", true)]
    [InlineData("1.1: 20 CNY", false)]
    [InlineData("0.9: -20 CNY", false)]
    [InlineData("0.9: 20", false)]
    [InlineData("0.9: 20 cny", false)]
    [InlineData("90%: 20 CNY", false)]
    [InlineData("0.9: 20 CNY: 30 CNY", false)]
    [InlineData("", false)]
    public void A_step_of_a_bonus_table_is_a_share_and_an_amount(string written, bool isOne)
    {
        FaultsOfDocument(string.Empty, $"\"bonus.satisfaction\": {{ \"set\": [ \"{written}\" ] }}").Any().ShouldBe(!isOne);
        ShareStep.TryParse(written, out _).ShouldBe(isOne);
    }

    [Fact]
    public void Only_lists_can_be_appended_to_and_only_ordered_settings_can_be_bounded()
    {
        using var schema = JsonDocument.Parse(PolicySchema.Write(SettingCatalogue.Standard));
        var settings = schema.RootElement.GetProperty("properties").GetProperty("directives").GetProperty("properties");
        settings.EnumerateObject().Select(setting => setting.Name).ShouldBe(SettingCatalogue.Standard.Settings.Select(setting => setting.Name));
        foreach (var setting in SettingCatalogue.Standard.Settings)
        {
            var properties = settings.GetProperty(setting.Name).GetProperty("properties");
            properties.TryGetProperty("append", out _).ShouldBe(setting.Type.ElementType is not null, setting.Name);
            string name = properties.GetProperty("descendants").GetProperty("$ref").GetString()!["#/$defs/".Length..];
            schema.RootElement.GetProperty("$defs").GetProperty(name).GetRawText().Contains("atLeast").ShouldBe(setting.Type.IsOrdered, setting.Name);
            settings.GetProperty(setting.Name).GetProperty("description").GetString()!.ShouldContain(setting.Chinese);
        }
    }

    [Fact]
    public void A_setting_of_a_host_is_in_the_schema_and_takes_any_value_unless_its_type_says_more()
    {
        var colour = new SettingType<string>("colour", written => (written is PolicyValue.Text, (written as PolicyValue.Text)?.Value), PolicyValue.Of);
        var catalogue = SettingCatalogue.Standard.With(new Setting<string>("host.colour", colour, "red", "The colour", "颜色"));
        using var schema = new SchemaCheck(PolicySchema.Write(catalogue));
        schema.FaultsOf(Document(string.Empty, "\"host.colour\": { \"set\": \"blue\" }")).ShouldBeEmpty();
        schema.FaultsOf(Document(string.Empty, "\"host.colour\": { \"descendants\": { \"atMost\": \"blue\" } }")).ShouldNotBeEmpty();
    }

    private static string Set(Setting setting, object? value) => $"{{ \"set\": {setting.Type.Write(value)} }}";

    private IReadOnlyList<string> FaultsOfDocument(string head, string directives) => _schema.FaultsOf(Document(head, directives));

    private static string Document(string head, string directives) =>
        "{ \"id\": \"x\", " + head + " \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\", \"directives\": { " + directives + " } }";
}
