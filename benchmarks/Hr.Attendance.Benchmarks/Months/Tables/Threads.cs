using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>One thread and two, the engine and DuckDB, on the month of three hundred people; an operation is one employee-day.</summary>
[BenchmarkCategory("Months")]
public class Threads : ContestantTable
{
    private const int People = 300;
    private const int EmployeeDays = People * 31;

    private static MonthData Data => MonthData.Of(People);

    [GlobalSetup(Target = nameof(EngineOneThread))]
    public void SetupEngineOneThread() => Enter(Data, new EngineContestant(Data.Objects));

    [GlobalSetup(Target = nameof(EngineTwoThreads))]
    public void SetupEngineTwoThreads() => Enter(Data, new EngineContestant(Data.Objects, threads: 2));

    [GlobalSetup(Target = nameof(CreditOneThread))]
    public void SetupCreditOneThread() => Enter(Data, CreditContestant.FromObjects(Data.Objects));

    [GlobalSetup(Target = nameof(CreditTwoThreads))]
    public void SetupCreditTwoThreads() => Enter(Data, CreditContestant.FromObjects(Data.Objects, threads: 2));

    [GlobalSetup(Target = nameof(DuckDbOneThread))]
    public void SetupDuckDbOneThread() => Enter(Data, new DuckDbContestant(Data.Month));

    [GlobalSetup(Target = nameof(DuckDbTwoThreads))]
    public void SetupDuckDbTwoThreads() => Enter(Data, new DuckDbContestant(Data.Month, threads: 2));

    [Benchmark(Baseline = true, OperationsPerInvoke = EmployeeDays)]
    public object EngineOneThread() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object EngineTwoThreads() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object CreditOneThread() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object CreditTwoThreads() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object DuckDbOneThread() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object DuckDbTwoThreads() => Run();
}
