using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>
/// How the floor and credit from columns grow with the people, one thread. An operation is one employee-day, so a ratio of 1 is time in proportion to
/// the people. The floor is compared with whole evaluations of a thousand of them, and credit with the floor on all of them: the objects of a hundred
/// thousand take more memory than the columns by far.
/// </summary>
[BenchmarkCategory("Months")]
public class Growth : ContestantTable
{
    private const int Days = 31;

    [GlobalSetup(Target = nameof(TenThousandPeople))]
    public void SetupTenThousandPeople() => Setup(10_000);

    [GlobalSetup(Target = nameof(HundredThousandPeople))]
    public void SetupHundredThousandPeople() => Setup(100_000);

    [GlobalSetup(Target = nameof(CreditTenThousandPeople))]
    public void SetupCreditTenThousandPeople() => SetupCredit(10_000);

    [GlobalSetup(Target = nameof(CreditHundredThousandPeople))]
    public void SetupCreditHundredThousandPeople() => SetupCredit(100_000);

    [Benchmark(Baseline = true, OperationsPerInvoke = 10_000 * Days)]
    public object TenThousandPeople() => Run();

    [Benchmark(OperationsPerInvoke = 100_000 * Days)]
    public object HundredThousandPeople() => Run();

    [Benchmark(OperationsPerInvoke = 10_000 * Days)]
    public object CreditTenThousandPeople() => Run();

    [Benchmark(OperationsPerInvoke = 100_000 * Days)]
    public object CreditHundredThousandPeople() => Run();

    private void SetupCredit(int people)
    {
        var month = new GroupMonth(people);
        var credit = CreditContestant.FromColumns(new GroupObjects(month));
        VerdictSum.Check(nameof(CreditContestant), new HandWrittenLoop(month).Run(), credit.Run());
        EnterUnchecked(credit);
    }

    private void Setup(int people)
    {
        Enter(MonthData.Of(1_000), new HandWrittenLoop(MonthData.Of(1_000).Month));
        EnterUnchecked(new HandWrittenLoop(new GroupMonth(people)));
    }
}
