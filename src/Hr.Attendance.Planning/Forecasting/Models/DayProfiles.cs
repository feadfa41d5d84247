using Hr.Attendance.Planning.Forecasting.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>The mean profile of the days, the few profiles that explain most of how days differ from it, and how strong each was on each day.</summary>
internal sealed class DayProfiles
{
    private const double Smallest = 1e-6;

    private DayProfiles(double[] mean, double[][] factors, double[][] scores, double noise, double[] spreads)
    {
        Mean = mean;
        Factors = factors;
        Scores = scores;
        Noise = noise;
        Spreads = spreads;
    }

    internal double[] Mean { get; }

    /// <summary>The profiles, each of length 1.</summary>
    internal double[][] Factors { get; }

    /// <summary>By profile, then by day.</summary>
    internal double[][] Scores { get; }

    /// <summary>The variance of one interval that the profiles leave.</summary>
    private double Noise { get; }

    /// <summary>The variance of each score about the mean of its day of the week.</summary>
    private double[] Spreads { get; }

    internal static DayProfiles Of(SeasonalHistory history, int most)
    {
        int day = history.IntervalsPerDay, days = history.WholeDays;
        double[] mean = new double[day];
        for (int t = 0; t < days * day; t++)
        {
            mean[t % day] += history.Values[t] / days;
        }

        var rest = Matrix<double>.Build.Dense(days, day, (d, i) => history.Values[(d * day) + i] - mean[i]);
        double total = rest.FrobeniusNorm();
        double[][] factors = total > 0 ? Principal(rest, Math.Min(most, Math.Min(days - 1, day)), total * total) : [];
        double[][] scores = Array.ConvertAll(factors, factor => rest.Multiply(Vector<double>.Build.DenseOfArray(factor)).ToArray());
        double left = total * total;
        foreach (double[] ofDays in scores)
        {
            left -= ofDays.Sum(score => score * score);
        }

        double[] spreads = Array.ConvertAll(scores, ofDays => SpreadAboutWeek(ofDays, history.DaysPerWeek));
        return new DayProfiles(mean, factors, scores, Math.Max(0, left) / (days * day), spreads);
    }

    /// <summary>The scores of a running day: those expected before it, moved by what its first intervals show.</summary>
    internal double[] Updated(SeasonalHistory history, int begun, double[] expected)
    {
        var seen = new RidgeRegression(expected.Length);
        double[] row = new double[expected.Length];
        int first = history.Count - begun;
        for (int i = 0; i < begun; i++)
        {
            double surprise = history.Values[first + i] - Mean[i];
            for (int k = 0; k < row.Length; k++)
            {
                row[k] = Factors[k][i];
                surprise -= expected[k] * row[k];
            }

            seen.Add(row, surprise);
        }

        // A score that never varies cannot be moved: the penalty is without end, in numbers a large one. Without noise it is next to nothing.
        double[] moved = seen.Solve(Array.ConvertAll(Spreads, spread => spread > 0 ? Numbers.Within(Noise / spread, Smallest, 1 / Smallest) : 1 / Smallest));
        return [.. moved.Select((move, k) => expected[k] + move)];
    }

    /// <summary>The first principal directions, by the eigenvectors of the smaller of both matrices of products.</summary>
    private static double[][] Principal(Matrix<double> rest, int most, double total)
    {
        bool byDays = rest.RowCount < rest.ColumnCount;
        var products = byDays ? rest.TransposeAndMultiply(rest) : rest.TransposeThisAndMultiply(rest);
        var eigen = products.Evd(Symmetricity.Symmetric);
        var factors = new List<double[]>();
        for (int k = 0; k < most; k++)
        {
            int column = products.RowCount - 1 - k;
            if (eigen.EigenValues[column].Real <= total * 1e-12)
            {
                break;
            }

            var direction = eigen.EigenVectors.Column(column);
            factors.Add((byDays ? rest.TransposeThisAndMultiply(direction) : direction).Normalize(2).ToArray());
        }

        return [.. factors];
    }

    private static double SpreadAboutWeek(double[] scores, int daysPerWeek)
    {
        double squares = 0;
        for (int weekday = 0; weekday < daysPerWeek && weekday < scores.Length; weekday++)
        {
            double[] same = [.. scores.Where((_, d) => d % daysPerWeek == weekday)];
            double deviation = Numbers.StandardDeviation(same);
            squares += same.Length * deviation * deviation;
        }

        return squares / Math.Max(1, scores.Length - daysPerWeek);
    }
}
