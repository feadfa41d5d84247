using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>How the engine on objects grows with the people, one thread; an operation is one employee-day. Long: in no short variant.</summary>
[BenchmarkCategory("Long")]
public class EngineGrowth : ContestantTable
{
    private const int Days = 31;

    [GlobalSetup(Target = nameof(ThousandPeople))]
    public void SetupThousandPeople() => Setup(1_000);

    [GlobalSetup(Target = nameof(TenThousandPeople))]
    public void SetupTenThousandPeople() => Setup(10_000);

    [GlobalSetup(Target = nameof(HundredThousandPeople))]
    public void SetupHundredThousandPeople() => Setup(100_000);

    [Benchmark(OperationsPerInvoke = 1_000 * Days)]
    public object ThousandPeople() => Run();

    [Benchmark(Baseline = true, OperationsPerInvoke = 10_000 * Days)]
    public object TenThousandPeople() => Run();

    /// <summary>Some hundred million records as objects: for a machine with 64 GB.</summary>
    [Benchmark(OperationsPerInvoke = 100_000 * Days)]
    public object HundredThousandPeople() => Run();

    private void Setup(int people) => EnterUnchecked(new EngineContestant(MonthData.Of(people).Objects));
}
