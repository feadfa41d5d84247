namespace Hr.Attendance.Rules.Statistics;

/// <summary>The standard normal distribution. Relative error of every function at most 1e-12, tails included.</summary>
internal static class NormalDistribution
{
    /// <summary>From here on the tail is worked out by itself: what is left of a half would lose digits.</summary>
    private const double TailFrom = 2;

    /// <summary>Terms of the tail's continued fraction; at <see cref="TailFrom"/> 100 give all digits of a double.</summary>
    private const int TailTerms = 120;

    // No library has these functions on both frameworks, and Math has none of them. Two expansions are needed: a series that loses digits
    // far out, and a continued fraction that converges slowly near the middle.
    private static readonly double RootOfTwoPi = Math.Sqrt(2 * Math.PI);

    internal static double Density(double x) => Math.Exp(-x * x / 2) / RootOfTwoPi;

    /// <summary>The probability of a value above <paramref name="x"/>.</summary>
    internal static double UpperTail(double x) => x < 0 ? 1 - UpperTail(-x) : x < TailFrom ? 0.5 - Body(x) : Tail(x);

    /// <summary>The probability of a value at least as far from 0 as <paramref name="x"/>, on either side.</summary>
    internal static double BothTails(double x) => Math.Min(1, 2 * UpperTail(Math.Abs(x)));

    /// <summary>The value that is exceeded with a probability between 0 and 1, both excluded.</summary>
    /// <remarks>
    /// Begins with formula 26.2.23 of Abramowitz and Stegun 1964, "Handbook of Mathematical Functions" (error below 4.5e-4), and takes three
    /// of Halley's steps, each of which gives three times as many digits.
    /// </remarks>
    internal static double UpperQuantile(double probability)
    {
        if (probability > 0.5)
        {
            return -UpperQuantile(1 - probability);
        }

        double t = Math.Sqrt(-2 * Math.Log(probability));
        double x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (int i = 0; i < 3; i++)
        {
            double step = (UpperTail(x) - probability) / Density(x);
            x += step / (1 + (x * step / 2));
        }

        return x;
    }

    /// <summary>
    /// The probability of a value between 0 and <paramref name="x"/>, by the series of G. Marsaglia 2004, "Evaluating the Normal
    /// Distribution", Journal of Statistical Software 11: density times x + x³/3 + x⁵/(3·5) + ….
    /// </summary>
    private static double Body(double x)
    {
        double sum = x;
        double term = x;
        for (int odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum * Density(x);
    }

    /// <summary>Laplace's continued fraction (Abramowitz and Stegun 1964, 26.2.14): density divided by x + 1/(x + 2/(x + 3/(x + …))).</summary>
    private static double Tail(double x)
    {
        double fraction = x;
        for (int i = TailTerms; i > 0; i--)
        {
            fraction = x + (i / fraction);
        }

        return Density(x) / fraction;
    }
}
