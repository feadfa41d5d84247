using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Reference;

namespace Hr.Attendance.Sdk.Tests.Reference;

public class SettingsReferenceTests
{
    [Fact]
    public void The_reference_in_the_repository_is_that_of_the_catalogue() =>
        File.ReadAllText(Repository.PathOf("docs", "settings.md")).ShouldBe(
            SettingsReference.Write(SettingCatalogue.Standard), "write it again: hr-attendance policy settings > docs/settings.md");

    [Theory]
    [InlineData(
        null,
        "| `credit.dailyCap` | duration or null, such as PT10M / 时长或空，例如 PT10M |  | `null` | lower is stricter / 越低越严格 | open / 不限 | "
        + "The most that a business day can be credited for a role | 每个考勤日每个岗位计入工时的上限 |")]
    [InlineData(
        MessageLanguage.English,
        "| `response.minShare` | share from 0 to 1, such as 0.8 | of judged turns | `0.8`: 80 % of judged turns | higher is stricter | open | Share of "
        + "judged turns that must be answered in time |")]
    [InlineData(
        MessageLanguage.Chinese,
        "| `session.duringPrimary` | exclude / allow |  | `\"exclude\"`: exclude（剔除） | allow < exclude | 不限 | 主岗时间内的在线时间是否剔除 |")]
    public void Each_setting_is_a_row_in_the_language_asked_for(MessageLanguage? language, string row) =>
        SettingsReference.Write(SettingCatalogue.Standard, language).Split('\n').ShouldContain(row);

    [Fact]
    public void A_row_has_as_many_cells_as_the_heading_whatever_a_host_writes()
    {
        var setting = new Setting<int>("host.pipe", SettingTypes.Count, 1, "this | that\nand more", "这个|那个")
        {
            DefaultDelegation = new Delegation.Within(PolicyValue.Of(0m), PolicyValue.Of(9m)),
        };
        string row = SettingsReference.Write(SettingCatalogue.Standard.With(setting))
            .Split('\n')
            .Single(line => line.StartsWith("| `host.pipe`", StringComparison.Ordinal));
        row.ShouldBe("| `host.pipe` | whole number, such as 3 / 整数，例如 3 |  | `1` | – | from 0 to 9 / 0 至 9 | this \\| that and more | 这个\\|那个 |");
    }
}
