using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class SettingTests
{
    [Fact]
    public void The_law_of_China_gives_multipliers_limits_and_the_hourly_base()
    {
        var diagnostics = new List<Diagnostic>();
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, diagnostics);
        var policy = PolicyBook.Build([], tree, StatutoryLayer.China, SettingCatalogue.Standard, diagnostics)
            .Resolve("group", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2));
        new Setting[]
        {
            AttendanceSettings.OvertimeWorkday, AttendanceSettings.OvertimeRestDay, AttendanceSettings.OvertimeStatutoryHoliday,
            AttendanceSettings.LimitDailyOvertime, AttendanceSettings.LimitMonthlyOvertime, AttendanceSettings.PayMonthlyDays, AttendanceSettings.PayDailyHours,
        }.Select(setting => $"{policy.Resolved(setting).WrittenValue} {policy.Resolved(setting).SetBy!.UnitId} {policy.Resolved(setting).Constraint}").ShouldBe(
        [
            "1.5 CN {\"atLeast\": 1.5}", "2 CN {\"atLeast\": 2}", "3 CN {\"atLeast\": 3}", "\"PT3H\" CN open", "\"PT36H\" CN open",
            "21.75 CN {\"atMost\": 21.75}", "8 CN {\"atMost\": 8}",
        ]);
        diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("session.minimumOnline", "PT20M", "PT10M")] // a longer time asks more
    [InlineData("session.minimumOnline", "PT20M", null)]
    [InlineData("response.window", "PT1M", "PT5M")]
    [InlineData("response.window", "PT5M", null)]
    [InlineData("response.minShare", 0.9, 0.8)]
    [InlineData("credit.dailyCap", "PT1H", null)]
    [InlineData("credit.rounding", "down", "nearest")]
    [InlineData("credit.mode", "active", "session")]
    [InlineData("session.require", "all", 2)]
    [InlineData("session.require", 2, "any")]
    [InlineData("overtime.workday", 1.5, 2)]
    [InlineData("limit.monthlyOvertime", "PT50H", "PT36H")] // one that is told later protects less
    public void A_setting_says_which_of_two_values_is_stricter_for_the_employee(string name, object? stricter, object? looser)
    {
        SettingCatalogue.Standard.TryGet(name, out var setting).ShouldBeTrue();
        setting!.Type.TryRead(Values.Of(stricter), out object? one).ShouldBeTrue();
        setting.Type.TryRead(Values.Of(looser), out object? other).ShouldBeTrue();
        setting.IsStricter(one, other).ShouldBeTrue();
        setting.IsStricter(other, one).ShouldBeFalse();
        setting.IsStricter(one, one).ShouldBeFalse();
    }

    [Fact]
    public void Where_a_choice_may_be_none_none_has_no_order()
    {
        var setting = new Setting<WhenUnknown?>("place.whenUnknown", SettingTypes.OptionalChoice<WhenUnknown>(), null, "Punched where?", "在何处打卡？")
        {
            Strictness = StrictnessOrder.FromLoosest(WhenUnknown.Pass, WhenUnknown.Fail),
        };
        setting.IsStricter(WhenUnknown.Fail, WhenUnknown.Pass).ShouldBeTrue();
        setting.IsStricter(WhenUnknown.Fail, null).ShouldBeFalse();
        setting.IsStricter(null, WhenUnknown.Pass).ShouldBeFalse();
    }

    [Fact]
    public void A_setting_whose_values_are_of_another_type_than_its_own_is_a_wrong_call()
    {
        Should.Throw<ArgumentException>(() => new Setting<decimal?>("pace.minimum", SettingTypes.OptionalDuration, null, "Pace", "节奏"))
            .Message.ShouldContain("the type `duration or null`");
        Should.Throw<ArgumentException>(() => new Setting<string>("place.allowed", SettingTypes.Names, "lobby", "Places", "地点"));
        new Setting<IReadOnlyList<string>>("place.allowed", SettingTypes.Names, ["lobby"], "Places", "地点").Default.ShouldBe(["lobby"]);
    }

    public static TheoryData<string> AllSettings => [.. SettingCatalogue.Standard.Settings.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(AllSettings))]
    public void Every_type_has_a_name_in_both_languages_and_an_example_that_it_reads(string name)
    {
        SettingCatalogue.Standard.TryGet(name, out var setting).ShouldBeTrue();
        foreach (var type in new[] { setting!.Type, setting.Type.ElementType }.OfType<SettingType>())
        {
            // A choice names all its values.
            if (type.Example.Length == 0)
            {
                type.Name.ShouldContain(" / ");
                continue;
            }

            type.ChineseName.ShouldNotBe(type.Name);
            type.Description.English.ShouldBe($"{type.Name}, such as {type.Example}");
            type.Description.Chinese.ShouldBe($"{type.ChineseName}，例如 {type.Example}");
            type.TryRead(ValueOf(type.Example), out object? value).ShouldBeTrue();
            value.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("session.maxIdle", 5, "duration of at most P31D, such as PT10M", "不超过 P31D 的时长，例如 PT10M")]
    [InlineData("credit.dailyCap", "3 hours", "duration or null, such as PT10M", "时长或空，例如 PT10M")]
    [InlineData("response.minShare", "80 %", "share from 0 to 1, such as 0.8", "0 到 1 的占比，例如 0.8")]
    [InlineData(
        "allowance.perDay", 20, "amount or null, such as { \"amount\": 20, \"currency\": \"CNY\" }", "金额或空，例如 { \"amount\": 20, \"currency\": \"CNY\" }")]
    [InlineData("session.windows", "18:00-24:00", "list of window or roster, such as [\"Mon-Fri 18:00-24:00\"]", "时间窗口或排班的列表，例如 [\"Mon-Fri 18:00-24:00\"]")]
    [InlineData("credit.rounding", "UP", "down / up / nearest", "down / up / nearest")]
    public void Who_wrote_no_value_of_a_setting_is_told_what_to_write_in_both_languages(string setting, object value, string english, string chinese)
    {
        var found = new List<Diagnostic>();
        var document = Written.Document("d", "group", DateRange.Always, [Written.Directive(setting) with { Change = new ValueChange.Set(Values.Of(value)) }]);
        PolicyBook.Build([document], UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []), null, SettingCatalogue.Standard, found);
        found.Single().GetMessage().ShouldBe($"{Values.Of(value)} is no value of {setting}: expected {english}; this part of the directive is set aside");
        found.Single().GetMessage(MessageLanguage.Chinese).ShouldBe($"{Values.Of(value)} 不是 {setting} 的有效取值：应为 {chinese}；指令的该部分不生效");
        found.Single().Find("type").ShouldBe(english);
    }

    [Fact]
    public void An_element_that_is_none_is_told_what_one_element_looks_like()
    {
        var found = new List<Diagnostic>();
        var append = new ValueChange.ChangeList([PolicyValue.Of("evening")], []);
        var document = Written.Document("d", "group", DateRange.Always, [Written.Directive("session.windows") with { Change = append }]);
        PolicyBook.Build([document], UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []), null, SettingCatalogue.Standard, found);
        found.Single().GetMessage().ShouldContain("expected window or roster, such as Mon-Fri 18:00-24:00;");
    }

    [Fact]
    public void A_setting_given_twice_is_in_the_catalogue_once()
    {
        var pace = new Setting<decimal>("pace", SettingTypes.Share, 0m, "Pace", "节奏");
        var catalogue = SettingCatalogue.Standard.With(pace, pace).With(pace, AttendanceSettings.DaySplit);
        catalogue.Settings.ShouldBe([.. SettingCatalogue.Standard.Settings, pace]);
        catalogue.Contains(pace).ShouldBeTrue();
        catalogue.With(pace).ShouldBeSameAs(catalogue);
    }

    [Fact]
    public void Two_settings_of_one_name_are_a_wrong_call_that_says_what_to_do()
    {
        var (one, other) = (new Setting<decimal>("pace", SettingTypes.Share, 0m, "Pace", "节奏"), new Setting<int>("pace", SettingTypes.Count, 0, "Steps", "步数"));
        string message = Should.Throw<ArgumentException>(() => SettingCatalogue.Standard.With(one).With(other)).Message;
        message.ShouldContain("the name `pace` is taken by another setting: give one of the two another name");
        Should.Throw<ArgumentException>(() => SettingCatalogue.Standard.With(one, other)).Message.ShouldBe(message);
        SettingCatalogue.Standard.With(one).Contains(other).ShouldBeFalse();
    }

    [Theory]
    [InlineData(new[] { "lobby", "hall" }, true)]
    [InlineData(new string[0], true)]
    [InlineData(new[] { "lobby", "" }, false)]
    [InlineData("lobby", false)]
    public void Names_are_a_list_of_texts_none_of_them_empty(object written, bool read)
    {
        SettingTypes.Names.TryRead(Values.Of(written), out object? value).ShouldBe(read);
        if (read)
        {
            SettingTypes.Names.Write(value).ShouldBe(Values.Of(written));
        }
    }

    /// <summary>An example as a document has it: a list, an object or a number as it stands, everything else as a text.</summary>
    private static PolicyValue ValueOf(string example)
    {
        bool isJson = example[0] is '[' or '{' || decimal.TryParse(example, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return Of(JsonDocument.Parse(isJson ? example : $"\"{example}\"").RootElement);

        static PolicyValue Of(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.Array => PolicyValue.Of(json.EnumerateArray().Select(Of)),
            JsonValueKind.Object => PolicyValue.Of(
                json.EnumerateObject().Select(member => new KeyValuePair<string, PolicyValue>(member.Name, Of(member.Value)))),
            JsonValueKind.Number => PolicyValue.Of(json.GetDecimal()),
            _ => PolicyValue.Of(json.GetString()!),
        };
    }
}
