using System.Globalization;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>DuckDB on the files of a month: it fills its tables from them (<c>MonthFiles.sql</c>) and runs the same statement once.</summary>
internal static class DuckDbFiles
{
    internal const string Child = "goals-files-duckdb";

    /// <summary>Writes what policies ask for as tables: DuckDB is spared the reading of the chart and of policies.</summary>
    /// <param name="workspace">The folder of the workspace; the tables lie beside it.</param>
    /// <param name="branches">The branch of each employee.</param>
    /// <param name="thresholds">The thresholds of each branch.</param>
    internal static void WritePolicies(string workspace, IReadOnlyList<int> branches, BranchThresholds[] thresholds)
    {
        string folder = Directory.CreateDirectory(PoliciesOf(workspace)).FullName;
        File.WriteAllLines(
            Path.Combine(folder, "employees.csv"),
            ["employee,branch", .. branches.Select((branch, employee) => Text($"{employee},{branch}"))]);
        File.WriteAllLines(
            Path.Combine(folder, "branches.csv"),
            [
                "branch,response_window,min_share,minimum_online,satisfaction,daily_cap,required",
                .. thresholds.Select((asked, branch) => Text(
                    $"{branch},{asked.Window},{asked.MinShare},{asked.MinimumOnline},{Satisfaction(asked)},{asked.Cap},{asked.Required}")),
            ]);
    }

    /// <summary>Reads the files of a workspace, the first argument, works the month out by all processors, and says what was found.</summary>
    internal static int RunChild(string[] arguments)
    {
        string workspace = arguments[0];
        using var database = new DuckDb(Environment.ProcessorCount);
        database.Execute(
            $"SET VARIABLE workspace = {Quoted(workspace)}; SET VARIABLE policies = {Quoted(PoliciesOf(workspace))}; "
            + $"SET temp_directory = {Quoted(Path.Combine(PoliciesOf(workspace), "temporary"))}");
        database.Execute(DuckDb.Text("MonthFiles.sql"));
        Console.WriteLine(database.Run());
        return 0;
    }

    private static string PoliciesOf(string workspace) => workspace + "-duckdb";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Satisfaction(BranchThresholds asked) => asked.Satisfaction < 0 ? string.Empty : Text($"{asked.Satisfaction}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
