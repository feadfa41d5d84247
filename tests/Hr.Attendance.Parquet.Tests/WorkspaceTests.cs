using System.Text;
using System.Text.RegularExpressions;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Rules;
using Hr.Attendance.Sdk.Partitions;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Parquet.Tests;

public partial class WorkspaceTests
{
    private static readonly LocalDate FirstDay = new(2017, 11, 1);
    private static readonly LocalDate LastDay = new(2017, 11, 30);

    [Fact]
    public async Task Evidence_in_Parquet_gives_the_timesheets_of_csv()
    {
        using var workspace = ParquetWorkspace.Of("support-team");
        string expected = Timesheets(WorkspaceReader.Read(Repository.PathOf("samples", "support-team")));
        string actual = Timesheets(workspace.Read());
        actual.Length.ShouldBeGreaterThan(100_000);
        WithoutPlaces(actual).ShouldBe(WithoutPlaces(expected));

        foreach (int workers in new[] { 1, 3 })
        {
            (await SpooledTimesheets(workspace, workers)).ShouldBe(actual);
        }
    }

    [Fact]
    public async Task Tables_have_the_same_bytes_for_any_number_of_threads()
    {
        using var workspace = ParquetWorkspace.Of("support-team");
        byte[][] expected = await Tables(workspace, workers: 1);
        expected.ShouldAllBe(table => table.Length > 0);
        foreach (int workers in new[] { 2, 5 })
        {
            (await Tables(workspace, workers)).ShouldBe(expected);
        }
    }

    [Fact]
    public void Files_of_one_kind_add_up_over_formats()
    {
        using var workspace = ParquetWorkspace.Of("support-team");
        int before = workspace.Read().Evidence.EmployeeIds.Sum(id => workspace.Read().Evidence.Of(id).Messages.Count);
        File.Move(Path.Combine(workspace.Evidence, "messages.parquet"), Path.Combine(workspace.Evidence, "messages.2017-11.PARQUET"));
        File.WriteAllText(
            Path.Combine(workspace.Evidence, "messages.csv"),
            "evidence_id,employee_id,conversation_id,at,sender\nmore,AppleSupport,c-more,2017-11-20T20:00:00Z,employee\n");
        var read = workspace.Read();
        read.Evidence.EmployeeIds.Sum(id => read.Evidence.Of(id).Messages.Count).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("message.parquet", "`messages.parquet` is probably meant")]
    [InlineData("accounts.parquet", "`accounts.csv` is probably meant")]
    public void A_slip_in_the_name_of_a_file_is_told(string name, string meant)
    {
        using var workspace = ParquetWorkspace.Copy("support-team");
        File.WriteAllText(Path.Combine(workspace.Evidence, name), "x");
        workspace.Findings().ShouldContain(finding => finding.StartsWith($"HRA0017 evidence/{name}") && finding.EndsWith(meant));
    }

    [Fact]
    public void A_file_that_no_reader_reads_is_told()
    {
        using var workspace = ParquetWorkspace.Of("support-team");
        WorkspaceReader.Read(workspace.Path).Diagnostics.ShouldContain(finding =>
            finding.Code == "HRA0017" && finding.GetMessage().Contains("`messages.csv`", StringComparison.Ordinal));
    }

    /// <summary>A row of CSV has the number of its line, the first one 2.</summary>
    private static string WithoutPlaces(string timesheets) => Place().Replace(timesheets, "evidence/messages");

    [GeneratedRegex(@"evidence/messages\.\w+:\d+")]
    private static partial Regex Place();

    private static string Timesheets(Workspace workspace)
    {
        using var stream = new MemoryStream();
        var report = workspace.CreateEngine().Evaluate(workspace.Evidence, FirstDay, LastDay);
        TimesheetsJsonWriter.Write(stream, report, [.. workspace.Diagnostics.Concat(report.Diagnostics).Distinct().Order()]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<byte[][]> Tables(ParquetWorkspace workspace, int workers)
    {
        var tables = new List<MemoryStream>();
        using (var writer = new ParquetResultsWriter(_ => Begin(), FirstDay, LastDay))
        {
            await Evaluate(workspace, workers, writer);
        }

        return [.. tables.Select(table => table.ToArray())];

        MemoryStream Begin()
        {
            tables.Add(new MemoryStream());
            return tables[^1];
        }
    }

    private static async Task<string> SpooledTimesheets(ParquetWorkspace workspace, int workers)
    {
        using var stream = new MemoryStream();
        using (var writer = new TimesheetsJsonWriter(stream, FirstDay, LastDay))
        {
            await Evaluate(workspace, workers, writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task Evaluate(ParquetWorkspace workspace, int workers, IResultsWriter writer)
    {
        var policies = WorkspaceReader.ReadPolicies(workspace.Path);
        using var spooled = SpooledWorkspace.Read(workspace.Path, policies, workspace.Path, [new ParquetEvidence()]);
        await spooled.EvaluateAsync(
            new AttendanceEngine(policies.Chart, policies.Policies), FirstDay, LastDay, [writer], new EvaluationOptions { Workers = workers });
    }
}
