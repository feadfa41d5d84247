using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Planning.Forecasting.Numerics;
using MathNet.Numerics.Distributions;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>The models' forecasts in one, by weights of the backtest, with the spread that the backtest has shown.</summary>
internal sealed class CombinedForecast
{
    /// <summary>Fewer may all have been luck: then the history's own spread is looked at as well.</summary>
    private const int FewestOrigins = 3;

    private readonly SeasonalHistory _history;
    private readonly ValueScale _scale;
    private readonly ResidualSpread _spread;
    private readonly double _stabilised;

    internal CombinedForecast(SeasonalHistory history, bool[] known, bool areCounts, int horizon)
    {
        _history = history;
        _scale = ValueScale.Of(history.Values, areCounts);
        var now = ForecastMethods.Forecast(history, _scale, horizon);
        var backtest = RollingBacktest.Of(history, _scale, horizon);
        HeldOut = new HeldOutForecasts(history, known, _scale, backtest, now.Keys);
        TriedHorizon = HeldOut.Residuals.Count == 0 ? 0 : backtest.Horizon;
        Origins = HeldOut.Residuals.Count == 0 ? 0 : backtest.Origins.Length;
        Weights = HeldOut.Errors.Count > 0 ? ModelWeights.Of(HeldOut.Errors) : now.Keys.ToDictionary(model => model, _ => 1.0 / now.Count);
        Middle = Mixture.Of(Weights, model => now[model], horizon);
        _stabilised = Weights.Where(weight => ForecastMethods.IsStabilised(weight.Key)).Sum(weight => weight.Value);
        var residuals = Origins >= FewestOrigins ? HeldOut.Residuals : [.. HeldOut.Residuals, .. AboutTheMean(known)];
        _spread = new ResidualSpread(residuals, history.IntervalsPerDay, HeldOut.Independent);
    }

    internal HeldOutForecasts HeldOut { get; }

    /// <summary>The weights, which add up to 1.</summary>
    internal IReadOnlyDictionary<ForecastModel, double> Weights { get; }

    /// <summary>For each interval ahead the value that half of all cases are to lie below.</summary>
    internal double[] Middle { get; }

    /// <summary>How many intervals ahead the backtest has tried; 0 where the history is too short for one.</summary>
    internal int TriedHorizon { get; }

    /// <summary>From how many times of the past it has forecast.</summary>
    internal int Origins { get; }

    /// <summary>The mean so many intervals ahead: models that forecast roots of counts lie below it, by the variance of the roots.</summary>
    internal double Mean(int interval)
    {
        double deviation = _spread.Deviation(IntervalOfDay(interval), DayAhead(interval));
        return Middle[interval] + (_stabilised * _scale.MeanAboveMiddle(deviation * deviation));
    }

    /// <summary>A quantile of the value so many intervals ahead.</summary>
    internal double Quantile(int interval, double share) =>
        _scale.Back(_scale.To(Middle[interval]) + _spread.Quantile(share, IntervalOfDay(interval), DayAhead(interval)));

    /// <summary>
    /// By what factor a quantile of the sum of some intervals lies from the sum of their middles, or by how much where values may be negative; null where the
    /// backtest has not tried as many.
    /// </summary>
    internal double? QuantileOfSum(int first, int count, double share)
    {
        if (HeldOut.SpreadOfSum(first, count) is not { } spread)
        {
            return null;
        }

        double sum = Enumerable.Range(first, count).Sum(i => Middle[i]);
        return _scale.Back(_scale.To(sum) + (spread * Normal.InvCDF(0, 1, share) * StudentFactor.At(share, HeldOut.Independent - 1)));
    }

    private int IntervalOfDay(int interval) => (_history.Count + interval) % _history.IntervalsPerDay;

    private int DayAhead(int interval) => ((_history.Count + interval) / _history.IntervalsPerDay) - _history.WholeDays;

    /// <summary>How far values lie from their own mean, which is as far as a forecast may be off, to both sides.</summary>
    private List<Residual> AboutTheMean(bool[] known)
    {
        double[] values = [.. _history.Values.Where((_, t) => known[t]).Select(_scale.To)];
        double mean = Numbers.Mean(values);
        return [.. values.SelectMany(x => new[] { new Residual(x - mean, 0, 0, 0), new Residual(mean - x, 0, 0, 0) })];
    }
}
