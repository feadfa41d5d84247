using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Reports and measures, as a user asks for them.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly string[] November = ["samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_report_is_a_page_with_the_timesheets_and_tables_that_it_follows_from()
    {
        string report = Path.Combine(_folder, "report");
        var run = HrAttendance.Run(["evaluate", .. November, "--format", "html", "--out", report, "--lang", "zh"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        string page = File.ReadAllText(Path.Combine(report, "report.html"));
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("<html lang=\"zh");
        page.ShouldContain("Content-Security-Policy");
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(report, "timesheets.json"))).RootElement;
        json.GetProperty("employees").EnumerateArray().ShouldAllBe(employee => employee.GetProperty("uncounted").ValueKind == JsonValueKind.Array);
        File.ReadLines(Path.Combine(report, "tables", "units.csv")).Count().ShouldBe(4, "a heading, the group and two branches");
        Directory.GetFileSystemEntries(_folder).ShouldBe([report], "nothing unfinished is left beside it");
    }

    [Fact]
    public void What_somebody_else_keeps_in_a_folder_of_that_name_stays_and_pages_of_an_earlier_report_go()
    {
        string own = Directory.CreateDirectory(Path.Combine(_folder, "tables")).FullName;
        File.WriteAllText(Path.Combine(own, "mine.txt"), "mine");
        string[] arguments = ["evaluate", .. November, "--format", "html", "--employee", "Uber_Support", "--out", _folder];

        HrAttendance.Run(arguments).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(own, "mine.txt")).ShouldBeTrue();
        File.WriteAllText(Path.Combine(own, "old.csv"), "of an earlier report");

        HrAttendance.Run(arguments).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(own, "old.csv")).ShouldBeFalse();
        File.Exists(Path.Combine(own, "units.csv")).ShouldBeTrue();
    }

    [Fact]
    public void A_report_of_one_employee_can_be_printed()
    {
        var run = HrAttendance.Run(["evaluate", .. November, "--format", "html", "--employee", "Uber_Support"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Uber_Support");
        run.Output.ShouldNotContain("SpotifyCares");
        run.Output.TrimEnd().ShouldEndWith("</html>");
    }

    [Theory]
    [InlineData("en", "Capture rate")]
    [InlineData("zh", "统一口径")]
    public void Measures_fit_eighty_columns(string language, string shown)
    {
        var run = HrAttendance.Run(["measures", .. November, "--lang", language]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain(shown);
        run.Output.Split('\n').ShouldAllBe(line => line.TrimEnd().Sum(letter => letter >= '\u2e80' ? 2 : 1) <= 80);
    }

    [Fact]
    public void Every_table_of_measures_can_be_had_as_CSV()
    {
        string tables = Path.Combine(_folder, "tables");
        var run = HrAttendance.Run(["measures", .. November, "--out", tables]);

        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetFiles(tables).Length.ShouldBeGreaterThan(15);
        File.ReadLines(Path.Combine(tables, "employees.csv")).Count().ShouldBe(77, "a heading and 76 people");
    }

    [Theory]
    [InlineData("no table", "measures", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--table", "nonsense")]
    [InlineData("--to is before --from", "measures", "samples/support-team", "--from", "2017-11-02", "--to", "2017-11-01")]
    [InlineData("no employee", "evaluate", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "html", "--employee", "nobody")]
    public void A_wrong_question_is_told_what_is_wrong(string said, params string[] arguments)
    {
        var run = HrAttendance.Run(arguments);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
    }
}
