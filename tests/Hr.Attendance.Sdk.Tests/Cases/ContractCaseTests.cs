using System.Text.Json;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests.Cases;

/// <summary>
/// The small workspaces of <c>tests/cases</c>, each named for what happened, with the figures that are right (<c>expected.json</c>) and the reason
/// (<c>why.md</c>). Nothing here works anything out: the figures were written before the engine gave them.
/// </summary>
public class ContractCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("tests", "cases")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_happened_has_the_figures_that_are_right(string name)
    {
        string folder = Repository.PathOf("tests", "cases", name);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        var workspace = WorkspaceReader.Read(folder);
        foreach (var run in expected.TryGetProperty("runs", out var runs) ? runs.EnumerateArray().ToArray() : [expected])
        {
            var report = workspace.CreateEngine().Evaluate(workspace.Evidence, Date(run.GetProperty("from")), Date(run.GetProperty("to")));
            using var stream = new MemoryStream();
            TimesheetsJsonWriter.Write(stream, report, [.. workspace.Diagnostics, .. report.Diagnostics]);
            var actual = JsonDocument.Parse(stream.ToArray()).RootElement;
            ExpectedFigures.Differences(run, actual).ShouldBeEmpty(File.ReadAllText(Path.Combine(folder, "why.md")));
        }
    }

    [Fact]
    public void A_figure_that_is_wrong_missing_or_too_much_is_told_with_its_place()
    {
        ExpectedFigures.Differences(
                JsonDocument.Parse("""{ "days": [ { "primary": "PT8H", "amount": "72.50", "sessions": [ {} ] } ], "alerts": [] }""").RootElement,
                JsonDocument.Parse("""
                    { "days": [ { "primary": "PT7H", "amount": 72.5, "sessions": [] , "undertime": "PT1H" } ],
                      "alerts": [ { "code": "HRA7001" }, { "code": "HRA7009" } ] }
                    """).RootElement)
            .ShouldBe([
                "$.days[0].primary: \"PT8H\" was expected and \"PT7H\" found", "$.days[0].sessions: 1 was expected and 0 found",
                "$.days[0].undertime: nothing was expected and \"PT1H\" found", "$.alerts: 0 was expected and 1 found"]);
    }

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;
}
