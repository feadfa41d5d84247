using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>One person's business day through the service of a host, warm: two sessions, a dozen conversations, among a hundred people.</summary>
[BenchmarkCategory("Months")]
public class OneDay : ContestantTable
{
    [GlobalSetup]
    public void Setup()
    {
        var group = MonthData.Of(100).Objects;
        int day = HostedDay.DayOfTwoSessions(group);
        EnterUnchecked(new HostedDay(group, day));
        VerdictSum.Check(nameof(OneDay), HostedDay.Expected(group, day), (VerdictSum)Run());
    }

    [Benchmark]
    public object Evaluate() => Run();
}
