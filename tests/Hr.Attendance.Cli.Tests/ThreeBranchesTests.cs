using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>
/// A group whose branches stand under three laws and go by three calendars (<c>samples/three-branches</c>), against figures worked out by hand. Everybody
/// is online at the same hours of their own clocks and plans to teach eight hours on workdays.
/// </summary>
public class ThreeBranchesTests
{
    private static readonly string[] Period = ["samples/three-branches", "--from", "2026-04-27", "--to", "2026-05-10"];

    private static readonly Lazy<JsonElement> Timesheets = new(() =>
    {
        var run = HrAttendance.Run(["evaluate", .. Period, "--format", "json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    });

    [Fact]
    public void Shanghai_is_paid_by_the_law_of_China_and_works_on_a_saturday_in_exchange()
    {
        // 8700 / 21.75 / 8 = 50 an hour. Tuesday 2 h x 1.5, Labour Day 2 h x 3. Saturday 9 May is worked in exchange for Monday 4 May: the afternoon is
        // teaching time, the evening 2 h x 1.5.
        PayOf("li.na").ShouldBe(
        [
            "2026-04-28 overtime.workday 150 CNY", "2026-05-01 overtime.statutoryHoliday 300 CNY", "2026-05-09 overtime.workday 150 CNY",
        ]);
        KindsOf("li.na", "2026-05-01", "2026-05-09").ShouldBe(["statutoryHoliday", "workday"]);

        // Planned: four days before the holiday, three after it (4 and 5 May are free) and the Saturday, of 8 h each.
        TotalOf("li.na", "primary").ShouldBe("PT64H");
    }

    [Fact]
    public void Hong_Kong_chooses_what_the_law_of_China_would_refuse_and_has_its_own_holidays()
    {
        // 34800 / 21.75 / 8 = 200 an hour. Tuesday 2 h x 1, Labour Day 2 h x 2; Saturday is a day of rest: 4 h x 1.5.
        PayOf("chan.tai.man").ShouldBe(
        [
            "2026-04-28 overtime.workday 400 HKD", "2026-05-01 overtime.statutoryHoliday 800 HKD", "2026-05-09 overtime.restDay 1200 HKD",
        ]);
        KindsOf("chan.tai.man", "2026-05-01", "2026-05-04", "2026-05-09").ShouldBe(["statutoryHoliday", "workday", "restDay"]);
        TotalOf("chan.tai.man", "primary").ShouldBe("PT72H");
    }

    [Fact]
    public void New_York_is_paid_for_what_is_above_forty_hours_a_week()
    {
        // 5200.80 / 21.67 / 8 = 30 an hour. The first of May is a workday. First week: 40 h planned, 2 h on Tuesday and 2 h on Friday are 44 h; on Friday
        // evening 4 h are above 40: 4 x 1.5 x 30. Second week: 40 h by Friday, so all 4 h of Saturday are.
        PayOf("jones").ShouldBe(["2026-05-01 overtime.workday 180 USD", "2026-05-09 overtime.workday 180 USD"]);
        KindsOf("jones", "2026-05-01", "2026-05-09").ShouldBe(["workday", "restDay"]);
        TotalOf("jones", "primary").ShouldBe("PT80H");
    }

    [Fact]
    public void The_rules_of_NRules_give_the_same_under_each_of_the_laws()
    {
        string[] json = ["--format", "json", "--runtime"];
        HrAttendance.Run(["evaluate", .. Period, .. json, "nrules"]).Output.ShouldBe(HrAttendance.Run(["evaluate", .. Period, .. json, "compiled"]).Output);
    }

    [Fact]
    public void Nothing_is_wrong_with_the_documents_under_any_of_the_three_laws()
    {
        var run = HrAttendance.Run("policy", "check", "samples/three-branches", "--on", "2026-05-01");
        (run.ExitCode, run.Output.TrimEnd()).ShouldBe((0, "0 errors, 0 warnings, 0 notes in 2 documents of 2 units"));
    }

    [Fact]
    public void Who_asks_for_the_reason_is_told_whose_law_stands_above_a_branch()
    {
        var run = HrAttendance.Run(
            "policy", "explain-setting", "samples/three-branches", "--setting", "overtime.workday", "--unit", "hk", "--role", "teacher", "--on", "2026-05-01");
        run.Output.ShouldContain("The law (hk): `hk-employment-ordinance` (statutory/hk.json:7) leaves the units below at least 1 times the hourly base");
        run.Output.ShouldNotContain("CN");
    }

    private static IEnumerable<string> PayOf(string employee) => Of(employee).GetProperty("pay").EnumerateArray().Select(line =>
        $"{line.GetProperty("date")} {line.GetProperty("code")} {line.GetProperty("amount").GetDecimal():0.##} {line.GetProperty("currency")}");

    private static string[] KindsOf(string employee, params string[] dates) => [.. Of(employee).GetProperty("days").EnumerateArray()
        .Where(day => dates.Contains(day.GetProperty("date").GetString()))
        .Select(day => day.GetProperty("dayKind").GetString()!)];

    private static string? TotalOf(string employee, string figure) => Of(employee).GetProperty("totals").GetProperty(figure).GetString();

    private static JsonElement Of(string employee) =>
        Timesheets.Value.GetProperty("employees").EnumerateArray().Single(one => one.GetProperty("id").GetString() == employee);
}
