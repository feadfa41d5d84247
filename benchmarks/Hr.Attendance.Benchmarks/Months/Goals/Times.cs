namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>How long one contestant took in each round.</summary>
internal sealed class Times
{
    private readonly List<double> _microseconds = [];

    /// <summary>The shortest time, in microseconds.</summary>
    internal double Best => _microseconds.Min();

    /// <summary>The time of the middle, in microseconds: ratios are taken from it, so that no single round decides.</summary>
    internal double Median
    {
        get
        {
            double[] sorted = [.. _microseconds.Order()];
            int middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    internal void Add(double microseconds) => _microseconds.Add(microseconds);
}
