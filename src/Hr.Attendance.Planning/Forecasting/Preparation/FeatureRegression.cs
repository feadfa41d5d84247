using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>What each feature does to the level of a day, all at once: days may have several.</summary>
/// <remarks>
/// Weighted ridge regression of the days' levels on a line that may bend every four weeks and on the features. The penalty is that of a normal prior: an
/// effect of e^±0.5 is nothing strange before a day has been seen, so one clear day already says most of it and a noisy one little.
/// </remarks>
internal static class FeatureRegression
{
    private const double PriorOfFeature = 0.5;
    private const double PriorOfBend = 0.3;
    private const int WeeksToBend = 4;
    private const double LeastDeviation = 0.02;

    /// <summary>The effects, by feature: logarithms of factors, or differences where levels are differences.</summary>
    internal static double[] Effects(DayLevels levels, IReadOnlyList<Func<int, bool>> features, Func<int, bool> isOrdinary, FeatureScale scale)
    {
        if (features.Count == 0)
        {
            return [];
        }

        int days = levels.Levels.Length, step = WeeksToBend * scale.DaysPerWeek;
        int bends = ((days - 1) / step) + 1;
        double[] row = new double[features.Count + bends + 1];
        var off = Enumerable.Range(0, days).Where(day => levels.Levels[day] is not null && isOrdinary(day))
            .Select(day => Math.Abs(levels.Levels[day]!.Value - levels.About(day, isOrdinary)));
        double deviation = Math.Max(1.4826 * Numbers.MedianInPlace([.. off]), LeastDeviation * scale.Unit);
        var regression = new RidgeRegression(row.Length);
        for (int day = 0; day < days; day++)
        {
            if (levels.Levels[day] is not { } level)
            {
                continue;
            }

            for (int i = 0; i < features.Count; i++)
            {
                row[i] = features[i](day) ? 1 : 0;
            }

            for (int bend = 0; bend < bends; bend++)
            {
                row[features.Count + bend] = Math.Max(0, day - (bend * step)) / (double)step;
            }

            row[row.Length - 1] = 1;
            double chance = levels.ChanceOf(day, scale.UnitOfCounts);
            regression.Add(row, level, 1 / ((deviation * deviation) + (chance * chance)));
        }

        double ofFeature = PriorOfFeature * scale.Unit, ofBend = PriorOfBend * scale.Unit;
        double[] penalties = new double[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            penalties[i] = i < features.Count ? 1 / (ofFeature * ofFeature) : 1 / (ofBend * ofBend);
        }

        double[] coefficients = regression.Solve(penalties);
        return Numbers.First(coefficients, features.Count);
    }
}

/// <summary>In what the levels of days are told.</summary>
/// <param name="Unit">What one is: 1 of a logarithm, else the deviation of the values.</param>
/// <param name="UnitOfCounts">One event, 0 where values are no counts.</param>
/// <param name="DaysPerWeek">The days of a week.</param>
internal readonly record struct FeatureScale(double Unit, double UnitOfCounts, int DaysPerWeek);
