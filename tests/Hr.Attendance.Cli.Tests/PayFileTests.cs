using System.IO.Compression;
using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

public sealed class PayFileTests : IDisposable
{
    private static readonly string[] November = ["evaluate", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pay_in_CSV_has_the_lines_of_the_timesheets_and_totals_beside_them()
    {
        string file = Path.Combine(_folder, "new", "pay.csv");
        var run = HrAttendance.Run([.. November, "--pay", file]);
        run.ExitCode.ShouldBe(0, run.Error);
        string[] lines = File.ReadAllText(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("employee_id,unit_id,date,code,quantity,quantity_unit,rate,amount,currency,earned_on,booked_on,evidence_ids");

        // 18 minutes at twice 2100 / 21.75 / 8: see SupportTeamTests.
        lines.ShouldContain(line => line.StartsWith("Tesco,london,2017-11-26,overtime.restDay,0.3,hours,24.137931,7.24,GBP,,,", StringComparison.Ordinal));
        (lines.Length - 1).ShouldBe(LinesOf(run).Count());
        string[] totals = File.ReadAllText(Path.Combine(_folder, "new", "pay.totals.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        totals.Skip(1).Sum(Amount).ShouldBe(LinesOf(run).Sum(line => line.GetProperty("amount").GetDecimal()));
        Directory.GetFiles(Path.Combine(_folder, "new")).Length.ShouldBe(2);

        static decimal Amount(string total) => decimal.Parse(total.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Attendance_in_CSV_is_a_file_of_its_own_where_days_were_not_just_their_plan()
    {
        string file = Path.Combine(_folder, "pay.csv");
        var run = HrAttendance.Run(["evaluate", "samples/attendance", "--from", "2026-03-01", "--to", "2026-03-31", "--pay", file]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("pay.attendance.csv");
        string[] rows = File.ReadAllText(Path.Combine(_folder, "pay.attendance.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("employee_id,month,role,");
        rows.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Pay_in_JSON_has_the_evidence_of_each_line()
    {
        string file = Path.Combine(_folder, "pay.JSON");
        var run = HrAttendance.Run([.. November, "--pay", file]);
        run.ExitCode.ShouldBe(0, run.Error);
        var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        json.GetProperty("version").GetInt32().ShouldBe(2);
        var lines = json.GetProperty("lines").EnumerateArray().ToList();
        lines.Count.ShouldBe(LinesOf(run).Count());
        lines.Where(line => line.GetProperty("code").GetString()!.StartsWith("overtime.", StringComparison.Ordinal))
            .ShouldAllBe(line => line.GetProperty("evidenceIds").GetArrayLength() > 0);
    }

    [Fact]
    public void Pay_in_a_workbook_has_sheets_in_the_language_asked_for()
    {
        string file = Path.Combine(_folder, "pay.xlsx");
        var run = HrAttendance.Run([.. November, "--pay", file, "--lang", "zh", "--out", _folder]);
        run.ExitCode.ShouldBe(0, run.Error);
        File.Exists(Path.Combine(_folder, "timesheets.json")).ShouldBeTrue();
        using var zip = ZipFile.OpenRead(file);
        using var workbook = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        workbook.ReadToEnd().ShouldContain("计薪明细");
    }

    [Fact]
    public void Another_ending_is_wrong_usage_and_nothing_is_written()
    {
        var run = HrAttendance.Run([.. November, "--pay", Path.Combine(_folder, "pay.xls"), "--out", _folder]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(".csv, .json or .xlsx");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    private static IEnumerable<JsonElement> LinesOf(RunResult run) =>
        JsonDocument.Parse(run.Output)
            .RootElement.GetProperty("employees")
            .EnumerateArray()
            .SelectMany(employee => employee.GetProperty("pay").EnumerateArray());
}
