using MathNet.Numerics.Distributions;

namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>How much farther out Student's quantile lies than the normal one: what it costs that a spread is known from few cases.</summary>
internal static class StudentFactor
{
    /// <summary>Farther out the factor stays as it is: with one degree of freedom it has no end.</summary>
    private const double Farthest = 0.005;

    /// <summary>The factor, 1 or more; it never falls from the middle outwards.</summary>
    internal static double At(double share, double freedom)
    {
        double within = Numbers.Within(share, Farthest, 1 - Farthest);
        double normal = Normal.InvCDF(0, 1, within);
        return Math.Abs(normal) < 1e-6 ? 1 : Math.Max(1, StudentT.InvCDF(0, 1, Math.Max(1, freedom), within) / normal);
    }
}
