using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.DependencyInjection;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests.Cases;

/// <summary>
/// The workspaces of <c>tests/cases</c> in parts: one employee alone, a run in pieces, evidence as it happens. Each gives what the whole gives.
/// </summary>
public class PartsOfCasesTests
{
    public static TheoryData<string> Cases => ContractCaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_employee_alone_has_the_figures_of_the_whole(string name)
    {
        var (workspace, periods) = Read(name);
        foreach (var (from, to) in periods)
        {
            var whole = workspace.CreateEngine().Evaluate(workspace.Evidence, from, to);
            foreach (var employee in whole.Employees)
            {
                var alone = workspace.CreateEngine().Evaluate(workspace.Evidence, from, to, new EvaluationOptions { EmployeeIds = [employee.Employee.Id] });
                ReportText.OfEmployees(alone).ShouldBe(ReportText.Of(employee));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_run_in_pieces_of_any_size_writes_the_bytes_of_the_whole(string name)
    {
        var (workspace, periods) = Read(name);
        using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(_ => workspace)).BuildServiceProvider();
        foreach (var (from, to) in periods)
        {
            var whole = workspace.CreateEngine().Evaluate(workspace.Evidence, from, to);
            string expected = Json(whole, Diagnostic.InOrder(workspace.Diagnostics.Concat(whole.Diagnostics)));
            foreach (int people in new[] { 1, 2, 100 })
            {
                var run = await services.GetRequiredService<IAttendanceEngine>().EvaluateAllAsync(new RunRequest(from, to) { PeopleAtATime = people });
                Json(run, run.Diagnostics).ShouldBe(expected);
                run.Evidence.ShouldBe(whole.Evidence);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Evidence_that_is_pushed_record_by_record_has_the_figures_of_the_whole(string name)
    {
        var (workspace, periods) = Read(name);
        using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(_ => workspace)).BuildServiceProvider();
        var evidence = workspace.Evidence;
        var records = evidence.EmployeeIds.Select(evidence.Of)
            .SelectMany(own => own.All)
            .Concat(evidence.MessagesOfNobody).Concat(evidence.Ratings)
            .OrderBy(record => record.EvidenceId, StringComparer.Ordinal)
            .ToList();
        foreach (var (from, to) in periods)
        {
            var live = await services.GetRequiredService<IAttendanceEngine>().FollowAsync(from, to);
            foreach (var record in records.Take(40))
            {
                live.Push([record]);
            }

            live.Push(records.Skip(40), evidence.Assignments);
            foreach (var employee in workspace.CreateEngine().Evaluate(evidence, from, to).Employees)
            {
                ReportText.Of(live.Of(employee.Employee.Id)!.Report!).ShouldBe(ReportText.Of(employee));
            }
        }
    }

    private static (Workspace Workspace, IReadOnlyList<(LocalDate From, LocalDate To)> Periods) Read(string name)
    {
        string folder = Repository.PathOf("tests", "cases", name);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        return (
            WorkspaceReader.Read(folder),
            [.. (expected.TryGetProperty("runs", out var runs) ? runs.EnumerateArray().ToArray() : [expected])
                .Select(run => (Date(run.GetProperty("from")), Date(run.GetProperty("to"))))]);
    }

    private static string Json(AttendanceReport report, IReadOnlyList<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, report, diagnostics);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;
}
