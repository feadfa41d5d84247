using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Goes through everybody's time and sees how many conversations each person holds at once. Not thread-safe.</summary>
internal sealed class ConcurrencySweep
{
    private readonly List<Duration> _times = [];
    private readonly List<long> _finished = [];

    private ConcurrencySweep()
    {
    }

    private enum Step
    {
        End,

        /// <summary>A stretch without length: an answer of the very instant of the question.</summary>
        Moment,
        Start,
    }

    /// <summary>The levels from one conversation up to the most that anybody held at once.</summary>
    internal static IReadOnlyList<ConcurrencyLevel> Of(IEnumerable<HeldStretch> stretches)
    {
        var sweep = new ConcurrencySweep();
        foreach (var person in stretches.GroupBy(stretch => stretch.EmployeeId, StringComparer.Ordinal))
        {
            sweep.Add(person);
        }

        return [.. sweep._times.Select((time, level) => new ConcurrencyLevel(level + 1, time, sweep._finished[level]))];
    }

    private void Add(IEnumerable<HeldStretch> stretches)
    {
        var (held, before) = (0, Instant.MinValue);
        foreach (var instant in stretches.SelectMany(StepsOf).GroupBy(step => step.At).OrderBy(steps => steps.Key))
        {
            if (held > 0)
            {
                _times[held - 1] += (instant.Key - before) * held;
            }

            // What ends had company until then; what begins at the same instant is no company for it.
            Finish(held, instant.Count(step => step is { Step: Step.End, IsLast: true }));
            held -= instant.Count(step => step.Step == Step.End);
            Finish(held + 1, instant.Count(step => step is { Step: Step.Moment, IsLast: true }));
            held += instant.Count(step => step.Step == Step.Start);
            MakeRoom(held);
            before = instant.Key;
        }
    }

    private static IEnumerable<(Instant At, Step Step, bool IsLast)> StepsOf(HeldStretch stretch) => stretch.Start == stretch.End
        ? [(stretch.Start, Step.Moment, stretch.IsLast)]
        : [(stretch.Start, Step.Start, false), (stretch.End, Step.End, stretch.IsLast)];

    private void Finish(int level, int conversations)
    {
        if (conversations > 0)
        {
            MakeRoom(level);
            _finished[level - 1] += conversations;
        }
    }

    private void MakeRoom(int level)
    {
        while (_times.Count < level)
        {
            _times.Add(Duration.Zero);
            _finished.Add(0);
        }
    }
}
