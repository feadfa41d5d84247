namespace Hr.Attendance.Rules;

/// <summary>
/// Whom the engine works out and how it goes about it: the same for <see cref="AttendanceEngine.Evaluate"/>, <see cref="AttendanceEngine.Credit"/>,
/// <see cref="AttendanceEngine.CreditColumns"/> and <see cref="AttendanceEngine.Review"/>. Immutable.
/// </summary>
public sealed record EvaluationOptions
{
    private readonly int _workers = 1;

    /// <summary>Everybody, on the thread that asks, telling nobody.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>Whom to work out; null, the default, for everybody. Unknown ids are passed over.</summary>
    public IReadOnlyCollection<string>? EmployeeIds { get; init; }

    /// <summary>How many people may be worked out at once, 1 or more; the results are the same for any number. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 1 or more.</exception>
    public int Workers
    {
        get => _workers;
        init => _workers = Guard.AtLeastOne(value);
    }

    /// <summary>Is told after each employee, with numbers that go up by one; null, the default, for nobody.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>Counts employees that are done, by any number of threads, and tells of each; null where nobody asked.</summary>
    internal Action? Counter(int total)
    {
        if (Progress is not { } progress)
        {
            return null;
        }

        var (gate, done) = (new object(), 0);
        return () =>
        {
            lock (gate)
            {
                progress.Report(new EvaluationProgress { Done = ++done, Total = total });
            }
        };
    }
}
