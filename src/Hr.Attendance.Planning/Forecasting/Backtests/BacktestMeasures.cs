using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>How right forecasts were in the backtest, over the intervals that are known.</summary>
internal sealed class BacktestMeasures
{
    /// <summary>The quantile that is judged: what staffing plans for lies near it.</summary>
    internal const double JudgedShare = 0.9;

    private BacktestMeasures(double meanAbsolute, double scaled, double weighted, double? pinball, double? covered)
    {
        MeanAbsoluteError = meanAbsolute;
        ScaledError = scaled;
        WeightedError = weighted;
        Pinball = pinball;
        Covered = covered;
    }

    internal double MeanAbsoluteError { get; }

    /// <summary>The mean absolute error over that of the last season repeated in the history; 0 where the history never changes.</summary>
    internal double ScaledError { get; }

    /// <summary>The sum of absolute errors over the sum of absolute values; 0 where all are 0.</summary>
    internal double WeightedError { get; }

    internal double? Pinball { get; }

    internal double? Covered { get; }

    internal sealed class Builder(SeasonalHistory history, bool[] known)
    {
        private double _errors;
        private double _values;
        private double _pinball;
        private int _count;
        private int _covered;
        private int _judged;

        internal void Add(int t, double forecast, double? quantile)
        {
            if (!known[t])
            {
                return;
            }

            double value = history.Values[t];
            _errors += Math.Abs(value - forecast);
            _values += Math.Abs(value);
            _count++;
            if (quantile is { } bound)
            {
                _pinball += value >= bound ? JudgedShare * (value - bound) : (1 - JudgedShare) * (bound - value);
                _covered += value <= bound ? 1 : 0;
                _judged++;
            }
        }

        internal BacktestMeasures Build()
        {
            double mean = _count == 0 ? 0 : _errors / _count, naive = ErrorOfLastSeason();
            return new BacktestMeasures(
                mean,
                naive > 0 ? mean / naive : 0,
                _values > 0 ? _errors / _values : 0,
                _judged > 0 ? _pinball / _judged : null,
                _judged > 0 ? _covered / (double)_judged : null);
        }

        /// <summary>R. J. Hyndman and A. B. Koehler 2006: the error of one season before, over the whole history; a week if there are two, or a day.</summary>
        private double ErrorOfLastSeason()
        {
            int season = history.Count >= 2 * history.IntervalsPerWeek ? history.IntervalsPerWeek : history.IntervalsPerDay;
            double sum = 0;
            int count = 0;
            for (int t = season; t < history.Count; t++)
            {
                if (known[t] && known[t - season])
                {
                    sum += Math.Abs(history.Values[t] - history.Values[t - season]);
                    count++;
                }
            }

            return count == 0 ? 0 : sum / count;
        }
    }
}
