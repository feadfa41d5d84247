using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Explanations;

public class SettingExplanationTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly Delegation AtMost5 = new Delegation.Within(null, PolicyValue.Of("PT5M"));

    private readonly List<PolicyDocument> _documents = [];

    [Fact]
    public void Without_a_document_every_level_says_nothing_and_everything_may_be_chosen() => Lines().ShouldBe(
    [
        "response.window: Time within which a customer turn is to be answered.",
        "Value for the unit `sh` and the role `online-service` on 2026-03-02: none (written null).",
        "No document sets it: this is the default.",
        "How it came about, from the top down:",
        "  Default: none.",
        "  The law (CN): says nothing of it.",
        "  `group`: says nothing of it.",
        "  `sh`: says nothing of it.",
        "What `sh` may choose: anything.",
        "What `sh` leaves the units below it: anything.",
        "Exemptions in force: none.",
        "For the employee: lower is stricter.",
    ]);

    [Theory]
    [InlineData(ConflictHandling.Refuse, "asks for 10 min: refused, 2 min stays in force")]
    [InlineData(ConflictHandling.Clamp, "asks for 10 min: not allowed, clamped to 5 min")]
    [InlineData(ConflictHandling.Inherit, "asks for 10 min: not allowed, passed over, 2 min stays in force")]
    public void What_every_level_said_and_what_became_of_it_stands_below_each_other(ConflictHandling onConflict, string outcome)
    {
        Says("group", Set("PT2M") with { Descendants = AtMost5, Reference = "decision 7" });
        Says("sh", Set("PT10M"), onConflict);
        var lines = Lines();
        lines.ShouldContain("  `group`: `d1` (policies/d1.json:1) asks for 2 min: applied; leaves the units below at most 5 min, resting on: decision 7.");
        lines.ShouldContain($"  `sh`: `d2` (policies/d2.json:1) {outcome}.");
        lines.ShouldContain("What `sh` may choose: at most 5 min, set by `d1` (policies/d1.json:1) of `group`.");
        lines.ShouldContain("What `sh` leaves the units below it: at most 5 min.");
        lines.ShouldContain(onConflict == ConflictHandling.Clamp
            ? "Set by `d2` (policies/d2.json:1) of `sh`."
            : "Set by `d1` (policies/d1.json:1) of `group`, resting on: decision 7.");
    }

    [Fact]
    public void Documents_that_tie_are_named_and_what_they_leave_does_not_count()
    {
        Says("sh", Set("PT2M") with { Descendants = AtMost5 });
        Says("sh", Set("PT3M"));
        Lines().Count(line => line.Contains("ties with another document of the unit, so neither is applied and none stays in force.")).ShouldBe(2);
        Lines().ShouldContain("What `sh` leaves the units below it: anything.");
    }

    [Fact]
    public void Returning_to_the_inherited_value_is_told_apart_from_asking_for_it()
    {
        Says("group", Set("PT2M"));
        Says("sh", Written.Directive("response.window") with { Change = new ValueChange.Clear() });
        Lines().ShouldContain("  `sh`: `d2` (policies/d2.json:1) returns to the inherited value 2 min: applied.");
        Lines().ShouldContain("Set by `d1` (policies/d1.json:1) of `group`.");
    }

    [Theory]
    [InlineData("sh", "2026-03-03", true)]
    [InlineData("sh", "2026-03-02", false)] // the date on which it has ended
    [InlineData("sh-k12", "2026-03-03", false)] // frees only a unit below
    public void An_exemption_is_told_while_it_is_in_force(string exempt, string until, bool frees)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value;
        Says("group", Set("PT2M") with { Descendants = AtMost5, Exemptions = [Written.Exemption(exempt, date, "pilot")] });
        var explanation = Explain();
        string sentence = $"  `{exempt}` and the units below it are free, before {until}, from what `d1` (policies/d1.json:1) of `group` leaves (pilot).";
        explanation.Lines(MessageLanguage.English).Contains(sentence).ShouldBe(date > Today);
        explanation.Exemptions.Any(exemption => exemption.FreesUnit).ShouldBe(frees);
        explanation.Resolved.Constraint.IsOpen.ShouldBe(frees);
    }

    [Fact]
    public void An_exemption_of_a_sister_is_nobody_s_business()
    {
        Says("group", Set("PT2M") with { Descendants = AtMost5, Exemptions = [Written.Exemption("bj", new LocalDate(2026, 7, 1))] });
        Explain().Exemptions.ShouldBeEmpty();
    }

    [Fact]
    public void The_law_stands_above_the_root_with_its_article()
    {
        var explanation = Explain(AttendanceSettings.OvertimeRestDay);
        explanation.Levels[0].IsStatutory.ShouldBeTrue();
        explanation.Reference.ShouldBe("Labour Law, article 44 (2)");
        explanation.Lines(MessageLanguage.English).ShouldContain(
            "  The law (CN): `cn-labour-law` asks for 2 times the hourly base: applied; leaves the units below at least 2 times the hourly "
            + "base, resting on: Labour Law, article 44 (2).");
        explanation.Lines(MessageLanguage.Chinese).ShouldContain("`sh` 可以选择：不低于 2 倍小时工资基数，由 `CN` 的 `cn-labour-law` 设定。");
    }

    [Fact]
    public void It_speaks_Chinese_throughout()
    {
        Says("group", Set("PT2M") with { Descendants = AtMost5, Exemptions = [Written.Exemption("sh", new LocalDate(2026, 7, 1), "试点")] });
        Says("sh", Set("PT10M"));
        Explain().Lines(MessageLanguage.Chinese).ShouldBe(
        [
            "response.window：客户消息应在多长时间内回复。",
            "组织单元 `sh`、岗位 `online-service` 在 2026-03-02 的取值：10 分钟（写作 \"PT10M\"）。",
            "由 `sh` 的 `d2`（policies/d2.json:1） 设定。",
            "由上至下的形成过程：",
            "  默认值：无。",
            "  法律（CN）：没有规定。",
            "  `group`：`d1`（policies/d1.json:1） 要求 2 分钟：已采用；留给下级：不高于 5 分钟。",
            "  `sh`：`d2`（policies/d2.json:1） 要求 10 分钟：已采用。",
            "`sh` 可以选择：不限。",
            "`sh` 留给下级的范围：不限。",
            "生效中的豁免：",
            "  `sh` 及其下级在 2026-07-01 之前不受 `group` 的 `d1`（policies/d1.json:1） 限定（试点）。",
            "对员工而言：越低越严格。",
        ]);
    }

    public static TheoryData<Setting, string, string> Defaults => new()
    {
        { AttendanceSettings.SessionDuringPrimary, "exclude (it is taken out)", "exclude（剔除）" },
        { AttendanceSettings.SessionWindows, "any (empty list)", "不限（空列表）" },
        { AttendanceSettings.BonusResponse, "empty list", "空列表" },
        { AttendanceSettings.ResponseMinShare, "80 % of judged turns", "80 %（可判定轮次的占比）" },
        { AttendanceSettings.DayStartsAt, "04:00", "04:00" },
        { AttendanceSettings.SessionRequire, "all", "all（全部）" },
        { AttendanceSettings.PayMonthlyDays, "21.75 days", "21.75 天" },
        { AttendanceSettings.LimitMonthlyOvertime, "36 h", "36 小时" },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Values_read_as_people_say_them(Setting setting, string english, string chinese)
    {
        SettingText.Of(setting, setting.DefaultValue, MessageLanguage.English).ShouldBe(english);
        SettingText.Of(setting, setting.DefaultValue, MessageLanguage.Chinese).ShouldBe(chinese);
    }

    [Fact]
    public void Every_choice_of_every_setting_is_said_in_Chinese()
    {
        foreach (var setting in SettingCatalogue.Standard.Settings.Where(setting => setting.DefaultValue is Enum))
        {
            foreach (object choice in Enum.GetValues(setting.DefaultValue!.GetType()))
            {
                SettingText.Of(setting, choice, MessageLanguage.Chinese).ShouldMatch("（.*[\u4e00-\u9fff].*）$", setting.Name);
            }
        }
    }

    [Fact]
    public void A_constraint_of_a_list_speaks_of_its_elements()
    {
        _documents.Add(Document(
            "group",
            Written.Directive("session.windows") with { Descendants = new Delegation.OneOf([PolicyValue.Of("18:00-24:00"), PolicyValue.Of("12:00-14:00")]) }));
        var explanation = Explain(AttendanceSettings.SessionWindows);
        explanation.Lines(MessageLanguage.English)
            .ShouldContain("  `group`: `d1` (policies/d1.json:1) leaves the units below elements among 18:00-24:00, 12:00-14:00.");
        SettingText.Of(explanation.Setting, explanation.Resolved.Constraint, MessageLanguage.Chinese).ShouldBe("元素只能取自 18:00-24:00、12:00-14:00");
    }

    private IReadOnlyList<string> Lines() => Explain().Lines(MessageLanguage.English);

    private SettingExplanation Explain(Setting? setting = null) => SettingExplanation.Of(
        PolicyBook.Build(_documents, Tree(), StatutoryLayer.China, SettingCatalogue.Standard, []),
        setting ?? AttendanceSettings.ResponseWindow, "sh", "online-service", new Dictionary<string, string>(), Today);

    private static Directive Set(string value) => Written.Directive("response.window") with { Change = new ValueChange.Set(PolicyValue.Of(value)) };

    private void Says(string unit, Directive directive, ConflictHandling onConflict = ConflictHandling.Refuse) =>
        _documents.Add(Document(unit, directive) with { OnConflict = onConflict });

    private PolicyDocument Document(string unit, Directive directive)
    {
        string id = $"d{_documents.Count + 1}";
        var place = new SourcePlace($"policies/{id}.json", 1);
        return Written.Document(id, unit, new DateRange(new LocalDate(2026, 1, 1), null), [directive with { Place = place }]) with { Place = place };
    }

    private static UnitTree Tree() => UnitTreeBuilder.Build(
        [Written.Unit("group"), Written.Unit("sh", "group"), Written.Unit("bj", "group"), Written.Unit("sh-k12", "sh")],
        DateTimeZoneProviders.Tzdb, []);
}
