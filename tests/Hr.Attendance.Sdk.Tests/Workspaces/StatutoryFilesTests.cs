using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Workspaces;

/// <summary>Statutory layers and calendars that units of <c>org.json</c> name.</summary>
public sealed class StatutoryFilesTests : IDisposable
{
    private const string Law = """[ { "version": 2, "id": "act", "effectiveFrom": "2026-01-01", "directives": { "overtime.workday": { "set": 1.75 } } } ]""";
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_branch_names_a_layer_and_a_calendar_that_lie_beside_the_chart()
    {
        Names("\"statutory\": \"hk\", \"calendar\": \"hk\"").Write("statutory/hk.json", Law)
            .Write("calendars/hk.csv", "date,kind\n2026-03-04,statutoryHoliday\n").Write("calendar.csv", "date,kind\n2026-03-04,restDay\n");
        Findings().ShouldBeEmpty();
        What("group").ShouldBe((1.5m, DayKind.RestDay));
        What("sh").ShouldBe((1.75m, DayKind.StatutoryHoliday));
        What("bj").ShouldBe((1.5m, DayKind.RestDay));
    }

    [Fact]
    public void What_stands_at_the_top_of_the_file_is_the_root_s()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace(
                "\"units\"", "\"statutory\": \"hk\", \"calendar\": \"hk\", \"units\"", StringComparison.Ordinal))
            .Write("statutory/hk.json", Law).Write("calendars/hk.csv", "date,kind\n2026-03-04,statutoryHoliday\n");
        Findings().ShouldBeEmpty();
        What("bj").ShouldBe((1.75m, DayKind.StatutoryHoliday));
        _workspace.Read().Chart.Units.Root!.StatutoryName.ShouldBe("hk");
    }

    [Fact]
    public void A_root_that_names_another_layer_than_the_top_of_the_file_is_told_so_and_counts()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization
            .Replace("\"units\"", "\"statutory\": \"none\", \"units\"", StringComparison.Ordinal)
            .Replace("\"id\": \"group\"", "\"id\": \"group\", \"statutory\": \"CN\"", StringComparison.Ordinal));
        Findings().ShouldBe(["HRA0021 org.json:2"]);
        _workspace.Read().Policies.StatutoryOf("sh").Id.ShouldBe("CN");
    }

    [Fact]
    public void Names_that_nothing_stands_for_are_errors_and_files_that_nobody_names_are_warnings()
    {
        Names("\"statutory\": \"hk\", \"calendar\": \"hk\"").Write("statutory/HK.json", Law).Write("statutory/CN.json", Law)
            .Write("calendars/hk.txt", "x").Write("calendars/macau.csv", "date,kind\n");
        Findings().ShouldBe(
        [
            "HRA0019 calendars/hk.txt", "HRA0019 calendars/macau.csv", "HRA1020 org.json:4", "HRA1021 org.json:4", "HRA0020 statutory/CN.json",
            "HRA0019 statutory/HK.json",
        ]);
        What("sh").ShouldBe((1.5m, DayKind.Workday));
    }

    [Fact]
    public void A_calendar_of_the_workspace_that_the_root_does_without_is_said()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"units\"", "\"calendar\": \"own\", \"units\"", StringComparison.Ordinal))
            .Write("calendars/own.csv", "date,kind\n").Write("calendar.csv", "date,kind\n2026-03-04,restDay\n");
        Findings().ShouldBe(["HRA0019 calendar.csv"]);
        What("sh").ShouldBe((1.5m, DayKind.Workday));
    }

    [Theory]
    [InlineData("{", "HRA0004 statutory/hk.json:1")]
    [InlineData("{ \"id\": \"act\" }", "HRA0008 statutory/hk.json:1")]
    [InlineData("[ { \"id\": \"act\", \"unit\": \"sh\", \"effectiveFrom\": \"2026-01-01\", \"directives\": {} } ]", "HRA0005 statutory/hk.json:1")]
    [InlineData("[ { \"version\": 1, \"id\": \"act\", \"effectiveFrom\": \"2026-01-01\" } ]", "HRA0016 statutory/hk.json:1")]
    [InlineData("[ { \"effectiveFrom\": \"2026-01-01\" } ]", "HRA0007 statutory/hk.json:1")]
    [InlineData("[]", "")]
    public void A_layer_that_cannot_be_read_says_nothing_and_keeps_the_law_above_away_all_the_same(string text, string finding)
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization
            .Replace("\"units\"", "\"statutory\": \"CN\", \"units\"", StringComparison.Ordinal)
            .Replace("\"id\": \"sh\"", "\"id\": \"sh\", \"statutory\": \"hk\"", StringComparison.Ordinal));
        _workspace.Write("statutory/hk.json", text);
        Findings().ShouldBe(finding.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var policies = _workspace.Read().Policies;
        policies.Resolve("sh", "sales", new Dictionary<string, string>(), Wednesday).Resolved(AttendanceSettings.OvertimeWorkday).SetBy.ShouldBeNull();
        policies.Resolve("bj", "sales", new Dictionary<string, string>(), Wednesday).Resolved(AttendanceSettings.OvertimeWorkday).SetBy!.UnitId.ShouldBe("CN");
    }

    [Fact]
    public void A_folder_in_place_of_a_file_and_a_file_in_place_of_a_folder_are_said()
    {
        _workspace.Write("statutory", "x").Write("calendars", "x");
        Findings().ShouldBe(["HRA0003 calendars", "HRA0003 statutory"]);
    }

    [Fact]
    public void Names_for_people_are_texts_or_one_text_in_each_language()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization
            .Replace(
                "\"units\"",
                "\"roles\": [ { \"id\": \"sales\", \"name\": { \"en\": \"Sales\", \"zh\": \"销售\" } }, { \"id\": \"x\", \"name\": 1 } ], \"units\"",
                StringComparison.Ordinal)
            .Replace("\"id\": \"sh\"", "\"id\": \"sh\", \"name\": { \"zh\": \"上海\" }", StringComparison.Ordinal)
            .Replace("\"id\": \"e1\"", "\"id\": \"e1\", \"name\": \"Li Na\"", StringComparison.Ordinal));
        Findings().ShouldBe(["HRA0008 org.json:2"]);
        var chart = _workspace.Read().Chart;
        chart.RoleNames["sales"].ShouldBe(new Bilingual("Sales", "销售"));
        chart.Employees.Single().Name.ShouldBe(Bilingual.Same("Li Na"));
        chart.Units.TryGet("sh", out var unit).ShouldBeTrue();
        unit.Name!.Value.In(MessageLanguage.English).ShouldBe("上海");
    }

    [Fact]
    public async Task A_host_that_reads_the_chart_from_a_file_has_the_layers_and_calendars_beside_it()
    {
        Names("\"statutory\": \"hk\", \"calendar\": \"hk\"").Write("statutory/hk.json", Law)
            .Write("calendars/hk.csv", "date,kind\n2026-03-04,statutoryHoliday\n");
        var read = await OrganizationSources.File(Path.Combine(_workspace.Path, "org.json")).ReadAsync(CancellationToken.None);
        var book = PolicyBook.Build([], read.Chart.Units, read.Statutory, SettingCatalogue.Standard, []);
        book.StatutoryOf("sh").Calendar.KindOf(Wednesday).ShouldBe(DayKind.StatutoryHoliday);
        (book.StatutoryOf("sh").Id, book.StatutoryOf("bj").Id).ShouldBe(("hk", "none"));
    }

    /// <summary>The findings with file and line, without the way within the JSON.</summary>
    private IEnumerable<string> Findings() => _workspace.Findings().Select(finding => finding.Split(" (")[0]);

    private TemporaryWorkspace Names(string properties) => _workspace.Write(
        "org.json", TemporaryWorkspace.Organization.Replace("\"id\": \"sh\"", $"\"id\": \"sh\", {properties}", StringComparison.Ordinal));

    private (decimal Multiplier, DayKind? Kind) What(string unit)
    {
        var workspace = _workspace.Read();
        return (
            workspace.Policies.Resolve(unit, "sales", new Dictionary<string, string>(), Wednesday).Get(AttendanceSettings.OvertimeWorkday),
            workspace.CreateEngine().CalendarOf(unit).KindOf(Wednesday));
    }
}
