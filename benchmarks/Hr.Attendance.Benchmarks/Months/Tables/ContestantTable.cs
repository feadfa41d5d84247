using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>What tables of contestants share: the one that runs now, and that nobody runs unchecked.</summary>
public abstract class ContestantTable
{
    private IContestant? _contestant;

    /// <summary>Lets go of what a contestant holds.</summary>
    [GlobalCleanup]
    public void Cleanup() => (_contestant as IDisposable)?.Dispose();

    /// <summary>Makes the contestant that runs from now on, and compares what it finds with what this engine finds.</summary>
    private protected void Enter(MonthData data, IContestant contestant) => _contestant = data.Checked(contestant);

    /// <summary>Takes a contestant whose agreement with this engine was shown on a smaller month.</summary>
    private protected void EnterUnchecked(IContestant contestant) => _contestant = contestant;

    private protected object Run() => _contestant!.Run();
}
