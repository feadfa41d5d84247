using NodaTime;

namespace CustomCriteria;

/// <summary>How much times differ from each other, whatever their size.</summary>
public static class Dispersion
{
    /// <summary>
    /// The quartile coefficient of dispersion, (Q3 − Q1) / (Q3 + Q1): 0 where all times are alike, near 1 where they have nothing in common.
    /// </summary>
    /// <remarks>
    /// Described, with its precision, by D. G. Bonett, "Confidence interval for a coefficient of quartile variation", Computational
    /// Statistics and Data Analysis 50 (2006), 2953-2957. Unlike the coefficient of variation it is not moved by the one answer that took an
    /// hour, and needs no square root. A quartile here is the smallest time that at least a quarter (or three) of all do not exceed: times
    /// that were really seen, in whole nanoseconds, so that one division of decimals remains and every machine gives the same figure.
    /// </remarks>
    /// <param name="times">The times, none of them negative; at least one.</param>
    /// <returns>The coefficient, 0 to 1; 0 where three quarters of all times are zero.</returns>
    /// <exception cref="ArgumentException">There are no times.</exception>
    public static decimal Of(IEnumerable<Duration> times)
    {
        long[] sorted = [.. times.Select(time => time.ToInt64Nanoseconds()).Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("there must be at least one time", nameof(times));
        }

        decimal first = Quartile(1);
        decimal third = Quartile(3);
        return third == 0 ? 0 : (third - first) / (third + first);

        long Quartile(long number) => sorted[((number * sorted.Length) + 3) / 4 - 1];
    }
}
