using Hr.Attendance.Rules;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>How far a run has come.</summary>
public readonly record struct RunProgress
{
    /// <summary>People done, those of an earlier part of a resumed run and those who failed included.</summary>
    public int Done { get; init; }

    /// <summary>People who failed.</summary>
    public int Failed { get; init; }

    /// <summary>People to do.</summary>
    public int Total { get; init; }

    /// <summary>People done per second since the run began or was resumed; 0 while no time has passed.</summary>
    public double PerSecond { get; init; }

    /// <summary>The time that the rest takes at this rate; null while there is no rate.</summary>
    public Duration? Left { get; init; }
}

/// <summary>Counts people and tells an observer; the time is the host's.</summary>
internal sealed class RunClock(TimeProvider time, IProgress<RunProgress>? observer, int total, int doneBefore)
{
    private readonly long _began = time.GetTimestamp();

    private int _doneHere;

    internal int Done => doneBefore + _doneHere;

    internal int Failed { get; private set; }

    internal TimeSpan Elapsed => time.GetElapsedTime(_began);

    internal void Count(EmployeeOutcome outcome)
    {
        _doneHere++;
        Failed += outcome.IsFailed ? 1 : 0;
        if (observer is null)
        {
            return;
        }

        double seconds = Elapsed.TotalSeconds;
        double perSecond = seconds > 0 ? _doneHere / seconds : 0;
        observer.Report(new RunProgress
        {
            Done = Done,
            Failed = Failed,
            Total = total,
            PerSecond = perSecond,
            Left = perSecond > 0 ? Duration.FromSeconds((total - Done) / perSecond) : null,
        });
    }
}
