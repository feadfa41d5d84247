using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class SettingTests
{
    [Fact]
    public void The_law_of_China_gives_multipliers_limits_and_the_hourly_base()
    {
        var diagnostics = new List<Diagnostic>();
        var tree = UnitTreeBuilder.Build([new OrganizationUnit("group")], DateTimeZoneProviders.Tzdb, diagnostics);
        var policy = PolicyBook.Build([], tree, StatutoryLayer.China, SettingCatalogue.Standard, diagnostics).Resolve("group", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2));
        new Setting[]
        {
            AttendanceSettings.OvertimeWorkday, AttendanceSettings.OvertimeRestDay, AttendanceSettings.OvertimeStatutoryHoliday,
            AttendanceSettings.LimitDailyOvertime, AttendanceSettings.LimitMonthlyOvertime, AttendanceSettings.PayMonthlyDays, AttendanceSettings.PayDailyHours,
        }.Select(setting => $"{policy.Resolved(setting).WrittenValue} {policy.Resolved(setting).SetBy!.UnitId} {policy.Resolved(setting).Constraint}").ShouldBe(
        [
            "1.5 CN {\"atLeast\": 1.5}", "2 CN {\"atLeast\": 2}", "3 CN {\"atLeast\": 3}", "\"PT3H\" CN open", "\"PT36H\" CN open", "21.75 CN open", "8 CN open",
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
}
