using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>
/// How the floor grows with the people. An operation is one employee-day, so a ratio of 1 is time in proportion to the people. It is compared
/// with this engine on a thousand of them: the objects of a hundred thousand take more memory than the columns by far.
/// </summary>
[BenchmarkCategory("Months")]
public class Growth : ContestantTable
{
    private const int Days = 31;

    [GlobalSetup(Target = nameof(TenThousandPeople))]
    public void SetupTenThousandPeople() => Setup(10_000);

    [GlobalSetup(Target = nameof(HundredThousandPeople))]
    public void SetupHundredThousandPeople() => Setup(100_000);

    [Benchmark(Baseline = true, OperationsPerInvoke = 10_000 * Days)]
    public object TenThousandPeople() => Run();

    [Benchmark(OperationsPerInvoke = 100_000 * Days)]
    public object HundredThousandPeople() => Run();

    private void Setup(int people)
    {
        Enter(MonthData.Of(1_000), new HandWrittenLoop(MonthData.Of(1_000).Month));
        EnterUnchecked(new HandWrittenLoop(new GroupMonth(people)));
    }
}
