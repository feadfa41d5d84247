using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Parquet.Tests;

/// <summary>The statements of samples/parquet-results give the totals of <c>timesheets.json</c>.</summary>
public class SampleTests
{
    [Fact]
    public void Statements_of_the_sample_give_the_totals_of_timesheets_json()
    {
        using var results = ResultFolder.Of("support-team", new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        Directory.CreateDirectory(Path.Combine(results.Path, "report", "tables"));
        foreach (string table in ResultFolder.Tables)
        {
            File.Move(Path.Combine(results.Path, table), Path.Combine(results.Path, "report", "tables", table));
        }

        string[] statements = File.ReadAllText(Repository.PathOf("samples", "parquet-results", "totals.sql")).Split(';', StringSplitOptions.TrimEntries);
        statements.Length.ShouldBe(3, "two statements, and nothing after the last semicolon");
        var employees = results.Timesheets.GetProperty("employees").EnumerateArray().ToList();

        var totals = DuckDb.Ask(results.Path, statements[0]);
        totals.Count.ShouldBeGreaterThan(50);
        foreach (var row in totals)
        {
            var expected = employees.Single(employee => employee.GetProperty("id").GetString() == (string)row["employee"]!).GetProperty("totals");
            var overtime = expected.GetProperty("overtime");
            new[] { "primary_hours", "online_hours", "credited_hours", "workday_hours", "rest_day_hours", "holiday_hours" }
                .Select(column => Convert.ToDouble(row[column], CultureInfo.InvariantCulture))
                .ShouldBe(
                    [
                        Hours(expected, "primary"), Hours(expected, "online"), Hours(expected, "credited"),
                        Hours(overtime, "workday"), Hours(overtime, "restDay"), Hours(overtime, "statutoryHoliday"),
                    ],
                    tolerance: 1e-9);
        }

        employees.Where(employee => employee.GetProperty("days").GetArrayLength() > 0).Select(employee => employee.GetProperty("id").GetString())
            .ShouldBe(totals.Select(row => (string)row["employee"]!));

        var pay = DuckDb.Ask(results.Path, statements[1]);
        pay.Count.ShouldBeGreaterThan(20);
        pay.Select(row => ((string)row["employee"]!, (string)row["code"]!, (string)row["currency"]!, (decimal)row["amount"]!)).ShouldBe(
            from employee in employees
            from line in employee.GetProperty("pay").EnumerateArray()
            group line.GetProperty("amount").GetDecimal() by (
                employee.GetProperty("id").GetString()!, line.GetProperty("code").GetString()!, line.GetProperty("currency").GetString()!) into lines
            select (lines.Key.Item1, lines.Key.Item2, lines.Key.Item3, lines.Sum()),
            ignoreOrder: true);
    }

    private static double Hours(JsonElement totals, string name) =>
        IsoDuration.TryParse(totals.GetProperty(name).GetString(), out var duration) ? duration.TotalHours : throw new FormatException(name);
}
