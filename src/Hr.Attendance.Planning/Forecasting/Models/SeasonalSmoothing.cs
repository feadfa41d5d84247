using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>Exponential smoothing of a level, a day and a week at once, with what the last interval was off by fading out.</summary>
/// <remarks>
/// Source: J. W. Taylor 2003, "Short-term electricity demand forecasting using double seasonal exponential smoothing", Journal of the Operational Research
/// Society 54, in its additive form. With e the error of one step: level += αe, day += δe, week += ωe, and the forecast k steps ahead has φᵏ times
/// the last residual added. α, δ, ω and φ minimise the squared errors of one step after the first season.
/// </remarks>
internal sealed class SeasonalSmoothing : IForecastMethod
{
    private const double LargestShare = 0.99;
    private const int Steps = 150;

    private static readonly double[] Start = [-3, -2, -1, 1.5];

    public ForecastModel Model => ForecastModel.SeasonalSmoothing;

    public bool Fits(SeasonalHistory history) => history.Count >= 2 * history.IntervalsPerWeek;

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        var state = new State(history);
        double[] best = Minimum.Find(point => state.Run(SharesOf(point)), Start, 0.8, Steps);
        double[] shares = SharesOf(best);
        state.Run(shares);
        double[] forecast = new double[horizon];
        double fading = 1;
        for (int i = 0; i < horizon; i++)
        {
            fading *= shares[3];
            forecast[i] = state.Ahead(i) + (fading * state.LastResidual);
        }

        return forecast;
    }

    private static double[] SharesOf(double[] point) => Array.ConvertAll(point, x => LargestShare / (1 + Math.Exp(-x)));

    private sealed class State
    {
        private readonly SeasonalHistory _history;
        private readonly double[] _firstDay;
        private readonly double[] _firstWeek;
        private readonly double[] _day;
        private readonly double[] _week;
        private readonly double _firstLevel;
        private double _level;

        internal State(SeasonalHistory history)
        {
            _history = history;
            int weeks = 2 * history.IntervalsPerWeek;
            for (int t = 0; t < weeks; t++)
            {
                _firstLevel += history.Values[t] / weeks;
            }

            double level = _firstLevel;
            _firstDay = Means(weeks, history.IntervalsPerDay, t => history.Values[t] - level);
            double[] day = _firstDay;
            _firstWeek = history.HasWeeks
                ? Means(weeks, history.IntervalsPerWeek, t => history.Values[t] - level - day[t % day.Length])
                : new double[history.IntervalsPerWeek];
            _day = new double[_firstDay.Length];
            _week = new double[_firstWeek.Length];
        }

        internal double LastResidual { get; private set; }

        /// <summary>Goes through the history; gives the mean square of the errors of one step.</summary>
        internal double Run(double[] shares)
        {
            Array.Copy(_firstDay, _day, _day.Length);
            Array.Copy(_firstWeek, _week, _week.Length);
            _level = _firstLevel;
            LastResidual = 0;
            double squares = 0;
            bool hasWeeks = _history.HasWeeks;
            for (int t = 0, d = 0, w = 0; t < _history.Count; t++)
            {
                double residual = _history.Values[t] - (_level + _day[d] + _week[w]);
                double error = residual - (shares[3] * LastResidual);
                _level += shares[0] * error;
                _day[d] += shares[1] * error;
                _week[w] += hasWeeks ? shares[2] * error : 0;
                LastResidual = residual;
                squares += t >= _week.Length ? error * error : 0;
                d = d + 1 == _day.Length ? 0 : d + 1;
                w = w + 1 == _week.Length ? 0 : w + 1;
            }

            return squares / (_history.Count - _week.Length);
        }

        internal double Ahead(int interval)
        {
            int t = _history.Count + interval;
            return _level + _day[t % _day.Length] + _week[t % _week.Length];
        }

        private static double[] Means(int count, int period, Func<int, double> valueAt)
        {
            double[] means = new double[period];
            for (int t = 0; t < count; t++)
            {
                means[t % period] += valueAt(t) * period / count;
            }

            return means;
        }
    }
}
