namespace Hr.Attendance.Rules.Statistics;

/// <summary>The gamma function. Relative error at most 1e-13, absolute near its zeros at 1 and 2.</summary>
internal static class GammaFunction
{
    /// <summary>From here on Stirling's series gives all digits of a double.</summary>
    private const double SeriesFrom = 10;

    private static readonly double HalfLogOfTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>
    /// The natural logarithm of the gamma function above 0: Stirling's series (Abramowitz and Stegun 1964, "Handbook of Mathematical
    /// Functions", 6.1.41), to which smaller arguments are brought by Γ(x) = Γ(x + 1) / x.
    /// </summary>
    internal static double Log(double x)
    {
        double divisor = 1;
        while (x < SeriesFrom)
        {
            divisor *= x;
            x++;
        }

        double s = 1 / (x * x);
        double series = ((1.0 / 12) - (s * ((1.0 / 360) - (s * ((1.0 / 1260) - (s * ((1.0 / 1680) - (s * ((1.0 / 1188) - (s * (691.0 / 360360))))))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogOfTwoPi + series - Math.Log(divisor);
    }
}
