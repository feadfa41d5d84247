using System.Text;
using System.Text.Json;
using Hr.Attendance.Planning.Files.Tests.Support;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Tests.Json;

public class PlanJsonTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public void Every_plan_is_valid_by_its_schema(MessageLanguage language)
    {
        ShouldBeValid("plan", TextOf(new Plans(PlannedGroup.Ordinary).Report(language)));
        ShouldBeValid("plan", TextOf(new Plans(PlannedGroup.Hostile).Report(language)));
        ShouldBeValid("plan", TextOf(new Plans(PlannedGroup.Ordinary).Empty()));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public void Every_forecast_is_valid_by_its_schema(MessageLanguage language)
    {
        ShouldBeValid("forecast", TextOf(new Plans(PlannedGroup.Ordinary).Forecast(language)));
        ShouldBeValid("forecast", TextOf(new Plans(PlannedGroup.Hostile).Forecast(language)));
    }

    [Fact]
    public void A_schema_refuses_what_is_no_plan()
    {
        string json = TextOf(new Plans(PlannedGroup.Ordinary).Report());
        ShouldBeInvalid(json.Replace("\"coverage\"", "\"cover\"", StringComparison.Ordinal));
        ShouldBeInvalid(json.Replace("\"savesCustomers\"", "\"because\"", StringComparison.Ordinal));
        ShouldBeInvalid(json.Replace("\"PT30M\"", "\"half an hour\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        TextOf(new Plans(PlannedGroup.Ordinary).Report()).ShouldBe(TextOf(new Plans(PlannedGroup.Ordinary).Report()));

    [Fact]
    public void Each_duty_is_a_line_with_its_times_cost_and_reasons()
    {
        var json = JsonDocument.Parse(TextOf(new Plans(PlannedGroup.Ordinary).Report())).RootElement;
        var first = json.GetProperty("duties")[0];
        first.GetProperty("employee").GetString().ShouldBe("e01");
        first.GetProperty("date").GetString().ShouldBe("2026-12-21");

        // 18:00 in Shanghai is 10:00 in UTC; four hours at 51.72 times 1.5 are 310.32.
        first.GetProperty("start").GetString().ShouldBe("2026-12-21T10:00:00Z");
        first.GetProperty("end").GetString().ShouldBe("2026-12-21T14:00:00Z");
        first.GetProperty("zone").GetString().ShouldBe("Asia/Shanghai");
        first.GetProperty("published").GetBoolean().ShouldBeTrue();
        first.GetProperty("cost").GetDecimal().ShouldBe(310.32m);
        first.GetProperty("currency").GetString().ShouldBe("CNY");
        first.GetProperty("reasons")[0].GetProperty("kind").GetString().ShouldBe("savesCustomers");
        first.GetProperty("reasons")[1].GetProperty("evidence").GetString().ShouldBe("wish-1");
        first.GetProperty("reasons")[1].GetProperty("change").GetProperty("customersLost").GetDecimal().ShouldBe(0.5m);
    }

    [Fact]
    public void Every_person_has_duty_or_a_reason_on_every_day()
    {
        var json = JsonDocument.Parse(TextOf(new Plans(PlannedGroup.Ordinary).Report())).RootElement;
        var days = json.GetProperty("duties").EnumerateArray().Concat(json.GetProperty("withoutDuty").EnumerateArray())
            .Select(entry => (entry.GetProperty("employee").GetString(), entry.GetProperty("date").GetString())).ToList();
        days.Count.ShouldBe(6 * 14);
        days.ShouldBeUnique();
        json.GetProperty("withoutDuty").EnumerateArray().ShouldAllBe(entry => entry.GetProperty("reasons").GetArrayLength() > 0);
    }

    [Fact]
    public void Costs_are_summed_by_currency()
    {
        var cost = JsonDocument.Parse(TextOf(new Plans(PlannedGroup.Ordinary).Report())).RootElement.GetProperty("measures").GetProperty("cost");

        // Fourteen evenings: one person of Shanghai for four hours and one for five, one of New York for four, each hour 77.58.
        cost.EnumerateArray().Select(sum => (sum.GetProperty("currency").GetString(), sum.GetProperty("amount").GetDecimal()))
            .ShouldBe([("CNY", 14 * 9 * 77.58m), ("USD", 14 * 4 * 77.58m)]);
    }

    [Fact]
    public void Numbers_that_no_decimal_holds_are_cut_and_not_refused()
    {
        var report = new Plans(PlannedGroup.Ordinary).Report();
        var queue = report.Plan.Queues[0];
        var huge = queue.Intervals[0] with { Expected = double.MaxValue, High = double.PositiveInfinity };
        var forecast = new Plans(PlannedGroup.Ordinary).Forecast();
        string json = TextOf(forecast with { Forecast = forecast.Forecast with { Queues = [queue with { Intervals = [huge] }] } });
        ShouldBeValid("forecast", json);
        json.ShouldContain("\"expected\":1000000000000,");
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("forecast")]
    public void The_schema_in_the_repository_is_the_one_that_is_written(string name) =>
        File.ReadAllText(Repository.PathOf("docs", "schemas", $"{name}.schema.json")).ShouldBe(
            PlanningSchemas.Write(name), $"write it again: hr-attendance schema {name} > docs/schemas/{name}.schema.json");

    [Fact]
    public void A_schema_of_another_name_is_a_wrong_call() => Should.Throw<ArgumentException>(() => PlanningSchemas.Write("timesheets"));

    internal static string TextOf(Requests.PlanReport report)
    {
        using var stream = new MemoryStream();
        PlanFiles.WriteJson(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string TextOf(Requests.ForecastReport report)
    {
        using var stream = new MemoryStream();
        ForecastFiles.WriteJson(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void ShouldBeValid(string name, string json)
    {
        using var check = new SchemaCheck(PlanningSchemas.Write(name));
        check.FaultsOf(json).Take(5).ShouldBeEmpty();
    }

    private static void ShouldBeInvalid(string json)
    {
        using var check = new SchemaCheck(PlanningSchemas.Write("plan"));
        check.FaultsOf(json).ShouldNotBeEmpty();
    }
}
