using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>
/// The month of two hundred people from CSV files: the CSV library alone, which makes nothing of them, beside this engine's reader, and beside
/// reading, checking and evaluating; an operation is one employee-day.
/// </summary>
[BenchmarkCategory("Months")]
public class Files
{
    private const int People = 200;
    private const int EmployeeDays = People * 31;

    private static MonthData Data => MonthData.Of(People);

    private string _folder = string.Empty;
    private FileReading _files = null!;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("group-month-").FullName;
        WorkspaceFiles.Write(Data.Month, _folder);
        _files = new FileReading(_folder);
        VerdictSum.Check(nameof(Files), Data.Expected, (VerdictSum)ReadAndEvaluate());
        VerdictSum.Check(nameof(Files), Data.Expected, (VerdictSum)ReadAndCredit());
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true, OperationsPerInvoke = EmployeeDays)]
    public long CsvHelper() => _files.ReadRaw();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object ReadAndCheck() => _files.Read(Data.Objects);

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object ReadAndCredit() => CreditContestant.FromObjects(Data.Objects, _files.Read(Data.Objects)).Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object ReadAndEvaluate() => new EngineContestant(Data.Objects, _files.Read(Data.Objects)).Run();
}
