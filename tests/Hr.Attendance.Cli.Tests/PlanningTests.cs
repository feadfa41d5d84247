using System.Text.Json;
using Hr.Attendance.Planning.Files;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Forecasts and plans, as a user asks for them.</summary>
public sealed class PlanningTests : IDisposable
{
    private static readonly string[] Days = ["--from", "2026-11-30", "--to", "2026-12-02"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--to is before --from", "plan", "samples/duty-planning", "--from", "2026-12-02", "--to", "2026-12-01")]
    [InlineData("more than a year", "forecast", "samples/duty-planning", "--from", "2026-12-02", "--to", "2027-12-03")]
    [InlineData("no unit `moon`", "forecast", "samples/duty-planning", "--from", "2026-12-01", "--to", "2026-12-02", "--unit", "moon")]
    [InlineData("nobody holds the concurrent role `dancer`", "plan", "samples/duty-planning", "--from", "2026-12-01", "--to", "2026-12-02", "--role", "dancer")]
    [InlineData("Argument '20' not recognized", "forecast", "samples/duty-planning", "--from", "2026-12-01", "--to", "2026-12-02", "--interval", "20")]
    [InlineData("`soon` is no date", "plan", "samples/duty-planning", "--from", "2026-12-01", "--to", "2026-12-02", "--frozen-before", "soon")]
    public void A_wrong_question_is_told_what_is_wrong(string said, params string[] arguments)
    {
        var run = HrAttendance.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
    }

    [Theory]
    [InlineData("en", "The busiest intervals")]
    [InlineData("zh", "最忙时段")]
    public void A_forecast_says_each_day_the_busiest_intervals_and_what_it_rests_on(string language, string shown)
    {
        var run = HrAttendance.Run(["forecast", "samples/duty-planning", .. Days, "--unit", "hq", "--lang", language]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain(shown);
        new[] { "2026-11-30", "2026-12-01", "2026-12-02" }.ShouldAllBe(day => run.Output.Contains(day, StringComparison.Ordinal));
    }

    [Fact]
    public void A_forecast_as_JSON_has_intervals_of_the_length_that_was_asked_for()
    {
        var run = HrAttendance.Run(["forecast", "samples/duty-planning", .. Days, "--unit", "hq", "--interval", "60", "--format", "json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        var json = JsonDocument.Parse(run.Output).RootElement;
        ShouldBeValid("forecast", run.Output);
        json.GetProperty("interval").GetString().ShouldBe("PT1H");
        var first = json.GetProperty("queues")[0].GetProperty("intervals")[0];
        (first.GetProperty("end").GetDateTimeOffset() - first.GetProperty("start").GetDateTimeOffset()).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_plan_in_a_folder_is_JSON_a_page_and_a_calendar_for_each_person_on_duty()
    {
        string folder = Path.Combine(_folder, "plan");
        string[] arguments = ["plan", "samples/duty-planning", .. Days, "--unit", "hq", "--out", folder, "--lang", "zh"];
        var run = HrAttendance.Run(arguments);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(folder, "plan.html")).ShouldContain("<html lang=\"zh\">");
        File.ReadAllText(Path.Combine(folder, "plan.html")).ShouldContain("十次中有九次");
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "plan.json"))).RootElement;
        int people = json.GetProperty("duties").EnumerateArray().Select(duty => duty.GetProperty("employee").GetString()).Distinct().Count();
        people.ShouldBe(3, "all of headquarters");
        ShouldBeValid("plan", File.ReadAllText(Path.Combine(folder, "plan.json")));
        Directory.GetFiles(Path.Combine(folder, "calendars")).Length.ShouldBe(people);
        Directory.GetFileSystemEntries(_folder).ShouldBe([folder], "nothing unfinished is left beside it");

        // Calendars of an earlier plan go with it.
        File.WriteAllText(Path.Combine(folder, "calendars", "gone.ics"), "of somebody who has left");
        HrAttendance.Run(arguments).ExitCode.ShouldBe(0);
        Directory.GetFiles(Path.Combine(folder, "calendars")).Length.ShouldBe(people);
    }

    [Fact]
    public void What_is_published_is_read_again_and_a_second_plan_keeps_it()
    {
        string workspace = Path.Combine(_folder, "workspace");
        Copy(Repository.PathOf("samples", "duty-planning"), workspace);
        string[] arguments = ["plan", workspace, .. Days, "--unit", "hq", "--format", "json", "--publish"];
        var first = HrAttendance.Run(arguments);
        first.ExitCode.ShouldBe(0, first.Error);
        string file = Path.Combine(workspace, "evidence", "shifts.duty-1.csv");
        first.Error.ShouldContain(file);
        var duties = JsonDocument.Parse(first.Output).RootElement.GetProperty("duties").EnumerateArray().Select(TextOf).ToList();
        File.ReadLines(file).Count().ShouldBe(1 + duties.Count);

        var second = HrAttendance.Run([.. arguments, "--frozen-before", "2026-12-03"]);
        second.ExitCode.ShouldBe(0, second.Error);
        second.Error.ShouldContain("say this plan already");
        var json = JsonDocument.Parse(second.Output).RootElement;
        json.GetProperty("changes").GetArrayLength().ShouldBe(0);
        json.GetProperty("duties").EnumerateArray().ShouldAllBe(duty => duty.GetProperty("published").GetBoolean());
        json.GetProperty("duties").EnumerateArray().Select(TextOf).ShouldBe(duties);
        Directory.GetFiles(Path.Combine(workspace, "evidence"), "shifts.duty-*").ShouldBe([file]);

        // The rows are sound evidence: what reads the workspace finds nothing wrong with them.
        HrAttendance.Run("evaluate", workspace, "--from", "2026-11-01", "--to", "2026-11-30", "--employee", "chen.jie").ExitCode.ShouldBe(0);

        static string TextOf(JsonElement duty) => $"{duty.GetProperty("employee")} {duty.GetProperty("start")} {duty.GetProperty("end")}";
    }

    [Fact]
    public void Who_is_on_leave_after_all_loses_published_duty_and_the_next_plan_says_so()
    {
        string workspace = Path.Combine(_folder, "workspace");
        Copy(Repository.PathOf("samples", "duty-planning"), workspace);
        string[] arguments = ["plan", workspace, .. Days, "--unit", "hq", "--format", "json", "--publish"];
        var first = JsonDocument.Parse(HrAttendance.Run(arguments).Output).RootElement.GetProperty("duties")[0];
        string employee = first.GetProperty("employee").GetString()!;
        string date = first.GetProperty("date").GetString()!;
        File.WriteAllText(
            Path.Combine(workspace, "evidence", "leave.sick.csv"),
            $"evidence_id,employee_id,date,duration,kind,from,to\nsick-1,{employee},{date},PT15H,sick,09:00,24:00\n");

        var second = HrAttendance.Run(arguments);
        JsonDocument.Parse(second.Output).RootElement.GetProperty("changes").EnumerateArray().ShouldContain(change =>
            change.GetProperty("employee").GetString() == employee && change.GetProperty("date").GetString() == date
            && change.GetProperty("kind").GetString() == "noLongerPossible");
        File.ReadAllText(Path.Combine(workspace, "evidence", "shifts.duty-2.csv")).ShouldContain(",1,true");
    }

    [Fact]
    public void The_solver_plans_the_same_days()
    {
        var run = HrAttendance.Run("plan", "samples/duty-planning", "--from", "2026-12-01", "--to", "2026-12-02", "--unit", "hq", "--solver", "ortools");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("No plan loses fewer than");
    }

    private static void ShouldBeValid(string name, string json)
    {
        using var check = new SchemaCheck(PlanningSchemas.Write(name));
        check.FaultsOf(json).Take(5).ShouldBeEmpty();
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }
}
