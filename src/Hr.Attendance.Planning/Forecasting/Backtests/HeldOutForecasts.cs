using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>
/// The backtest of the combination: what it would have said at each origin, weighed by how the models did at the others, so that nothing is judged by what
/// it has learnt from.
/// </summary>
internal sealed class HeldOutForecasts
{
    private readonly SeasonalHistory _history;
    private readonly bool[] _known;
    private readonly ValueScale _scale;
    private readonly RollingBacktest _backtest;
    private readonly double[][] _combined;

    internal HeldOutForecasts(SeasonalHistory history, bool[] known, ValueScale scale, RollingBacktest backtest, IEnumerable<ForecastModel> models)
    {
        _history = history;
        _known = known;
        _scale = scale;
        _backtest = backtest;
        var errors = new SortedDictionary<ForecastModel, double[]>();
        foreach (var model in models.Where(backtest.Forecasts.ContainsKey))
        {
            errors.Add(model, [.. backtest.Forecasts[model].Select((forecast, k) => MeanSquare(ResidualsOf(k, forecast)))]);
        }

        Errors = errors;
        _combined = errors.Count == 0 ? [] : [.. backtest.Origins.Select((_, k) => Mixture.Of(
            ModelWeights.Of(errors, without: backtest.Origins.Length > 1 ? k : -1), model => backtest.Forecasts[model][k], backtest.Horizon))];
        Residuals = [.. _combined.SelectMany((forecast, k) => ResidualsOf(k, forecast))];
    }

    /// <summary>The mean squared error on the scale, by model and origin, of models that forecast now and did at every origin.</summary>
    internal IReadOnlyDictionary<ForecastModel, double[]> Errors { get; }

    internal IReadOnlyList<Residual> Residuals { get; }

    /// <summary>How many stretches of the length of the horizon lie side by side in the backtest: that many independent errors it has seen.</summary>
    internal double Independent => _backtest.Origins.Length == 0 ? 1
        : (_backtest.Origins[0] - _backtest.Origins[_backtest.Origins.Length - 1] + _backtest.Horizon) / (double)_backtest.Horizon;

    /// <summary>The measures of one model; null where it has not been tried.</summary>
    internal BacktestMeasures? Measure(ForecastModel model)
    {
        if (!Errors.ContainsKey(model))
        {
            return null;
        }

        var measures = new BacktestMeasures.Builder(_history, _known);
        for (int k = 0; k < _backtest.Origins.Length; k++)
        {
            Add(measures, k, _backtest.Forecasts[model][k], null);
        }

        return measures.Build();
    }

    /// <summary>The measures of the combination, bands made of the residuals of the other origins; null where nothing has been tried.</summary>
    internal BacktestMeasures? Measure()
    {
        var measures = new BacktestMeasures.Builder(_history, _known);
        for (int k = 0; k < _combined.Length; k++)
        {
            int origin = k;
            var others = _combined.Length < 2 ? [] : Residuals.Where(residual => residual.Origin != origin).ToList();
            Add(measures, k, _combined[k], others.Count == 0 ? null : new ResidualSpread(others, _history.IntervalsPerDay, Independent));
        }

        return _combined.Length == 0 ? null : measures.Build();
    }

    /// <summary>
    /// How far the sum of some intervals fell from its forecast on the scale: the root of the mean square over the origins; null where they reach
    /// beyond what was tried.
    /// </summary>
    internal double? SpreadOfSum(int first, int count)
    {
        if (_combined.Length == 0 || first + count > _backtest.Horizon)
        {
            return null;
        }

        double squares = 0;
        int origins = 0;
        for (int k = 0; k < _combined.Length; k++)
        {
            double seen = 0, forecast = 0;
            for (int i = first; i < first + count; i++)
            {
                seen += _history.Values[_backtest.Origins[k] + i];
                forecast += _combined[k][i];
            }

            double off = _scale.To(seen) - _scale.To(forecast);
            squares += off * off;
            origins++;
        }

        return Math.Sqrt(squares / origins);
    }

    private static double MeanSquare(IEnumerable<Residual> residuals)
    {
        double squares = 0;
        int count = 0;
        foreach (var residual in residuals)
        {
            squares += residual.Value * residual.Value;
            count++;
        }

        return count == 0 ? double.NaN : squares / count;
    }

    private IEnumerable<Residual> ResidualsOf(int k, double[] forecast)
    {
        int origin = _backtest.Origins[k], day = _history.IntervalsPerDay;
        for (int i = 0; i < forecast.Length; i++)
        {
            int t = origin + i;
            if (_known[t])
            {
                yield return new Residual(_scale.To(_history.Values[t]) - _scale.To(forecast[i]), t % day, (t / day) - (origin / day), k);
            }
        }
    }

    private void Add(BacktestMeasures.Builder measures, int k, double[] forecast, ResidualSpread? spread)
    {
        int origin = _backtest.Origins[k], day = _history.IntervalsPerDay;
        for (int i = 0; i < forecast.Length; i++)
        {
            int t = origin + i;
            double? bound = spread is null ? null
                : _scale.Back(_scale.To(forecast[i]) + spread.Quantile(BacktestMeasures.JudgedShare, t % day, (t / day) - (origin / day)));
            measures.Add(t, forecast[i], bound);
        }
    }
}
