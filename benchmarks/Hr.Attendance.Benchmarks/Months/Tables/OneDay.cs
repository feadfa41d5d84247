using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>One person's business day through the service of a host, warm: two sessions, a dozen conversations, among a hundred people.</summary>
[BenchmarkCategory("Months")]
public class OneDay : ContestantTable
{
    /// <summary>Tuesday, 3 March.</summary>
    private const int Day = 2;

    [GlobalSetup]
    public void Setup()
    {
        var group = MonthData.Of(100).Objects;
        var day = new HostedDay(group, Day);
        EnterUnchecked(day);
        var expected = day.Expected(group);
        VerdictSum.Check(nameof(OneDay), expected, day.Run());
        if (expected.Sessions < 2)
        {
            throw new InvalidOperationException("the day has no two sessions: choose another");
        }
    }

    [Benchmark]
    public object Evaluate() => Run();
}
