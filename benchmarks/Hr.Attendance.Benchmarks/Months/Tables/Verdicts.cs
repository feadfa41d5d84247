using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>All contestants on the month of a thousand people, one thread each; an operation is one employee-day.</summary>
[BenchmarkCategory("Months")]
public class Verdicts : ContestantTable
{
    private const int People = 1_000;
    private const int EmployeeDays = People * 31;

    private static MonthData Data => MonthData.Of(People);

    [GlobalSetup(Target = nameof(HandWrittenLoop))]
    public void SetupHandWrittenLoop() => Enter(Data, new HandWrittenLoop(Data.Month));

    [GlobalSetup(Target = nameof(Engine))]
    public void SetupEngine() => Enter(Data, new EngineContestant(Data.Objects));

    [GlobalSetup(Target = nameof(EngineCredit))]
    public void SetupEngineCredit() => Enter(Data, CreditContestant.FromObjects(Data.Objects));

    [GlobalSetup(Target = nameof(EngineCreditColumns))]
    public void SetupEngineCreditColumns() => Enter(Data, CreditContestant.FromColumns(Data.Objects));

    [GlobalSetup(Target = nameof(EngineCreditColumnsChecked))]
    public void SetupEngineCreditColumnsChecked() => Enter(Data, CreditContestant.WithCheck(Data.Objects));

    [GlobalSetup(Target = nameof(RulesEngineOnAggregates))]
    public void SetupRulesEngineOnAggregates() => Enter(Data, RulesEngineContestant.OnAggregates(Data.Month));

    [GlobalSetup(Target = nameof(RulesEngineWithAggregation))]
    public void SetupRulesEngineWithAggregation() => Enter(Data, RulesEngineContestant.WithAggregation(Data.Month));

    [GlobalSetup(Target = nameof(DuckDbSql))]
    public void SetupDuckDbSql() => Enter(Data, new DuckDbContestant(Data.Month));

    [Benchmark(Baseline = true, OperationsPerInvoke = EmployeeDays)]
    public object HandWrittenLoop() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object Engine() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object EngineCredit() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object EngineCreditColumns() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object EngineCreditColumnsChecked() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object RulesEngineOnAggregates() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object RulesEngineWithAggregation() => Run();

    [Benchmark(OperationsPerInvoke = EmployeeDays)]
    public object DuckDbSql() => Run();
}
