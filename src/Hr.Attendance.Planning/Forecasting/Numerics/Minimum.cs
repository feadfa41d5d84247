using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>The least value of a function of a few numbers, by the simplex of Nelder and Mead.</summary>
internal static class Minimum
{
    /// <summary>A model whose error is no number is worse than any other.</summary>
    private const double Hopeless = 1e100;

    /// <summary>The best point that was seen within so many steps: a smoothing constant need not be exact.</summary>
    internal static double[] Find(Func<double[], double> function, double[] start, double firstStep, int steps)
    {
        double[] best = start;
        double least = Hopeless;
        var objective = ObjectiveFunction.Value(point =>
        {
            double[] candidate = point.ToArray();
            double value = function(candidate);
            value = Numbers.IsFinite(value) ? Math.Min(value, Hopeless) : Hopeless;
            if (value < least)
            {
                least = value;
                best = candidate;
            }

            return value;
        });
        try
        {
            var firstSteps = Vector<double>.Build.Dense(start.Length, firstStep);
            NelderMeadSimplex.Minimum(objective, Vector<double>.Build.DenseOfArray(start), firstSteps, 1e-7, steps);
        }
        catch (MaximumIterationsException)
        {
            // The library throws its best point away; it is kept above.
        }

        return best;
    }
}
