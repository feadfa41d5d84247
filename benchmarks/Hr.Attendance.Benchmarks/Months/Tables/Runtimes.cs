using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.NRules;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>
/// The NRules runtime, a session for each employee, beside the floor, credit alone and whole evaluations, on the month of forty people; one thread
/// each, and an operation is one employee-day.
/// </summary>
[BenchmarkCategory("Months")]
public class Runtimes : ContestantTable
{
    private const int People = 40;
    private const int EmployeeDays = People * 31;

    private static MonthData Data => MonthData.Of(People);

    [GlobalSetup(Target = nameof(HandWrittenLoop))]
    public void SetupHandWrittenLoop() => Enter(Data, new HandWrittenLoop(Data.Month));

    [GlobalSetup(Target = nameof(EngineCredit))]
    public void SetupEngineCredit() => Enter(Data, CreditContestant.FromObjects(Data.Objects));

    [GlobalSetup(Target = nameof(Engine))]
    public void SetupEngine() => Enter(Data, new EngineContestant(Data.Objects));

    [GlobalSetup(Target = nameof(NRulesSessionPerEmployee))]
    public void SetupNRulesSessionPerEmployee() =>
        Enter(Data, new EngineContestant(Data.Objects, runtime: new NRulesAttendanceRuntime()));

    [Benchmark(Baseline = true, OperationsPerInvoke = EmployeeDays)]
    public object HandWrittenLoop() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object EngineCredit() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object Engine() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object NRulesSessionPerEmployee() => Run();
}
