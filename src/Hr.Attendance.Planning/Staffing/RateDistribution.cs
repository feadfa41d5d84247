using MathNet.Numerics.Distributions;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>How busy an interval can be: the distribution of the mean number of customers, around which chance alone makes the count.</summary>
internal abstract class RateDistribution
{
    /// <summary>The mean number for a level of busyness.</summary>
    /// <param name="level">The share of times that are less busy, above 0 and below 1.</param>
    internal abstract double Quantile(double level);

    /// <summary>The integral of the quantiles from 0 up to a level, itself from 0 to 1: at 1 the mean.</summary>
    internal abstract double QuantilesUpTo(double level);

    /// <summary>A rate that is known.</summary>
    internal sealed class Known(double mean) : RateDistribution
    {
        internal override double Quantile(double level) => mean;

        internal override double QuantilesUpTo(double level) => mean * level;
    }

    /// <summary>A gamma distribution, which makes counts negative binomial.</summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="shape">The shape; the variance is mean²/shape.</param>
    internal sealed class OfGamma(double mean, double shape) : RateDistribution
    {
        internal override double Quantile(double level) => Gamma.InvCDF(shape, shape / mean, level);

        // The part of the mean below x is the mean times the distribution function of the gamma distribution with one more of shape.
        internal override double QuantilesUpTo(double level) => level switch
        {
            <= 0 => 0,
            >= 1 => mean,
            _ => mean * Gamma.CDF(shape + 1, shape / mean, Quantile(level)),
        };
    }

    /// <summary>Quantiles joined by straight lines.</summary>
    /// <param name="levels">The levels in ascending order, from 0 to 1, both of them there.</param>
    /// <param name="values">The quantile at each level, never falling.</param>
    internal sealed class OfQuantiles(double[] levels, double[] values) : RateDistribution
    {
        internal override double Quantile(double level)
        {
            int right = 1;
            while (right < levels.Length - 1 && levels[right] < level)
            {
                right++;
            }

            double part = (level - levels[right - 1]) / (levels[right] - levels[right - 1]);
            return values[right - 1] + (part * (values[right] - values[right - 1]));
        }

        internal override double QuantilesUpTo(double level)
        {
            double sum = 0;
            for (int i = 1; i < levels.Length && levels[i - 1] < level; i++)
            {
                double end = Math.Min(levels[i], level);
                sum += (end - levels[i - 1]) * (values[i - 1] + Quantile(end)) / 2;
            }

            return sum;
        }
    }
}
