namespace Hr.Attendance.Rules.Statistics;

/// <summary>A straight line through points by least squares, such as the share of answers in time by load: what load explains, and what is left.</summary>
/// <remarks>
/// Source: C. F. Gauss 1809, "Theoria motus corporum coelestium"; with one regressor the slope is Σw(x - x̄)(y - ȳ) / Σw(x - x̄)². The
/// order of the points makes no difference, not in the last bit. Immutable.
/// </remarks>
internal sealed record LeastSquares
{
    /// <summary>A slope beyond this comes from differences of the regressor that are rounding.</summary>
    private const double Steepest = 1e100;

    private LeastSquares(double slope, double meanRegressor, double meanResponse)
    {
        Slope = slope;
        MeanRegressor = meanRegressor;
        MeanResponse = meanResponse;
    }

    /// <summary>By how much the response rises for each unit of the regressor; 0 where the regressor is the same everywhere.</summary>
    public double Slope { get; }

    /// <summary>The response where the regressor is 0; the mean response where the regressor is the same everywhere.</summary>
    public double Intercept => MeanResponse - (Slope * MeanRegressor);

    /// <summary>The weighted mean of the regressor; the line goes through both means.</summary>
    public double MeanRegressor { get; }

    /// <summary>The weighted mean of the response.</summary>
    public double MeanResponse { get; }

    /// <summary>Lays a line through points.</summary>
    /// <param name="regressor">What explains: the x of each point.</param>
    /// <param name="response">What is explained: the y of each point.</param>
    /// <param name="weights">How much each point counts, 0 or more, such as the observations behind it; null where all count the same.</param>
    /// <returns>The line; null where there are no points that count.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is more than 1e50 in magnitude or none, or a weight is negative.</exception>
    public static LeastSquares? Fit(IReadOnlyList<double> regressor, IReadOnlyList<double> response, IReadOnlyList<double>? weights = null)
    {
        int count = Check(regressor, response, weights);

        // Weights are divided by the greatest: only how they stand to each other matters, and sums of tiny or huge ones would lose digits
        // or overflow.
        double most = 0;
        for (int i = 0; i < count; i++)
        {
            most = Math.Max(most, WeightOf(i));
        }

        if (most <= 0)
        {
            return null;
        }

        double total = OrderFreeSum.Of(count, i => WeightOf(i) / most);
        double meanX = OrderFreeSum.Of(count, i => WeightOf(i) / most * regressor[i]) / total;
        double meanY = OrderFreeSum.Of(count, i => WeightOf(i) / most * response[i]) / total;
        double xx = OrderFreeSum.Of(count, i => WeightOf(i) / most * (regressor[i] - meanX) * (regressor[i] - meanX));
        double xy = OrderFreeSum.Of(count, i => WeightOf(i) / most * (regressor[i] - meanX) * (response[i] - meanY));
        double slope = IsSameEverywhere() || xx <= 0 || Math.Abs(xy) >= xx * Steepest ? 0 : xy / xx;
        return new LeastSquares(slope, meanX, meanY);

        double WeightOf(int i) => weights is null ? 1 : weights[i];

        bool IsSameEverywhere()
        {
            double? one = null;
            for (int i = 0; i < count; i++)
            {
                if (WeightOf(i) > 0 && (one ??= regressor[i]) != regressor[i])
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>What the line says of a regressor.</summary>
    /// <param name="regressor">The x; at most 1e50 in magnitude.</param>
    /// <returns>The y on the line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The regressor is too big or no number.</exception>
    public double ResponseAt(double regressor) => MeanResponse + (Slope * (StatisticsGuard.Sane(regressor) - MeanRegressor));

    /// <summary>What the line leaves unexplained of a point.</summary>
    /// <param name="regressor">The x; at most 1e50 in magnitude.</param>
    /// <param name="response">The y; at most 1e50 in magnitude.</param>
    /// <returns>The response less what the line says; above 0 where it is above the line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is too big or none.</exception>
    public double Residual(double regressor, double response) => StatisticsGuard.Sane(response) - ResponseAt(regressor);

    private static int Check(IReadOnlyList<double> regressor, IReadOnlyList<double> response, IReadOnlyList<double>? weights)
    {
        int count = Guard.NotNull(regressor).Count;
        if (Guard.NotNull(response).Count != count || (weights is not null && weights.Count != count))
        {
            throw new ArgumentException("must be as many as there are regressors", nameof(response));
        }

        for (int i = 0; i < count; i++)
        {
            StatisticsGuard.Sane(regressor[i], nameof(regressor));
            StatisticsGuard.Sane(response[i], nameof(response));
            if (weights is not null && !(StatisticsGuard.Sane(weights[i], nameof(weights)) >= 0))
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weights[i], "must be 0 or more");
            }
        }

        return count;
    }
}
