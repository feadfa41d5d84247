using Hr.Attendance.Planning.Forecasting.Backtests;
using Hr.Attendance.Planning.Forecasting.Numerics;
using Hr.Attendance.Planning.Forecasting.Preparation;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>Forecasts how much will happen in each interval, from what has happened. The same history gives the same forecast; safe from any thread.</summary>
/// <remarks>
/// Eight models forecast, each is tried on the history's own past, and by how they did there they are combined (<see cref="SeriesForecast.Models"/>). How
/// far the combination was off in that backtest gives the quantiles. What days share (<see cref="DayFeature"/>) is taken out before and put back after. How
/// each step works and where it comes from is told in <c>docs/planning-forecasts.md</c>.
/// </remarks>
public static class Forecaster
{
    private const int LongestHorizon = 100_000;

    /// <summary>Counts of events and amounts beyond this are errors of the source.</summary>
    private const double LargestValue = 1e15;

    /// <summary>Forecasts the intervals that follow a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="horizon">How many intervals, from 1 to 100,000.</param>
    /// <param name="features">What days of the history and after it have in common; null for nothing.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentNullException">The history is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    public static SeriesForecast Forecast(SeasonalSeries history, int horizon, IReadOnlyList<DayFeature>? features = null)
    {
        Guard.NotNull(history);
        DayFeature[] given = [.. features ?? []];
        DayFeature[] sorted = [.. given.OrderBy(feature => feature, DayFeature.ByDays)];
        if (horizon < 1 || horizon > LongestHorizon)
        {
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, $"must lie between 1 and {LongestHorizon}");
        }

        var found = new List<Diagnostic>();
        var (values, known) = Read(history, found);
        if (!Array.Exists(known, isKnown => isKnown))
        {
            return new SeriesForecast([], (_, _, _) => 0, [], [], [], null, 0, [.. found, ForecastDiagnostics.NoHistory.At(SourcePlace.None)]);
        }

