using Hr.Attendance.Rules;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Done">People done, those of an earlier part of a resumed run and those who failed included.</param>
/// <param name="Failed">People who failed.</param>
/// <param name="Total">People to do.</param>
/// <param name="PerSecond">People done per second since the run began or was resumed; 0 while no time has passed.</param>
/// <param name="Left">The time that the rest takes at this rate; null while there is no rate.</param>
public readonly record struct RunProgress(int Done, int Failed, int Total, double PerSecond, Duration? Left);

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
        observer.Report(new RunProgress(Done, Failed, total, perSecond, perSecond > 0 ? Duration.FromSeconds((total - Done) / perSecond) : null));
    }
}
