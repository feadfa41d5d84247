using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>The hand-written loop over two months of half the people each, one after the other or both at once: what a second thread is worth here.</summary>
internal sealed class SplitFloor : IContestant
{
    private readonly HandWrittenLoop[] _halves;
    private readonly int _threads;

    private SplitFloor(HandWrittenLoop[] halves, int threads) => (_halves, _threads) = (halves, threads);

    /// <summary>By one thread and by two, on the same months.</summary>
    internal static (SplitFloor One, SplitFloor Two) Of(int people, ulong seed)
    {
        GroupMonth[] months = [new(people / 2, seed), new(people - (people / 2), seed + 1)];
        return (new([.. months.Select(month => new HandWrittenLoop(month))], 1), new([.. months.Select(month => new HandWrittenLoop(month))], 2));
    }

    public VerdictSum Run()
    {
        var sums = new VerdictSum[_halves.Length];
        if (_threads == 1)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] = _halves[i].Run();
            }
        }
        else
        {
            Parallel.For(0, sums.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, i => sums[i] = _halves[i].Run());
        }

        return sums[0].And(sums[1]);
    }
}