        var prepared = PreparedHistory.Of(values, known, history.IntervalsPerDay, history.DaysPerWeek, history.AreCounts, [.. sorted.Select(one => one.Has)]);
        var combined = new CombinedForecast(prepared.History, prepared.Known, history.AreCounts, horizon);
        UnusualDay[] unusual = [.. prepared.Unusual.Select(day => new UnusualDay(day.Day, day.Observed, day.Expected))];
        FeatureEffect[] effects =
        [
            .. given.Select(feature => EffectOf(feature, prepared, Array.IndexOf(sorted, feature), known, history.IntervalsPerDay, horizon)),
        ];
        Tell(found, history, known, unusual, effects, combined, horizon);
        return Made(prepared, combined, sorted, unusual, effects, found);
    }

    /// <summary>The values that can be used, 0 where they are gaps, and which are known.</summary>
    private static (double[] Values, bool[] Known) Read(SeasonalSeries history, List<Diagnostic> found)
    {
        double[] values = new double[history.Values.Count];
        bool[] known = new bool[values.Length];
        var negative = new List<int>();
        var large = new List<int>();
        for (int t = 0; t < values.Length; t++)
        {
            if (history.Values[t] is not { } value)
            {
                continue;
            }

            if (history.AreCounts && value < 0)
            {
                negative.Add(t);
            }
            else if (Math.Abs(value) > LargestValue)
            {
                large.Add(t);
            }
            else
            {
                values[t] = value;
                known[t] = true;
            }
        }

        if (negative.Count > 0)
        {
            found.Add(ForecastDiagnostics.NegativeCount.At(
                SourcePlace.None, ("count", PlainFigures.Whole(negative.Count)), ("interval", PlainFigures.Whole(negative[0]))));
        }

        if (large.Count > 0)
        {
            found.Add(ForecastDiagnostics.TooLarge.At(
                SourcePlace.None, ("count", PlainFigures.Whole(large.Count)), ("limit", "10^15"), ("interval", PlainFigures.Whole(large[0]))));
        }

        return (values, known);
    }

    private static FeatureEffect EffectOf(DayFeature feature, PreparedHistory prepared, int position, bool[] known, int day, int horizon)
    {
        int firstAhead = known.Length / day, lastAhead = (known.Length + horizon - 1) / day;
        int seen = feature.Days.Count(d => (long)d * day < known.Length && Array.IndexOf(known, true, d * day, Math.Min(day, known.Length - (d * day))) >= 0);
        return new FeatureEffect(feature, prepared.AreRatios, prepared.EffectOf(position), seen, feature.Days.Count(d => d >= firstAhead && d <= lastAhead));
    }

    private static void Tell(
        List<Diagnostic> found,
        SeasonalSeries history,
        bool[] known,
        UnusualDay[] unusual,
        FeatureEffect[] effects,
        CombinedForecast combined,
        int horizon)
    {
        int days = Enumerable.Range(0, known.Length).Where(t => known[t]).Select(t => t / history.IntervalsPerDay).Distinct().Count();
        if (days < 2 * history.DaysPerWeek)
        {
            found.Add(ForecastDiagnostics.LittleHistory.At(SourcePlace.None, ("days", PlainFigures.Whole(days))));
        }

        int gaps = known.Count(isKnown => !isKnown);
        if (2 * gaps > known.Length)
        {
            found.Add(ForecastDiagnostics.ManyGaps.At(SourcePlace.None, ("share", PlainFigures.Plain(Math.Round(100.0 * gaps / known.Length)))));
        }

        found.AddRange(unusual.Select(day => ForecastDiagnostics.UnusualDay.At(
            SourcePlace.None,
            ("day", PlainFigures.Whole(day.Day)),
            ("observed", PlainFigures.Plain(day.Observed)),
            ("expected", PlainFigures.Plain(day.Expected)))));
        found.AddRange(effects.Where(effect => effect.DaysSeen == 0 && effect.DaysAhead > 0)
            .Select(effect => ForecastDiagnostics.UnknownFeature.At(SourcePlace.None).With("feature", effect.Feature.Name)));
        if (combined.TriedHorizon > 0 && combined.TriedHorizon < horizon)
        {
            found.Add(ForecastDiagnostics.BeyondBacktest.At(SourcePlace.None, ("tried", PlainFigures.Whole(combined.TriedHorizon))));
        }
    }

    private static SeriesForecast Made(
        PreparedHistory prepared,
        CombinedForecast combined,
        DayFeature[] features,
        UnusualDay[] unusual,
        FeatureEffect[] effects,
        List<Diagnostic> found)
    {
        var reasons = new ForecastReasons(prepared, combined, features);
        int day = prepared.History.IntervalsPerDay;
        double Told(double value, int t) => prepared.Told(value, prepared.FirstDay + (t / day));
        IntervalForecast[] intervals = [.. Enumerable.Range(0, combined.Middle.Length).Select(i =>
        {
            int t = prepared.History.Count + i;
            return new IntervalForecast(
                i, prepared.FirstDay + (t / day), t % day, Told(combined.Mean(i), t), share => Told(combined.Quantile(i, share), t), () => reasons.Of(i));
        })];
        double QuantileOfSum(int first, int count, double share)
        {
            double middle = intervals.Skip(first).Take(count).Sum(interval => interval.Median);
            double plain = Enumerable.Range(first, count).Sum(i => combined.Middle[i]);
            return combined.QuantileOfSum(first, count, share) is not { } sum ? intervals.Skip(first).Take(count).Sum(interval => interval.Quantile(share))
                : prepared.AreRatios ? (plain > 0 ? middle * (sum / plain) : sum * prepared.Unit)
                : middle + ((sum - plain) * prepared.Unit);
        }

        ModelShare[] models = [.. combined.Weights.OrderByDescending(weight => weight.Value).ThenBy(weight => weight.Key)
            .Select(weight => new ModelShare(weight.Key, weight.Value, AccuracyOf(combined.HeldOut.Measure(weight.Key), prepared.Unit)))];
        return new SeriesForecast(
            intervals, QuantileOfSum, models, effects, unusual, AccuracyOf(combined.HeldOut.Measure(), prepared.Unit), combined.Origins, found);
    }

    private static ForecastAccuracy? AccuracyOf(BacktestMeasures? measures, double unit) => measures is null ? null
        : new ForecastAccuracy(measures.MeanAbsoluteError * unit, measures.ScaledError, measures.WeightedError, measures.Pinball * unit, measures.Covered);
}
