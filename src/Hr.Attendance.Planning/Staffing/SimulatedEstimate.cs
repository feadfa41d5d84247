using Hr.Attendance.Rules.Statistics;
using MathNet.Numerics.Distributions;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>A figure of a simulation with the interval that holds the true one of the model with a confidence of 95 %. Immutable.</summary>
public sealed record SimulatedEstimate
{
    private const double UpperLevel = 0.975;

    private SimulatedEstimate(double value, double lower, double upper)
    {
        Value = value;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The figure over all runs.</summary>
    public double Value { get; }

    /// <summary>The lower end of the interval, itself in it.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the interval, itself in it.</summary>
    public double Upper { get; }

    /// <summary>A share over all customers of all runs; null without customers. Runs, not customers, are independent of each other.</summary>
    internal static SimulatedEstimate? OfShare(IEnumerable<ShareCount> runs)
    {
        var share = default(ClusteredShare);
        foreach (var run in runs)
        {
            share = share.Merge(ClusteredShare.Of(run));
        }

        if (share.Share is not { } value)
        {
            return null;
        }

        // Of a single run with customers nothing is known but the share.
        double half = share.Variance is { } variance ? HalfWidth(Math.Max(0, variance), share.Clusters) : 1;
        return new SimulatedEstimate(value, Math.Max(0, value - half), Math.Min(1, value + half));
    }

    /// <summary>The mean of counts of two or more runs.</summary>
    internal static SimulatedEstimate OfCounts(IReadOnlyCollection<long> runs)
    {
        double mean = 0;
        double squares = 0;
        int seen = 0;
        foreach (long count in runs)
        {
            seen++;
            double off = count - mean;
            mean += off / seen;
            squares += off * (count - mean);
        }

        double half = HalfWidth(squares / (seen - 1) / seen, seen);
        return new SimulatedEstimate(mean, Math.Max(0, mean - half), mean + half);
    }

    private static double HalfWidth(double variance, long runs) => Math.Sqrt(variance) * StudentT.InvCDF(0, 1, runs - 1, UpperLevel);
}
