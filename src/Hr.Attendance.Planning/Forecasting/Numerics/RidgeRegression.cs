using MathNet.Numerics.LinearAlgebra;

namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>Least squares in which each coefficient pays for its size (Hoerl and Kennard 1970), gathered row by row.</summary>
internal sealed class RidgeRegression
{
    private readonly int _columns;
    private readonly double[] _products;
    private readonly double[] _responses;

    internal RidgeRegression(int columns)
    {
        _columns = columns;
        _products = new double[columns * columns];
        _responses = new double[columns];
    }

    internal void Add(double[] row, double response, double weight = 1)
    {
        for (int i = 0; i < _columns; i++)
        {
            double weighted = weight * row[i];
            if (weighted == 0)
            {
                continue;
            }

            _responses[i] += weighted * response;
            for (int j = 0, cell = i * _columns; j <= i; j++, cell++)
            {
                _products[cell] += weighted * row[j];
            }
        }
    }

    /// <summary>The coefficients; <paramref name="penalties"/> are above 0, one for each column, so that there is always one answer.</summary>
    internal double[] Solve(double[] penalties)
    {
        var matrix = Matrix<double>.Build.Dense(_columns, _columns, (i, j) =>
            _products[(Math.Max(i, j) * _columns) + Math.Min(i, j)] + (i == j ? penalties[i] : 0));
        return matrix.Cholesky().Solve(Vector<double>.Build.DenseOfArray(_responses)).ToArray();
    }
}
