namespace Hr.Attendance.Rules.Statistics;

/// <summary>The beta distribution with both parameters above 0. Absolute error at most 1e-9 for parameters up to a million together.</summary>
internal static class BetaDistribution
{
    private const double Tiny = 1e-300;

    /// <summary>The probability of a value up to <paramref name="x"/>: the regularised incomplete beta function.</summary>
    internal static double Cumulative(double a, double b, double x) =>
        x <= 0 ? 0
        : x >= 1 ? 1
        : x > (a + 1) / (a + b + 2) ? 1 - (Front(b, a, 1 - x) * Fraction(b, a, 1 - x) / b)
        : Front(a, b, x) * Fraction(a, b, x) / a;

    /// <summary>
    /// The value that is not exceeded with a probability, to 1e-15: Newton's steps where they stay between what is known to be too small and
    /// too great, else halving.
    /// </summary>
    internal static double Quantile(double a, double b, double probability)
    {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int i = 0; i < 200 && high - low > 1e-15; i++)
        {
            double off = Cumulative(a, b, x) - probability;
            if (off > 0)
            {
                high = x;
            }
            else
            {
                low = x;
            }

            double next = x - (off * x * (1 - x) / Front(a, b, x));
            if (!(next > low && next < high))
            {
                next = low + ((high - low) / 2);
            }

            if (Math.Abs(next - x) <= 1e-16)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>x^a (1-x)^b / B(a, b).</summary>
    private static double Front(double a, double b, double x) =>
        Math.Exp(GammaFunction.Log(a + b) - GammaFunction.Log(a) - GammaFunction.Log(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));

    /// <summary>
    /// The continued fraction (Abramowitz and Stegun 1964, 26.5.8), by the method of W. J. Lentz 1976, "Generating Bessel Functions in Mie
    /// Scattering Calculations Using Continued Fractions", Applied Optics 15. It takes about the root of the parameters in steps.
    /// </summary>
    private static double Fraction(double a, double b, double x)
    {
        double most = 200 + (10 * Math.Sqrt(a + b));
        double c = 1;
        double d = 1 / AwayFromZero(1 - ((a + b) * x / (a + 1)));
        double fraction = d;
        for (double m = 1; m <= most; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / AwayFromZero(1 + (even * d));
            c = AwayFromZero(1 + (even / c));
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / AwayFromZero(1 + (odd * d));
            c = AwayFromZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return fraction;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
