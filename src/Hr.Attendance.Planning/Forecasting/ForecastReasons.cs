using Hr.Attendance.Planning.Forecasting.Backtests;
using Hr.Attendance.Planning.Forecasting.Numerics;
using Hr.Attendance.Planning.Forecasting.Preparation;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>Takes a forecast apart into level, day of the week, time of day, course and features, which multiply to it.</summary>
internal sealed class ForecastReasons
{
    private const int WeeksOfLevel = 4;
    private const int WeeksOfShape = 8;

    private readonly PreparedHistory _prepared;
    private readonly CombinedForecast _combined;
    private readonly IReadOnlyList<DayFeature> _features;
    private readonly double _level;
    private readonly double[] _weekdays;
    private readonly double[] _intervals;
    private readonly double[] _courses;

    internal ForecastReasons(PreparedHistory prepared, CombinedForecast combined, IReadOnlyList<DayFeature> features)
    {
        _prepared = prepared;
        _combined = combined;
        _features = features;
        var history = prepared.History;
        int day = history.IntervalsPerDay, first = Math.Max(0, history.Count - (WeeksOfShape * history.IntervalsPerWeek));
        _level = MeanFrom(history, Math.Max(0, history.Count - (WeeksOfLevel * history.IntervalsPerWeek)));
        double mean = MeanFrom(history, first);
        _weekdays = Shape(history, first, mean, history.DaysPerWeek, t => t / day % history.DaysPerWeek);
        _intervals = Shape(history, first, mean, day, t => t % day);
        int days = ((history.Count + combined.Middle.Length - 1) / day) - (history.Count / day) + 1;
        double[] expected = new double[days], usual = new double[days];
        for (int i = 0; i < combined.Middle.Length; i++)
        {
            int t = history.Count + i;
            expected[(t / day) - (history.Count / day)] += Math.Max(0, combined.Mean(i));
            usual[(t / day) - (history.Count / day)] += _level * _weekdays[t / day % history.DaysPerWeek] * _intervals[t % day];
        }

        _courses = [.. expected.Select((sum, d) => Ratio(sum, usual[d]))];
    }

    /// <summary>The reasons of one interval, the level first, then by how much they change; none of values below 0 or where nothing happens.</summary>
    internal IReadOnlyList<ForecastReason> Of(int interval)
    {
        if (!_prepared.AreRatios || _level <= 0)
        {
            return [];
        }

        var history = _prepared.History;
        int day = history.IntervalsPerDay, t = history.Count + interval, d = (t / day) - (history.Count / day);
        double weekday = _weekdays[t / day % history.DaysPerWeek], ofDay = _intervals[t % day], course = _courses[d];
        double moment = Ratio(Math.Max(0, _combined.Mean(interval)), _level * weekday * ofDay * course);
        var reasons = new List<ForecastReason>
        {
            new(ForecastCause.Weekday, weekday),
            new(ForecastCause.IntervalOfDay, ofDay),
            new(ForecastCause.Course, course),
            new(ForecastCause.Moment, moment),
        };
        int ahead = _prepared.FirstDay + (t / day);
        reasons.AddRange(_features.Select((feature, i) => (feature, i)).Where(one => one.feature.Has(ahead))
            .Select(one => new ForecastReason(ForecastCause.Feature, _prepared.EffectOf(one.i), one.feature)));
        return [new ForecastReason(ForecastCause.Level, _level * _prepared.Unit), .. reasons.OrderByDescending(Strength).ThenBy(reason => reason.Cause)];
    }

    private static double Strength(ForecastReason reason) => reason.Factor > 0 ? Math.Abs(Math.Log(reason.Factor)) : double.MaxValue;

    /// <summary>Nothing over nothing changes nothing.</summary>
    private static double Ratio(double value, double usual) => usual > 0 ? value / usual : 1;

    private static double MeanFrom(SeasonalHistory history, int first)
    {
        double sum = 0;
        for (int t = first; t < history.Count; t++)
        {
            sum += history.Values[t];
        }

        return sum / (history.Count - first);
    }

    private static double[] Shape(SeasonalHistory history, int first, double mean, int cells, Func<int, int> cellOf)
    {
        double[] sums = new double[cells];
        int[] seen = new int[cells];
        for (int t = first; t < history.Count; t++)
        {
            sums[cellOf(t)] += history.Values[t];
            seen[cellOf(t)]++;
        }

        return [.. sums.Select((sum, cell) => seen[cell] > 0 ? Ratio(sum / seen[cell], mean) : 1)];
    }
}
