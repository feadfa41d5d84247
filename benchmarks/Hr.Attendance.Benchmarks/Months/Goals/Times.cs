namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>How long one contestant took in each round.</summary>
internal sealed class Times
{
    private readonly List<double> _microseconds = [];
    private readonly List<double> _ofProcessor = [];

    /// <summary>The shortest time, in microseconds.</summary>
    internal double Best => _microseconds.Min();

    /// <summary>The time of the middle, in microseconds: ratios are taken from it, so that no single round decides.</summary>
    internal double Median => MedianOf(_microseconds);

    /// <summary>The same of what the processor took, which others on the machine disturb less; null where it is not known.</summary>
    internal double? MedianOfProcessor => _ofProcessor.Count == 0 ? null : MedianOf(_ofProcessor);

    internal void Add(double microseconds) => _microseconds.Add(microseconds);

    internal void Add(double microseconds, double ofProcessor)
    {
        _microseconds.Add(microseconds);
        _ofProcessor.Add(ofProcessor);
    }

    private static double MedianOf(List<double> times)
    {
        double[] sorted = [.. times.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
