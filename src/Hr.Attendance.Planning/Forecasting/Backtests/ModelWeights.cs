using Hr.Attendance.Planning.Forecasting.Models;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>How much each model counts: the inverse of its squared error in the backtest to a power, so that bad ones fall away.</summary>
/// <remarks>
/// Source: J. M. Bates and C. W. J. Granger 1969, "The Combination of Forecasts", Operational Research Quarterly 20, in the form that leaves
/// correlations out (their first). The power lies above theirs, 1, because what is chance in an interval makes the errors of all models alike. Errors are
/// those on the scale on which values vary alike.
/// </remarks>
internal static class ModelWeights
{
    private const double Power = 5;

    /// <summary>Weights that add up to 1.</summary>
    /// <param name="errors">The mean squared error of each model at each origin, by model, then by origin.</param>
    /// <param name="without">An origin that is left out; -1 for none.</param>
    internal static IReadOnlyDictionary<ForecastModel, double> Of(IReadOnlyDictionary<ForecastModel, double[]> errors, int without = -1)
    {
        var means = new SortedDictionary<ForecastModel, double>();
        foreach (var model in errors)
        {
            double sum = 0;
            int count = 0;
            for (int k = 0; k < model.Value.Length; k++)
            {
                if (k != without && !double.IsNaN(model.Value[k]))
                {
                    sum += model.Value[k];
                    count++;
                }
            }

            means.Add(model.Key, count == 0 ? 1 : sum / count);
        }

        // Errors of nothing at all, as of a constant history, are alike.
        double least = means.Values.Min(), most = means.Values.Max();
        double floor = Math.Max(least, most * 1e-12);
        double total = 0;
        var weights = new SortedDictionary<ForecastModel, double>();
        foreach (var model in means)
        {
            double weight = most > 0 ? Math.Pow(floor / Math.Max(floor, model.Value), Power) : 1;
            weights.Add(model.Key, weight);
            total += weight;
        }

        foreach (var model in means.Keys)
        {
            weights[model] /= total;
        }

        return weights;
    }
}
