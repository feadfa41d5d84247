namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>A history less its day and its week, each of which may change slowly.</summary>
/// <remarks>
/// Sources: R. B. Cleveland and others 1990, "STL: A Seasonal-Trend Decomposition Procedure Based on Loess", Journal of Official Statistics 6;
/// for several seasons Bandara, Hyndman and Bergmeir 2021, "MSTL". The windows are those of MSTL: 11 for the shorter season and 15 for the longer.
/// </remarks>
internal sealed class SeasonalDecomposition
{
    private const int Rounds = 2;
    private const int ShortestWindow = 11;
    private const int WindowStep = 4;

    private readonly int _reach;
    private readonly int[] _periods;
    private readonly double[][] _seasons;

    private SeasonalDecomposition(int reach, int[] periods, double[][] seasons, double[] rest)
    {
        _reach = reach;
        _periods = periods;
        _seasons = seasons;
        Deseasonalised = rest;
    }

    /// <summary>The history without its seasons: level, trend and what is left.</summary>
    internal double[] Deseasonalised { get; }

    internal static SeasonalDecomposition Of(SeasonalHistory history)
    {
        int[] periods = [.. new[] { history.IntervalsPerDay, history.IntervalsPerWeek }
            .Where(period => period > 1 && 2 * period <= history.Count).Distinct()];
        double[][] seasons = Array.ConvertAll(periods, _ => new double[history.Count]);
        double[] rest = Numbers.First(history.Values, history.Count);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < periods.Length; i++)
            {
                Move(rest, seasons[i], 1);
                seasons[i] = SeasonOf(rest, periods[i], ShortestWindow + (WindowStep * i));
                Move(rest, seasons[i], -1);
            }
        }

        return new SeasonalDecomposition(DayNeighbours.Reach(history.IntervalsPerDay), periods, seasons, rest);
    }

    /// <summary>What the seasons add so many intervals after the last: each goes on as its last period was.</summary>
    internal double SeasonAhead(int interval)
    {
        double sum = 0;
        for (int i = 0; i < _periods.Length; i++)
        {
            int first = _seasons[i].Length - _periods[i], position = first + (interval % _periods[i]);
            sum += DayNeighbours.Mean(_seasons[i], position, _reach, first, _seasons[i].Length - 1);
        }

        return sum;
    }

    private static void Move(double[] values, double[] by, int sign)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] += sign * by[i];
        }
    }

    private static double[] SeasonOf(double[] values, int period, int window)
    {
        int count = values.Length;
        int trendWindow = (int)Math.Ceiling(1.5 * period / (1 - (1.5 / window))) | 1;
        double[] trend = new double[count], season = new double[count];
        for (int round = 0; round < Rounds; round++)
        {
            double[] cycles = Cycles(values, trend, period, window);
            double[] low = LocalRegression.Smooth(
                MovingMean(MovingMean(MovingMean(cycles, period), period), 3), period | 1, stride: Math.Max(1, period / 10));
            double[] deseasonalised = new double[count];
            for (int t = 0; t < count; t++)
            {
                season[t] = cycles[t + period] - low[t];
                deseasonalised[t] = values[t] - season[t];
            }

            trend = LocalRegression.Smooth(deseasonalised, trendWindow, stride: Math.Max(1, trendWindow / 10));
        }

        return season;
    }

    /// <summary>The values of each phase smoothed over the periods, with one period more at either end.</summary>
    private static double[] Cycles(double[] values, double[] trend, int period, int window)
    {
        double[] cycles = new double[values.Length + (2 * period)];
        for (int phase = 0; phase < period; phase++)
        {
            double[] cycle = new double[(values.Length - phase + period - 1) / period];
            for (int i = 0; i < cycle.Length; i++)
            {
                int t = phase + (i * period);
                cycle[i] = values[t] - trend[t];
            }

            double[] smooth = LocalRegression.Smooth(cycle, window, beyond: 1);
            for (int i = 0; i < smooth.Length; i++)
            {
                cycles[phase + (i * period)] = smooth[i];
            }
        }

        return cycles;
    }

    private static double[] MovingMean(double[] values, int length)
    {
        double[] means = new double[values.Length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i] - (i >= length ? values[i - length] : 0);
            if (i >= length - 1)
            {
                means[i - length + 1] = sum / length;
            }
        }

        return means;
    }
}
